// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tiles in a ring with arrows from each to the next, clockwise: the loop, and the umbrella.
#include "slidelayouts.h"
#include "slidestrokes.h"

#include <QtMath>

namespace companion {

namespace {

constexpr qreal tileWidth = 338;
constexpr qreal rowGap = 26;

//! Which side of its tile an arrow touches, and where along it.
struct Port {
    QPointF at;
    QPointF outward; //!< unit vector
};

Port topOf(const QRectF &tile, qreal share)
{
    return { { tile.left() + tile.width() * share, tile.top() }, { 0, -1 } };
}
Port bottomOf(const QRectF &tile, qreal share)
{
    return { { tile.left() + tile.width() * share, tile.bottom() }, { 0, 1 } };
}
Port leftOf(const QRectF &tile) { return { { tile.left(), tile.center().y() }, { -1, 0 } }; }
Port rightOf(const QRectF &tile) { return { { tile.right(), tile.center().y() }, { 1, 0 } }; }

//! Rows of a ring: how many tiles stand in each row of the left and of the right side.
struct Ring {
    QList<QRectF> tiles; //!< clockwise from the upper left
    QRectF middle; //!< free
};

//! Two columns of tiles, the middle ones pushed outwards. With an odd count the left side has one
//! tile fewer.
Ring ringOf(const SlideCanvas &canvas, const QRectF &area, const QList<RingTile> &tiles)
{
    const qsizetype right = (tiles.size() + 1) / 2;
    const qsizetype left = tiles.size() - right;
    qreal height = 0;
    for (const RingTile &tile : tiles) {
        height = std::max(height, tileHeight(canvas, tileWidth, tile));
    }
    const qreal most = (area.height() - rowGap * qreal(right - 1)) / qreal(right);
    height = std::min(std::max(height, 96.0), most);
    const auto column = [&](qsizetype count, bool isRight) {
        QList<QRectF> boxes;
        const qreal step = count > 1 ? (area.height() - height) / qreal(count - 1) : 0;
        const qreal first = count > 1 ? area.top() : area.center().y() - height / 2;
        for (qsizetype i = 0; i < count; ++i) {
            const bool isMiddle = i > 0 && i + 1 < count;
            const qreal inset = isMiddle ? 0 : 62;
            boxes.append({ isRight ? area.right() - inset - tileWidth : area.left() + inset,
                           first + qreal(i) * step, tileWidth, height });
        }
        return boxes;
    };
    QList<QRectF> up = column(left, false);
    const QList<QRectF> down = column(right, true);
    Ring ring{ .tiles = { up.first() }, .middle = {} };
    ring.tiles += down;
    for (qsizetype i = up.size() - 1; i > 0; --i) {
        ring.tiles.append(up.at(i));
    }
    const qreal edge = area.left() + tileWidth + 74;
    ring.middle = { edge, area.top(), area.right() - tileWidth - 74 - edge, area.height() };
    return ring;
}

//! The arrow that leaves tile `i` for the next one: level across the ring, bent along its sides.
QPainterPath arrowFrom(const Ring &ring, qsizetype i)
{
    const QRectF &from = ring.tiles.at(i);
    const QRectF &to = ring.tiles.at((i + 1) % ring.tiles.size());
    const auto bend = [](const Port &start, const Port &end, qreal reach) {
        const QPointF tip = end.at + 7 * end.outward;
        const QPointF tail = start.at + 3 * start.outward;
        return curveOf(tail, tail + reach * start.outward, tip + reach * end.outward, tip);
    };
    const qreal middle = ring.middle.center().x();
    const bool fromLeft = from.center().x() < middle;
    if (fromLeft != (to.center().x() < middle)) {
        const Port start = fromLeft ? rightOf(from) : leftOf(from);
        const Port end = fromLeft ? leftOf(to) : rightOf(to);
        const QPointF rise(0, fromLeft ? -26 : 26);
        const QPointF tail = start.at + 6 * start.outward;
        const QPointF tip = end.at + 8 * end.outward;
        return curveOf(tail, tail + 90 * start.outward + rise, tip + 90 * end.outward + rise, tip);
    }
    const bool outwards = fromLeft ? to.left() < from.left() : to.right() > from.right();
    if (from.left() == to.left()) {
        return bend(fromLeft ? topOf(from, 0.5) : bottomOf(from, 0.5),
                    fromLeft ? bottomOf(to, 0.5) : topOf(to, 0.5), 20);
    }
    if (outwards) {
        return fromLeft ? bend(leftOf(from), bottomOf(to, 0.10), 26)
                        : bend(rightOf(from), topOf(to, 0.90), 26);
    }
    return fromLeft ? bend(topOf(from, 0.10), leftOf(to), 26)
                    : bend(bottomOf(from, 0.90), rightOf(to), 26);
}

//! The words of an arrow, in the free middle of the ring beside it.
void paintLabel(SlideCanvas &canvas, const Ring &ring, const RingLabel &label, const QColor &tone)
{
    const QPointF at = arrowFrom(ring, label.after - 1).pointAtPercent(0.5);
    const TextStyle style{ .pixels = page::body,
                           .strong = true,
                           .colour = tone,
                           .align = Qt::AlignHCenter,
                           .balanced = true,
                           .lineHeight = 1.18 };
    const qreal height = canvas.textHeight(label.text, ring.middle.width(), style);
    const bool isBelow = at.y() > ring.middle.center().y();
    const qreal y = isBelow ? at.y() - 28 - height : at.y() + 28;
    canvas.text({ ring.middle.left(), y, ring.middle.width(), height + 2 }, label.text, style);
    if (!ring.middle.adjusted(-30, -40, 30, 40).contains(at)) {
        const qreal edge = at.x() < ring.middle.left() ? ring.middle.left() : ring.middle.right();
        QPainterPath leader(QPointF(edge, y + height / 2));
        leader.lineTo(at);
        strokeArrow(canvas, leader, { .colour = tone, .width = 3, .head = 0, .dashed = true });
    }
}

//! An arrow that is cut: a gap in its middle between two slanting strokes.
void strokeCut(SlideCanvas &canvas, const QPainterPath &path, const QColor &tone)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    strokeArrow(canvas, path, { .colour = tone });
    const qreal length = path.length();
    for (const bool gap : { true, false }) {
        painter.setPen(QPen(gap ? theme.window : tone, gap ? 12 : 4, Qt::SolidLine,
                            gap ? Qt::FlatCap : Qt::RoundCap));
        for (const qreal shift : gap ? QList<qreal>{ 0 } : QList<qreal>{ -8, 8 }) {
            const QPointF at = path.pointAtPercent(path.percentAtLength(length / 2 + shift));
            const QPointF half = gap ? QPointF(5, -14) : QPointF(6, -17);
            painter.drawLine(at - half, at + half);
        }
    }
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const LoopSlide &slide)
{
    const Theme &theme = canvas.theme();
    const Ring ring = ringOf(canvas, paintCaption(canvas, area, slide.caption), slide.nodes);
    for (qsizetype i = 0; i < slide.nodes.size(); ++i) {
        bool isNamed = false;
        for (const RingLabel &label : slide.arrows) {
            isNamed = isNamed || label.after == i + 1;
        }
        strokeArrow(canvas, arrowFrom(ring, i),
                    { .colour = isNamed ? theme.accent : theme.muted,
                      .width = isNamed ? 5.0 : 3.0,
                      .head = isNamed ? 18.0 : 13.0 });
        paintTile(canvas, ring.tiles.at(i), slide.nodes.at(i), theme.muted);
    }
    for (const RingLabel &label : slide.arrows) {
        paintLabel(canvas, ring, label, theme.accent);
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const UmbrellaSlide &slide)
{
    const Theme &theme = canvas.theme();
    const Ring ring = ringOf(canvas, paintCaption(canvas, area, slide.caption), slide.tiles);
    for (qsizetype i = 0; i < slide.tiles.size(); ++i) {
        const QPainterPath arrow = arrowFrom(ring, i);
        if (i + 1 == slide.cut.after) {
            strokeCut(canvas, arrow, theme.note);
        } else {
            strokeArrow(canvas, arrow, { .colour = theme.muted });
        }
        paintTile(canvas, ring.tiles.at(i), slide.tiles.at(i), theme.accent);
    }
    const qreal side = std::min(ring.middle.width() + 10, ring.middle.height() - 150);
    QRectF picture(0, 0, side, side);
    picture.moveCenter(ring.middle.center() - QPointF(0, 20));
    canvas.picture(QStringLiteral("umbrella-open"), picture, theme.accent, theme.window);
    paintLabel(canvas, ring, slide.cut, theme.note);
}

} // namespace companion
