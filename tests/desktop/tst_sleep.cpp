// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sleep is inhibited while something plays: services of the three kinds, played on a private bus.
#include "privatebus.h"
#include <desktop/sleepinhibitor.h>

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

//! A screen saver or power manager that writes down what it was asked.
class Service : public QObject {
    Q_OBJECT

public:
    QStringList trace;
    uint next = 7;
    std::optional<QDBusMessage> waiting; //!< of a service that takes its time
    bool slow = false;

protected:
    uint inhibit(const QString &application, const QString &reason)
    {
        trace << u"inhibit %1 “%2” → %3"_s.arg(application, reason).arg(next);
        return next++;
    }
    void uninhibit(uint cookie) { trace << u"uninhibit %1"_s.arg(cookie); }
};

class ScreenSaver final : public Service, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &reason)
    {
        const uint cookie = inhibit(application, reason);
        if (slow) {
            setDelayedReply(true);
            waiting = message().createReply(cookie);
        }
        return cookie;
    }
    void UnInhibit(uint cookie) { uninhibit(cookie); }
};

class PowerManager final : public Service {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &reason)
    {
        return inhibit(application, reason);
    }
    void UnInhibit(uint cookie) { uninhibit(cookie); }
};

class PortalRequest final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

class Portal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    QStringList trace;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString &window, uint flags, const QVariantMap &options)
    {
        trace << u"inhibit [%1] %2 %3"_s.arg(window).arg(flags).arg(
            options.value(u"reason"_s).toString());
        return QDBusObjectPath(u"/org/freedesktop/portal/desktop/request/1"_s);
    }
};

//! The side of the desktop, over a connection of its own.
class Desktop final {
public:
    Desktop()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s))
    {
    }
    ~Desktop() { QDBusConnection::disconnectFromBus(u"desktop"_s); }

    void offer(const QString &service, const QString &path, QObject *object)
    {
        QVERIFY(m_bus.registerObject(path, object, QDBusConnection::ExportAllSlots));
        QVERIFY(m_bus.registerService(service));
    }
    void offerScreenSaver(QObject *object)
    {
        offer(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, object);
    }
    [[nodiscard]] QDBusConnection &bus() { return m_bus; }

private:
    QDBusConnection m_bus;
};

} // namespace

class tst_Sleep final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.emplace(); } // one for all: libdbus reads the address once
    void cleanupTestCase() { m_bus.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void asksBothServicesAndTakesItBack();
    void takesItBackWhenDestroyed();
    void takesBackWhatIsAnsweredTooLate();
    void asksOnceWhilePausesAreShort();
    void asksThePortalWhenNobodyElseIsThere();
    void saysNothingWithoutServices();
    void saysNothingWithoutBus();

private:
    std::optional<PrivateBus> m_bus;
};

void tst_Sleep::asksBothServicesAndTakesItBack()
{
    Desktop desktop;
    ScreenSaver screen;
    PowerManager power;
    desktop.offerScreenSaver(&screen);
    desktop.offer(u"org.freedesktop.PowerManagement"_s,
                  u"/org/freedesktop/PowerManagement/Inhibit"_s, &power);
    const QString asked = u"inhibit tst_sleep “Playing” → 7"_s;
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    QTRY_COMPARE(screen.trace, QStringList{ asked });
    QTRY_COMPARE(power.trace, QStringList{ asked });
    // The answer is on its way to us; a client that asks later comes after it.
    static_cast<void>(PrivateBus::run(
        u"gdbus"_s, { u"wait"_s, u"--session"_s, u"org.freedesktop.ScreenSaver"_s }));
    inhibitor.setActive(false);
    const QStringList whole{ asked, u"uninhibit 7"_s };
    QTRY_COMPARE(screen.trace, whole);
    QTRY_COMPARE(power.trace, whole);
}

void tst_Sleep::takesItBackWhenDestroyed()
{
    Desktop desktop;
    ScreenSaver screen;
    desktop.offerScreenSaver(&screen);
    auto inhibitor = std::make_unique<SleepInhibitor>(u"Playing"_s);
    inhibitor->setActive(true);
    QTRY_COMPARE(screen.trace.size(), 1);
    static_cast<void>(PrivateBus::run(
        u"gdbus"_s, { u"wait"_s, u"--session"_s, u"org.freedesktop.ScreenSaver"_s }));
    inhibitor.reset();
    QTRY_COMPARE(screen.trace.value(1), u"uninhibit 7"_s);
}

void tst_Sleep::takesBackWhatIsAnsweredTooLate()
{
    Desktop desktop;
    ScreenSaver screen;
    screen.slow = true;
    desktop.offerScreenSaver(&screen);
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    QTRY_VERIFY(screen.waiting);
    inhibitor.setActive(false);
    QCOMPARE(screen.trace.size(), 1); // there is no cookie yet to give back
    QVERIFY(desktop.bus().send(*screen.waiting));
    QTRY_COMPARE(screen.trace.value(1), u"uninhibit 7"_s);
}

void tst_Sleep::asksOnceWhilePausesAreShort()
{
    Desktop desktop;
    ScreenSaver screen;
    screen.slow = true;
    desktop.offerScreenSaver(&screen);
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    QTRY_VERIFY(screen.waiting);
    inhibitor.setActive(false);
    inhibitor.setActive(true);
    QVERIFY(desktop.bus().send(*screen.waiting));
    screen.slow = false;
    static_cast<void>(PrivateBus::run(
        u"gdbus"_s, { u"wait"_s, u"--session"_s, u"org.freedesktop.ScreenSaver"_s }));
    QCOMPARE(screen.trace.size(), 1);
    inhibitor.setActive(false);
    QTRY_COMPARE(screen.trace.value(1), u"uninhibit 7"_s);
}

void tst_Sleep::asksThePortalWhenNobodyElseIsThere()
{
    Desktop desktop;
    Portal portal;
    PortalRequest request;
    desktop.offer(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                  &portal);
    QVERIFY(desktop.bus().registerObject(u"/org/freedesktop/portal/desktop/request/1"_s, &request,
                                         QDBusConnection::ExportAllSlots));
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    QTRY_COMPARE(portal.trace, QStringList{ u"inhibit [] 12 Playing"_s }); // suspend and idle
    static_cast<void>(PrivateBus::run(
        u"gdbus"_s, { u"wait"_s, u"--session"_s, u"org.freedesktop.portal.Desktop"_s }));
    QCOMPARE(request.closed, 0);
    inhibitor.setActive(false);
    QTRY_COMPARE(request.closed, 1);
}

void tst_Sleep::saysNothingWithoutServices()
{
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    // Long enough for the three refusals to arrive.
    static_cast<void>(PrivateBus::run(u"gdbus"_s,
                                      { u"call"_s, u"--session"_s, u"--dest"_s,
                                        u"org.freedesktop.DBus"_s, u"--object-path"_s, u"/"_s,
                                        u"--method"_s, u"org.freedesktop.DBus.ListNames"_s }));
    inhibitor.setActive(false);
}

void tst_Sleep::saysNothingWithoutBus()
{
    m_bus.reset();
    const QTemporaryDir nowhere;
    qputenv("XDG_RUNTIME_DIR", nowhere.path().toLocal8Bit());
    SleepInhibitor inhibitor(u"Playing"_s);
    inhibitor.setActive(true);
    inhibitor.setActive(false);
}

QTEST_GUILESS_MAIN(tst_Sleep)
#include "tst_sleep.moc"
