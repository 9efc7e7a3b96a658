// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidecontent.h"

#include "figurereader.h"
#include "slidereader.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

SlideBody readTitle(SlideReader &read)
{
    return TitleSlide{ .kicker = read.optionalText(u"kicker"_s),
                       .picture = read.picture(u"picture"_s),
                       .notice = read.optionalText(u"notice"_s),
                       .noticePicture = read.optionalPicture(u"noticePicture"_s) };
}

SlideBody readGroups(SlideReader &read)
{
    const auto item = [](SlideReader &entry) {
        return GroupsSlide::Item{ .tag = entry.optionalText(u"tag"_s),
                                  .text = entry.text(u"text"_s) };
    };
    const auto group = [&item](SlideReader &entry) {
        return GroupsSlide::Group{ .heading = entry.text(u"heading"_s),
                                   .picture = entry.optionalPicture(u"picture"_s),
                                   .items = entry.objects(u"items"_s, 1, 4, item) };
    };
    return GroupsSlide{ .groups = read.objects(u"groups"_s, 2, 4, group) };
}

SlideBody readList(SlideReader &read)
{
    const auto item = [](SlideReader &entry) {
        return ListSlide::Item{ .text = entry.text(u"text"_s),
                                .detail = entry.optionalText(u"detail"_s),
                                .picture = entry.optionalPicture(u"picture"_s) };
    };
    return ListSlide{ .items = read.objects(u"items"_s, 2, 5, item) };
}

Scale readScale(SlideReader &entry)
{
    return { .label = entry.text(u"label"_s),
             .low = entry.text(u"low"_s),
             .high = entry.text(u"high"_s) };
}

SlideBody readSliders(SlideReader &read)
{
    return SlidersSlide{ .sliders = read.objects(u"sliders"_s, 1, 3, readScale),
                         .line = read.optionalText(u"line"_s) };
}

SlideBody readSplit(SlideReader &read)
{
    const auto half = [](SlideReader &entry) {
        return SplitSlide::Half{ .heading = entry.text(u"heading"_s),
                                 .detail = entry.optionalText(u"detail"_s),
                                 .picture = entry.picture(u"picture"_s),
                                 .quote = entry.optionalText(u"quote"_s) };
    };
    return SplitSlide{ .left = read.object(u"left"_s, half),
                       .right = read.object(u"right"_s, half),
                       .bridge = read.optionalText(u"bridge"_s) };
}

SlideBody readPoll(SlideReader &read)
{
    const auto question = [](SlideReader &entry) { return entry.text(u"label"_s); };
    PollSlide poll{ .questions = read.objects(u"questions"_s, 1, 3, question),
                    .options = read.texts(u"options"_s, 2, 4),
                    .scale = std::nullopt };
    if (read.has(u"scale"_s)) {
        poll.scale = read.object(u"scale"_s, readScale);
    }
    return poll;
}

SlideBody readCards(SlideReader &read)
{
    const auto card = [](SlideReader &entry) {
        return CardsSlide::Card{ .heading = entry.text(u"heading"_s),
                                 .picture = entry.picture(u"picture"_s),
                                 .text = entry.text(u"text"_s),
                                 .tone = entry.tone(u"tone"_s) };
    };
    return CardsSlide{ .cards = read.objects(u"cards"_s, 2, 5, card) };
}

SlideBody readStatement(SlideReader &read)
{
    return StatementSlide{ .text = read.text(u"text"_s), .by = read.optionalText(u"by"_s) };
}

SlideBody readSheet(SlideReader &read)
{
    const auto row = [](SlideReader &entry) {
        return SheetSlide::Row{ .label = entry.text(u"label"_s), .text = entry.text(u"text"_s) };
    };
    return SheetSlide{ .rows = read.objects(u"rows"_s, 4, 8, row) };
}

const QHash<QString, ReadBody> &layouts()
{
    static const QHash<QString, ReadBody> table{
        { u"title"_s, readTitle },     { u"groups"_s, readGroups },       { u"list"_s, readList },
        { u"sliders"_s, readSliders }, { u"split"_s, readSplit },         { u"poll"_s, readPoll },
        { u"cards"_s, readCards },     { u"statement"_s, readStatement }, { u"sheet"_s, readSheet }
    };
    return table;
}

QString knownNames(const QHash<QString, ReadBody> &table)
{
    QStringList names = table.keys();
    names.sort();
    return names.join(u", "_s);
}

} // namespace

Result<SlideContent> readSlideContent(const ScriptSlide &slide, const QString &fileName)
{
    QString fault;
    SlideReader read(slide.data, slide.id + u'.', &fault);
    SlideContent content{ .id = read.text(u"id"_s),
                          .title = read.text(u"title"_s),
                          .alt = read.text(u"alt"_s),
                          .footnote = read.optionalText(u"footnote"_s),
                          .body = {} };
    const QString layout = read.text(u"layout"_s);
    const bool isFigure = layout == "figure"_L1;
    const QHash<QString, ReadBody> &table = isFigure ? figureReaders() : layouts();
    const QString name = isFigure ? read.text(u"figure"_s) : layout;
    if (const ReadBody readBody = table.value(name)) {
        content.body = readBody(read);
    } else {
        read.note(isFigure ? u"figure"_s : u"layout"_s,
                  u"\"%1\" is not known; known are %2"_s.arg(name, knownNames(table))
                      + (isFigure ? QString() : u", figure"_s));
    }
    read.finish();
    if (!fault.isEmpty()) {
        return fail(Error::Code::Invalid, fault, fileName, u"line %1"_s.arg(slide.line));
    }
    return content;
}

} // namespace companion
