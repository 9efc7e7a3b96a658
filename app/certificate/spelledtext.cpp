// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/spelledtext.h>

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>

namespace companion {

namespace {

//! i and j lose their dot under a mark, and have a character for that.
char32_t baseUnderMark(char32_t base)
{
    return base == U'i' ? U'\u0131' : base == U'j' ? U'\u0237' : base;
}

quint32 plainGlyph(const QRawFont &font, char32_t character)
{
    const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&character, 1));
    return glyphs.isEmpty() ? 0 : glyphs.constFirst();
}

//! One cluster's glyphs with those that no character stands for replaced. A font that draws the
//! whole cluster as one glyph, or in more parts than characters, is left alone.
QGlyphRun spelled(QGlyphRun run, const QString &cluster)
{
    const auto characters = cluster.normalized(QString::NormalizationForm_C).toUcs4();
    auto glyphs = run.glyphIndexes();
    auto positions = run.positions();
    if (glyphs.size() != characters.size()) {
        return run;
    }
    const QRawFont font = run.rawFont();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const char32_t character
            = i == 0 ? baseUnderMark(characters.at(i)) : char32_t(characters.at(i));
        const quint32 plain = plainGlyph(font, character);
        if (plain == 0 || plain == glyphs.at(i)
            || plainGlyph(font, characters.at(i)) == glyphs.at(i)) {
            continue;
        }
        if (i > 0) {
            positions[i]
                += font.boundingRect(glyphs.at(i)).center() - font.boundingRect(plain).center();
        }
        glyphs[i] = plain;
    }
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    return run;
}

bool hasLooseMark(const QString &cluster)
{
    return cluster.normalized(QString::NormalizationForm_C).toUcs4().size() > 1;
}

} // namespace

void drawSpelled(QPainter &painter, const QTextLayout &layout, QPointF position)
{
    const QString text = layout.text();
    int plainFrom = 0;
    const auto drawPlain = [&](int to) {
        for (const QGlyphRun &run : layout.glyphRuns(plainFrom, to - plainFrom)) {
            painter.drawGlyphRun(position, run);
        }
    };
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
    while (clusters.position() < text.size()) {
        const auto from = int(clusters.position());
        const auto to = int(clusters.toNextBoundary());
        const QString cluster = text.sliced(from, to - from);
        if (!hasLooseMark(cluster)) {
            continue;
        }
        drawPlain(from);
        plainFrom = to;
        for (const QGlyphRun &run : layout.glyphRuns(from, to - from)) {
            painter.drawGlyphRun(position, spelled(run, cluster));
        }
    }
    if (plainFrom == 0) {
        layout.draw(&painter, position);
    } else if (plainFrom < text.size()) {
        drawPlain(int(text.size()));
    }
}

} // namespace companion
