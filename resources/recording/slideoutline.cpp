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

} // namespace

QStringList outlineOf(const SlideContent &slide)
{
    QStringList lines = std::visit([](const auto &body) { return outline(body); }, slide.body);
    lines.append(slide.footnote);
    lines.removeAll(QString());
    return lines;
}

} // namespace companion
