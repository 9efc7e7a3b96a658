// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The inside of SoundTrack: FFmpeg's file, codec and converter, each freed with its last use.
#pragma once

#include <media/mediafile.h>
#include <playback/soundtrack.h>

#include <optional>

namespace companion {

struct SoundTrack::Decoder {
    explicit Decoder(Cancelled cancelled)
        : isCancelled(std::move(cancelled))
    {
    }

    [[nodiscard]] Result<> openFile(const QString &path);
    [[nodiscard]] Result<> openCodec();
    void seek(Microseconds position);
    struct Probe { //!< packets
        int taken = 0;
        int refused = 0;
    };
    //! Lets the codec try `packets`, or what is left, from `position` on.
    [[nodiscard]] Probe probe(Microseconds position, int packets);
    [[nodiscard]] Microseconds length() const; //!< zero while unknown
    [[nodiscard]] bool decode(); //!< the next frame; false at the end
    [[nodiscard]] std::vector<float> converted(); //!< what the frame holds
    //! In samples from the beginning, where the frame tells and can be believed.
    [[nodiscard]] std::optional<qint64> framePosition() const;
    [[nodiscard]] bool isFrameDamaged() const;

    Cancelled isCancelled;
    av::File file;
    av::Codec codec;
    av::Converter converter;
    av::Packet packet{ av_packet_alloc() };
    av::Frame frame{ av_frame_alloc() };
    AVStream *stream = nullptr; //!< of file
    bool isFinished = false; //!< the file has no further packet

private:
    [[nodiscard]] bool feed();
    [[nodiscard]] bool fitConverter();

    struct Shape {
        int format = -1;
        int rate = 0;
        int channels = 0;
        bool operator==(const Shape &) const = default;
    };
    Shape m_shape; //!< what converter takes; damaged tracks change it in the middle
};

} // namespace companion
