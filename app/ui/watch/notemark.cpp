// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/notemark.h>

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QColor markColour(NoteKind kind)
{
    const Theme &theme = Appearance::theme();
    switch (kind) {
    case NoteKind::Note:
        return theme.note;
    case NoteKind::Question:
        return theme.question;
    case NoteKind::Practice:
        return theme.practice;
    }
    return theme.ink;
}

QString markIconName(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return u"note"_s;
    case NoteKind::Question:
        return u"question"_s;
    case NoteKind::Practice:
        return u"practice"_s;
    }
    return {};
}

TimelineMark::Kind markKind(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return TimelineMark::Kind::Note;
    case NoteKind::Question:
        return TimelineMark::Kind::Question;
    case NoteKind::Practice:
        return TimelineMark::Kind::Practice;
    }
    return TimelineMark::Kind::Note;
}

QString kindLabel(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return QCoreApplication::translate("NoteKind", "Note");
    case NoteKind::Question:
        return QCoreApplication::translate("NoteKind", "Question");
    case NoteKind::Practice:
        return QCoreApplication::translate("NoteKind", "Use in practice");
    }
    return {};
}

QString starIconName(bool starred) { return starred ? u"starred"_s : u"star"_s; }

void paintStar(QPainter &painter, const QRectF &rect)
{
    constexpr int corners = 10;
    constexpr qreal inner = 0.45; //!< of the outer radius
    const qreal radius = std::min(rect.width(), rect.height()) / 2;
    QPolygonF star;
    for (int corner = 0; corner < corners; ++corner) {
        const qreal angle = (corner * 360.0 / corners - 90) * std::numbers::pi / 180;
        const qreal distance = corner % 2 ? radius * inner : radius;
        star << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * distance;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Appearance::theme().accent);
    painter.drawPolygon(star);
    painter.restore();
}

void paintMark(QPainter &painter, const QRectF &rect, NoteKind kind)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = markColour(kind);
    const QPointF centre = rect.center();
    const qreal side = std::min(rect.width(), rect.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (kind) {
    case NoteKind::Note:
        painter.drawRoundedRect(
            QRectF(centre.x() - side * 0.16, centre.y() - side / 2, side * 0.32, side), 1, 1);
        break;
    case NoteKind::Question: {
        const qreal half = side / 2;
        painter.drawPolygon(QPolygonF({ { centre.x(), centre.y() - half },
                                        { centre.x() + half, centre.y() },
                                        { centre.x(), centre.y() + half },
                                        { centre.x() - half, centre.y() } }));
        break;
    }
    case NoteKind::Practice:
        painter.setPen(
            QPen(colour, std::max(1.75, side * 0.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({ { centre.x() - side * 0.42, centre.y() + side * 0.02 },
                                         { centre.x() - side * 0.1, centre.y() + side * 0.34 },
                                         { centre.x() + side * 0.44, centre.y() - side * 0.36 } }));
        break;
    }
    painter.restore();
}

namespace {

//! A pole with a pennant: its foot stands at the moment.
void paintBookmark(QPainter &painter, const QRectF &rect)
{
    const QPointF foot(rect.center().x(), rect.bottom());
    const qreal half = rect.height() * 0.55;
    painter.setPen(QPen(Appearance::theme().ink, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(foot, QPointF(foot.x(), rect.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Appearance::theme().ink);
    painter.drawPolygon(QPolygonF({ { foot.x(), rect.top() },
                                    { foot.x() + rect.width() / 2 + 1, rect.top() + half / 2 },
                                    { foot.x(), rect.top() + half } }));
}

void paintLoop(QPainter &painter, const QRectF &rect)
{
    painter.setPen(QPen(Appearance::theme().accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal bar = rect.center().y() + 1;
    painter.drawPolyline(QPolygonF({ { rect.left(), rect.bottom() },
                                     { rect.left(), bar },
                                     { rect.right(), bar },
                                     { rect.right(), rect.bottom() } }));
}

} // namespace

void paintMark(QPainter &painter, const QRectF &rect, TimelineMark::Kind kind)
{
    using enum TimelineMark::Kind;
    switch (kind) {
    case Note:
        return paintMark(painter, rect, NoteKind::Note);
    case Question:
        return paintMark(painter, rect, NoteKind::Question);
    case Practice:
        return paintMark(painter, rect, NoteKind::Practice);
    case Bookmark:
        return paintBookmark(painter, rect);
    case Loop:
        return paintLoop(painter, rect);
    case Hit:
        painter.fillRect(rect, Appearance::theme().ink);
        return;
    case Chapter:
    case Exercise:
    case LoopA:
    case LoopB:
        return; // the timeline paints them by itself
    }
}

} // namespace companion
