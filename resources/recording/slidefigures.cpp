// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidelayouts.h"

#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! A thought: rounded bumps round a body, as one outline.
QPainterPath cloudPath(const QRectF &area)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const QRectF core = area.adjusted(18, 18, -18, -18);
    path.addRoundedRect(core, 40, 40);
    const auto bump = [&path](qreal x, qreal y, qreal rx, qreal ry) {
        QPainterPath ellipse;
        ellipse.addEllipse(QPointF(x, y), rx, ry);
        path = path.united(ellipse);
    };
    const qreal w = core.width();
    const qreal h = core.height();
    bump(core.left() + w * 0.18, core.top() + 8, w * 0.17, 25);
    bump(core.left() + w * 0.47, core.top() + 2, w * 0.20, 31);
    bump(core.left() + w * 0.79, core.top() + 8, w * 0.17, 24);
    bump(core.left() + w * 0.22, core.bottom() - 8, w * 0.18, 25);
    bump(core.left() + w * 0.54, core.bottom() - 3, w * 0.19, 29);
    bump(core.left() + w * 0.82, core.bottom() - 9, w * 0.15, 23);
    bump(core.left() + 6, core.top() + h * 0.50, 23, h * 0.27);
    bump(core.right() - 6, core.top() + h * 0.48, 23, h * 0.28);
    return path;
}

void paintPair(SlideCanvas &canvas, const QRectF &area, const BehindSlide::Pair &pair,
               const QColor &tone)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const QRectF card(area.left(), area.bottom() - 230, 276, 230); // below the cloud
    const QRectF cloud(area.right() - 330, area.top() - 12, 330, 176);

    painter.setPen(QPen(tone, 3));
    painter.setBrush(theme.tint(tone, 0.08));
    painter.drawPath(cloudPath(cloud));
    painter.setBrush(Qt::NoBrush);
    canvas.centredText(
        cloud.adjusted(34, 14, -34, -14), u"“%1”"_s.arg(pair.thought),
        { .pixels = 30, .colour = tone, .align = Qt::AlignHCenter, .balanced = true });

    const QPointF steps[] = { { card.right() + 62, cloud.bottom() + 18 },
                              { card.right() + 38, cloud.bottom() + 44 },
                              { card.right() + 20, cloud.bottom() + 64 } };
    const qreal radii[] = { 12, 8.5, 5.5 };
    for (int i = 0; i < 3; ++i) {
        painter.setPen(QPen(tone, 3));
        painter.setBrush(theme.tint(tone, 0.08));
        painter.drawEllipse(steps[i], radii[i], radii[i]);
    }
    canvas.box(card, theme.surface, theme.line);
    canvas.picture(pair.picture, { card.left() + 20, card.top() + 8, card.width() - 40, 128 }, tone,
                   theme.surface);
    const qreal y = canvas.text({ card.left() + 24, card.top() + 138, card.width() - 48, 44 },
                                pair.who, { .pixels = page::heading, .strong = true });
    canvas.text({ card.left() + 24, y, card.width() - 48, card.bottom() - y }, pair.act,
                { .pixels = page::body, .colour = theme.muted });
}

QString signedNumber(double value) { return QString::number(value, 'f', 2).replace(u'-', u'−'); }

//! Where numbers of the axis lie on the page.
struct Axis {
    double low;
    double high;
    qreal left;
    qreal right;
    [[nodiscard]] qreal at(double value) const
    {
        return left + (right - left) * (value - low) / (high - low);
    }
};

void paintEstimate(SlideCanvas &canvas, const Axis &axis, const QRectF &row,
                   const IntervalsSlide::Row &entry)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const qreal y = row.center().y();
    canvas.centredText({ row.left(), row.top(), axis.left - row.left() - 24, row.height() },
                       entry.label, { .pixels = page::heading, .strong = true });
    painter.setPen(QPen(theme.accent, 5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(axis.at(entry.from), y), QPointF(axis.at(entry.to), y));
    for (const double end : { entry.from, entry.to }) {
        painter.drawLine(QPointF(axis.at(end), y - 13), QPointF(axis.at(end), y + 13));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(QPointF(axis.at(entry.value), y), 15, 15);
    painter.setBrush(Qt::NoBrush);
    const QRectF numbers(axis.right + 36, row.top(), row.right() - axis.right - 36, row.height());
    canvas.text({ numbers.left(), y - 40, numbers.width(), 44 }, signedNumber(entry.value),
                { .pixels = page::heading, .strong = true });
    canvas.text({ numbers.left(), y + 2, numbers.width(), 38 },
                u"%1 to %2"_s.arg(signedNumber(entry.from), signedNumber(entry.to)),
                { .pixels = page::body, .colour = theme.muted });
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const BehindSlide &slide)
{
    const Theme &theme = canvas.theme();
    const qreal foot = slide.caption.isEmpty() ? 0 : 64;
    const qreal gap = 56;
    const qreal width = (area.width() - gap) / 2;
    const QColor tones[] = { theme.accent, theme.note };
    for (qsizetype i = 0; i < slide.pairs.size(); ++i) {
        paintPair(
            canvas,
            { area.left() + qreal(i) * (width + gap), area.top(), width, area.height() - foot },
            slide.pairs.at(i), tones[i]);
    }
    if (!slide.caption.isEmpty()) {
        canvas.text({ area.left(), area.bottom() - 40, area.width(), 40 }, slide.caption,
                    { .pixels = 30 });
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const IntervalsSlide &slide)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    const Axis axis{
        .low = slide.low, .high = slide.high, .left = area.left() + 276, .right = area.right() - 236
    };
    const qreal captionHeight = slide.caption.isEmpty() ? 0 : 68;
    const qreal bottom = area.bottom() - captionHeight - 92;
    const QRectF plot(axis.left, area.top(), axis.right - axis.left, bottom - area.top());

    canvas.box(plot, theme.surface, theme.line, 10);
    painter.setPen(QPen(theme.ink, 2.5, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(axis.at(0), plot.top()), QPointF(axis.at(0), plot.bottom()));
    const qreal rowHeight = plot.height() / qreal(slide.rows.size());
    for (qsizetype i = 0; i < slide.rows.size(); ++i) {
        paintEstimate(canvas, axis,
                      { area.left(), plot.top() + qreal(i) * rowHeight, area.width(), rowHeight },
                      slide.rows.at(i));
    }
    const TextStyle zero{ .pixels = page::body, .align = Qt::AlignHCenter };
    const qreal half = canvas.textWidth(slide.zero, zero) / 2 + 8;
    canvas.text({ axis.at(0) - half, bottom + 8, 2 * half, 40 }, slide.zero, zero);
    const TextStyle side{ .pixels = page::small, .colour = theme.muted };
    const QString left = u"← "_s + slide.left;
    canvas.text({ axis.left, bottom + 48, canvas.textWidth(left, side) + 4, 36 }, left, side);
    TextStyle rightStyle = side;
    rightStyle.align = Qt::AlignRight;
    canvas.text({ axis.at(0), bottom + 48, axis.right - axis.at(0), 36 }, slide.right + u" →"_s,
                rightStyle);
    if (!slide.caption.isEmpty()) {
        canvas.text({ area.left(), area.bottom() - 40, area.width(), 40 }, slide.caption,
                    { .pixels = 30 });
    }
}

} // namespace companion
