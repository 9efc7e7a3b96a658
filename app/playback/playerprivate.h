// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state machine of Player, between its face and QMediaPlayer.
#pragma once

#include "audioroute.h"
#include <playback/player.h>

#include <QMediaPlayer>
#include <QTimer>

#include <optional>

namespace companion {

struct Player::Private final : public QObject {
    Private(Player &player, Clock machineClock);

    void load(const QString &path);
    void start();
    void restart();
    void seek(Milliseconds target);
    //! Takes the media clock while playing.
    void readPosition();
    void sample();
    void enter(State next);

    Player &face;
    Clock clock;
    QMediaPlayer media;
    AudioRoute audio; //!< after media, which it refers to
    QTimer sampler;
    QString path;
    State state = State::Empty;
    Milliseconds position{ 0 };
    Milliseconds duration{ 0 };
    double rate = 1.0;
    bool wantsPlay = false; //!< play() was called before it was possible
    std::optional<Milliseconds> pendingSeek; //!< until the media is seekable
    struct Sought {
        Milliseconds target;
        Milliseconds at; //!< monotonic
    };
    std::optional<Sought> sought; //!< the last seek, until the backend tells a position near it
    std::optional<Milliseconds> recoveredAt; //!< monotonic
    bool isReopening = false; //!< closed for a moment, while the sound device changes
    bool isRecovering = false; //!< what the backend still says of the broken attempt is no news

private:
    void takeTick();
    void takeStatus(QMediaPlayer::MediaStatus status);
    void takePlaybackState(QMediaPlayer::PlaybackState playback);
    void takeDuration();
    void becomeReady();
    void finish();
    void takeError(const QString &detail);
    void recover();
    void closeForReopening();
    void reopen();
    void fail(Error::Code code, const QString &detail);
    void moveTo(Milliseconds target);
    void seekAnyway(Milliseconds target);
    void applyPendingSeek();
    void startIfWanted();
    void announcePosition(Milliseconds next);
    [[nodiscard]] bool isStale(Milliseconds read) const;
    [[nodiscard]] Milliseconds withinMedia(Milliseconds target) const;
};

} // namespace companion
