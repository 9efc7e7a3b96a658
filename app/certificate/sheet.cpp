// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/sheet.h>
#include <certificate/spelledtext.h>

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace companion {

namespace {

constexpr qreal units = Sheet::unitsPerPoint;

//! Whatever the direction of the program: all scripts that can be printed run from left to right.
QTextOption optionFor(Qt::Alignment align)
{
    QTextOption option(align);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    return option;
}

qreal lineSizeOf(const TextStyle &style)
{
    return style.lineSize > 0 ? style.lineSize : style.size;
}

qreal lineHeightOf(const TextStyle &style) { return lineSizeOf(style) * style.leading; }

//! Breaks the text into lines; returns their number. `width` in units.
int breakLines(QTextLayout &layout, qreal width, const TextStyle &style)
{
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        // Ascent and descent grow with the size, so those of the line's size are known from these.
        const qreal grown = lineSizeOf(style) / style.size;
        const qreal baseline
            = (lineHeightOf(style) * units + (line.ascent() - line.descent()) * grown) / 2;
        line.setPosition(
            QPointF(0, count * lineHeightOf(style) * units + baseline - line.ascent()));
        ++count;
    }
    layout.endLayout();
    return count;
}

//! English and German keep a dash at the end of a line.
bool beginsLineWithDash(const QTextLayout &layout)
{
    for (int i = 1; i < layout.lineCount(); ++i) {
        const QChar first = layout.text().at(layout.lineAt(i).textStart());
        if (first == u'–' || first == u'—') {
            return true;
        }
    }
    return false;
}

} // namespace

Sheet::Sheet(QPainter &painter, QSizeF size, QString family)
    : m_painter(painter)
    , m_size(size)
    , m_family(std::move(family))
{
}

QFont Sheet::font(const TextStyle &style) const
{
    QFont font(m_family);
    font.setPixelSize(int(std::lround(style.size * units)));
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    // Never a glyph from another font: what ours lack was reported before.
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferOutline));
    font.setHintingPreference(QFont::PreferNoHinting);
    // A ligature comes out of the PDF as one character (ﬁ for fi), which breaks searching and
    // reading aloud. Any spacing turns them off; QFont::setFeature says it directly from Qt 6.7.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return font;
}

qreal Sheet::width(const QString &text, const TextStyle &style) const
{
    QTextLayout layout(text, font(style));
    layout.setTextOption(optionFor(Qt::AlignLeft));
    breakLines(layout, 1e6, style);
    return layout.lineCount() > 0 ? layout.lineAt(0).naturalTextWidth() / units : 0;
}

int Sheet::lineCount(const QString &text, const TextStyle &style, qreal width) const
{
    QTextLayout layout(text, font(style));
    layout.setTextOption(optionFor(style.align));
    return breakLines(layout, width * units, style);
}

qreal Sheet::height(const QString &text, const TextStyle &style, qreal width) const
{
    return lineCount(text, style, width) * lineHeightOf(style);
}

TextStyle Sheet::fitted(const QString &text, TextStyle style, qreal width, int lines,
                        qreal smallest) const
{
    const qreal wanted = style.size;
    while (style.size > smallest && lineCount(text, style, width) > lines) {
        style.size = std::max(smallest, style.size - 0.5);
    }
    if (lineCount(text, style, width) == 1) {
        style.lineSize = wanted;
    }
    return style;
}

qreal Sheet::balancedWidth(const QString &text, const TextStyle &style, qreal width) const
{
    const int lines = lineCount(text, style, width);
    qreal narrow = width / lines;
    qreal wide = width;
    while (lines > 1 && wide - narrow > 1) {
        const qreal middle = (narrow + wide) / 2;
        (lineCount(text, style, middle) > lines ? narrow : wide) = middle;
    }
    QTextLayout layout(text, font(style));
    layout.setTextOption(optionFor(style.align));
    breakLines(layout, wide * units, style);
    while (wide < width && beginsLineWithDash(layout)) {
        wide = std::min(width, wide + 4);
        breakLines(layout, wide * units, style);
    }
    return wide;
}

qreal Sheet::text(qreal x, qreal y, qreal width, const QString &text, const TextStyle &style)
{
    const bool centred = style.align.testFlag(Qt::AlignHCenter);
    const qreal measure = centred ? balancedWidth(text, style, width) : width;
    QTextLayout layout(text, font(style));
    layout.setTextOption(optionFor(style.align));
    const int lines = breakLines(layout, measure * units, style);
    if (m_painting) {
        m_painter.setPen(style.colour);
        drawSpelled(m_painter, layout, QPointF((x + (width - measure) / 2) * units, y * units));
    }
    return y + lines * lineHeightOf(style);
}

void Sheet::rule(qreal fromX, qreal toX, qreal y, const QColor &colour, qreal thickness)
{
    fill(QRectF(fromX, y - thickness / 2, toX - fromX, thickness), colour);
}

void Sheet::fill(const QRectF &rect, const QColor &colour)
{
    if (m_painting) {
        m_painter.fillRect(QRectF(rect.topLeft() * units, rect.size() * units), colour);
    }
}

void Sheet::frame(const QRectF &rect, const QColor &colour, qreal thickness)
{
    fill(QRectF(rect.left(), rect.top(), rect.width(), thickness), colour);
    fill(QRectF(rect.left(), rect.bottom() - thickness, rect.width(), thickness), colour);
    fill(QRectF(rect.left(), rect.top(), thickness, rect.height()), colour);
    fill(QRectF(rect.right() - thickness, rect.top(), thickness, rect.height()), colour);
}

} // namespace companion
