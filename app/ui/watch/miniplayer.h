// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small window above all others: picture, captions, play, time, and the ways back.
#pragma once

#include <base/timespan.h>

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace companion {

class Actions;
class Workspace;

//! Borrows the picture and the captions of the watch page: there is one player and one picture.
//! Whether it stays above other programs is for the window manager to grant (Wayland often does
//! not).
class MiniPlayer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MiniPlayer)

public:
    //! Both outlive the window. Its place is that of the settings, or the lower corner of the
    //! screen that shows `beside`.
    MiniPlayer(Workspace &workspace, Actions &actions, const QWidget &beside);
    ~MiniPlayer() override;

    //! Takes both in, until they are given another parent.
    void take(QWidget *picture, QWidget *captions);
    void setPosition(Milliseconds position);
    //! Into the settings.
    void keepPlace();

Q_SIGNALS:
    //! The user wants the picture back in the main window: button, Escape or closing.
    void backWanted();
    void activeChanged(); //!< it got the keyboard, or lost it

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeControls();
    [[nodiscard]] QToolButton *makeButton(const QString &name);
    void showState();
    void restorePlace(const QWidget &beside);

    Workspace &m_workspace;
    Actions &m_actions;
    QVBoxLayout *m_column;
    QToolButton *m_play = nullptr;
    QLabel *m_time = nullptr;
};

} // namespace companion
