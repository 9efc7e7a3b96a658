// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of each layout as lines, for the handout.
#include "slidecontent.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QStringList outline(const TitleSlide &slide) { return { slide.kicker, slide.notice }; }

QStringList outline(const GroupsSlide &slide)
{
    QStringList lines;
    for (const GroupsSlide::Group &group : slide.groups) {
        lines.append(group.heading);
        for (const GroupsSlide::Item &item : group.items) {
            lines.append(u"– "_s
                         + (item.tag.isEmpty() ? item.text : item.tag + u": "_s + item.text));
        }
    }
    return lines;
}

QStringList outline(const ListSlide &slide)
{
    QStringList lines;
    for (const ListSlide::Item &item : slide.items) {
        lines.append(item.text);
        if (!item.detail.isEmpty()) {
            lines.append(u"– "_s + item.detail);
        }
    }
    return lines;
}

QString outlineOfScale(const Scale &scale)
{
    const QString colon = scale.label.endsWith(u'?') ? u" "_s : u": "_s;
    return scale.label + colon + scale.low + u" … "_s + scale.high;
}

QStringList outline(const SlidersSlide &slide)
{
    QStringList lines;
    for (const Scale &slider : slide.sliders) {
        lines.append(outlineOfScale(slider));
    }
    return lines << slide.line;
}

QStringList outline(const SplitSlide &slide)
{
    QStringList lines;
    for (const SplitSlide::Half &half : { slide.left, slide.right }) {
        lines << (half.detail.isEmpty() ? half.heading : half.heading + u": "_s + half.detail);
        if (!half.quote.isEmpty()) {
            lines << u"– “%1”"_s.arg(half.quote);
        }
    }
    return lines << slide.bridge;
}

QStringList outline(const PollSlide &slide)
{
    QStringList lines;
    for (const QString &question : slide.questions) {
        lines.append(u"%1: %2?"_s.arg(question, slide.options.join(u" / "_s)));
    }
    if (slide.scale) {
        lines.append(outlineOfScale(*slide.scale));
    }
    return lines;
}

QStringList outline(const CardsSlide &slide)
{
    QStringList lines;
    for (const CardsSlide::Card &card : slide.cards) {
        lines << card.heading << u"– "_s + card.text;
    }
    return lines;
}

QStringList outline(const StatementSlide &slide) { return { slide.text, slide.by }; }

QStringList outline(const BehindSlide &slide)
{
    QStringList lines;
    for (const BehindSlide::Pair &pair : slide.pairs) {
        lines << u"%1: %2"_s.arg(pair.who, pair.act) << u"– “%1”"_s.arg(pair.thought);
    }
    return lines << slide.caption;
}

QStringList outline(const IntervalsSlide &slide)
{
    QStringList lines;
    for (const IntervalsSlide::Row &row : slide.rows) {
        lines.append(u"%1: %2 (%3 to %4)"_s.arg(row.label)
                         .arg(row.value, 0, 'f', 2)
                         .arg(row.from, 0, 'f', 2)
                         .arg(row.to, 0, 'f', 2)
                         .replace(u'-', u'−'));
    }
    return lines << slide.caption;
}

QStringList outline(const SheetSlide &slide)
{
    QStringList lines;
    for (const SheetSlide::Row &row : slide.rows) {
        lines << u"%1: %2"_s.arg(row.label, row.text);
    }
    return lines;
}

QStringList outline(const CirclesSlide &slide)
{
    QStringList lines;
    for (const CirclesSlide::Circle &circle : slide.circles) {
        lines << (circle.detail.isEmpty() ? circle.label
                                          : u"%1: %2"_s.arg(circle.label, circle.detail));
    }
    for (const CirclesSlide::Overlap &overlap : slide.overlaps) {
        lines << u"– %1 / %2: %3"_s.arg(slide.circles.at(0).label,
                                        slide.circles.at(overlap.with).label, overlap.text);
    }
    return lines << slide.notes << slide.caption;
}

QStringList outline(const RoutesSlide &slide)
{
    QStringList lines{ slide.from + u" → "_s + slide.to };
    for (const RoutesSlide::Route &route : slide.routes) {
        lines << u"– %1: %2"_s.arg(route.heading, route.text);
    }
    return lines << slide.caption;
}

QStringList outlineOfRing(const QList<RingTile> &tiles, const QList<RingLabel> &labels)
{
    QStringList lines;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        lines << u"%1: %2"_s.arg(tiles.at(i).tag, tiles.at(i).text);
        for (const RingLabel &label : labels) {
            if (label.after == i + 1) {
                lines << u"– → "_s + label.text;
            }
        }
    }
    return lines;
}

QStringList outline(const UmbrellaSlide &slide)
{
    return outlineOfRing(slide.tiles, { slide.cut }) << slide.caption;
}

QStringList outline(const LoopSlide &slide)
{
    return outlineOfRing(slide.nodes, slide.arrows) << slide.caption;
}

QStringList outline(const LensesSlide &slide)
{
    QStringList lines;
    for (qsizetype i = 0; i < slide.lenses.size(); ++i) {
        const LensesSlide::Lens &lens = slide.lenses.at(i);
        if (slide.blank) {
            lines << u"%1. ……………………"_s.arg(i + 1);
        } else if (slide.lit.contains(i)) {
            lines << u"%1: %2"_s.arg(lens.name, lens.question);
        } else if (slide.lit.isEmpty()) {
            lines << lens.name;
        }
    }
    return lines << slide.caption;
}

QStringList outline(const TreeSlide &slide)
{
    const auto target = [&slide](const QString &id) {
        for (const TreeSlide::End &end : slide.ends) {
            if (end.id == id) {
                return end.text;
            }
        }
        return u"the next question"_s;
    };
    QStringList lines;
    for (const TreeSlide::Node &node : slide.nodes) {
        lines << node.question << u"– yes: %1; no: %2"_s.arg(target(node.yes), target(node.no));
    }
    return lines;
}

QStringList outline(const FlowerSlide &slide)
{
    QStringList lines{ slide.centre };
    for (const FlowerSlide::Petal &petal : slide.petals) {
        const QString kind = petal.kind == FlowerSlide::Kind::Leaf ? u"Leaf"_s
            : petal.kind == FlowerSlide::Kind::Half                ? u"Petal, half leaf"_s
                                                                   : u"Petal"_s;
        lines << u"– %1: %2"_s.arg(kind, petal.text)
                + (petal.back.isEmpty() ? QString() : u" → "_s + petal.back);
    }
    return lines;
}

QStringList outline(const MovesSlide &slide)
{
    QStringList lines;
    for (const MovesSlide::Move &move : slide.moves) {
        lines << u"%1: %2"_s.arg(move.name, move.text);
    }
    return lines << slide.caption;
}

QStringList outline(const ExperimentSlide &slide)
{
    QStringList lines;
    for (qsizetype i = 0; i < slide.steps.size(); ++i) {
        lines << u"%1. %2: %3"_s.arg(i + 1).arg(slide.steps.at(i).label, slide.steps.at(i).text);
    }
    return lines << slide.check;
}

} // namespace

QStringList outlineOf(const SlideContent &slide)
{
    QStringList lines = std::visit([](const auto &body) { return outline(body); }, slide.body);
    lines.append(slide.footnote);
    lines.removeAll(QString());
    return lines;
}

} // namespace companion
