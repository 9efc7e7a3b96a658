// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printpage.h"

#include "slidecanvas.h"

#include <QFontMetricsF>
#include <QPdfWriter>

namespace companion {

using namespace paper;

namespace {
constexpr qreal footHeight = 10;
}

PrintPage::PrintPage(QPdfWriter &pdf, const QString &footer)
    : m_pdf(pdf)
    , m_painter(&pdf)
    , m_footer(footer)
{
}

QFont PrintPage::font(const PrintStyle &style)
{
    QFont font(handoutFamily());
    font.setPointSizeF(style.points);
    font.setWeight(style.strong ? QFont::DemiBold : QFont::Normal);
    // Keeps "fi" two letters in what readers copy and search (Qt has no other switch before 6.7).
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return font;
}

qreal PrintPage::height(const QString &text, qreal width, const PrintStyle &style)
{
    const QFontMetricsF metrics(font(style), &m_pdf);
    return metrics.boundingRect(QRectF(0, 0, mm(width), mm(paper::height)), Qt::TextWordWrap, text)
               .height()
        / mm(1);
}

qreal PrintPage::lineWidth(const QString &text, const PrintStyle &style)
{
    return QFontMetricsF(font(style), &m_pdf).horizontalAdvance(text) / mm(1);
}

qreal PrintPage::text(qreal x, qreal top, qreal width, const QString &text, const PrintStyle &style)
{
    m_painter.setFont(font(style));
    m_painter.setPen(style.colour.isValid() ? style.colour : m_theme.ink);
    QRectF used;
    m_painter.drawText(QRectF(mm(x), mm(top), mm(width), mm(paper::height)), Qt::TextWordWrap, text,
                       &used);
    return top + used.height() / mm(1);
}

void PrintPage::rule(qreal at, qreal left, qreal right)
{
    m_painter.setPen(QPen(m_theme.line, mm(0.2)));
    m_painter.drawLine(QPointF(mm(left), mm(at)), QPointF(mm(right), mm(at)));
}

void PrintPage::writeFoot()
{
    const qreal top = paper::height - margin;
    rule(top);
    const PrintStyle style{ .points = 7.5, .colour = m_theme.muted };
    text(margin, top + 2.5, 150, m_footer, style);
    const QString number = QString::number(m_page);
    text(paper::width - margin - lineWidth(number, style), top + 2.5, 20, number, style);
}

void PrintPage::ensure(qreal needed)
{
    if (y + needed > paper::height - margin - footHeight / 2) {
        turn();
    }
}

void PrintPage::turn()
{
    writeFoot();
    m_pdf.newPage();
    ++m_page;
    y = margin;
}

} // namespace companion
