// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurereader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

SlideBody readBehind(SlideReader &read)
{
    const auto pair = [](SlideReader &entry) {
        return BehindSlide::Pair{ .who = entry.text(u"who"_s),
                                  .act = entry.text(u"act"_s),
                                  .picture = entry.picture(u"picture"_s),
                                  .thought = entry.text(u"thought"_s) };
    };
    return BehindSlide{ .pairs = read.objects(u"pairs"_s, 1, 2, pair),
                        .caption = read.optionalText(u"caption"_s) };
}

SlideBody readIntervals(SlideReader &read)
{
    const auto row = [](SlideReader &entry) {
        IntervalsSlide::Row result{ .label = entry.text(u"label"_s),
                                    .from = entry.number(u"from"_s),
                                    .value = entry.number(u"value"_s),
                                    .to = entry.number(u"to"_s) };
        if (!(result.from <= result.value && result.value <= result.to)) {
            entry.note(u"value"_s, u"must lie between \"from\" and \"to\""_s);
        }
        return result;
    };
    const auto axis = [](SlideReader &entry) {
        return IntervalsSlide{ .low = entry.number(u"low"_s),
                               .high = entry.number(u"high"_s),
                               .zero = entry.text(u"zero"_s),
                               .left = entry.text(u"left"_s),
                               .right = entry.text(u"right"_s),
                               .rows = {},
                               .caption = {} };
    };
    IntervalsSlide slide = read.object(u"axis"_s, axis);
    slide.rows = read.objects(u"rows"_s, 1, 4, row);
    slide.caption = read.optionalText(u"caption"_s);
    for (const IntervalsSlide::Row &entry : slide.rows) {
        if (!(slide.low < 0 && slide.high > 0 && entry.from >= slide.low
              && entry.to <= slide.high)) {
            read.note(u"axis"_s, u"must run from below zero to above it and hold every row"_s);
        }
    }
    return slide;
}

SlideBody readCircles(SlideReader &read)
{
    const auto circle = [](SlideReader &entry) {
        return CirclesSlide::Circle{ .label = entry.text(u"label"_s),
                                     .detail = entry.optionalText(u"detail"_s) };
    };
    const auto overlap = [](SlideReader &entry) {
        const QList<qsizetype> of = entry.indices(u"of"_s, 2, 2, 3);
        if (of.value(0) != 0 || of.value(1) == 0) {
            entry.note(u"of"_s,
                       u"must be [0, 1] or [0, 2]: the first circle overlaps the others"_s);
        }
        return CirclesSlide::Overlap{ .with = of.value(1),
                                      .text = entry.text(u"text"_s),
                                      .shaded = entry.flag(u"shaded"_s) };
    };
    return CirclesSlide{ .circles = read.objects(u"circles"_s, 3, 3, circle),
                         .overlaps = read.objects(u"overlaps"_s, 1, 2, overlap),
                         .notes
                         = read.has(u"notes"_s) ? read.texts(u"notes"_s, 1, 2) : QStringList(),
                         .caption = read.optionalText(u"caption"_s) };
}

SlideBody readRoutes(SlideReader &read)
{
    const auto route = [](SlideReader &entry) {
        return RoutesSlide::Route{ .heading = entry.text(u"heading"_s),
                                   .text = entry.text(u"text"_s) };
    };
    return RoutesSlide{ .from = read.text(u"from"_s),
                        .to = read.text(u"to"_s),
                        .routes = read.objects(u"routes"_s, 4, 4, route),
                        .caption = read.optionalText(u"caption"_s) };
}

RingTile readTile(SlideReader &entry)
{
    return { .tag = entry.text(u"tag"_s), .text = entry.text(u"text"_s) };
}

//! The label of an arrow in a ring of `count` tiles.
auto labelReader(qsizetype count)
{
    return [count](SlideReader &entry) {
        const double after = entry.number(u"after"_s);
        if (after < 1 || after > double(count) || after != double(qsizetype(after))) {
            entry.note(u"after"_s, u"must be a tile's number, 1 to %1"_s.arg(count));
        }
        return RingLabel{ .after = qsizetype(after), .text = entry.text(u"text"_s) };
    };
}

SlideBody readUmbrella(SlideReader &read)
{
    UmbrellaSlide slide{ .tiles = read.objects(u"tiles"_s, 6, 6, readTile),
                         .cut = {},
                         .caption = {} };
    slide.cut = read.object(u"break"_s, labelReader(6));
    slide.caption = read.optionalText(u"caption"_s);
    return slide;
}

SlideBody readLoop(SlideReader &read)
{
    LoopSlide slide{ .nodes = read.objects(u"nodes"_s, 4, 6, readTile),
                     .arrows = {},
                     .caption = {} };
    if (read.has(u"arrows"_s)) {
        slide.arrows = read.objects(u"arrows"_s, 1, 3, labelReader(slide.nodes.size()));
    }
    slide.caption = read.optionalText(u"caption"_s);
    return slide;
}

SlideBody readLenses(SlideReader &read)
{
    const auto lens = [](SlideReader &entry) {
        return LensesSlide::Lens{ .name = entry.text(u"name"_s),
                                  .question = entry.optionalText(u"question"_s) };
    };
    LensesSlide slide{ .lenses = read.objects(u"lenses"_s, 8, 8, lens),
                       .lit = read.indices(u"lit"_s, 0, 2, 8),
                       .blank = read.flag(u"blank"_s),
                       .caption = read.optionalText(u"caption"_s) };
    if (slide.lit.size() == 1) {
        read.note(u"lit"_s, u"must name two lenses or none"_s);
    }
    for (const qsizetype lit : std::as_const(slide.lit)) {
        if (slide.lenses.value(lit).question.isEmpty()) {
            read.note(u"lenses[%1].question"_s.arg(lit),
                      u"is missing: a lens that is lit asks one"_s);
        }
    }
    return slide;
}

FlowerSlide::Petal readPetal(SlideReader &entry)
{
    using enum FlowerSlide::Kind;
    static const QHash<QString, FlowerSlide::Kind> kinds{ { u"petal"_s, Petal },
                                                          { u"leaf"_s, Leaf },
                                                          { u"half"_s, Half } };
    const QString kind = entry.text(u"kind"_s);
    if (!kinds.contains(kind)) {
        entry.note(u"kind"_s, u"must be one of petal, leaf, half"_s);
    }
    return { .text = entry.text(u"text"_s),
             .kind = kinds.value(kind, Petal),
             .back = entry.optionalText(u"back"_s) };
}

SlideBody readFlower(SlideReader &read)
{
    FlowerSlide slide{ .centre = read.text(u"centre"_s),
                       .petals = read.objects(u"petals"_s, 4, 9, readPetal) };
    const auto leaves
        = std::ranges::count(slide.petals, FlowerSlide::Kind::Leaf, &FlowerSlide::Petal::kind);
    if (leaves > 4 || slide.petals.size() - leaves < 2 || slide.petals.size() - leaves > 6) {
        read.note(u"petals"_s, u"must hold 2 to 6 petals and at most 4 leaves"_s);
    }
    return slide;
}

SlideBody readMoves(SlideReader &read)
{
    const auto move = [](SlideReader &entry) {
        return MovesSlide::Move{ .name = entry.text(u"name"_s),
                                 .text = entry.text(u"text"_s),
                                 .picture = entry.picture(u"picture"_s) };
    };
    return MovesSlide{ .moves = read.objects(u"moves"_s, 5, 5, move),
                       .caption = read.optionalText(u"caption"_s) };
}

SlideBody readExperiment(SlideReader &read)
{
    const auto step = [](SlideReader &entry) {
        return ExperimentSlide::Step{ .label = entry.text(u"label"_s),
                                      .text = entry.text(u"text"_s) };
    };
    return ExperimentSlide{ .steps = read.objects(u"steps"_s, 5, 8, step),
                            .check = read.optionalText(u"check"_s) };
}

} // namespace

const QHash<QString, ReadBody> &figureReaders()
{
    static const QHash<QString, ReadBody> table{
        { u"behind"_s, readBehind },        { u"intervals"_s, readIntervals },
        { u"circles"_s, readCircles },      { u"routes"_s, readRoutes },
        { u"umbrella"_s, readUmbrella },    { u"loop"_s, readLoop },
        { u"lenses"_s, readLenses },        { u"tree"_s, readTree },
        { u"flower"_s, readFlower },        { u"moves"_s, readMoves },
        { u"experiment"_s, readExperiment }
    };
    return table;
}

} // namespace companion
