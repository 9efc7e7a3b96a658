// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The requests to the desktop's services that keep it awake, and their answers.
#pragma once

#include "sessionbus.h"

#include <QObject>
#include <QVariant>

#include <array>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace companion {

//! The screen saver and the power manager are both asked, because desktops differ in which of the
//! two keeps the machine awake; the portal is asked when neither answers (sandboxes). Every call is
//! asynchronous: a service that hangs never holds the player up.
class SleepRequests final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SleepRequests)

public:
    explicit SleepRequests(QString reason);
    ~SleepRequests() override;

    void setWanted(bool wanted);

private:
    enum Service { ScreenSaver, PowerManager, Portal };
    enum class State { Idle, Asked, Held, Refused };
    struct Request {
        State state = State::Idle;
        QVariant cookie; //!< by which the service knows what to end
    };

    void ask(Service service);
    void take(Service service, const QDBusPendingCallWatcher &answer);
    void release(Service service);
    void askPortalIfAlone();
    [[nodiscard]] QDBusMessage question(Service service) const;

    SessionBus m_bus;
    QString m_reason;
    bool m_wanted = false;
    std::array<Request, 3> m_requests;
};

} // namespace companion
