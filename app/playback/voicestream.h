// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sound track at another speed and its own pitch.
#pragma once

#include <playback/leveller.h>

#include <soundtouch/SoundTouch.h>

namespace companion {

//! Time-stretched by SoundTouch (WSOLA), with the lengths its authors advise for speech.
class VoiceStream final {
    Q_DISABLE_COPY_MOVE(VoiceStream)

public:
    explicit VoiceStream(std::unique_ptr<SoundTrack> track);

    //! The next sample is that of `position`. It fades in, so that nothing clicks.
    void seek(Microseconds position);
    //! Media seconds in a second of sound. Applies from the next take().
    void setTempo(double tempo);
    [[nodiscard]] double tempo() const { return m_tempo; }

    void setEven(bool even); //!< from the next seek() on

    //! Where in the media the next sample lies, to some milliseconds.
    [[nodiscard]] Microseconds position() const;
    //! `frames` of interleaved stereo; fewer at the end of the track only.
    [[nodiscard]] std::vector<float> take(int frames);

    //! A last few milliseconds, down to silence.
    [[nodiscard]] std::vector<float> takeFadingOut();

private:
    void fadeIn(std::vector<float> &samples);

    Leveller m_track;
    // Its accessors are not const.
    mutable soundtouch::SoundTouch m_stretch;
    double m_tempo = 1.0;
    int m_faded = 0; //!< frames since the last seek, up to the length of the fade
    bool m_isFlushed = false; //!< the track has ended
};

} // namespace companion
