// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coverwatch.h"

#include <QGuiApplication>
#include <QWindow>

#include <xcb/xcb.h>

#include <cstdlib>

namespace companion {

namespace {

struct Freed {
    void operator()(void *memory) const { std::free(memory); }
};

//! Null where the platform is another.
xcb_connection_t *connection()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

} // namespace

WindowSight::CoverWatch::CoverWatch(QWindow &window, std::function<void()> changed)
    : m_changed(std::move(changed))
{
    xcb_connection_t *server = connection();
    if (!server) {
        return;
    }
    m_window = quint32(window.winId());
    const std::unique_ptr<xcb_get_window_attributes_reply_t, Freed> now(
        xcb_get_window_attributes_reply(server, xcb_get_window_attributes(server, m_window),
                                        nullptr));
    if (!now) {
        return;
    }
    // Qt does not ask for it (6.4); what it does ask for stays.
    const quint32 events = now->your_event_mask | XCB_EVENT_MASK_VISIBILITY_CHANGE;
    xcb_change_window_attributes(server, m_window, XCB_CW_EVENT_MASK, &events);
    xcb_flush(server);
    qGuiApp->installNativeEventFilter(this);
}

WindowSight::CoverWatch::~CoverWatch() = default;

bool WindowSight::CoverWatch::nativeEventFilter(const QByteArray &eventType, void *message,
                                                qintptr *)
{
    if (eventType != "xcb_generic_event_t") {
        return false;
    }
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    if ((event->response_type & 0x7f) == XCB_VISIBILITY_NOTIFY) {
        const auto *told = reinterpret_cast<const xcb_visibility_notify_event_t *>(event);
        if (told->window == m_window) {
            m_covered = told->state == XCB_VISIBILITY_FULLY_OBSCURED;
            m_changed();
        }
    }
    return false;
}

} // namespace companion
