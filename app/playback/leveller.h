// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Quiet speakers up, loud ones down.
#pragma once

#include <playback/soundtrack.h>

namespace companion {

//! A sound track that can be evened out while it is read, by FFmpeg's dynamic normaliser: its gain
//! follows the speakers within a second or two and looks ahead, so words are neither clipped nor
//! pumped. What it looks ahead is read ahead, so position() stays exact and nothing comes late.
class Leveller final {
    Q_DISABLE_COPY_MOVE(Leveller)

public:
    explicit Leveller(std::unique_ptr<SoundTrack> track);
    ~Leveller();

    void setOn(bool on); //!< from the next seek()

    //! As those of SoundTrack.
    void seek(Microseconds position);
    [[nodiscard]] std::vector<float> read();
    [[nodiscard]] Microseconds position() const;

private:
    struct Graph;
    [[nodiscard]] std::vector<float> readLevelled();

    std::unique_ptr<SoundTrack> m_track;
    std::unique_ptr<Graph> m_graph; //!< null while off
    bool m_isOn = false;
    bool m_isEnded = false; //!< the graph got the last of the track
    qint64 m_next = 0; //!< samples, as SoundTrack's
    qint64 m_wanted = 0; //!< nothing before it is given
};

} // namespace companion
