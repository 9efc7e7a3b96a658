// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"
#include <recordings/captionmaker.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Counted from where the film begins, with the rest of what is on there.
QList<Cue> cuesSince(Milliseconds begin, QList<Cue> cues)
{
    cues.removeIf([begin](const Cue &cue) { return cue.span.to <= begin; });
    for (Cue &cue : cues) {
        cue.span = { std::max(cue.span.from - begin, Milliseconds{ 0 }), cue.span.to - begin };
    }
    return cues;
}

} // namespace

CaptionMaker::CaptionMaker(const InspectedRecording &inspected, const QString &courseLanguage,
                           WorkToken &token)
    : m_inspected(inspected)
    , m_token(token)
    , m_chosen(chooseCaptions(inspected.captions, courseLanguage))
    , m_embedded(embeddedIn(m_chosen))
{
}

CaptionMaker::Files CaptionMaker::embeddedIn(const QList<ChosenCaptions> &chosen)
{
    Files files;
    for (const ChosenCaptions &captions : chosen) {
        for (const CaptionSource &source : captions.sources) {
            if (source.kind == CaptionKind::Embedded) {
                files[source.path].streams.append(source.stream);
            }
        }
    }
    return files;
}

qint64 CaptionMaker::workOf(const InspectedRecording &inspected, const QString &courseLanguage)
{
    const Files embedded = embeddedIn(chooseCaptions(inspected.captions, courseLanguage));
    qint64 work = 0;
    for (const MediaFacts &part : inspected.parts) {
        work += embedded.contains(part.path) ? part.bytes : 0;
    }
    return work;
}

OrRefusal<QList<CaptionFile>> CaptionMaker::write(const QString &folder)
{
    QList<CaptionFile> files;
    for (const ChosenCaptions &captions : m_chosen) {
        const auto cues = cuesOf(captions);
        if (!cues) {
            return refuseWith(cues);
        }
        if (cues->isEmpty()) {
            continue; // a track in which nothing is said
        }
        const QString name = u"captions.%1.vtt"_s.arg(captions.language);
        if (auto written = writeSmallFile(folder + u'/' + name, writeWebVtt(*cues)); !written) {
            return refuseWith(written);
        }
        files.append({ .language = captions.language, .path = name });
    }
    return files;
}

OrRefusal<QList<Cue>> CaptionMaker::cuesOf(const ChosenCaptions &captions)
{
    QList<Cue> all;
    for (const CaptionSource &source : captions.sources) {
        // Those beside a film that begins late count from where players begin.
        const auto cues = source.kind == CaptionKind::Embedded
            ? embeddedCues(source)
            : readCaptionSource(source, m_inspected.found.parts[source.part].start, m_token);
        if (!cues && cues.error().reason == Refusal::Reason::Cancelled) {
            return cues;
        }
        const Milliseconds before = m_inspected.startOf(source.part);
        for (Cue cue : cues.value_or(QList<Cue>())) {
            cue.span = { cue.span.from + before, cue.span.to + before };
            all.append(std::move(cue));
        }
    }
    std::ranges::stable_sort(all, {}, [](const Cue &cue) { return cue.span.from; });
    return all;
}

//! With those of the first track of a file all others are read that are wanted of it.
OrRefusal<QList<Cue>> CaptionMaker::embeddedCues(const CaptionSource &source)
{
    EmbeddedTracks &tracks = m_embedded[source.path];
    if (!tracks.cues) {
        tracks.cues = readEmbeddedCaptions(source.path, tracks.streams, m_token);
    }
    const Milliseconds begin = m_inspected.parts[source.part].begin;
    return tracks.cues->map([&](const QList<QList<Cue>> &cues) {
        return cuesSince(begin, cues.value(tracks.streams.indexOf(source.stream)));
    });
}

} // namespace companion
