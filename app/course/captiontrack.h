// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions of a recording: WebVTT parsed by the W3C rules, and looked up by position.
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
    CaptionTrack() = default;
    explicit CaptionTrack(QList<Cue> cues);

    //! Lenient as the specification asks: a bad cue is dropped and counted, not the file.
    //! A cue without text counts as bad. Invalid only when the signature is missing.
    [[nodiscard]] static Result<CaptionTrack> parse(const QByteArray &bytes,
                                                    const QString &fileName);
    [[nodiscard]] static Result<CaptionTrack> read(const QString &path);

    [[nodiscard]] const QList<Cue> &cues() const { return m_cues; }
    [[nodiscard]] int droppedCues() const { return m_dropped; }
    //! Index of the latest cue that is on screen at `position`, or of none (binary search).
    [[nodiscard]] std::optional<qsizetype> cueAt(Milliseconds position) const;
    //! Index of the cue a reader is at: on screen, or the last that was; none before the first.
    [[nodiscard]] std::optional<qsizetype> cueBefore(Milliseconds position) const;

private:
    QList<Cue> m_cues;
    QList<Milliseconds> m_latestEnd; //!< of the cues up to and with each, for cueAt
    int m_dropped = 0;
};

} // namespace companion
