// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an X server knows of windows, asked on a connection of our own: Qt's stays as it is.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegion>

#include <xcb/xcb.h>

#include <memory>
#include <optional>

namespace companion {

struct FreedByC {
    void operator()(void *memory) const;
};
template <typename Reply> using XReply = std::unique_ptr<Reply, FreedByC>;

//! Of windows that are gone nothing is known; no call fails for it.
class X11Windows final {
    Q_DISABLE_COPY_MOVE(X11Windows)

public:
    //! To the server that Qt draws on; null where that is not an X server, or cannot be reached.
    [[nodiscard]] static std::unique_ptr<X11Windows> connect();
    ~X11Windows();

    [[nodiscard]] xcb_connection_t *server() const { return m_server; }
    [[nodiscard]] xcb_window_t root() const { return m_root; }
    [[nodiscard]] xcb_atom_t atom(const char *name) const;

    //! The numbers of a property of 32 bits; none: it is not there.
    [[nodiscard]] std::optional<QList<quint32>> numbers(xcb_window_t window,
                                                        const char *property) const;
    //! Its inside on the root window, in the server's pixels; none: it is not shown.
    [[nodiscard]] std::optional<QRect> place(xcb_window_t window) const;
    //! What it hides of `below`, frame and all; nothing where it may be seen through.
    [[nodiscard]] QRegion cover(xcb_window_t window, const QRegion &below) const;
    //! Minimised, or on another work space.
    [[nodiscard]] bool isAway(xcb_window_t window) const;

    void select(xcb_window_t window, quint32 events) const;

private:
    X11Windows(xcb_connection_t *server, xcb_window_t root);
    [[nodiscard]] bool isSeenThrough(xcb_window_t window) const;
    //! From its own corner.
    [[nodiscard]] QRegion filledPart(xcb_window_t window) const;
    [[nodiscard]] bool hasAlpha(xcb_window_t window) const;

    xcb_connection_t *m_server;
    xcb_window_t m_root;
    mutable QHash<QByteArray, xcb_atom_t> m_atoms;
};

} // namespace companion
