// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts spoken sentences into captions that can be read in the time that they stand.
#pragma once

#include <base/timespan.h>
#include <course/captiontrack.h>

#include <QList>
#include <QString>

namespace companion {

struct SpokenSentence {
    QString text = {};
    TimeSpan span = {};
    bool operator==(const SpokenSentence &) const = default;
};

//! House style of the captions.
namespace captionlimit {
inline constexpr int lineLength = 42; //!< characters
inline constexpr int lines = 2;
inline constexpr Milliseconds shortest{ 1000 };
inline constexpr Milliseconds longest{ 7000 };
inline constexpr double charactersPerSecond = 20;
} // namespace captionlimit

//! Captions of one or two lines, in order, without overlap. They are cut at punctuation where
//! possible, timed by their share of the sentence's characters, and stand on for a moment where
//! nothing follows. What is spoken too briefly to be read alone joins its neighbour.
[[nodiscard]] QList<Cue> cutCaptions(const QList<SpokenSentence> &sentences);

//! Breaks text into at most two lines, the shorter above if it can be; empty if it does not fit.
[[nodiscard]] QString breakCaption(const QString &text);

//! A WebVTT file. Source: WebVTT, https://www.w3.org/TR/webvtt1/ (section 4, syntax).
[[nodiscard]] QByteArray writeVtt(const QList<Cue> &cues, const QString &note);

} // namespace companion
