// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coverwatch.h"
#include "x11windows.h"

#include <QWindow>

#include <chrono>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto settling = 100ms;
constexpr quint32 ofOthers = XCB_EVENT_MASK_STRUCTURE_NOTIFY | XCB_EVENT_MASK_PROPERTY_CHANGE;
constexpr quint32 ofOurs = ofOthers | XCB_EVENT_MASK_VISIBILITY_CHANGE;

} // namespace

WindowSight::CoverWatch::CoverWatch(QWindow &window, std::function<void()> changed)
    : m_windows(X11Windows::connect())
{
    if (!m_windows) {
        return;
    }
    m_window = quint32(window.winId());
    m_windows->select(m_windows->root(), XCB_EVENT_MASK_PROPERTY_CHANGE);
    m_windows->select(m_window, ofOurs);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { lookAtStack(); });
    m_events = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_windows->server()),
                                                 QSocketNotifier::Read);
    QObject::connect(m_events.get(), &QSocketNotifier::activated, &m_soon,
                     [this] { takeEvents(); });
    lookAtStack();
    m_changed = std::move(changed); // from now on
}

WindowSight::CoverWatch::~CoverWatch() = default;

void WindowSight::CoverWatch::takeEvents()
{
    const bool before = isCovered();
    while (const XReply<xcb_generic_event_t> event{ xcb_poll_for_event(m_windows->server()) }) {
        if ((event->response_type & 0x7f) == XCB_VISIBILITY_NOTIFY) {
            const auto *told = reinterpret_cast<const xcb_visibility_notify_event_t *>(event.get());
            m_obscured = told->state == XCB_VISIBILITY_FULLY_OBSCURED;
        } else if (event->response_type != 0 && !m_soon.isActive()) { // 0: a window that is gone
            m_soon.start();
        }
    }
    if (xcb_connection_has_error(m_windows->server()) != 0) {
        m_events->setEnabled(false);
        m_soon.stop();
        m_obscured = m_covered = false;
    }
    tellUnless(before);
}

//! From the bottom up. Without a window manager that tells it nothing is covered.
void WindowSight::CoverWatch::lookAtStack()
{
    const bool before = isCovered();
    const QList<quint32> stack = m_windows->numbers(m_windows->root(), "_NET_CLIENT_LIST_STACKING")
                                     .value_or(QList<quint32>());
    const qsizetype ours = stack.indexOf(m_window);
    const QList<quint32> above = ours < 0 ? QList<quint32>() : stack.mid(ours + 1);
    watchOthers(QSet<quint32>(above.begin(), above.end())); // before they are looked at
    const std::optional<QRect> place = m_windows->place(m_window);
    m_covered = ours >= 0 && m_windows->isAway(m_window);
    if (ours >= 0 && place && !m_covered) {
        QRegion seen = QRegion(*place) & m_windows->place(m_windows->root()).value_or(*place);
        for (const quint32 other : above) {
            seen -= m_windows->cover(other, seen);
        }
        m_covered = seen.isEmpty();
    }
    tellUnless(before);
    takeEvents(); // those that came with the answers, of which the socket tells nothing
}

void WindowSight::CoverWatch::tellUnless(bool before)
{
    if (m_changed && isCovered() != before) {
        m_changed();
    }
}

void WindowSight::CoverWatch::watchOthers(const QSet<quint32> &others)
{
    for (const quint32 gone : m_others - others) {
        m_windows->select(gone, XCB_EVENT_MASK_NO_EVENT);
    }
    for (const quint32 added : others - m_others) {
        m_windows->select(added, ofOthers);
    }
    m_others = others;
    xcb_flush(m_windows->server());
}

} // namespace companion
