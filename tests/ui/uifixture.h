// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real main window over a small course, a database and keyring of the test's own.
#pragma once

#include <course/coursefolder.h>
#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <support/testdatabase.h>
#include <ui/appearance.h>
#include <ui/enterkey.h>
#include <ui/mainwindow.h>
#include <ui/shortcutguard.h>
#include <ui/wheelguard.h>
#include <workspace/workspace.h>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

namespace companion {

class UiFixture final {
    Q_DISABLE_COPY_MOVE(UiFixture)

public:
    UiFixture();
    ~UiFixture();

    //! Opens workspace and window, 1280×720. The vault is still closed.
    void open();
    //! Answers of the keyring included.
    void unlock();
    void openUnlocked();
    //! The whole recording, in the log.
    void watchEverything();
    void writeReflection();
    //! In one transaction, as a year of watching would leave them. Opens anew and unlocks.
    void addManyNotes(int count);
    Note addNote(Milliseconds position, NoteKind kind, const QString &text);
    //! Closes window and workspace, and opens both again.
    void restart();

    //! The child of that name on the current page or an open dialog; fails loudly when absent.
    template <typename T = QWidget> [[nodiscard]] T *part(const QString &name) const
    {
        // The settings have a name field too: the one that is seen is meant, if any is.
        T *found = window->findChild<T *>(name);
        const auto all = window->findChildren<T *>(name);
        for (T *candidate : all) {
            if (candidate->isVisible()) {
                found = candidate;
            }
        }
        if (!found) {
            qFatal("no part named %s", qUtf8Printable(name));
        }
        return found;
    }
    //! True when a visible label says something with these words.
    [[nodiscard]] bool isSaid(const QString &words) const;
    [[nodiscard]] QAbstractButton *button(const QString &text) const;

    CourseFolder course;
    TestDatabase data;
    MemoryKeyStore keys;
    FakeClock clock;
    Appearance appearance{ *qApp };
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_settings;
    ShortcutGuard m_guard;
    WheelGuard m_wheelGuard;
    EnterKey m_enterKey;
};

//! The words of a label, also of a rich one.
[[nodiscard]] QString wordsOf(const QLabel &label);

} // namespace companion
