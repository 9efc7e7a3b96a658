// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datakinds.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

using enum IdKind;

constexpr DataLink vignetteLinks[]{
    { u"lenses[].lens", Lens }, { u"moves[]", Move },         { u"presentations[]", Presentation },
    { u"pairs[]", Pair },       { u"exercises[]", Exercise }, { u"references[]", Reference }
};
constexpr DataLink pairLinks[]{ { u"lenses[]", Lens },
                                { u"vignettes[]", Vignette },
                                { u"exercises[]", Exercise } };
constexpr DataLink questionLinks[]{ { u"chapter", Chapter },       { u"outcomes[]", Outcome },
                                    { u"lenses[]", Lens },         { u"moves[]", Move },
                                    { u"vignettes[]", Vignette },  { u"glossary[]", Term },
                                    { u"references[]", Reference } };
constexpr DataLink questionFrameLinks[]{ { u"rules.questions[]", Question } };
constexpr DataLink termLinks[]{ { u"related[]", Term },
                                { u"lenses[]", Lens },
                                { u"moves[]", Move },
                                { u"references[]", Reference } };
constexpr DataLink worksheetLinks[]{
    { u"chapters[]", Chapter },          { u"exercises[]", Exercise },
    { u"outcomes[]", Outcome },          { u"fields[].importFrom[]", Field },
    { u"fields[].linkTo", Worksheet },   { u"examples[].vignette", Vignette },
    { u"examples[].exercise", Exercise }
};
constexpr DataLink nodeLinks[]{
    { u"yes", Step }, { u"no", Step }, { u"unsure", Step }, { u"lenses[]", Lens }
};
constexpr DataLink nodeFrameLinks[]{ { u"start", Node },
                                     { u"ends[].moves[]", Move },
                                     { u"ends[].next", Node } };
constexpr DataLink presentationLinks[]{ { u"vignettes[]", Vignette },
                                        { u"references[]", Reference } };
constexpr DataLink claimLinks[]{ { u"references[]", Reference }, { u"outcomes[]", Outcome } };
constexpr DataLink lensLinks[]{ { u"references[]", Reference } };
constexpr DataLink moveLinks[]{ { u"vignettes[]", Vignette }, { u"ladder.vignette", Vignette } };
constexpr DataLink exerciseLinks[]{ { u"chapter", Chapter },
                                    { u"worksheets[]", Worksheet },
                                    { u"vignettes[]", Vignette },
                                    { u"pairs[]", Pair },
                                    { u"sets[].vignettes[]", Vignette } };

} // namespace

std::span<const DataKind> dataKinds()
{
    static const DataKind kinds[]{
        { u"references"_s, {}, Reference, {}, {} },
        { u"lenses"_s, u"lenses"_s, Lens, lensLinks, {} },
        { u"moves"_s, u"moves"_s, Move, moveLinks, {} },
        { u"glossary"_s, u"terms"_s, Term, termLinks, {} },
        { u"vignettes"_s, u"vignettes"_s, Vignette, vignetteLinks, {} },
        { u"pairs"_s, u"pairs"_s, Pair, pairLinks, {} },
        { u"presentations"_s, u"presentations"_s, Presentation, presentationLinks, {} },
        { u"exercises"_s, u"exercises"_s, Exercise, exerciseLinks, {} },
        { u"worksheets"_s, u"worksheets"_s, Worksheet, worksheetLinks, {} },
        { u"questions"_s, u"questions"_s, Question, questionLinks, questionFrameLinks },
        { u"claims"_s, u"claims"_s, Claim, claimLinks, {} },
        { u"decision-aid"_s, u"nodes"_s, Node, nodeLinks, nodeFrameLinks },
    };
    return kinds;
}

} // namespace companion
