// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text and rules down the A4 pages of a PDF.
#pragma once

#include <look/theme.h>

#include <QColor>
#include <QPainter>
#include <QString>

class QPdfWriter;

namespace companion {

//! Lengths in millimetres.
namespace paper {
inline constexpr int dotsPerInch = 300;
inline constexpr qreal width = 210;
inline constexpr qreal height = 297;
inline constexpr qreal margin = 20;
inline constexpr qreal column = width - 2 * margin;
//! In the units of the painter.
constexpr qreal mm(qreal length) { return length * dotsPerInch / 25.4; }
}

struct PrintStyle {
    qreal points = 9;
    bool strong = false;
    QColor colour = {};
};

//! Where the next block goes; turns the page where a block would not fit. Lengths in millimetres.
class PrintPage final {
    Q_DISABLE_COPY_MOVE(PrintPage)

public:
    //! `footer` stands at the foot of every page, with the page's number. `pdf` outlives the page.
    PrintPage(QPdfWriter &pdf, const QString &footer);
    ~PrintPage() = default;

    [[nodiscard]] bool isActive() const { return m_painter.isActive(); }
    [[nodiscard]] QPainter &painter() { return m_painter; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] qreal height(const QString &text, qreal width, const PrintStyle &style);
    [[nodiscard]] qreal lineWidth(const QString &text, const PrintStyle &style);
    //! Gives the lower edge.
    qreal text(qreal x, qreal top, qreal width, const QString &text, const PrintStyle &style);
    void rule(qreal at, qreal left = paper::margin, qreal right = paper::width - paper::margin);
    //! Turns the page unless `needed` still fits on it.
    void ensure(qreal needed);
    void turn();
    //! The last page's foot.
    void finish() { writeFoot(); }

    qreal y = paper::margin; //!< the upper edge of what comes next

private:
    [[nodiscard]] static QFont font(const PrintStyle &style);
    void writeFoot();

    QPdfWriter &m_pdf;
    QPainter m_painter;
    QString m_footer;
    const Theme &m_theme = Theme::light();
    int m_page = 1;
};

} // namespace companion
