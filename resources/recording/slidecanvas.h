// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What slides are painted with: text that is measured before it is set, rules, pills and pictures.
#pragma once

#include "slidecontent.h"
#include <look/theme.h>

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace companion {

//! The slide's own coordinates and the type scale, in pixels of 1280 × 720.
namespace page {
inline constexpr qreal width = 1280;
inline constexpr qreal height = 720;
inline constexpr qreal margin = 72;
inline constexpr qreal contentTop = 168;
inline constexpr qreal contentBottom = 628;
inline constexpr qreal footTop = 660;
inline constexpr qreal stroke = 3.5; //!< of pictures
inline constexpr int title = 46;
inline constexpr int lead = 36;
inline constexpr int heading = 32;
inline constexpr int body = 28;
inline constexpr int small = 24;
inline constexpr int foot = 20;
} // namespace page

//! Slides are set in two weights of one family. Straight apostrophes are set as ’.
struct TextStyle {
    int pixels = page::body;
    bool strong = false;
    QColor colour = {};
    Qt::Alignment align = Qt::AlignLeft;
    bool balanced = false; //!< lines of even length rather than one word alone at the end
    qreal lineHeight = 1.28;
};

class SlideCanvas final {
public:
    //! `painter` draws in slide coordinates and must outlive the canvas.
    SlideCanvas(QPainter &painter, const Theme &theme);

    [[nodiscard]] QPainter &painter() { return m_painter; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QColor colour(Tone tone) const;

    //! Height that the text takes at this width.
    [[nodiscard]] qreal textHeight(const QString &text, qreal width, const TextStyle &style) const;
    [[nodiscard]] qreal textWidth(const QString &text, const TextStyle &style) const;
    //! Sets text from the top of `area` and returns its lower edge. Text that does not fit is
    //! remembered.
    qreal text(const QRectF &area, const QString &text, const TextStyle &style);
    //! The same, centred from top to bottom.
    void centredText(const QRectF &area, const QString &text, TextStyle style);
    //! Texts that left their areas: a fault of the slide, never to be shown.
    [[nodiscard]] const QStringList &overflows() const { return m_overflows; }

    void hairline(QPointF from, QPointF to);
    void box(const QRectF &area, const QColor &fill, const QColor &edge, qreal radius = 14);
    void picture(const QString &name, const QRectF &area, const QColor &tone, const QColor &ground);
    //! An empty track from low to high with a hollow knob in the middle: nothing is answered yet.
    void emptyTrack(qreal left, qreal right, qreal y);
    //! A short text in a tinted rounded box; returns its right edge.
    qreal pill(QPointF topLeft, const QString &text, const QColor &tone);

private:
    [[nodiscard]] qreal balancedWidth(const QString &text, qreal width,
                                      const TextStyle &style) const;

    QPainter &m_painter;
    const Theme &m_theme;
    QStringList m_overflows;
};

//! The family that slides are set in.
[[nodiscard]] QString slideFamily();
//! The family of the handout. Not that of the slides: its alternate colons and dashes, which Qt
//! before 6.7 cannot switch off, would be lost to whoever copies or searches the text of a PDF.
[[nodiscard]] QString handoutFamily();

} // namespace companion
