// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is kept of a recording when the same media is added again.
#pragma once

#include <recordings/recordingmaker.h>

namespace companion {

//! Takes the chapters and the captions of the recording in `earlier` over into the staged one where
//! that brings none of its own. Nothing is kept of what cannot be read. Refusals: those of copying.
[[nodiscard]] OrRefusal<> keepEarlierParts(const QString &earlier, const StagedRecording &staged);

} // namespace companion
