// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Films by which ear and eye can be compared.
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <chrono>

namespace companion {

class FlashFilm final {
public:
    //! Ends the test program when ffmpeg fails, because nothing that follows would mean anything.
    explicit FlashFilm(std::chrono::seconds length = std::chrono::seconds(30));

    //! Every second the picture is white and 1 kHz sounds for 120 ms.
    [[nodiscard]] QString flashes() const { return m_folder.filePath(QStringLiteral("flash.mp4")); }
    //! 30 s of 1 kHz.
    [[nodiscard]] QString tone() const { return m_folder.filePath(QStringLiteral("tone.mp4")); }
    //! 2 s without a sound track.
    [[nodiscard]] QString silent() const { return m_folder.filePath(QStringLiteral("silent.mp4")); }

private:
    QTemporaryDir m_folder;
};

} // namespace companion
