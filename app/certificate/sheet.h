// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets text and lines on one page, in points: the same for a PDF and for a picture of it.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace companion {

struct TextStyle {
    qreal size = 10; //!< points
    bool bold = false;
    QColor colour;
    Qt::Alignment align = Qt::AlignLeft;
    qreal leading = 1.32; //!< line height in sizes
    qreal lineSize = 0; //!< the size that line height and baseline follow; 0: `size`
};

//! The painter's unit is a tenth of a point, so that sizes of half a point are whole pixels of a
//! QFont and lines break alike on every device. The caller scales the painter.
class Sheet final {
public:
    static constexpr qreal unitsPerPoint = 10;

    Sheet(QPainter &painter, QSizeF size, QString family);

    [[nodiscard]] QSizeF size() const { return m_size; } //!< points
    [[nodiscard]] QPainter &painter() { return m_painter; }

    //! Width of `text` on one line.
    [[nodiscard]] qreal width(const QString &text, const TextStyle &style) const;
    [[nodiscard]] qreal height(const QString &text, const TextStyle &style, qreal width) const;
    [[nodiscard]] int lineCount(const QString &text, const TextStyle &style, qreal width) const;
    //! The largest size from `style.size` down to `smallest`, by half points, at which `text` takes
    //! at most `lines`; `smallest` when none does.
    [[nodiscard]] TextStyle fitted(const QString &text, TextStyle style, qreal width, int lines,
                                   qreal smallest) const;

    //! Runs `paint` without leaving a trace, for the value that it returns.
    template <typename Paint> [[nodiscard]] qreal measured(Paint paint)
    {
        m_painting = false;
        const qreal value = paint();
        m_painting = true;
        return value;
    }

    //! Sets `text` with its top left at (x, y), broken at words and, when one is too long, inside
    //! it. Centred text of several lines is balanced. Returns the bottom.
    qreal text(qreal x, qreal y, qreal width, const QString &text, const TextStyle &style);
    void rule(qreal fromX, qreal toX, qreal y, const QColor &colour, qreal thickness = 0.5);
    void fill(const QRectF &rect, const QColor &colour);
    void frame(const QRectF &rect, const QColor &colour, qreal thickness);

private:
    [[nodiscard]] QFont font(const TextStyle &style) const;
    [[nodiscard]] qreal balancedWidth(const QString &text, const TextStyle &style,
                                      qreal width) const;

    QPainter &m_painter;
    QSizeF m_size;
    QString m_family;
    bool m_painting = true;
};

} // namespace companion
