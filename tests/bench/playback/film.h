// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long film whose pictures carry their own number, to be read off the screen.
#pragma once

#include <QImage>
#include <QString>

#include <optional>

namespace companion::bench {

//! 1280×720, 25 pictures a second, H.264 with a key frame every 2 s and B frames, AAC. One part of
//! ten minutes is encoded and then repeated, so pictures are numbered anew every ten minutes.
struct Film {
    static constexpr int picturesPerSecond = 25;
    static constexpr int partSeconds = 600;

    QString path;
    int seconds = 0;
};

//! Makes it with ffmpeg unless `folder` has it already; ends the program when that fails.
[[nodiscard]] Film makeFilm(const QString &folder, int parts);

//! The number of the picture, modulo those of one part, from the strip at its top; nothing when
//! `strip` does not hold one (whole).
[[nodiscard]] std::optional<int> readPictureNumber(const QImage &strip);

//! The part of a picture that holds its number.
[[nodiscard]] QRect stripOf(const QRect &picture);

} // namespace companion::bench
