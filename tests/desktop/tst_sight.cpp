// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a window is in sight, on a real X server without compositor or window manager.
#include <desktop/windowsight.h>

#include <QCoreApplication>
#include <QRasterWindow>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

class tst_Sight final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void coveredWhollyIsOutOfSight();
    void coveredInPartIsInSight();
    void hiddenIsOutOfSight();
    void nothingWatchedIsInSight();
    void takesUpWatchingAnotherWindow();

private:
    [[nodiscard]] static std::unique_ptr<QRasterWindow> show(const QRect &place);

    std::unique_ptr<QRasterWindow> m_window;
    WindowSight m_sight;
};

std::unique_ptr<QRasterWindow> tst_Sight::show(const QRect &place)
{
    auto window = std::make_unique<QRasterWindow>();
    window->setGeometry(place);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get())) {
        qFatal("a window is not exposed");
    }
    return window;
}

void tst_Sight::init()
{
    m_window = show({ 100, 100, 300, 200 });
    m_sight.watch(m_window.get());
    QVERIFY(m_sight.isSeen());
}

void tst_Sight::cleanup()
{
    m_sight.watch(nullptr);
    m_window.reset();
}

void tst_Sight::coveredWhollyIsOutOfSight()
{
    QSignalSpy changes(&m_sight, &WindowSight::seenChanged);
    auto cover = show({ 50, 50, 500, 400 });
    cover->raise();
    QTRY_VERIFY(!m_sight.isSeen());
    cover.reset();
    QTRY_VERIFY(m_sight.isSeen());
    QCOMPARE(changes.size(), 2);
}

void tst_Sight::coveredInPartIsInSight()
{
    auto cover = show({ 50, 50, 200, 400 });
    cover->raise();
    auto rest = show({ 250, 50, 300, 400 }); // what covers it in two parts does, too
    rest->raise();
    QTRY_VERIFY(!m_sight.isSeen());
    cover.reset();
    QTRY_VERIFY(m_sight.isSeen());
}

void tst_Sight::hiddenIsOutOfSight()
{
    m_window->hide();
    QTRY_VERIFY(!m_sight.isSeen());
    m_window->show();
    QTRY_VERIFY(m_sight.isSeen());
}

void tst_Sight::nothingWatchedIsInSight()
{
    m_window->hide();
    QTRY_VERIFY(!m_sight.isSeen());
    m_sight.watch(nullptr);
    QVERIFY(m_sight.isSeen());
}

void tst_Sight::takesUpWatchingAnotherWindow()
{
    auto other = show({ 500, 100, 100, 100 });
    m_sight.watch(other.get());
    m_window->hide();
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_sight.isSeen());
    other->hide();
    QTRY_VERIFY(!m_sight.isSeen());
}

QTEST_MAIN(tst_Sight)
#include "tst_sight.moc"
