// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sound of a media file as samples, by FFmpeg's libraries.
#pragma once

#include <base/result.h>

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace companion {

using Microseconds = std::chrono::microseconds;

//! The first audio track of a local file. Damaged packets are passed over, as players do, and what
//! they held comes as silence.
class SoundTrack final {
    Q_DISABLE_COPY_MOVE(SoundTrack)

public:
    static constexpr int rate = 48'000; //!< samples a second that read() gives
    static constexpr int channels = 2; //!< interleaved

    //! Asked again and again during long work, from the thread that does it.
    using Cancelled = std::function<bool()>;

    //! Errors: Media where the file cannot be opened, or nothing decodes its sound; Invalid where
    //! the decoder refuses what the file says of it; NotFound where it has no sound.
    [[nodiscard]] static Result<std::unique_ptr<SoundTrack>> open(
        const QString &path, Cancelled isCancelled = [] { return false; });
    ~SoundTrack();

    //! Whether a decoder takes more of it than it refuses, at the beginning or further on. Takes
    //! some milliseconds, and goes to the beginning.
    [[nodiscard]] bool isDecodable();
    //! What is read next begins at `position`, to the sample.
    void seek(Microseconds position);
    //! Some tens of milliseconds; empty at the end, and for ever once cancelled. A gap in the track
    //! comes as silence.
    [[nodiscard]] std::vector<float> read();
    //! Whether what read() gave last stands for something that is missing or damaged in the file.
    [[nodiscard]] bool wasGap() const { return m_wasGap; }
    //! In the media, of the first sample that read() gives next.
    [[nodiscard]] Microseconds position() const { return Microseconds(m_next * 1'000'000 / rate); }

private:
    struct Decoder;
    explicit SoundTrack(std::unique_ptr<Decoder> decoder);
    [[nodiscard]] bool decodeNext();

    std::unique_ptr<Decoder> m_decoder;
    qint64 m_next = 0; //!< samples from the beginning; microseconds would add up their roundings
    qint64 m_silence = 0; //!< samples of a gap that come before m_decoded
    std::vector<float> m_decoded; //!< not yet read
    bool m_wasGap = false;
    bool m_isDamaged = false; //!< m_decoded
    bool m_isSettling = true; //!< the next frame says where it lies; later ones follow on
};

} // namespace companion
