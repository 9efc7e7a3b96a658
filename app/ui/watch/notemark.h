// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How notes and the other marks of the timeline look: told apart by shape and by colour.
#pragma once

#include <notes/note.h>
#include <ui/watch/timelinemarks.h>

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace companion {

[[nodiscard]] QColor markColour(NoteKind kind);
[[nodiscard]] QString markIconName(NoteKind kind); //!< of resources/icons
[[nodiscard]] TimelineMark::Kind markKind(NoteKind kind);
[[nodiscard]] QString kindLabel(NoteKind kind); //!< "Note", "Question", "Use in practice"
[[nodiscard]] QString starIconName(bool starred);

//! A bar, a diamond or a tick that fills `rect`.
void paintMark(QPainter &painter, const QRectF &rect, NoteKind kind);
//! Notes as above; a bookmark is a flag, a loop a bracket over its length, a search hit a stroke.
//! Chapters and exercises are the track itself: nothing is painted.
void paintMark(QPainter &painter, const QRectF &rect, TimelineMark::Kind kind);

//! A filled star in the margin of a starred note.
void paintStar(QPainter &painter, const QRectF &rect);

} // namespace companion
