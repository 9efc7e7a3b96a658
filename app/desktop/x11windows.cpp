// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "x11windows.h"

#include <QGuiApplication>

#include <sys/socket.h>

#include <algorithm>
#include <cstdlib>

namespace companion {

namespace {

constexpr quint32 mostNumbers = 4096;
constexpr quint32 everyWorkSpace = 0xffffffff;
constexpr quint32 opaque = 0xffffffff;
constexpr quint8 depthWithAlpha = 32;

//! Whom a connection leads to: another display has another socket.
QByteArray peerOf(xcb_connection_t *connection)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    auto *bytes = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(xcb_get_file_descriptor(connection), bytes, &length) != 0) {
        return {};
    }
    return { reinterpret_cast<const char *>(&address), qsizetype(length) };
}

//! Left, right, top, bottom.
QMargins marginsOf(const std::optional<QList<quint32>> &extents)
{
    if (!extents || extents->size() != 4) {
        return {};
    }
    return { int(extents->at(0)), int(extents->at(2)), int(extents->at(1)), int(extents->at(3)) };
}

} // namespace

void FreedByC::operator()(void *memory) const { std::free(memory); }

std::unique_ptr<X11Windows> X11Windows::connect()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->connection()) {
        return nullptr;
    }
    int screen = 0;
    xcb_connection_t *server = xcb_connect(nullptr, &screen);
    // A display that was named on the command line is not that of the environment.
    if (xcb_connection_has_error(server) != 0 || peerOf(server) != peerOf(x11->connection())) {
        xcb_disconnect(server);
        return nullptr;
    }
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(server));
    for (; screens.rem > 1 && screen > 0; --screen) {
        xcb_screen_next(&screens);
    }
    return std::unique_ptr<X11Windows>(new X11Windows(server, screens.data->root));
}

X11Windows::X11Windows(xcb_connection_t *server, xcb_window_t root)
    : m_server(server)
    , m_root(root)
{
}

X11Windows::~X11Windows() { xcb_disconnect(m_server); }

xcb_atom_t X11Windows::atom(const char *name) const
{
    const QByteArray key(name);
    if (const auto known = m_atoms.constFind(key); known != m_atoms.constEnd()) {
        return *known;
    }
    const XReply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
        m_server, xcb_intern_atom(m_server, 0, quint16(key.size()), name), nullptr));
    const xcb_atom_t atom = reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
    m_atoms.insert(key, atom);
    return atom;
}

std::optional<QList<quint32>> X11Windows::numbers(xcb_window_t window, const char *property) const
{
    const XReply<xcb_get_property_reply_t> reply(
        xcb_get_property_reply(m_server,
                               xcb_get_property(m_server, 0, window, atom(property),
                                                XCB_GET_PROPERTY_TYPE_ANY, 0, mostNumbers),
                               nullptr));
    if (!reply || reply->type == XCB_ATOM_NONE || reply->format != 32) {
        return {};
    }
    const auto *first = static_cast<const quint32 *>(xcb_get_property_value(reply.get()));
    return QList<quint32>(first, first + xcb_get_property_value_length(reply.get()) / 4);
}

std::optional<QRect> X11Windows::place(xcb_window_t window) const
{
    const auto attributesAsked = xcb_get_window_attributes(m_server, window);
    const auto geometryAsked = xcb_get_geometry(m_server, window);
    const auto originAsked = xcb_translate_coordinates(m_server, window, m_root, 0, 0);
    const XReply<xcb_get_window_attributes_reply_t> attributes(
        xcb_get_window_attributes_reply(m_server, attributesAsked, nullptr));
    const XReply<xcb_get_geometry_reply_t> geometry(
        xcb_get_geometry_reply(m_server, geometryAsked, nullptr));
    const XReply<xcb_translate_coordinates_reply_t> origin(
        xcb_translate_coordinates_reply(m_server, originAsked, nullptr));
    if (!attributes || !geometry || !origin || attributes->map_state != XCB_MAP_STATE_VIEWABLE) {
        return {};
    }
    return QRect(origin->dst_x, origin->dst_y, geometry->width, geometry->height);
}

QRegion X11Windows::cover(xcb_window_t window, const QRegion &below) const
{
    const std::optional<QRect> inside = place(window);
    if (!inside) {
        return {};
    }
    const QMargins frame = marginsOf(numbers(window, "_NET_FRAME_EXTENTS"));
    if (!below.intersects(inside->marginsAdded(frame)) || isAway(window) || isSeenThrough(window)) {
        return {};
    }
    if (hasAlpha(window)) { // only what it promises to fill
        return filledPart(window).translated(inside->topLeft()) & *inside;
    }
    // Those who draw their frame themselves draw its shadow within their window.
    return inside->marginsRemoved(marginsOf(numbers(window, "_GTK_FRAME_EXTENTS")))
        .marginsAdded(frame);
}

QRegion X11Windows::filledPart(xcb_window_t window) const
{
    const auto parts = numbers(window, "_NET_WM_OPAQUE_REGION").value_or(QList<quint32>());
    QRegion filled;
    for (qsizetype part = 0; part + 3 < parts.size(); part += 4) {
        filled += QRect(int(parts.at(part)), int(parts.at(part + 1)), int(parts.at(part + 2)),
                        int(parts.at(part + 3)));
    }
    return filled;
}

bool X11Windows::isAway(xcb_window_t window) const
{
    const auto states = numbers(window, "_NET_WM_STATE");
    if (states && states->contains(atom("_NET_WM_STATE_HIDDEN"))) {
        return true;
    }
    const auto its = numbers(window, "_NET_WM_DESKTOP");
    const auto current = numbers(m_root, "_NET_CURRENT_DESKTOP");
    return its && current && !its->isEmpty() && !current->isEmpty()
        && its->first() != everyWorkSpace && its->first() != current->first();
}

bool X11Windows::isSeenThrough(xcb_window_t window) const
{
    const auto states = numbers(window, "_NET_WM_STATE");
    if (states && states->contains(atom("_NET_WM_STATE_SHADED"))) {
        return true;
    }
    const auto opacity = numbers(window, "_NET_WM_WINDOW_OPACITY");
    return opacity && !opacity->isEmpty() && opacity->first() != opaque;
}

bool X11Windows::hasAlpha(xcb_window_t window) const
{
    const XReply<xcb_get_geometry_reply_t> geometry(
        xcb_get_geometry_reply(m_server, xcb_get_geometry(m_server, window), nullptr));
    return geometry && geometry->depth == depthWithAlpha;
}

void X11Windows::select(xcb_window_t window, quint32 events) const
{
    xcb_change_window_attributes(m_server, window, XCB_CW_EVENT_MASK, &events);
}

} // namespace companion
