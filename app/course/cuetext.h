// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The payload of a cue, with its tags, as plain text.
#pragma once

#include <QString>
#include <QStringView>

namespace companion {

struct CueText {
    QString text; //!< tags and ruby annotations removed, character references resolved
    QString speaker; //!< of the first voice tag, or empty
};

//! Source: WebVTT 6.4 and 6.5, https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
[[nodiscard]] CueText readCueText(QStringView payload);

//! SubRip has no specification: the tags in use (b, i, u, s, font, c, v and the {\an8} of other
//! formats) are removed, and a bracket that begins none of them stays. References are resolved.
[[nodiscard]] CueText readSubRipText(QStringView payload);

} // namespace companion
