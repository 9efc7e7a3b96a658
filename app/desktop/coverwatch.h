// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the X server says of a window: wholly covered by others, or not.
#pragma once

#include <desktop/windowsight.h>

#include <QAbstractNativeEventFilter>

#include <functional>

namespace companion {

//! Elsewhere than on X11 a window is never covered for all we know.
class WindowSight::CoverWatch final : public QAbstractNativeEventFilter {
public:
    //! The window outlives this.
    CoverWatch(QWindow &window, std::function<void()> changed);
    ~CoverWatch() override;

    [[nodiscard]] bool isCovered() const { return m_covered; }
    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;

private:
    quint32 m_window = 0;
    std::function<void()> m_changed;
    bool m_covered = false;
};

} // namespace companion
