// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/captionimport.h>
#include <recordings/inspection.h>
#include <recordings/mediajoin.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

void inspectCaptionFiles(InspectedRecording &inspected, WorkToken &token)
{
    for (const CaptionSource &source : std::as_const(inspected.found.captions)) {
        const auto &start = inspected.found.parts[source.part].start;
        const auto cues = readCaptionSource(source, start, token);
        if (!cues) {
            inspected.leftOut.append(cues.error());
            continue;
        }
        const bool hasSpeakers
            = std::ranges::any_of(*cues, [](const Cue &cue) { return !cue.speaker.isEmpty(); });
        inspected.captions.append(
            { .source = source, .cues = int(cues->size()), .hasSpeakers = hasSpeakers });
    }
}

void takeEmbeddedCaptions(InspectedRecording &inspected)
{
    for (int part = 0; part < int(inspected.parts.size()); ++part) {
        for (const EmbeddedCaptions &embedded : std::as_const(inspected.parts[part].captions)) {
            inspected.captions.append({ .source = { .kind = CaptionKind::Embedded,
                                                    .path = inspected.parts[part].path,
                                                    .language = embedded.language,
                                                    .part = part,
                                                    .stream = embedded.stream } });
        }
    }
}

void takeMarks(InspectedRecording &inspected)
{
    if (!inspected.found.chaptersFile.isEmpty()) {
        // Its times stay where the film begins late: they count from where players begin.
        auto marks = readChapterMarks(inspected.found.chaptersFile);
        if (marks) {
            inspected.marks = *std::move(marks);
            return;
        }
        inspected.leftOut.append(marks.error());
    }
    Milliseconds before{ 0 };
    for (const MediaFacts &part : std::as_const(inspected.parts)) {
        for (const ChapterMark &mark : part.marks) {
            inspected.marks.append(mark);
            inspected.marks.last().from += before;
        }
        before += part.duration;
    }
}

} // namespace

qint64 InspectedRecording::bytes() const
{
    qint64 sum = 0;
    for (const MediaFacts &part : parts) {
        sum += part.bytes;
    }
    return sum;
}

bool InspectedRecording::isRewritten() const
{
    return parts.size() > 1 || std::ranges::any_of(parts, [](const MediaFacts &part) {
               return part.begin > Milliseconds{ 0 };
           });
}

Milliseconds InspectedRecording::startOf(int part) const
{
    Milliseconds start{ 0 };
    for (int before = 0; before < part; ++before) {
        start += parts[before].duration;
    }
    return start;
}

OrRefusal<InspectedRecording> inspectRecording(const QStringList &paths, WorkToken token)
{
    auto found = findRecording(paths);
    if (!found) {
        return refuseWith(found);
    }
    InspectedRecording inspected{ .found = *std::move(found) };
    for (const FoundPart &part : std::as_const(inspected.found.parts)) {
        auto facts = probeMedia(part.media, token);
        if (!facts) {
            return refuseWith(facts);
        }
        inspected.duration += facts->duration;
        inspected.parts.append(*std::move(facts));
    }
    if (inspected.duration > Milliseconds(std::chrono::hours(24))) {
        return refuse(Refusal::Reason::TooLong, inspected.parts.last().path);
    }
    if (inspected.isRewritten()) {
        if (const auto may = mayJoin(inspected.parts); !may) {
            inspected.apart = may.error();
        }
    }
    inspectCaptionFiles(inspected, token);
    takeEmbeddedCaptions(inspected);
    takeMarks(inspected);
    return inspected;
}

QList<ChosenCaptions> chooseCaptions(const QList<InspectedCaptions> &captions,
                                     const QString &courseLanguage)
{
    QList<ChosenCaptions> chosen;
    QList<CaptionSource> sources;
    for (const InspectedCaptions &one : captions) {
        sources.append(one.source);
        if (one.source.language.isEmpty()) {
            sources.last().language = courseLanguage;
        }
    }
    std::ranges::stable_sort(sources, {}, &CaptionSource::kind); // best first
    for (const CaptionSource &source : std::as_const(sources)) {
        const auto same = std::ranges::find(chosen, source.language, &ChosenCaptions::language);
        if (same == chosen.end()) {
            chosen.append({ .language = source.language, .sources = { source } });
            continue;
        }
        const bool isOfTheKind = same->sources.first().kind == source.kind;
        const bool hasPart = std::ranges::find(same->sources, source.part, &CaptionSource::part)
            != same->sources.end();
        if (isOfTheKind && !hasPart) {
            same->sources.append(source);
        }
    }
    // The course's own language is shown first.
    std::ranges::stable_sort(chosen, {}, [&courseLanguage](const ChosenCaptions &one) {
        return one.language == courseLanguage ? 0 : 1;
    });
    return chosen;
}

} // namespace companion
