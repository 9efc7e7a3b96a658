// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The watch page in the real window over a real recording of twenty seconds.
#pragma once

#include "uifixture.h"
#include <ui/watch/watchpage.h>

#include <QPlainTextEdit>

namespace companion {

//! Base of the tests that play in the window: a fresh window for each of their functions.
class WatchFixture : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchFixture)

protected:
    //! With forty cues of half a second.
    WatchFixture();
    explicit WatchFixture(QByteArray captions);

    //! Opens the window on the watch page; its recording is ready to play.
    void openLoaded();
    //! The same in a window that is open.
    void load();
    [[nodiscard]] Player &player() { return ui->workspace->player(); }
    //! Where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void seek(Milliseconds position);
    [[nodiscard]] WatchPage *watch() { return ui->part<WatchPage>(QStringLiteral("watchPage")); }
    [[nodiscard]] QPlainTextEdit *noteEdit()
    {
        return ui->part<QPlainTextEdit>(QStringLiteral("noteEdit"));
    }

    std::unique_ptr<UiFixture> ui;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

private:
    QByteArray m_captions;
    QByteArray m_media;
    QByteArray m_slide;
};

} // namespace companion
