// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coverwatch.h"
#include <desktop/windowsight.h>

#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace companion {

WindowSight::WindowSight(QObject *parent)
    : QObject(parent)
{
}

WindowSight::~WindowSight() = default;

bool WindowSight::tellsCovered()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "xcb"_L1 || platform == "cocoa"_L1;
}

void WindowSight::watch(QWindow *window)
{
    if (m_window == window) {
        return;
    }
    if (m_window) {
        m_window->removeEventFilter(this);
        disconnect(m_window, nullptr, this, nullptr);
    }
    m_window = window;
    m_cover.reset();
    if (window) {
        window->installEventFilter(this);
        connect(window, &QWindow::windowStateChanged, this, &WindowSight::look);
        m_cover = std::make_unique<CoverWatch>(*window, [this] { look(); });
    }
    look();
}

void WindowSight::look()
{
    const bool seen = !m_window
        || (m_window->isExposed() && !(m_window->windowStates() & Qt::WindowMinimized)
            && !m_cover->isCovered());
    if (seen != m_seen) {
        m_seen = seen;
        Q_EMIT seenChanged(seen);
    }
}

bool WindowSight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose) {
        look();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace companion
