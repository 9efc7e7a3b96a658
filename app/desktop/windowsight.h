// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether anything of a window can be seen.
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

class QWindow;

namespace companion {

//! Not seen: minimised, on another work space, or, where the system tells it, wholly covered by
//! other windows: see tellsCovered(). Wayland tells some of the rest only.
class WindowSight final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSight)

public:
    explicit WindowSight(QObject *parent = nullptr);
    ~WindowSight() override;

    //! Whether a window that others cover can be told from one in sight. macOS tells it; so does
    //! X11, or its window manager. Wayland and Windows do not.
    [[nodiscard]] static bool tellsCovered();

    //! Null: watches nothing, and counts as seen.
    void watch(QWindow *window);
    [[nodiscard]] bool isSeen() const { return m_seen; }

Q_SIGNALS:
    void seenChanged(bool seen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class CoverWatch; //!< of the X server's word on covered windows
    void look();

    QPointer<QWindow> m_window;
    std::unique_ptr<CoverWatch> m_cover;
    bool m_seen = true;
};

} // namespace companion
