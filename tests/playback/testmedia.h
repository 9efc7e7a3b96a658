// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A film made by ffmpeg whose every picture tells its number, and broken copies of it.
#pragma once

#include <base/timespan.h>

#include <QStringList>
#include <QTemporaryDir>
#include <QVideoFrame>

#include <chrono>

namespace companion {

//! Ends the test program when it fails, or takes longer.
void runFfmpeg(const QStringList &arguments,
               std::chrono::milliseconds patience = std::chrono::minutes(2));

//! 20 s of 25 pictures a second, H.264 with a key frame every 2 s, and a tone of 440 Hz in AAC.
class TestMedia final {
public:
    static constexpr Milliseconds duration{ 20'000 };
    static constexpr Milliseconds pictureTime{ 40 };

    //! Ends the test program when ffmpeg fails, because nothing that follows would mean anything.
    TestMedia();

    [[nodiscard]] QString film() const;
    [[nodiscard]] QString missing() const;
    //! The index is there, the last part of the pictures is not.
    [[nodiscard]] QString cutOff() const;
    [[nodiscard]] QString soundCutOff() const; //!< the same, of sound alone
    [[nodiscard]] QString withoutIndex() const;
    [[nodiscard]] QString soundAlone() const; //!< 4 s, as the next
    [[nodiscard]] QString picturesAlone() const;
    //! 20 s whose sound is of a kind that nothing knows; the same as Matroska.
    [[nodiscard]] QString unknownSound() const;
    [[nodiscard]] QString unknownSoundMatroska() const;
    [[nodiscard]] QString noisySound() const; //!< 20 s, with noise in place of the sound's packets
    [[nodiscard]] QString noisySoundAlone() const;
    [[nodiscard]] QString soundDamagedFirst() const; //!< noise for the first four seconds only
    [[nodiscard]] QString noise() const;
    [[nodiscard]] QString empty() const;

    //! When, within the two seconds after a key frame, the picture belongs: read from its grey.
    [[nodiscard]] static Milliseconds timeInGroup(const QVideoFrame &frame);

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace companion
