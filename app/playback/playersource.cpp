// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Player opens a file, opens it again, and gives up.
#include "playerprivate.h"
#include <base/logging.h>
#include <media/mediafile.h>
#include <media/mp4boxes.h>

#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! How long the backend may take to find out whether the media can seek. The GStreamer backend may
//! never say so of a file that was opened again without a sound device, though it can.
constexpr Milliseconds patience = 1s;

//! Sound that is longer than the pictures by less than this is none to wait for at their end.
constexpr Milliseconds soundSlack = 200ms;

//! The file without its sound, which the voice reads by itself: the backend would only keep its
//! index. Null where nothing can be hidden, and where the backend has to see the sound to know how
//! long the recording is.
std::unique_ptr<TrackFile> picturesAlone(const QString &path)
{
    auto file = std::make_unique<TrackFile>(path, Tracks::Pictures);
    const bool isEnough = file->hidesTracks() && file->hiddenTail() <= soundSlack;
    return isEnough && file->open() ? std::move(file) : nullptr;
}

} // namespace

void Player::Private::load(const QString &source)
{
    if (state == State::Playing) {
        readPosition();
        media.pause();
        enter(State::Paused);
    }
    wantsPlay = false;
    pendingSeek.reset();
    sought.reset();
    leftEnd.reset();
    beginning.stop();
    readsPictures = false;
    isAlone = false;
    awaitsStill = false;
    still.reset();
    soundEnd.reset();
    resumesAfterScrub = false;
    settling.stop();
    gate.close();
    voice.open({});
    path = source;
    skipper.setPath({});
    enter(State::Loading);
    reopens = false;
    // QMediaPlayer ignores the source that it has, so it is taken away first.
    media.setSource({});
    media.setAudioOutput(nullptr);
    unheard.reset();
    duration = 0ms;
    Q_EMIT face.durationChanged(duration);
    announcePosition(0ms);
    sample();
    if (!QFileInfo(path).isFile()) {
        fail(Error::Code::NotFound, u"there is no such file"_s);
        return;
    }
    if (!media.isAvailable()) {
        fail(Error::Code::Media, u"Qt Multimedia has no backend here"_s);
        return;
    }
    // The GStreamer backend would wait for ever for the index of a recording without one.
    if (isUnfinishedMp4(path)) {
        fail(Error::Code::Media, u"the recording was never finished: it has no index"_s);
        return;
    }
    // Of a file that is damaged enough it would wait for ever too, or end the program.
    if (!isFfmpeg() && !av::holdsMedia(path)) {
        fail(Error::Code::Media, u"neither pictures nor sound can be found in it"_s);
        return;
    }
    gate.open(path);
    skipper.setPath(path);
    openMedia();
}

void Player::Private::openMedia()
{
    toldUnheard = false;
    const QUrl url = QUrl::fromLocalFile(path);
    pictures = isFfmpeg() ? picturesAlone(path) : nullptr;
    if (pictures) {
        media.setSourceDevice(pictures.get(), url);
    } else {
        media.setSource(url);
    }
    // The FFmpeg backend forgets the rate with each file, and ignores the rate that it has.
    media.setPlaybackRate(1.0);
    media.setPlaybackRate(rate);
}

//! The FFmpeg backend of Qt 6.4.2 asks the tracks for their lengths, which those of Matroska and
//! WebM do not have; then it seeks nowhere but to the beginning.
void Player::Private::takeLength()
{
    readsPictures = isFfmpeg() && media.hasVideo() && gate.isExact();
    const auto length = std::chrono::duration_cast<Milliseconds>(av::lengthOf(path));
    if (length > 0ms && length != duration) {
        duration = length;
        Q_EMIT face.durationChanged(duration);
    }
}

//! Pausing shows the first frame, on both backends; the place to start from is sought before that.
void Player::Private::becomeReady()
{
    const QMediaPlayer::MediaStatus status = media.mediaStatus();
    if (state != State::Loading || status == QMediaPlayer::LoadingMedia
        || status == QMediaPlayer::NoMedia) {
        return; // another source, the same one again, or a failure came in between
    }
    takeDuration();
    if (media.duration() <= 0) {
        takeLength();
    }
    // Not sooner: each takes its time and memory to open a long recording, and the picture is
    // first.
    voice.open(path);
    leaveSound();
    media.pause();
    if (state != State::Loading) {
        return; // it failed within the call
    }
    gate.stop(position);
    enter(State::Paused);
    if (pendingSeek && canSeek()) {
        applyPendingSeek();
    } else {
        gate.show(pendingSeek.value_or(position));
        startIfWanted();
    }
}

//! It is the voice's to play. From Qt 6.5 on the FFmpeg backend would decode it for nobody, and
//! refuse the file where it cannot.
void Player::Private::leaveSound()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (isFfmpeg() && media.hasVideo()) {
        media.setActiveAudioTrack(-1);
    }
#endif
}

//! The GStreamer backend refuses a file of which it is to play nothing; sound alone is given an
//! output, and opened again.
void Player::Private::takeError(const QString &text)
{
    if (!media.hasAudio() || media.hasVideo() || unheard) {
        fail(Error::Code::Media, text);
        return;
    }
    // The backend may have told before that all is well, and been asked to play.
    wantsPlay = wantsPlay || state == State::Playing;
    if (state != State::Loading && !pendingSeek) {
        pendingSeek = position;
    }
    enter(State::Loading);
    unheard = std::make_unique<QAudioOutput>();
    unheard->setMuted(true);
    media.setAudioOutput(unheard.get());
    reopens = true;
    // Later, because the backend reports from within calls of ours.
    QMetaObject::invokeMethod(this, &Private::reopenMedia, Qt::QueuedConnection);
}

void Player::Private::reopenMedia()
{
    if (std::exchange(reopens, false)) {
        voice.open({}); // it may be there already, and is opened with the media
        media.setSource({});
        openMedia();
    }
}

void Player::Private::fail(Error::Code code, const QString &detail)
{
    if (state == State::Failed || state == State::Empty) {
        return;
    }
    // The file's name may hold those of people, and a backend's words may hold the path.
    qCWarning(lcPlayback) << "cannot play, code" << int(code);
    wantsPlay = false;
    pendingSeek.reset();
    settling.stop();
    gate.close();
    enter(State::Failed);
    // Later, because the backends report from within calls of ours.
    QMetaObject::invokeMethod(&media, &QMediaPlayer::stop, Qt::QueuedConnection);
    Q_EMIT face.failed({ .code = code, .detail = detail, .file = path });
}

//! Not before the place to start from has been found; media that cannot seek starts where it is.
void Player::Private::startIfWanted()
{
    if (!wantsPlay || state != State::Paused) {
        return;
    }
    if (!pendingSeek || canSeek()) {
        start();
        return;
    }
    QTimer::singleShot(patience, this, [this] {
        if (wantsPlay && state == State::Paused) {
            if (const auto target = std::exchange(pendingSeek, std::nullopt)) {
                seekAnyway(*target);
            }
            start();
        }
    });
}

} // namespace companion
