// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidelayouts.h"

#include "slidegrid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

void paintSoundWaves(SlideCanvas &canvas, const QRectF &area)
{
    QPainter &painter = canvas.painter();
    painter.setPen(QPen(canvas.theme().accent, 3.5, Qt::SolidLine, Qt::RoundCap));
    const qreal heights[] = { 10, 24, 38, 18, 30, 12 };
    for (int i = 0; i < 6; ++i) {
        const qreal x = area.left() + 28 + i * 9;
        const qreal half = heights[i] / 2;
        painter.drawLine(QPointF(x, area.center().y() - half),
                         QPointF(x, area.center().y() + half));
    }
}

void paintNotice(SlideCanvas &canvas, const QRectF &area, const TitleSlide &slide)
{
    const Theme &theme = canvas.theme();
    canvas.box(area, theme.surface, theme.line);
    if (slide.noticePicture.isEmpty()) {
        paintSoundWaves(canvas, area);
    } else {
        canvas.picture(slide.noticePicture,
                       { area.left() + 18, area.top() + 10, 66, area.height() - 20 }, theme.accent,
                       theme.surface);
    }
    canvas.centredText(area.adjusted(100, 0, -20, 0), slide.notice,
                       { .pixels = page::small, .colour = theme.ink, .balanced = true });
}

//! Sizes of a list: five rows, or four over a footnote, are set a little smaller.
TextStyle listStyle(const QRectF &area, const ListSlide &slide)
{
    const bool isDense = area.height() / qreal(slide.items.size()) < 96;
    return { .pixels = isDense ? page::heading : page::lead,
             .strong = true,
             .lineHeight = isDense ? 1.2 : 1.28 };
}

qreal heightOf(const SlideCanvas &canvas, const ListSlide::Item &item, qreal width,
               const TextStyle &strong, const TextStyle &detail)
{
    return canvas.textHeight(item.text, width, strong)
        + (item.detail.isEmpty() ? 0 : 2 + canvas.textHeight(item.detail, width, detail));
}

//! Rows for the items of a list: one with a second line is taller.
QList<QRectF> rowsOf(const SlideCanvas &canvas, const QRectF &area, const ListSlide &slide,
                     const TextStyle &strong, const TextStyle &detail)
{
    constexpr qreal besidePicture = 120;
    QList<qreal> heights;
    for (const ListSlide::Item &item : slide.items) {
        heights.append(heightOf(canvas, item, area.width() - besidePicture, strong, detail));
    }
    return rowsFor(area, heights);
}

} // namespace

void paintBody(SlideCanvas &canvas, const QString &title, const TitleSlide &slide, qreal noticeTop)
{
    const Theme &theme = canvas.theme();
    const QRectF panel(868, 0, page::width - 868, page::height);
    const QColor ground = theme.tint(theme.accent, 0.10);
    canvas.painter().fillRect(panel, ground);
    canvas.picture(slide.picture, panel.adjusted(-50, 90, 50, -110), theme.accent, ground);

    const qreal width = 868 - page::margin - 56;
    const QString first = title.section(u": "_s, 0, 0);
    const QString second = title.section(u": "_s, 1);
    qreal y = 96;
    if (!slide.kicker.isEmpty()) {
        y = canvas.text({ page::margin, y, width, 40 }, slide.kicker,
                        { .pixels = page::body, .strong = true, .colour = theme.accent })
            + 20;
    }
    y = canvas.text({ page::margin, y, width, 290 }, second.isEmpty() ? first : first + u':',
                    { .pixels = 64, .strong = true, .balanced = true, .lineHeight = 1.14 });
    if (!second.isEmpty()) {
        canvas.text({ page::margin, y + 20, width, 110 }, second,
                    { .pixels = 38, .colour = theme.muted, .balanced = true, .lineHeight = 1.22 });
    }
    if (!slide.notice.isEmpty()) {
        paintNotice(canvas, { page::margin, noticeTop, width, 92 }, slide);
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const GroupsSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QList<QRectF> columns = columnsOf(area, slide.groups.size(), 48);
    const TextStyle style{ .pixels = page::body, .balanced = true, .lineHeight = 1.25 };
    QList<qreal> heights; // of each row of items, the same in all columns
    for (const GroupsSlide::Group &group : slide.groups) {
        for (qsizetype i = 0; i < group.items.size(); ++i) {
            const GroupsSlide::Item &item = group.items.at(i);
            const qreal height = (item.tag.isEmpty() ? 0 : 38)
                + canvas.textHeight(item.text, columns.first().width(), style);
            if (i == heights.size()) {
                heights.append(0);
            }
            heights[i] = std::max(heights.at(i), height);
        }
    }
    for (qsizetype i = 0; i < slide.groups.size(); ++i) {
        const GroupsSlide::Group &group = slide.groups.at(i);
        const QRectF &column = columns.at(i);
        if (i > 0) {
            canvas.hairline({ column.left() - 24, column.top() },
                            { column.left() - 24, column.bottom() });
        }
        qreal y = column.top();
        if (!group.picture.isEmpty()) {
            canvas.picture(group.picture, { column.left() - 8, y - 8, 92, 92 }, theme.accent,
                           theme.window);
            y += 92;
        }
        y = canvas.text({ column.left(), y, column.width(), 44 }, group.heading,
                        { .pixels = page::heading, .strong = true })
            + 14;
        for (qsizetype row = 0; row < group.items.size(); ++row) {
            const GroupsSlide::Item &item = group.items.at(row);
            qreal top = y;
            if (!item.tag.isEmpty()) {
                canvas.pill({ column.left(), top }, item.tag, theme.accent);
                top += 38;
            }
            canvas.text({ column.left(), top, column.width(), column.bottom() - top }, item.text,
                        style);
            y += heights.at(row) + 22;
        }
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const ListSlide &slide)
{
    const Theme &theme = canvas.theme();
    const TextStyle strong = listStyle(area, slide);
    const TextStyle detail{ .pixels = page::body,
                            .colour = theme.muted,
                            .lineHeight = strong.lineHeight };
    const QList<QRectF> rows = rowsOf(canvas, area, slide, strong, detail);
    const qreal lowest = std::ranges::min(rows, {}, &QRectF::height).height();
    const qreal side = std::min(124.0, lowest - 18);
    for (qsizetype i = 0; i < slide.items.size(); ++i) {
        const ListSlide::Item &item = slide.items.at(i);
        const QRectF &row = rows.at(i);
        if (i > 0) {
            canvas.hairline(row.topLeft(), row.topRight());
        }
        const bool hasPicture = !item.picture.isEmpty();
        if (hasPicture) {
            canvas.picture(item.picture, { row.left(), row.top(), side, row.height() },
                           theme.accent, theme.window);
        }
        const qreal left = row.left() + (hasPicture ? side + 40 : 0);
        const qreal width = row.right() - left;
        const qreal height = heightOf(canvas, item, width, strong, detail);
        qreal y = row.top() + (row.height() - height) / 2;
        y = canvas.text({ left, y, width, row.bottom() - y }, item.text, strong) + 2;
        if (!item.detail.isEmpty()) {
            canvas.text({ left, y, width, row.bottom() - y }, item.detail, detail);
        }
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const SplitSlide &slide)
{
    const Theme &theme = canvas.theme();
    const qreal foot = slide.bridge.isEmpty() ? 0 : 84;
    const QList<QRectF> halves = columnsOf(area.adjusted(0, 0, 0, -foot), 2, 64);
    canvas.hairline({ area.center().x(), area.top() - 12 },
                    { area.center().x(), area.bottom() - foot - 8 });
    const SplitSlide::Half sides[] = { slide.left, slide.right };
    const QColor tones[] = { theme.accent, theme.note };
    const qreal side = std::min(264.0, halves.first().height());
    const qreal width = halves.first().width() - side - 22;
    const TextStyle heading{ .pixels = page::lead, .strong = true, .balanced = true };
    const TextStyle detail{ .pixels = page::body, .colour = theme.muted, .balanced = true };
    TextStyle quote{ .pixels = 30, .balanced = true };
    qreal tallest = 0;
    for (const SplitSlide::Half &half : sides) {
        tallest = std::max(tallest,
                           canvas.textHeight(half.heading, width, heading)
                               + canvas.textHeight(half.detail, width, detail) + 20
                               + canvas.textHeight(u"“%1”"_s.arg(half.quote), width, quote));
    }
    for (int i = 0; i < 2; ++i) {
        const SplitSlide::Half &half = sides[i];
        const QRectF &column = halves.at(i);
        canvas.picture(half.picture, { column.left() - 10, column.top(), side, column.height() },
                       tones[i], theme.window);
        const qreal left = column.left() + side + 22;
        qreal y = column.top() + std::max(0.0, (column.height() - tallest) / 2);
        y = canvas.text({ left, y, width, column.bottom() - y }, half.heading, heading);
        if (!half.detail.isEmpty()) {
            y = canvas.text({ left, y, width, column.bottom() - y }, half.detail, detail);
        }
        if (!half.quote.isEmpty()) {
            quote.colour = tones[i];
            canvas.text({ left, y + 20, width, column.bottom() - y - 20 },
                        u"“%1”"_s.arg(half.quote), quote);
        }
    }
    if (!slide.bridge.isEmpty()) {
        const TextStyle style{
            .pixels = page::lead, .strong = true, .colour = theme.ink, .align = Qt::AlignHCenter
        };
        const qreal pillWidth = canvas.textWidth(slide.bridge, style) + 96;
        const QRectF pill(area.center().x() - pillWidth / 2, area.bottom() - 72, pillWidth, 64);
        canvas.box(pill, theme.surface, theme.line, 32);
        canvas.centredText(pill, slide.bridge, style);
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const CardsSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QList<QRectF> columns
        = columnsOf(area, slide.cards.size(), slide.cards.size() > 3 ? 24 : 32);
    const qreal inset = slide.cards.size() > 3 ? 22 : 28;
    const qreal width = columns.first().width() - 2 * inset;
    const TextStyle heading{
        .pixels = page::heading, .strong = true, .balanced = true, .lineHeight = 1.2
    };
    qreal headingHeight = 0;
    for (const CardsSlide::Card &card : slide.cards) {
        headingHeight = std::max(headingHeight, canvas.textHeight(card.heading, width, heading));
    }
    const TextStyle text{ .pixels = page::body, .colour = theme.muted, .balanced = true };
    qreal textHeight = 0;
    for (const CardsSlide::Card &card : slide.cards) {
        textHeight = std::max(textHeight, canvas.textHeight(card.text, width, text));
    }
    const qreal words = headingHeight + textHeight;
    const qreal side = std::clamp(area.height() - words - 90, 90.0, 224.0);
    for (qsizetype i = 0; i < slide.cards.size(); ++i) {
        const CardsSlide::Card &card = slide.cards.at(i);
        const QRectF &column = columns.at(i);
        const QColor tone = canvas.colour(card.tone);
        canvas.box(column, theme.surface, theme.line);
        const QRectF picture(column.left() + inset, column.top() + 20, width, side);
        canvas.picture(card.picture, picture, tone, theme.surface);
        canvas.painter().fillRect(QRectF(column.left() + inset, picture.bottom() + 18, 44, 4),
                                  tone);
        const qreal y = picture.bottom() + 40;
        canvas.text({ column.left() + inset, y, width, headingHeight }, card.heading, heading);
        canvas.text({ column.left() + inset, y + headingHeight + 10, width,
                      column.bottom() - y - headingHeight - 10 },
                    card.text, text);
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const StatementSlide &slide)
{
    const Theme &theme = canvas.theme();
    const TextStyle large{ .pixels = 52, .strong = true, .balanced = true, .lineHeight = 1.22 };
    const QRectF inner = area.adjusted(0, 0, -120, -60);
    canvas.centredText(inner, slide.text, large);
    if (!slide.by.isEmpty()) {
        canvas.text({ area.left(), area.bottom() - 44, area.width(), 44 }, slide.by,
                    { .pixels = page::body, .colour = theme.muted });
    }
}

} // namespace companion
