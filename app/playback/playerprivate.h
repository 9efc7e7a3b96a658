// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state machine of Player, between its face and QMediaPlayer.
#pragma once

#include "audioroute.h"
#include "silenceskipper.h"
#include "voice.h"
#include <media/trackfile.h>
#include <playback/picturegate.h>
#include <playback/player.h>

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace companion {

struct Player::Private final : public QObject {
    Private(Player &player, Clock machineClock);

    void load(const QString &path);
    void start();
    void restart();
    void setVideoSink(QVideoSink *sink);
    void seek(Milliseconds target);
    void scrub(Milliseconds target);
    void step(bool forward);
    //! Takes the media clock while playing.
    void readPosition();
    void sample();
    void enter(State next);

    //! Where the backend can seek, or need not.
    [[nodiscard]] bool canSeek() const { return readsPictures || media.isSeekable(); }
    //! As readPosition(), and as long as the player goes by its own clock, the next picture.
    void schedulePicture();

    //! How far behind a seek the position may be before it counts as the old one, and for how long
    //! an old one is not believed. The GStreamer backend tells it, or zero, until the seek is done.
    static constexpr Milliseconds seekSlack{ 2000 };
    static constexpr Milliseconds seekPatience{ 2000 };
    //! Until the backend, which tells the end more than once, has told all of it.
    static constexpr Milliseconds endTime{ 50 };

    Player &face;
    Clock clock;
    Voice voice; //!< before media, whose threads tell it of pictures
    AudioRoute audio;
    SilenceSkipper skipper;
    PictureGate gate; //!< before media, whose pictures go through it
    //! Muted; only for sound alone, of which the GStreamer backend would have nothing to play.
    std::unique_ptr<QAudioOutput> unheard;
    bool reopens = false; //!< the file, to give it that; the refusal still to be told is no failure
    std::unique_ptr<TrackFile> pictures; //!< what media reads where that need not see the sound
    QMediaPlayer media; //!< pictures only: its sound would change its pitch with the speed
    bool followsPictures = false; //!< their stamps are exact
    //! Told by threads of media: when the picture on screen came, on the clock of Voice::now(), and
    //! in the media its beginning and its end.
    std::atomic<Microseconds::rep> lastPicture = 0;
    std::atomic<Microseconds::rep> pictureBegin = 0;
    std::atomic<Microseconds::rep> pictureEnd = 0;
    Microseconds::rep askedFor = 0; //!< of lastPicture; how long that one stands
    QTimer sampler;
    QTimer settling; //!< until the media follows to a place whose picture is shown already
    QTimer beginning; //!< after an end, at a place that was sought
    QTimer nextPicture; //!< while the player goes by its own clock
    //! The backend cannot seek this file, so that it only opens it; the pictures are read by the
    //! side.
    bool readsPictures = false;
    bool isAlone = false; //!< goes by its own clock; kept over a pause
    bool toldUnheard = false; //!< of this file
    bool awaitsStill = false; //!< that clock stands until a picture that was sought is on screen
    std::optional<TimeSpan> still; //!< of the picture that was sought, until the backend goes on
    std::optional<Milliseconds> soundEnd; //!< while alone, once it has come
    Milliseconds idleSince{ 0 }; //!< monotonic: alone, with neither a picture nor a voice
    QString path;
    State state = State::Empty;
    Milliseconds position{ 0 };
    Milliseconds readAt{ 0 }; //!< monotonic: when the position was read, or playing began
    Milliseconds duration{ 0 };
    double rate = 1.0;
    bool evensVoices = false;
    double volume = 1.0; //!< as the user has set it
    bool isSoftened = false;
    bool wantsPlay = false; //!< play() was called before it was possible
    std::optional<Milliseconds> pendingSeek; //!< until the media is seekable, or has to follow
    bool resumesAfterScrub = false;
    struct Sought {
        Milliseconds target;
        Milliseconds at; //!< monotonic
    };
    std::optional<Sought> sought; //!< the last seek, until the backend tells a position near it
    //! The last seek again, while an end may be that of the place before it.
    std::optional<Sought> leftEnd;

private:
    void takeTick();
    void takeStatus(QMediaPlayer::MediaStatus status);
    void takePlaybackState(QMediaPlayer::PlaybackState playback);
    void takeDuration();
    void takeLength();
    void takeError(const QString &text);
    void openMedia();
    void reopenMedia();
    void becomeReady();
    void leaveSound();
    void finish();
    void fail(Error::Code code, const QString &detail);
    void awakenEnded();
    void moveTo(Milliseconds target);
    void follow(Milliseconds target);
    void jump(Milliseconds target);
    void passOverSilence();
    void seekAnyway(Milliseconds target);
    void defer(Milliseconds target);
    void settle();
    void applyPendingSeek();
    void startIfWanted();
    void announcePosition(Milliseconds next);
    [[nodiscard]] bool hasRunOut() const;
    void takeVoiceEnd(Microseconds end);
    void takeUnheard(const QString &file, SoundFault fault);
    [[nodiscard]] static bool isFfmpeg();
    [[nodiscard]] bool isBehindCut() const;
    [[nodiscard]] bool isEndOfBefore() const;
    void beginAgain();
    void end();
    void takeStill(Microseconds from, Microseconds to);
    void takeNextPicture();
    void goAlone();
    void goOnWithSound();
    void takeUnable();
    [[nodiscard]] bool standsLong() const;
    [[nodiscard]] bool isBeyondPictures() const;
    [[nodiscard]] bool hasEndedAlone();
    [[nodiscard]] Milliseconds limitAlone() const;
    [[nodiscard]] Milliseconds told(Milliseconds since) const;
    [[nodiscard]] Milliseconds byPicture(Milliseconds since) const;
    void askWhetherItStands();
    void takeStanding(Microseconds from, Microseconds to);
    [[nodiscard]] bool isStale(Milliseconds read) const;
    [[nodiscard]] Milliseconds withinMedia(Milliseconds target) const;
};

} // namespace companion
