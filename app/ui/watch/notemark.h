// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the three kinds of notes look: told apart by shape and by colour.
#pragma once

#include <notes/note.h>

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace companion {

[[nodiscard]] QColor markColour(NoteKind kind);
[[nodiscard]] QString markIconName(NoteKind kind); //!< of resources/icons
[[nodiscard]] QString kindLabel(NoteKind kind); //!< "Note", "Question", "Use in practice"
[[nodiscard]] QString starIconName(bool starred);

//! A bar, a diamond or a tick that fills `rect`.
void paintMark(QPainter &painter, const QRectF &rect, NoteKind kind);

//! A filled star in the margin of a starred note.
void paintStar(QPainter &painter, const QRectF &rect);

} // namespace companion
