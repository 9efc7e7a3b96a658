// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a media file with libavformat.
#pragma once

#include <media/avpointers.h>
#include <media/trackfile.h>

#include <QString>

#include <chrono>

namespace companion::av {

struct FileCloser {
    void operator()(AVFormatContext *file) const;
};
using File = std::unique_ptr<AVFormatContext, FileCloser>;

struct Opening {
    Tracks tracks = Tracks::All;
    //! Of libavformat's input formats, separated by commas; null: all.
    const char *formats = nullptr;
    //! Asked during long reading; its object outlives the file.
    AVIOInterruptCB interrupt{};
};

//! Reads the head of a local file and nothing beside it: what a play list or a reference in it
//! names stays closed. Zero, or libavformat's code and no file. libavformat's own log, which would
//! print paths, is switched off.
[[nodiscard]] int open(File &file, const QString &path, const Opening &opening = {});

//! Whether libavformat finds pictures or sound in the file.
[[nodiscard]] bool holdsMedia(const QString &path);

//! What the head of the file as a whole says; zero where it says nothing.
[[nodiscard]] std::chrono::microseconds lengthOf(const QString &path);

} // namespace companion::av
