// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program over a small course: what is chosen takes effect by opening the window again.
#pragma once

#include "uifixture.h"
#include <ui/shell.h>

#include <QAbstractButton>
#include <QTranslator>

#include <memory>

namespace companion {

class ShellFixture : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShellFixture)

protected:
    ShellFixture() = default;

    void translatePlurals(); //!< as the program does; once
    void setUp(); //!< a course and a folder for data, and start()
    void tearDown();
    void start(); //!< again, with the same data
    void choose(const QStringList &paths); //!< what the dialogs of the desktop answer
    void openDialog(); //!< that which adds a recording
    void use(const QStringList &paths, bool link = false);
    void trigger(Actions::Id id) const { m_shell->window()->actions()[id]->trigger(); }
    void click(const QString &name) const;

    [[nodiscard]] QWidget *window() const { return m_shell->window(); }
    [[nodiscard]] Workspace &workspace() const { return *m_shell->workspace(); }
    //! All words that are seen on it.
    [[nodiscard]] static QString saidBy(const QWidget *widget);
    [[nodiscard]] QString said() const { return saidBy(window()); }

    //! Among everything that is seen; null when there is none.
    template <typename T = QWidget> [[nodiscard]] T *seen(const QString &name) const
    {
        for (T *candidate : window()->findChildren<T *>(name)) {
            if (candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CourseFolder> m_course;
    MemoryKeyStore m_keys;
    FakeClock m_clock;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Shell> m_shell;

private:
    QTranslator m_plurals;
};

} // namespace companion
