// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QColor mix(const QColor &ground, const QColor &over, qreal strength)
{
    const auto channel
        = [strength](int a, int b) { return int(std::lround(a + (b - a) * strength)); };
    return QColor(channel(ground.red(), over.red()), channel(ground.green(), over.green()),
                  channel(ground.blue(), over.blue()));
}

double luminance(const QColor &colour)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme{ .window = QColor(0xF7, 0xF6, 0xF3),
                              .surface = QColor(0xFF, 0xFF, 0xFF),
                              .ink = QColor(0x1D, 0x26, 0x2B),
                              .muted = QColor(0x55, 0x63, 0x6B),
                              .line = QColor(0xD9, 0xD6, 0xCF),
                              .accent = QColor(0x0A, 0x6A, 0x6A),
                              .onAccent = QColor(0xFF, 0xFF, 0xFF),
                              .note = QColor(0x9A, 0x5B, 0x00),
                              .question = QColor(0x6A, 0x3F, 0xA0),
                              .practice = QColor(0x2B, 0x6E, 0x3F),
                              .danger = QColor(0xA3, 0x2A, 0x1B),
                              .track = QColor(0xE4, 0xE1, 0xDA),
                              .scheme = Scheme::Light };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{ .window = QColor(0x14, 0x19, 0x1C),
                              .surface = QColor(0x1C, 0x23, 0x27),
                              .ink = QColor(0xE7, 0xEC, 0xEE),
                              .muted = QColor(0x9C, 0xAB, 0xB2),
                              .line = QColor(0x31, 0x3B, 0x40),
                              .accent = QColor(0x62, 0xC6, 0xBE),
                              .onAccent = QColor(0x0C, 0x1B, 0x1B),
                              .note = QColor(0xE3, 0xAE, 0x5A),
                              .question = QColor(0xBF, 0xA0, 0xEE),
                              .practice = QColor(0x86, 0xCF, 0x9A),
                              .danger = QColor(0xF1, 0x99, 0x8C),
                              .track = QColor(0x31, 0x3B, 0x40),
                              .scheme = Scheme::Dark };
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, ink);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, window);
    set(QPalette::Text, ink);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, ink);
    set(QPalette::BrightText, danger);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::ToolTipBase, ink);
    set(QPalette::ToolTipText, surface);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, surface);
    set(QPalette::Midlight, line);
    set(QPalette::Mid, line);
    set(QPalette::Dark, muted);
    set(QPalette::Shadow, line);
    const QColor faded = mix(surface, muted, 0.6);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

QColor Theme::tint(const QColor &colour, qreal strength) const
{
    return mix(surface, colour, strength);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QFont scaledFont(const QFont &base, qreal factor, QFont::Weight weight)
{
    QFont font(base);
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF() * factor);
    } else {
        font.setPixelSize(int(std::lround(base.pixelSize() * factor)));
    }
    font.setWeight(weight);
    return font;
}

} // namespace companion
