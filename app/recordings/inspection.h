// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A found recording with its media and captions looked into, before anything is copied.
#pragma once

#include <recordings/foundrecording.h>
#include <recordings/mediaprobe.h>

namespace companion {

struct InspectedCaptions {
    CaptionSource source;
    int cues = 0; //!< of embedded ones not counted: that would mean reading the whole file
    bool hasSpeakers = false;
    bool operator==(const InspectedCaptions &) const = default;
};

struct InspectedRecording {
    FoundRecording found;
    QList<MediaFacts> parts; //!< one for each of found.parts
    Milliseconds duration{ 0 }; //!< of all parts
    QList<ChapterMark> marks; //!< of the chapters file, else of the media
    QList<InspectedCaptions> captions; //!< those that can be read, embedded ones too
    QList<Refusal> leftOut; //!< captions and chapters that cannot
    std::optional<Refusal> apart; //!< why the parts cannot be joined, or a late one written anew

    [[nodiscard]] qint64 bytes() const;
    //! Several parts, or one that begins late: it can only be copied.
    [[nodiscard]] bool isRewritten() const;
    //! Of one of the parts, on the recording that they make.
    [[nodiscard]] Milliseconds startOf(int part) const;
    bool operator==(const InspectedRecording &) const = default;
};

//! Refusals: those of findRecording and probeMedia.
[[nodiscard]] OrRefusal<InspectedRecording> inspectRecording(const QStringList &paths,
                                                             WorkToken token = {});

//! One kind a language, the best first: the sources of `language` (those whose names say none
//! count as `courseLanguage`), for each part at most one.
struct ChosenCaptions {
    QString language;
    QList<CaptionSource> sources;
    bool operator==(const ChosenCaptions &) const = default;
};
[[nodiscard]] QList<ChosenCaptions> chooseCaptions(const QList<InspectedCaptions> &captions,
                                                   const QString &courseLanguage);

} // namespace companion
