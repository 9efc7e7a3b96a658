// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sleeprequests.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

struct Place {
    QString service;
    QString path;
    QString interface;
};

//! In the order of SleepRequests::Service.
const std::array<Place, 3> &places()
{
    static const std::array<Place, 3> all{
        Place{ u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
               u"org.freedesktop.ScreenSaver"_s },
        Place{ u"org.freedesktop.PowerManagement"_s, u"/org/freedesktop/PowerManagement/Inhibit"_s,
               u"org.freedesktop.PowerManagement.Inhibit"_s },
        Place{ u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
               u"org.freedesktop.portal.Inhibit"_s },
    };
    return all;
}

constexpr uint portalSuspend = 4; //!< flags of org.freedesktop.portal.Inhibit
constexpr uint portalIdle = 8;

} // namespace

SleepRequests::SleepRequests(QString reason)
    : m_reason(std::move(reason))
{
}

SleepRequests::~SleepRequests() { setWanted(false); }

void SleepRequests::setWanted(bool wanted)
{
    if (m_wanted == wanted || !m_bus.isConnected()) {
        return;
    }
    m_wanted = wanted;
    for (const Service service : { ScreenSaver, PowerManager, Portal }) {
        const State state = m_requests[service].state;
        if (!wanted && state == State::Held) {
            release(service);
        }
        // One that is asked is waited for, and ended or kept when it answers.
        if (wanted && state != State::Asked && state != State::Held && service != Portal) {
            ask(service);
        }
    }
}

QDBusMessage SleepRequests::question(Service service) const
{
    const Place &place = places().at(service);
    auto message
        = QDBusMessage::createMethodCall(place.service, place.path, place.interface, u"Inhibit"_s);
    if (service == Portal) {
        message << QString() << (portalSuspend | portalIdle)
                << QVariantMap{ { u"reason"_s, m_reason } };
    } else {
        message.setAutoStartService(false);
        message << QCoreApplication::applicationName() << m_reason;
    }
    return message;
}

void SleepRequests::ask(Service service)
{
    m_requests[service].state = State::Asked;
    auto *answer
        = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(question(service)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, service, answer] {
        take(service, *answer);
        answer->deleteLater();
    });
}

void SleepRequests::take(Service service, const QDBusPendingCallWatcher &answer)
{
    Request &request = m_requests[service];
    if (answer.isError()) {
        request.state = State::Refused;
        askPortalIfAlone();
        return;
    }
    request.state = State::Held;
    request.cookie = answer.reply().arguments().value(0);
    if (!m_wanted) {
        release(service);
    }
}

void SleepRequests::askPortalIfAlone()
{
    const bool alone = m_requests[ScreenSaver].state == State::Refused
        && m_requests[PowerManager].state == State::Refused;
    const State portal = m_requests[Portal].state;
    if (m_wanted && alone && portal != State::Asked && portal != State::Held) {
        ask(Portal);
    }
}

void SleepRequests::release(Service service)
{
    Request &request = m_requests[service];
    const Place &place = places().at(service);
    QDBusMessage message;
    if (service == Portal) {
        message = QDBusMessage::createMethodCall(place.service,
                                                 request.cookie.value<QDBusObjectPath>().path(),
                                                 u"org.freedesktop.portal.Request"_s, u"Close"_s);
    } else {
        message = QDBusMessage::createMethodCall(place.service, place.path, place.interface,
                                                 u"UnInhibit"_s);
        message << request.cookie.toUInt();
    }
    m_bus.connection().call(message, QDBus::NoBlock);
    request = {};
}

} // namespace companion
