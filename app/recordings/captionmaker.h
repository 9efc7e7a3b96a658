// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the captions of a recording, a file for each language, out of those that were found.
#pragma once

#include <course/recording.h>
#include <recordings/captionimport.h>
#include <recordings/inspection.h>

#include <QHash>

namespace companion {

class CaptionMaker final {
    Q_DISABLE_COPY_MOVE(CaptionMaker)

public:
    //! `inspected` and `token` outlive it.
    CaptionMaker(const InspectedRecording &inspected, const QString &courseLanguage,
                 WorkToken &token);

    //! The bytes that write() reads of films with tracks inside, for progress.
    [[nodiscard]] static qint64 workOf(const InspectedRecording &inspected,
                                       const QString &courseLanguage);

    //! Into `folder`; what cannot be read is left out. Refusals: Cancelled, and those of writing.
    [[nodiscard]] OrRefusal<QList<CaptionFile>> write(const QString &folder);

private:
    //! The tracks inside one file of which captions are made.
    struct EmbeddedTracks {
        QList<int> streams;
        std::optional<OrRefusal<QList<QList<Cue>>>> cues = {}; //!< of each stream, once read
    };
    using Files = QHash<QString, EmbeddedTracks>; //!< by their paths

    [[nodiscard]] static Files embeddedIn(const QList<ChosenCaptions> &chosen);
    [[nodiscard]] OrRefusal<QList<Cue>> cuesOf(const ChosenCaptions &captions);
    [[nodiscard]] OrRefusal<QList<Cue>> embeddedCues(const CaptionSource &source);

    const InspectedRecording &m_inspected;
    WorkToken &m_token;
    const QList<ChosenCaptions> m_chosen;
    Files m_embedded;
};

} // namespace companion
