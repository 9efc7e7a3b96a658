// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How captions look where the user has set it: family, colours, the ground behind the text.
#pragma once

#include <QColor>
#include <QString>

#include <optional>

namespace companion {

struct CaptionStyle {
    QString family; //!< empty: that of the windows
    std::optional<QColor> ink; //!< none: chosen to be read
    std::optional<QColor> ground; //!< none: the page shows
    int opacity = 100; //!< of the ground, in percent
    bool operator==(const CaptionStyle &) const = default;
};

struct CaptionColours {
    QColor ink;
    QColor ground; //!< as it is seen: opaque, mixed with the page
    bool operator==(const CaptionColours &) const = default;
};

//! Less than this is hard to read (WCAG 2.1, success criterion 1.4.3).
inline constexpr double leastContrast = 4.5;

//! What is painted on a page of colour `page`, whose own text is `ink`. Where only the ground is
//! set, the ink is that of `ink`, black and white which stands out most.
[[nodiscard]] CaptionColours captionColours(const CaptionStyle &style, const QColor &page,
                                            const QColor &ink);

} // namespace companion
