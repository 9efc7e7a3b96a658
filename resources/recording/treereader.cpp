// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A tree of questions is a chain whose ends hang on its side: what leads elsewhere is refused.
#include "figurereader.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Notes what keeps `slide` from being the chain that TreeSlide tells of.
void checkChain(SlideReader &read, const TreeSlide &slide)
{
    QSet<QString> open;
    for (const TreeSlide::End &end : slide.ends) {
        open.insert(end.id);
    }
    if (open.size() != slide.nodes.size() + 1 || open.size() != slide.ends.size()) {
        read.note(u"ends"_s, u"must be one more than the nodes, each with its own id"_s);
        return;
    }
    for (qsizetype i = 0; i < slide.nodes.size(); ++i) {
        const TreeSlide::Node &node = slide.nodes.at(i);
        const bool isLast = i + 1 == slide.nodes.size();
        const QString next = isLast ? QString() : slide.nodes.at(i + 1).id;
        const bool yesEnds = open.remove(node.yes);
        const bool noEnds = open.remove(node.no);
        const bool fits = isLast ? yesEnds && noEnds
                                 : (yesEnds && node.no == next) || (noEnds && node.yes == next);
        if (!fits) {
            read.note(u"nodes[%1]"_s.arg(i),
                      isLast ? u"must lead to two ends that are still free"_s
                             : u"must lead to the next node and to one end that is still free"_s);
        }
    }
}

} // namespace

SlideBody readTree(SlideReader &read)
{
    const auto node = [](SlideReader &entry) {
        return TreeSlide::Node{ .id = entry.text(u"id"_s),
                                .question = entry.text(u"question"_s),
                                .yes = entry.text(u"yes"_s),
                                .no = entry.text(u"no"_s) };
    };
    const auto end = [](SlideReader &entry) {
        return TreeSlide::End{ .id = entry.text(u"id"_s),
                               .text = entry.text(u"text"_s),
                               .tone = entry.tone(u"tone"_s) };
    };
    TreeSlide slide{ .nodes = read.objects(u"nodes"_s, 2, 6, node),
                     .ends = read.objects(u"ends"_s, 3, 7, end) };
    checkChain(read, slide);
    return slide;
}

} // namespace companion
