// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat files of one recording as chats that can be imported: those of its parts as one.
#pragma once

#include <base/partclock.h>
#include <room/chatlines.h>

#include <optional>

namespace companion {

//! One file as it was read, and what its name and its folder tell.
struct ChatFile {
    ChatLines chat;
    QString folder; //!< that it lies in
    std::optional<QDateTime> startedAt = {}; //!< UTC: by the stamp of the cloud, or by the folder
};

struct ChatCandidate {
    //! Placed by the parts: the shape of the cloud, and times that are places on the recording.
    ChatLines chat;
    //! Of the recording on the clock of the wall, where its folder tells it.
    std::optional<Milliseconds> start = {};
    //! Its times of day were moved by this: they are of another time zone than this computer's.
    Milliseconds shift{ 0 };
    //! Moved by this all of it would lie on the recording, and as it is some does not.
    std::optional<Milliseconds> likelyShift = {};
};

//! What a chat of a recording with these parts can be made of, the surest first. Where it is known
//! when the recording was stopped, or when one that never was began:
//! - files of the cloud are those of the parts that share their stamp, and make one chat; one that
//!   shares none goes by the clock;
//! - files of the cloud for a single part are each one by itself;
//! - files with times of day, one a folder, are placed part by part, by the clock of this computer,
//!   and make one chat; what stands in two of them counts once. Only if any of it lies on the
//!   recording: another clock would put all of it aside. Where one time zone alone would put all of
//!   it there, it is taken to be of that. `shift` moves the times of day before.
//! Else, and with files that tell no part, each is one by itself. Of files of the same part the
//! fullest counts.
[[nodiscard]] QList<ChatCandidate> chatCandidates(const QList<ChatFile> &files,
                                                  const QList<RecordedPart> &parts,
                                                  Milliseconds duration,
                                                  Milliseconds shift = Milliseconds{ 0 });

} // namespace companion
