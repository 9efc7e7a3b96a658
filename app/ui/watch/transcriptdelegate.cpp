// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/timespan.h>
#include <ui/appearance.h>
#include <ui/watch/transcriptdelegate.h>
#include <ui/watch/transcriptmodel.h>

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int nowBar = 3;
constexpr qreal readingHeight = 1.4;

//! The cell's rectangle `offset` from its leading edge, `width` wide, in either direction of text.
QRectF fromLeading(const QRectF &cell, qreal offset, qreal width, Qt::LayoutDirection direction)
{
    const qreal left
        = direction == Qt::RightToLeft ? cell.right() - offset - width : cell.left() + offset;
    return { left, cell.top(), width, cell.height() };
}

} // namespace

TranscriptDelegate::TranscriptDelegate(const TranscriptModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
    // Before any view lays its rows out anew.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_heights.clear(); });
}

TranscriptDelegate::Measures TranscriptDelegate::measures(const QFont &font, int cellWidth) const
{
    Measures result;
    result.text = font;
    result.heading = scaledFont(font, 1.0, QFont::DemiBold);
    result.time = tabularFont(scaledFont(font, 0.85));
    result.margin = space::m + QFontMetrics(result.time).horizontalAdvance(u"0:00:00"_s) + space::m;
    result.width = std::max(8 * space::l, cellWidth - result.margin - space::m);
    result.lineHeight = std::ceil(QFontMetricsF(font).height() * readingHeight);
    return result;
}

int TranscriptDelegate::topSpace(int row) const
{
    return m_model.passage(row).beginsParagraph && row > 0 ? space::m : space::xs;
}

int TranscriptDelegate::headingHeight(int row, const Measures &measures) const
{
    const QString &chapter = m_model.passage(row).chapter;
    if (chapter.isEmpty()) {
        return 0;
    }
    const QRect used
        = QFontMetrics(measures.heading)
              .boundingRect(QRect(0, 0, measures.margin + measures.width - space::m, 1 << 16),
                            Qt::TextWordWrap, chapter);
    return used.height() + space::s;
}

qreal TranscriptDelegate::setUp(QTextLayout &layout, const Measures &measures,
                                Qt::LayoutDirection direction) const
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    wrapping.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                       : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(measures.width);
        line.setPosition({ 0, y + (measures.lineHeight - line.height()) / 2 });
        y += measures.lineHeight;
    }
    layout.endLayout();
    return y;
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_heightsFor || option.font != m_heightsFont) {
        m_heights.clear();
        m_heightsFor = width;
        m_heightsFont = option.font;
    }
    if (const auto known = m_heights.constFind(index.row()); known != m_heights.constEnd()) {
        return { width, *known };
    }
    const Measures set = measures(option.font, width);
    QTextLayout layout(m_model.passage(index.row()).text, set.text);
    const int height = int(std::ceil(setUp(layout, set, option.direction)))
        + headingHeight(index.row(), set) + topSpace(index.row()) + space::xs;
    m_heights.insert(index.row(), height);
    return { width, height };
}

QList<QTextLayout::FormatRange> TranscriptDelegate::formats(int row) const
{
    const Theme &theme = Appearance::theme();
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&ranges](qsizetype start, qsizetype length, const QColor &ground) {
        QTextLayout::FormatRange range;
        range.start = int(start);
        range.length = int(length);
        range.format.setBackground(ground);
        ranges.append(range);
    };
    if (row == m_model.playingRow()) {
        const auto [start, length] = m_model.playingWords();
        add(start, length, theme.tint(theme.accent, 0.22));
    }
    const auto &hits = m_model.hits();
    const auto first = std::ranges::lower_bound(hits, row, {}, &TranscriptHit::row);
    for (auto hit = first; hit != hits.end() && hit->row == row; ++hit) {
        const bool current = m_model.currentHit() == hit - hits.begin();
        add(hit->start, hit->length, theme.tint(theme.note, current ? 0.42 : 0.2));
    }
    return ranges;
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = Appearance::theme();
    const int row = index.row();
    const Passage &passage = m_model.passage(row);
    const bool playing = row == m_model.playingRow();
    const Measures set = measures(option.font, option.rect.width());
    QRectF cell(option.rect);
    cell.setTop(cell.top() + topSpace(row));

    painter->save();
    if (!passage.chapter.isEmpty()) {
        QRectF heading
            = fromLeading(cell, space::m, set.margin + set.width - space::m, option.direction);
        heading.setHeight(headingHeight(row, set));
        painter->setFont(set.heading);
        painter->setPen(theme.ink);
        painter->drawText(heading, Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop,
                          passage.chapter);
        cell.setTop(heading.bottom());
    }
    if (playing) {
        painter->fillRect(cell, theme.tint(theme.accent, 0.08));
        painter->fillRect(fromLeading(cell, 0, nowBar, option.direction), theme.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(cell, theme.tint(theme.ink, 0.04));
    }
    if (passage.showsTime || playing || (option.state & QStyle::State_MouseOver)) {
        QRectF margin = fromLeading(cell, space::m, set.margin - 2 * space::m, option.direction);
        margin.setHeight(set.lineHeight);
        painter->setFont(set.time);
        painter->setPen(playing ? theme.accent : theme.muted);
        painter->drawText(margin, Qt::AlignLeading | Qt::AlignVCenter,
                          formatPosition(passage.from));
    }
    QTextLayout layout(passage.text, set.text);
    setUp(layout, set, option.direction);
    painter->setPen(theme.ink);
    const QRectF words = fromLeading(cell, set.margin, set.width, option.direction);
    layout.draw(painter, words.topLeft(), formats(row));
    if ((option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

qsizetype TranscriptDelegate::letterAt(const QModelIndex &index, const QRect &cellRect,
                                       QPoint point, const QAbstractItemView &view) const
{
    const Measures set = measures(view.font(), cellRect.width());
    QRectF cell(cellRect);
    cell.setTop(cell.top() + topSpace(index.row()) + headingHeight(index.row(), set));
    QTextLayout layout(m_model.passage(index.row()).text, set.text);
    setUp(layout, set, view.layoutDirection());
    const QPointF origin
        = fromLeading(cell, set.margin, set.width, view.layoutDirection()).topLeft();
    const QPointF inside = QPointF(point) - origin;
    if (inside.x() < 0 || inside.x() > set.width || inside.y() < 0) {
        return 0; // in the margin or on the heading: the whole passage
    }
    const int line
        = std::clamp(int(inside.y() / set.lineHeight), 0, std::max(0, layout.lineCount() - 1));
    return layout.lineCount() == 0
        ? 0
        : layout.lineAt(line).xToCursor(inside.x(), QTextLine::CursorOnCharacter);
}

} // namespace companion
