// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a sound track is silent, measured sample by sample.
#pragma once

#include <base/timespan.h>

#include <QList>

#include <optional>
#include <span>

namespace companion {

//! Silence is what stays below -40 dB of full scale in every sample for at least shortest: quiet
//! speech does not, nor does a noisy room, where nothing will be found. Pure.
class SilenceMeter final {
public:
    static constexpr Milliseconds shortest{ 700 };

    //! The next sound of the track: interleaved samples of SoundTrack, the first at `frame`.
    void put(qint64 frame, std::span<const float> samples);
    //! What follows was not measured: a hole in the track, or another place of it.
    void interrupt();
    //! Spans that are silent as a whole, that ended since the last call.
    [[nodiscard]] QList<TimeSpan> takeFound();

private:
    void close(qint64 end);

    std::optional<qint64> m_begin; //!< frame with which silence began
    qint64 m_next = 0; //!< frame that is expected
    QList<TimeSpan> m_found;
};

} // namespace companion
