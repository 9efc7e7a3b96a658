// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A flower: its petals fan out to both sides and feed its centre, leaves hang on its stem.
#include "slidelayouts.h"
#include "slidestrokes.h"

namespace companion {

namespace {

constexpr qreal centreRadius = 140;
constexpr qreal ground = 4; //!< of the stem above the foot of the area

TextStyle textStyle() { return { .pixels = page::body, .lineHeight = 1.18 }; }

TextStyle backStyle(const QColor &tone)
{
    return { .pixels = page::body, .colour = tone, .lineHeight = 1.18 };
}

//! A petal between its root at the centre and a round end: `box` holds its wide part.
QPainterPath petalPath(const QRectF &box, QPointF root, bool isLeft)
{
    const qreal round = std::min(box.height() / 2, 52.0);
    const qreal outer = isLeft ? box.left() : box.right();
    const qreal inner = isLeft ? box.right() : box.left();
    const qreal way = isLeft ? 1 : -1; // from the outer end inwards
    QPainterPath path(root);
    path.cubicTo(QPointF(root.x() - way * 40, root.y() - 6), QPointF(inner + way * 34, box.top()),
                 QPointF(inner - way * 36, box.top()));
    path.lineTo(outer + way * round, box.top());
    path.cubicTo(QPointF(outer + way * round * 0.3, box.top()),
                 QPointF(outer, box.center().y() - round * 0.62), QPointF(outer, box.center().y()));
    path.cubicTo(QPointF(outer, box.center().y() + round * 0.62),
                 QPointF(outer + way * round * 0.3, box.bottom()),
                 QPointF(outer + way * round, box.bottom()));
    path.lineTo(inner - way * 36, box.bottom());
    path.cubicTo(QPointF(inner + way * 34, box.bottom()),
                 QPointF(root.x() - way * 40, root.y() + 6), root);
    path.closeSubpath();
    return path;
}

//! A leaf with a point at either end and a vein, its stalk at the stem.
QPainterPath leafPath(const QRectF &box, bool isLeft)
{
    const QPointF stalk(isLeft ? box.right() : box.left(), box.bottom() - 4);
    const QPointF tip(isLeft ? box.left() : box.right(), box.center().y() - 6);
    const qreal way = isLeft ? -1 : 1;
    QPainterPath path(stalk);
    path.cubicTo(QPointF(stalk.x() + way * 44, box.top() - box.height() * 0.14),
                 QPointF(tip.x() - way * 96, box.top() - box.height() * 0.06), tip);
    path.cubicTo(QPointF(tip.x() - way * 60, box.bottom() + box.height() * 0.10),
                 QPointF(stalk.x() + way * 90, box.bottom() + box.height() * 0.14), stalk);
    path.closeSubpath();
    return path;
}

//! Text of a petal, and the arrow back to the centre that begins where its words end.
void paintPetalWords(SlideCanvas &canvas, const QRectF &box, QPointF root, bool isLeft,
                     const FlowerSlide::Petal &petal, const QColor &tone)
{
    const QRectF inner = box.adjusted(isLeft ? 26 : 54, 0, isLeft ? -54 : -26, 0);
    TextStyle text = textStyle();
    TextStyle back = backStyle(tone);
    text.align = back.align = isLeft ? Qt::AlignLeft : Qt::AlignRight;
    const qreal height = canvas.textHeight(petal.text, inner.width(), text)
        + (petal.back.isEmpty() ? 0 : canvas.textHeight(petal.back, inner.width(), back));
    qreal y = box.center().y() - height / 2;
    y = canvas.text({ inner.left(), y, inner.width(), box.bottom() - y + 2 }, petal.text, text);
    QPointF tail(isLeft ? inner.right() - 6 : inner.left() + 6, box.center().y());
    if (!petal.back.isEmpty()) {
        const qreal width = std::min(canvas.textWidth(petal.back, back), inner.width());
        const qreal bottom = canvas.text({ inner.left(), y, inner.width(), box.bottom() - y + 2 },
                                         petal.back, back);
        tail = { isLeft ? inner.left() + width + 12 : inner.right() - width - 12, bottom - 16 };
    }
    const qreal way = isLeft ? 1 : -1;
    const QPointF tip(root.x() - way * 6, root.y());
    const qreal reach = std::max(24.0, std::abs(tip.x() - tail.x()) * 0.45);
    strokeArrow(
        canvas,
        curveOf(tail, tail + QPointF(way * reach, 0), tip - QPointF(way * reach * 0.7, 0), tip),
        { .colour = tone });
}

void paintPetal(SlideCanvas &canvas, const QRectF &box, QPointF root, bool isLeft,
                const FlowerSlide::Petal &petal)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const QPainterPath path = petalPath(box, root, isLeft);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(theme.note, 0.09));
    painter.drawPath(path);
    if (petal.kind == FlowerSlide::Kind::Half) {
        painter.save();
        painter.setClipPath(path);
        const QRectF all = path.boundingRect();
        painter.fillRect(QRectF(all.left(), box.center().y(), all.width(), all.height()),
                         theme.tint(theme.practice, 0.22));
        painter.restore();
    }
    painter.setPen(QPen(theme.note, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
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
        const qreal gap = 12;
        const qreal height
            = std::min(136.0, (area.height() - gap * qreal(count - 1)) / qreal(count));
        const qreal all = height * qreal(count) + gap * qreal(count - 1);
        const qreal width = centre.x() - centreRadius - area.left() - 22;
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
    const qreal height = std::min(108.0, area.height() / qreal(rows) - 4);
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const bool isLeft = i % 2 == 0;
        const qreal width = 400;
        const qreal top = area.bottom() - 10 - qreal(rows - i / 2) * (height + 4);
        const QRectF box(isLeft ? stem - width : stem, top, width, height);
        painter.setPen(QPen(theme.practice, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(theme.tint(theme.practice, 0.10));
        painter.drawPath(leafPath(box, isLeft));
        painter.setBrush(Qt::NoBrush);
        TextStyle style = backStyle(theme.practice);
        style.align = Qt::AlignHCenter;
        style.balanced = true;
        canvas.centredText(box.adjusted(isLeft ? 76 : 50, 0, isLeft ? -50 : -76, 0),
                           leaves.at(i).text, style);
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
    const QRectF head(area.left(), area.top() - 22, area.width(), 2 * centreRadius + 10);
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
    canvas.centredText({ centre.x() - centreRadius + 18, centre.y() - centreRadius,
                         2 * centreRadius - 36, 2 * centreRadius },
                       slide.centre,
                       { .pixels = page::body,
                         .strong = true,
                         .align = Qt::AlignHCenter,
                         .balanced = true,
                         .lineHeight = 1.18 });
}

} // namespace companion
