// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidecanvas.h"

#include "picture.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QFont fontOf(const TextStyle &style)
{
    QFont font(slideFamily());
    font.setPixelSize(style.pixels);
    font.setWeight(style.strong ? QFont::DemiBold : QFont::Medium);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::PercentageSpacing, style.pixels >= page::lead ? 98 : 99);
    return font;
}

qreal lineStep(const TextStyle &style) { return std::round(style.pixels * style.lineHeight); }

struct LaidOut {
    std::unique_ptr<QTextLayout> layout;
    int lines = 0;
    qreal widest = 0;
};

LaidOut layOut(const QString &text, qreal width, const TextStyle &style)
{
    const QString set = QString(text).replace(u'\'', u'’');
    LaidOut result{ .layout = std::make_unique<QTextLayout>(set, fontOf(style)) };
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WordWrap);
    result.layout->setTextOption(option);
    result.layout->beginLayout();
    for (QTextLine line = result.layout->createLine(); line.isValid();
         line = result.layout->createLine()) {
        line.setLineWidth(width);
        const qreal leading = (lineStep(style) - line.ascent() - line.descent()) / 2;
        line.setPosition({ 0, result.lines * lineStep(style) + leading });
        result.widest = std::max(result.widest, line.naturalTextWidth());
        ++result.lines;
    }
    result.layout->endLayout();
    return result;
}

} // namespace

QString slideFamily() { return u"Inter"_s; }

QString handoutFamily() { return u"Noto Sans"_s; }

SlideCanvas::SlideCanvas(QPainter &painter, const Theme &theme)
    : m_painter(painter)
    , m_theme(theme)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

QColor SlideCanvas::colour(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return m_theme.accent;
    case Tone::Note:
        return m_theme.note;
    case Tone::Question:
        return m_theme.question;
    case Tone::Practice:
        return m_theme.practice;
    case Tone::Danger:
        return m_theme.danger;
    case Tone::Muted:
        return m_theme.muted;
    }
    return m_theme.accent;
}

qreal SlideCanvas::textHeight(const QString &text, qreal width, const TextStyle &style) const
{
    return layOut(text, width, style).lines * lineStep(style);
}

qreal SlideCanvas::textWidth(const QString &text, const TextStyle &style) const
{
    return layOut(text, page::width * 4, style).widest;
}

qreal SlideCanvas::balancedWidth(const QString &text, qreal width, const TextStyle &style) const
{
    const int lines = layOut(text, width, style).lines;
    qreal narrow = width / 2;
    qreal wide = width;
    while (lines > 1 && wide - narrow > 4) {
        const qreal middle = (narrow + wide) / 2;
        const LaidOut attempt = layOut(text, middle, style);
        (attempt.lines == lines && attempt.widest <= middle ? wide : narrow) = middle;
    }
    return wide;
}

qreal SlideCanvas::text(const QRectF &area, const QString &text, const TextStyle &style)
{
    const qreal width = style.balanced ? balancedWidth(text, area.width(), style) : area.width();
    const LaidOut laidOut = layOut(text, width, style);
    const qreal bottom = area.top() + laidOut.lines * lineStep(style);
    if (laidOut.widest > area.width() + 0.5 || bottom > area.bottom() + 0.5) {
        m_overflows.append(text);
    }
    qreal left = area.left();
    if (style.align & Qt::AlignHCenter) {
        left += (area.width() - width) / 2;
    } else if (style.align & Qt::AlignRight) {
        left += area.width() - width;
    }
    m_painter.setPen(style.colour.isValid() ? style.colour : m_theme.ink);
    laidOut.layout->draw(&m_painter, { left, area.top() });
    return bottom;
}

void SlideCanvas::centredText(const QRectF &area, const QString &text, TextStyle style)
{
    const qreal width = style.balanced ? balancedWidth(text, area.width(), style) : area.width();
    const qreal height = textHeight(text, width, style);
    QRectF inner = area;
    inner.setTop(area.top() + std::max(0.0, (area.height() - height) / 2));
    this->text(inner, text, style);
}

void SlideCanvas::hairline(QPointF from, QPointF to)
{
    m_painter.setPen(QPen(m_theme.line, 1.5));
    m_painter.drawLine(from, to);
}

void SlideCanvas::box(const QRectF &area, const QColor &fill, const QColor &edge, qreal radius)
{
    m_painter.setPen(edge.isValid() ? QPen(edge, 1.5) : QPen(Qt::NoPen));
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.drawRoundedRect(area, radius, radius);
    m_painter.setBrush(Qt::NoBrush);
}

void SlideCanvas::picture(const QString &name, const QRectF &area, const QColor &tone,
                          const QColor &ground)
{
    drawPicture(m_painter, name, area, page::stroke, tone, ground, m_theme);
}

void SlideCanvas::emptyTrack(qreal left, qreal right, qreal y)
{
    m_painter.setPen(QPen(m_theme.line, 6, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
    m_painter.setPen(QPen(m_theme.accent, 3));
    m_painter.setBrush(m_theme.surface);
    m_painter.drawEllipse(QPointF((left + right) / 2, y), 13, 13);
    m_painter.setBrush(Qt::NoBrush);
}

qreal SlideCanvas::pill(QPointF topLeft, const QString &text, const QColor &tone)
{
    const TextStyle style{ .pixels = page::foot, .strong = true, .colour = tone };
    const qreal width = textWidth(text, style) + 20;
    const QRectF area(topLeft, QSizeF(width, 30));
    box(area, m_theme.tint(tone, 0.12), QColor(), 8);
    centredText(area.adjusted(10, 0, 0, 0), text, style);
    return area.right();
}

} // namespace companion
