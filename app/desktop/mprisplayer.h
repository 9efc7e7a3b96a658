// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The player interface of MPRIS 2.2: what plays, and the ways to steer it.
#pragma once

// Changes are told by a signal of D-Bus that all properties share, not by one each:
// clazy:excludeall=qproperty-without-notify

#include <base/timespan.h>
#include <desktop/mediacontrols.h>

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QTimer>
#include <QVariantMap>

namespace companion {

class Player;

//! Names are those of the specification; times on the bus are microseconds. Changes are told once
//! per turn of the event loop, only what differs, and never the position: for that there is Seeked,
//! when the position is not where steady playing would have brought it.
class MprisPlayer final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_DISABLE_COPY_MOVE(MprisPlayer)
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ minimumRate CONSTANT)
    Q_PROPERTY(double MaximumRate READ maximumRate CONSTANT)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPlay)
    Q_PROPERTY(bool CanSeek READ canPlay)
    Q_PROPERTY(bool CanControl READ canControl CONSTANT)

public:
    //! Exported as part of `object`; the other three outlive it.
    MprisPlayer(QObject *object, Player &player, MediaControls &controls,
                const QDBusConnection &bus);

    void setTrack(const MediaTrack &track);

    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] double rate() const;
    void setRate(double rate);
    [[nodiscard]] double minimumRate() const;
    [[nodiscard]] double maximumRate() const;
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const;
    void setVolume(double volume);
    [[nodiscard]] qlonglong position() const;
    [[nodiscard]] bool canGoNext() const;
    [[nodiscard]] bool canGoPrevious() const;
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canControl() const { return true; }

public Q_SLOTS:
    void Next();
    void Previous();
    void Play();
    void Pause();
    void PlayPause();
    void Stop();
    void Seek(qlonglong Offset);
    void SetPosition(const QDBusObjectPath &TrackId, qlonglong Position);
    void OpenUri(const QString &Uri);

Q_SIGNALS:
    void Seeked(qlonglong Position);

private:
    void tellChanges();
    void followPosition(Milliseconds position);
    void expectFrom(Milliseconds position);

    Player &m_player;
    MediaControls &m_controls;
    QDBusConnection m_bus;
    MediaTrack m_track;
    QVariantMap m_told;
    QTimer m_tell;
    Milliseconds m_expectedFrom{ 0 };
    double m_expectedRate = 0; //!< 0 while it stands
    QElapsedTimer m_since;
};

} // namespace companion
