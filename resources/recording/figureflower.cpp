// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A flower: its petals fan out to both sides and feed its centre, leaves hang on its stem.
#include "slidelayouts.h"
#include "slidestrokes.h"

#include <algorithm>
#include <cmath>

namespace companion {

namespace {

constexpr qreal centreRadius = 134;
constexpr qreal shoulder = 96; //!< of a petal, from its root to where it is widest
constexpr qreal ground = 4; //!< of the stem above the foot of the area

TextStyle textStyle() { return { .pixels = page::body, .lineHeight = 1.18 }; }

TextStyle backStyle(const QColor &tone)
{
    return { .pixels = page::body, .colour = tone, .lineHeight = 1.18 };
}

//! A petal: narrow at its root by the centre, wide from its shoulder on, round at its end.
QPainterPath petalPath(const QRectF &box, QPointF root, bool isLeft)
{
    const qreal round = std::min(box.height() / 2, 56.0);
    const qreal outer = isLeft ? box.left() : box.right();
    const qreal way = isLeft ? 1 : -1; // from the outer end inwards
    const qreal wide = (isLeft ? box.right() : box.left()) - way * shoulder;
    const qreal middle = box.center().y();
    const qreal arc = round * 0.58;
    QPainterPath path(root);
    path.cubicTo(QPointF(root.x() - way * 50, root.y() - 5), QPointF(wide + way * 62, box.top()),
                 QPointF(wide, box.top()));
    path.lineTo(outer + way * round, box.top());
    path.cubicTo(QPointF(outer + way * (round - arc), box.top()), QPointF(outer, middle - arc),
                 QPointF(outer, middle));
    path.cubicTo(QPointF(outer, middle + arc), QPointF(outer + way * (round - arc), box.bottom()),
                 QPointF(outer + way * round, box.bottom()));
    path.lineTo(wide, box.bottom());
    path.cubicTo(QPointF(wide + way * 62, box.bottom()), QPointF(root.x() - way * 50, root.y() + 5),
                 root);
    path.closeSubpath();
    return path;
}

//! A leaf with a point at either end.
QPainterPath leafPath(const QRectF &box)
{
    const qreal rise = box.height() * 0.667;
    const qreal y = box.center().y();
    QPainterPath path(QPointF(box.left(), y));
    path.cubicTo(QPointF(box.left() + box.width() * 0.09, y - rise),
                 QPointF(box.right() - box.width() * 0.09, y - rise), QPointF(box.right(), y));
    path.cubicTo(QPointF(box.right() - box.width() * 0.09, y + rise),
                 QPointF(box.left() + box.width() * 0.09, y + rise), QPointF(box.left(), y));
    return path;
}

//! Text of a petal, and the arrow back to the centre that begins where its words end.
void paintPetalWords(SlideCanvas &canvas, const QRectF &box, QPointF root, bool isLeft,
                     const FlowerSlide::Petal &petal, const QColor &tone)
{
    const qreal inset = shoulder - 14;
    const QRectF inner = box.adjusted(isLeft ? 30 : inset, 0, isLeft ? -inset : -24, 0);
    TextStyle text = textStyle();
    TextStyle back = backStyle(tone);
    text.balanced = back.balanced = true;
    const bool hasBack = !petal.back.isEmpty();
    const qreal backHeight = hasBack ? canvas.textHeight(petal.back, inner.width(), back) : 0;
    const qreal height = canvas.textHeight(petal.text, inner.width(), text) + backHeight;
    qreal y = box.center().y() - height / 2;
    y = canvas.text({ inner.left(), y, inner.width(), box.bottom() - y }, petal.text, text);
    QPointF tail(isLeft ? inner.right() - 4 : inner.left() - 14, box.center().y());
    if (hasBack) {
        const qreal width = std::min(canvas.textWidth(petal.back, back), inner.width());
        const qreal bottom
            = canvas.text({ inner.left(), y, inner.width(), box.bottom() - y }, petal.back, back);
        tail = { isLeft ? inner.left() + width + 12 : inner.left() - 14,
                 (isLeft ? bottom : y + backHeight) - 17 };
    }
    const qreal way = isLeft ? 1 : -1;
    const QPointF tip(root.x() - way * 4, root.y());
    const qreal reach = std::abs(tip.x() - tail.x()) * 0.45;
    strokeArrow(canvas,
                curveOf(tail, tail + QPointF(way * reach, 0), tip - QPointF(way * reach, 0), tip),
                { .colour = tone });
}

//! The lower half of a petal that is half a leaf.
void paintLeafHalf(SlideCanvas &canvas, const QPainterPath &path, qreal middle)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const QRectF all = path.boundingRect().adjusted(-4, -4, 4, 4);
    painter.save();
    painter.setClipRect(QRectF(all.left(), middle, all.width(), all.bottom() - middle));
    painter.setPen(QPen(theme.practice, 3));
    painter.setBrush(theme.tint(theme.practice, 0.16));
    painter.drawPath(path);
    painter.restore();
}

void paintPetal(SlideCanvas &canvas, const QRectF &box, QPointF root, bool isLeft,
                const FlowerSlide::Petal &petal)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const QPainterPath path = petalPath(box, root, isLeft);
    painter.setBrush(theme.tint(theme.note, 0.07));
    painter.setPen(QPen(theme.note, 3));
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
    if (petal.kind == FlowerSlide::Kind::Half) {
        paintLeafHalf(canvas, path, box.center().y());
    }
    paintPetalWords(canvas, box, root, isLeft, petal, theme.note);
}

//! Petals in the order of the data: down the left side, then down the right.
void paintPetals(SlideCanvas &canvas, const QRectF &area, QPointF centre,
                 const QList<FlowerSlide::Petal> &petals)
{
    const qsizetype left = (petals.size() + 1) / 2;
    for (qsizetype i = 0; i < petals.size(); ++i) {
        const bool isLeft = i < left;
        const qsizetype count = isLeft ? left : petals.size() - left;
        const qsizetype row = isLeft ? i : i - left;
        const qreal gap = 10;
        const qreal height
            = std::min(146.0, (area.height() - gap * qreal(count - 1)) / qreal(count));
        const qreal all = height * qreal(count) + gap * qreal(count - 1);
        const qreal width = centre.x() - centreRadius - area.left() - 10;
        const qreal top = area.center().y() - all / 2 + qreal(row) * (height + gap);
        const QRectF box(isLeft ? area.left() : area.right() - width, top, width, height);
        const qreal lean = (box.center().y() - centre.y()) * 0.52;
        const qreal reach = std::sqrt(centreRadius * centreRadius - lean * lean) + 5;
        paintPetal(canvas, box, { centre.x() + (isLeft ? -reach : reach), centre.y() + lean },
                   isLeft, petals.at(i));
    }
}

//! Leaves to the left and right of the stem in turn, from its top.
void paintLeaves(SlideCanvas &canvas, const QRectF &area, qreal stem,
                 const QList<FlowerSlide::Petal> &leaves)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const qsizetype rows = std::max<qsizetype>(1, (leaves.size() + 1) / 2);
    const qreal height = std::min(100.0, area.height() / qreal(rows) - 12);
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const bool isLeft = i % 2 == 0;
        const qreal way = isLeft ? -1 : 1;
        const QSizeF size(rows > 1 ? 400 : 430, height);
        const qreal top = area.bottom() - 8 - qreal(rows - i / 2) * (height + 4);
        const QRectF box({ isLeft ? stem - 26 - size.width() : stem + 26, top }, size);
        painter.setPen(QPen(theme.practice, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(theme.tint(theme.practice, 0.10));
        painter.drawPath(leafPath(box));
        painter.setBrush(Qt::NoBrush);
        const QPointF base(stem, box.bottom() - 2);
        const QPointF joint(stem + way * 26, box.center().y());
        painter.drawPath(curveOf(base, base - QPointF(0, 18), joint - QPointF(way * 14, 0), joint));
        TextStyle style = backStyle(theme.practice);
        style.align = Qt::AlignHCenter;
        style.balanced = true;
        canvas.centredText(box.adjusted(58, 0, -58, 0), leaves.at(i).text, style);
    }
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const FlowerSlide &slide)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    QList<FlowerSlide::Petal> petals;
    QList<FlowerSlide::Petal> leaves;
    for (const FlowerSlide::Petal &petal : slide.petals) {
        (petal.kind == FlowerSlide::Kind::Leaf ? leaves : petals).append(petal);
    }
    const qreal leafRows = qreal((leaves.size() + 1) / 2);
    const qreal most = area.height() + 22 - 12 - leafRows * (leafRows > 1 ? 68 : 114);
    const QRectF head(area.left(), area.top() - 22, area.width(),
                      std::clamp(most, 2 * centreRadius + 6, 320.0));
    const QPointF centre = head.center();
    const QRectF leafArea(area.left(), head.bottom() + 6, area.width(),
                          area.bottom() - head.bottom() - 6);
    painter.setPen(QPen(theme.practice, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(centre.x(), centre.y() + centreRadius),
                     QPointF(centre.x(), area.bottom() - ground));
    canvas.hairline({ area.left() + 150, area.bottom() - ground },
                    { area.right() - 150, area.bottom() - ground });
    paintLeaves(canvas, leafArea, centre.x(), leaves);
    paintPetals(canvas, head, centre, petals);
    painter.setPen(QPen(theme.note, 4));
    painter.setBrush(theme.surface);
    painter.drawEllipse(centre, centreRadius, centreRadius);
    painter.setBrush(Qt::NoBrush);
    canvas.centredText(
        { centre.x() - centreRadius + 16, centre.y() - centreRadius, 2 * centreRadius - 32,
          2 * centreRadius },
        slide.centre,
        { .pixels = page::body, .align = Qt::AlignHCenter, .balanced = true, .lineHeight = 1.18 });
}

} // namespace companion
