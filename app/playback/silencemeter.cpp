// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencemeter.h"

#include "soundtrack.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace companion {

namespace {

constexpr float audible = 0.01F;
constexpr qint64 framesInMillisecond = SoundTrack::rate / 1000;

} // namespace

void SilenceMeter::put(qint64 frame, std::span<const float> samples)
{
    if (frame != m_next) {
        interrupt();
    }
    for (size_t i = 0; i < samples.size(); i += SoundTrack::channels, ++frame) {
        const bool isSilent
            = std::ranges::all_of(samples.subspan(i, SoundTrack::channels),
                                  [](float sample) { return std::abs(sample) < audible; });
        if (!isSilent) {
            close(frame);
        } else if (!m_begin) {
            m_begin = frame;
        }
    }
    m_next = frame;
}

void SilenceMeter::interrupt() { close(m_next); }

void SilenceMeter::close(qint64 end)
{
    const std::optional<qint64> begin = std::exchange(m_begin, std::nullopt);
    if (!begin) {
        return;
    }
    // Rounded inwards: no millisecond of it is anything else.
    const TimeSpan silence{
        .from = Milliseconds((*begin + framesInMillisecond - 1) / framesInMillisecond),
        .to = Milliseconds(end / framesInMillisecond),
    };
    if (silence.length() >= shortest) {
        m_found.append(silence);
    }
}

QList<TimeSpan> SilenceMeter::takeFound() { return std::exchange(m_found, {}); }

} // namespace companion
