// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Media controls and sleep inhibition where the session has a bus.

#include "mprisplayer.h"
#include "mprisroot.h"
#include "sessionbus.h"
#include "sleeprequests.h"
#include <desktop/mediacontrols.h>
#include <desktop/sleepinhibitor.h>

#include <QCoreApplication>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr auto serviceName = "org.mpris.MediaPlayer2.masterclass_companion"_L1;
constexpr auto objectPath = "/org/mpris/MediaPlayer2"_L1;

} // namespace

struct MediaControls::Private {
    //! What is on the bus while it is offered.
    struct Offer {
        Offer(Player &steered, MediaControls &controls)
        {
            if (!bus.isConnected()) {
                return;
            }
            new MprisRoot(&object, controls);
            mpris = new MprisPlayer(&object, steered, controls, bus.connection());
            bus.connection().registerObject(objectPath, &object, QDBusConnection::ExportAdaptors);
            if (!bus.connection().registerService(serviceName)) {
                bus.connection().registerService(
                    u"%1.instance%2"_s.arg(serviceName).arg(QCoreApplication::applicationPid()));
            }
        }

        SessionBus bus; //!< closed after the object is gone
        QObject object;
        MprisPlayer *mpris = nullptr; //!< null without a bus
    };

    Player &player;
    MediaTrack track = {};
    std::optional<Offer> offer = {};
};

MediaControls::MediaControls(Player &player, QObject *parent)
    : QObject(parent)
    , d(new Private{ player })
{
}

MediaControls::~MediaControls() = default;

bool MediaControls::isAvailable() { return true; }

bool MediaControls::isOffered() const { return d->offer.has_value(); }

void MediaControls::setOffered(bool on)
{
    if (on == isOffered()) {
        return;
    }
    if (!on) {
        d->offer.reset();
        return;
    }
    d->offer.emplace(d->player, *this);
    setTrack(d->track);
}

void MediaControls::setTrack(const MediaTrack &track)
{
    d->track = track;
    if (d->offer && d->offer->mpris) {
        d->offer->mpris->setTrack(track);
    }
}

struct SleepInhibitor::Private {
    explicit Private(const QString &reason)
        : requests(reason)
    {
    }
    SleepRequests requests;
};

SleepInhibitor::SleepInhibitor(const QString &reason, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(reason))
{
}

SleepInhibitor::~SleepInhibitor() = default;

bool SleepInhibitor::isAvailable() { return true; }

void SleepInhibitor::setActive(bool on) { d->requests.setWanted(on); }

} // namespace companion
