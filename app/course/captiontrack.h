// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions of a recording: WebVTT parsed by the W3C rules or SubRip as it is found, and looked up
// by position.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QList>
#include <QString>

#include <optional>

namespace companion {

struct Cue {
    TimeSpan span;
    QString text; //!< plain, lines separated by \n
    QString speaker; //!< from <v Name>, or empty
    bool operator==(const Cue &) const = default;
};

//! Cues in order of start. Source: WebVTT, https://www.w3.org/TR/webvtt1/ (section 6 parsing).
class CaptionTrack final {
public:
    static constexpr qsizetype mostAtOnce = 12;

    CaptionTrack() = default;
    //! Cues of no length are left out and counted with `dropped`, those left out before.
    explicit CaptionTrack(QList<Cue> cues, int dropped = 0);

    //! Lenient as the specification asks: a bad cue is dropped and counted, not the file.
    //! A cue without text counts as bad. Invalid only when the signature is missing.
    [[nodiscard]] static Result<CaptionTrack> parse(const QByteArray &bytes,
                                                    const QString &fileName);
    //! SubRip (.srt) in any of the shapes that are met. Invalid when no line is a timing.
    [[nodiscard]] static Result<CaptionTrack> parseSubRip(const QByteArray &bytes,
                                                          const QString &fileName);
    //! Either format, told apart by what the file begins with, not by its name.
    [[nodiscard]] static Result<CaptionTrack> read(const QString &path);

    //! Every cue later by `delay` (earlier when negative); what would end before 0 is left out.
    [[nodiscard]] CaptionTrack shifted(Milliseconds delay) const;

    [[nodiscard]] const QList<Cue> &cues() const { return m_cues; }
    [[nodiscard]] int droppedCues() const { return m_dropped; }
    //! Index of the latest cue that is on screen at `position`, or of none (binary search).
    [[nodiscard]] std::optional<qsizetype> cueAt(Milliseconds position) const;
    //! Indices of all cues that are on screen at `position`, in their order; of more than
    //! mostAtOnce, which nobody could read, those that began last.
    [[nodiscard]] QList<qsizetype> cuesAt(Milliseconds position) const;
    //! What they say, each on lines of its own; empty where there is none.
    [[nodiscard]] QString textAt(Milliseconds position) const;
    //! Index of the cue a reader is at: on screen, or the last that was; none before the first.
    [[nodiscard]] std::optional<qsizetype> cueBefore(Milliseconds position) const;

private:
    QList<Cue> m_cues;
    QList<Milliseconds> m_latestEnd; //!< of the cues up to and with each, for cuesAt
    int m_dropped = 0;
};

} // namespace companion
