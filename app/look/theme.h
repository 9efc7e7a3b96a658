// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The product's colours and spacing: one value that windows, slides and certificates are painted
// from.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace companion {

//! Distances of the 4 px grid, in device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

namespace radius {
inline constexpr int control = 6;
inline constexpr int card = 10;
} // namespace radius

struct Theme {
    enum class Scheme { Light, Dark };

    QColor window, surface, ink, muted, line, accent, onAccent, note, question, practice, danger,
        track;
    Scheme scheme = Scheme::Light;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();

    //! The tokens as Qt's palette roles, including disabled and placeholder text.
    [[nodiscard]] QPalette palette() const;
    //! A translucent-looking but opaque tint of `colour` over `surface`; `strength` 0..1.
    [[nodiscard]] QColor tint(const QColor &colour, qreal strength) const;
};

//! WCAG 2.1 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

//! `base` scaled by the design's steps: 1.6 page title, 1.2 section, 0.9 secondary.
[[nodiscard]] QFont scaledFont(const QFont &base, qreal factor,
                               QFont::Weight weight = QFont::Normal);

} // namespace companion
