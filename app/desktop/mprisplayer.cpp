// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mprisplayer.h"

#include <playback/player.h>

#include <QDBusMessage>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

using Microseconds = std::chrono::microseconds;

constexpr double slowest = 0.5;
constexpr double fastest = 2.5;
constexpr auto jump = 1s; //!< further from where it should be than any backend's clock wobbles

//! The recording that is open; there is one at a time.
constexpr auto trackId = "/org/masterclasscompanion/recording"_L1;

//! All that are told when they change. Position is not: the specification forbids it.
constexpr std::array announced{ "PlaybackStatus", "Rate",    "Metadata", "Volume", "CanGoNext",
                                "CanGoPrevious",  "CanPlay", "CanPause", "CanSeek" };

qlonglong onBus(Milliseconds time) { return Microseconds(time).count(); }
Milliseconds fromBus(qlonglong time)
{
    return std::chrono::duration_cast<Milliseconds>(Microseconds(time));
}

} // namespace

MprisPlayer::MprisPlayer(QObject *object, Player &player, MediaControls &controls,
                         const QDBusConnection &bus)
    : QDBusAbstractAdaptor(object)
    , m_player(player)
    , m_controls(controls)
    , m_bus(bus)
{
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &MprisPlayer::tellChanges);
    const auto tellSoon = [this] { m_tell.start(0ms); };
    connect(&player, &Player::stateChanged, this, [this, tellSoon] {
        expectFrom(m_player.position());
        tellSoon();
    });
    connect(&player, &Player::rateChanged, this, [this, tellSoon] {
        expectFrom(m_player.position());
        tellSoon();
    });
    connect(&player, &Player::volumeChanged, this, tellSoon);
    connect(&player, &Player::mutedChanged, this, tellSoon);
    connect(&player, &Player::durationChanged, this, tellSoon);
    connect(&player, &Player::positionChanged, this, &MprisPlayer::followPosition);
    expectFrom(player.position());
    for (const char *name : announced) {
        m_told.insert(QString::fromLatin1(name), property(name));
    }
}

void MprisPlayer::setTrack(const MediaTrack &track)
{
    m_track = track;
    m_tell.start(0ms);
}

QString MprisPlayer::playbackStatus() const
{
    switch (m_player.state()) {
    case Player::State::Playing:
        return u"Playing"_s;
    case Player::State::Paused:
        return u"Paused"_s;
    case Player::State::Empty:
    case Player::State::Loading:
    case Player::State::Ended:
    case Player::State::Failed:
        break;
    }
    return u"Stopped"_s;
}

double MprisPlayer::rate() const { return m_player.rate(); }
double MprisPlayer::minimumRate() const { return slowest; }
double MprisPlayer::maximumRate() const { return fastest; }

void MprisPlayer::setRate(double rate)
{
    if (rate == 0) { // "should act as though Pause was called"
        Pause();
    } else if (rate > 0) {
        m_player.setRate(std::clamp(rate, slowest, fastest));
    }
}

QVariantMap MprisPlayer::metadata() const
{
    QVariantMap map{ { u"mpris:trackid"_s, QVariant::fromValue(QDBusObjectPath(trackId)) },
                     { u"xesam:title"_s, m_track.title },
                     { u"xesam:album"_s, m_track.album } };
    if (m_player.duration() > 0ms) {
        map.insert(u"mpris:length"_s, onBus(m_player.duration()));
    }
    return map;
}

double MprisPlayer::volume() const { return m_player.isMuted() ? 0 : m_player.volume(); }

void MprisPlayer::setVolume(double volume)
{
    m_player.setVolume(std::clamp(volume, 0.0, 1.0));
    if (volume > 0) {
        m_player.setMuted(false);
    }
}

qlonglong MprisPlayer::position() const { return onBus(m_player.position()); }

bool MprisPlayer::canGoNext() const { return canPlay() && m_track.hasNext; }
bool MprisPlayer::canGoPrevious() const { return canPlay() && m_track.hasPrevious; }

bool MprisPlayer::canPlay() const
{
    switch (m_player.state()) {
    case Player::State::Playing:
    case Player::State::Paused:
    case Player::State::Ended:
        return true;
    case Player::State::Empty:
    case Player::State::Loading:
    case Player::State::Failed:
        break;
    }
    return false;
}

void MprisPlayer::Next()
{
    if (canGoNext()) {
        Q_EMIT m_controls.nextWanted();
    }
}

void MprisPlayer::Previous()
{
    if (canGoPrevious()) {
        Q_EMIT m_controls.previousWanted();
    }
}

void MprisPlayer::Play()
{
    if (canPlay()) { // nothing may begin by itself once it has loaded
        m_player.play();
    }
}

void MprisPlayer::Pause() { m_player.pause(); }

void MprisPlayer::PlayPause()
{
    if (canPlay()) {
        m_player.togglePlay();
    }
}

//! The place is kept, unlike a music player's: three hours are not begun anew for a touched key.
void MprisPlayer::Stop() { m_player.pause(); }

void MprisPlayer::Seek(qlonglong Offset)
{
    if (canPlay()) {
        m_player.seekBy(fromBus(Offset));
    }
}

void MprisPlayer::SetPosition(const QDBusObjectPath &TrackId, qlonglong Position)
{
    const bool within = Position >= 0 && fromBus(Position) <= m_player.duration();
    if (canPlay() && within && TrackId.path() == trackId) {
        m_player.seek(fromBus(Position));
    }
}

//! Nothing can be opened from outside: SupportedUriSchemes is empty.
void MprisPlayer::OpenUri(const QString &) { }

void MprisPlayer::expectFrom(Milliseconds position)
{
    m_expectedFrom = position;
    m_expectedRate = m_player.isPlaying() ? m_player.rate() : 0;
    m_since.start();
}

void MprisPlayer::followPosition(Milliseconds position)
{
    const auto moved = Milliseconds(qint64(double(m_since.elapsed()) * m_expectedRate));
    const bool steady = std::chrono::abs(position - m_expectedFrom - moved) < jump;
    expectFrom(position);
    // One that stands moves only when it is sought.
    if (!steady || m_expectedRate == 0) {
        Q_EMIT Seeked(onBus(position));
    }
}

void MprisPlayer::tellChanges()
{
    QVariantMap changed;
    for (const char *name : announced) {
        const QString key = QString::fromLatin1(name);
        const QVariant now = property(name);
        if (m_told.value(key) != now) {
            m_told.insert(key, now);
            changed.insert(key, now);
        }
    }
    if (changed.isEmpty()) {
        return;
    }
    auto message = QDBusMessage::createSignal(
        u"/org/mpris/MediaPlayer2"_s, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    message << u"org.mpris.MediaPlayer2.Player"_s << changed << QStringList();
    m_bus.send(message);
}

} // namespace companion
