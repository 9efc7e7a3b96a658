// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the X server and its window manager say of a window: wholly covered by others, or not.
#pragma once

#include <desktop/windowsight.h>

#include <QSet>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>

namespace companion {

class X11Windows;

//! Where windows are composited the server calls none of them covered; then the window manager's
//! order of the windows tells it. Elsewhere than on X11 a window is never covered for all we know.
class WindowSight::CoverWatch final {
    Q_DISABLE_COPY_MOVE(CoverWatch)

public:
    //! The window outlives this.
    CoverWatch(QWindow &window, std::function<void()> changed);
    ~CoverWatch();

    [[nodiscard]] bool isCovered() const { return m_obscured || m_covered; }

private:
    void takeEvents();
    void lookAtStack();
    void tellUnless(bool before);
    void watchOthers(const QSet<quint32> &others);

    quint32 m_window = 0;
    std::function<void()> m_changed;
    std::unique_ptr<X11Windows> m_windows;
    std::unique_ptr<QSocketNotifier> m_events;
    QTimer m_soon; //!< one look for all that happens while a window is dragged
    QSet<quint32> m_others; //!< above ours, and watched
    bool m_obscured = false; //!< says the server
    bool m_covered = false; //!< says the order of the windows
};

} // namespace companion
