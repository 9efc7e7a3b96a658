// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several media files of one recording, joined into one without being encoded anew; or a single
// one, written anew to begin at zero.
#pragma once

#include <recordings/mediaprobe.h>

namespace companion {

//! Pictures and sound of all parts, one after the other, into `target`. Refusals: PartsDiffer
//! (names the first that does not fit), CutOff, LateAndCutOff, Unreadable, DiskFull, CannotWrite,
//! Cancelled, and those of opening. On disk when this returns.
[[nodiscard]] OrRefusal<> joinMedia(const QList<MediaFacts> &parts, const QString &target,
                                    WorkToken &token);

//! Of the name of what joinMedia makes: "mp4", "mov" or "mkv".
[[nodiscard]] QString joinedEnding(const MediaFacts &first);

//! Whether joinMedia could do it; reads the heads of the files only.
[[nodiscard]] OrRefusal<> mayJoin(const QList<MediaFacts> &parts);

} // namespace companion
