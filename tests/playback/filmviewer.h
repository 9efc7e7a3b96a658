// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player with a film in it, and a note of all that it says and shows.
#pragma once

#include "testmedia.h"
#include <playback/player.h>

#include <QSignalSpy>
#include <QVideoSink>

#include <optional>

namespace companion {

class FilmViewer final {
    Q_DISABLE_COPY_MOVE(FilmViewer)

public:
    FilmViewer()
        : player(Clock::system())
    {
        player.setVideoSink(&m_sink);
        QObject::connect(&player, &Player::sampled, &m_sink,
                         [this](const PlaybackSample &sample) { samples.append(sample); });
        QObject::connect(&player, &Player::failed, &m_sink,
                         [this](const Error &error) { errors.append(error); });
        QObject::connect(&player, &Player::brokeOff, &m_sink,
                         [this](Milliseconds position) { breaks.append(position); });
        QObject::connect(&player, &Player::soundUnheard, &m_sink,
                         [this](SoundFault fault) { soundFaults.append(fault); });
        QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_sink,
                         [this](const QVideoFrame &frame) {
                             shown = frame.isValid() ? frame : shown;
                             pictures += frame.isValid() ? 1 : 0;
                         });
    }

    //! Pictures come in a thread of the backend, which has to know no longer of the sink.
    ~FilmViewer() { player.setVideoSink(nullptr); }

    //! When the picture on screen belongs; before the first picture none. Its grey says it to the
    //! picture; the time stamp only says in which group of two seconds, because the GStreamer
    //! backend leaves the edit list out of it (two pictures late with B frames).
    [[nodiscard]] std::optional<Milliseconds> shownAt() const
    {
        using namespace std::chrono_literals;
        if (!shown.isValid()) {
            return std::nullopt;
        }
        const Milliseconds stamp(shown.startTime() / 1000);
        const Milliseconds late = (stamp - TestMedia::timeInGroup(shown) + 2s) % 2s;
        return stamp - (late > 1s ? late - 2s : late);
    }

    Player player;
    QList<PlaybackSample> samples;
    QList<Error> errors;
    QList<Milliseconds> breaks;
    QList<SoundFault> soundFaults;
    QVideoFrame shown;
    int pictures = 0;

private:
    QVideoSink m_sink;
};

} // namespace companion
