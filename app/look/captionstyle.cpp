// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/captionstyle.h>
#include <look/theme.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace companion {

namespace {

QColor over(const QColor &page, const QColor &colour, int percent)
{
    const auto channel
        = [percent](int a, int b) { return int(std::lround(a + (b - a) * percent / 100.0)); };
    return { channel(page.red(), colour.red()), channel(page.green(), colour.green()),
             channel(page.blue(), colour.blue()) };
}

} // namespace

CaptionColours captionColours(const CaptionStyle &style, const QColor &page, const QColor &ink)
{
    const QColor ground
        = style.ground ? over(page, *style.ground, std::clamp(style.opacity, 0, 100)) : page;
    if (style.ink) {
        return { .ink = *style.ink, .ground = ground };
    }
    if (contrastRatio(ink, ground) >= leastContrast) {
        return { .ink = ink, .ground = ground };
    }
    const std::array candidates{ ink, QColor(Qt::black), QColor(Qt::white) };
    return { .ink = *std::ranges::max_element(
                 candidates, {},
                 [&ground](const QColor &one) { return contrastRatio(one, ground); }),
             .ground = ground };
}

} // namespace companion
