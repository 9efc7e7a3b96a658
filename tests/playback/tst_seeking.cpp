// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Seeking and speed on real media; run once for each backend.
#include "filmviewer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Seeking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeksBeforeTheMediaIsLoaded();
    void seeksExactly_data();
    void seeksExactly();
    void seekWhilePlayingTellsBothEnds();
    void seekAtTheVeryEndGoesOn();
    void clampsSeeks();
    void announcesTheRate();
    void playsAtTheRate_data();
    void playsAtTheRate();
    void seeksBackFromTheEnd();

private:
    TestMedia m_media;
};

void tst_Seeking::seeksBeforeTheMediaIsLoaded()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.seek(3s);
    viewer.player.seek(5s);
    QCOMPARE(viewer.player.position(), 5s);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.player.position(), 5s);
    // Qt 6.8 shows the picture that ends at the place.
    QTRY_VERIFY(viewer.shownAt() >= 5s - TestMedia::pictureTime
                && viewer.shownAt() <= 5s + TestMedia::pictureTime);
    viewer.samples.clear();
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 5500ms);
    for (const PlaybackSample &sample : std::as_const(viewer.samples)) {
        QCOMPARE_GE(sample.position, 5s);
        QCOMPARE_LE(sample.position, 8s);
    }
}

void tst_Seeking::seeksExactly_data()
{
    QTest::addColumn<int>("target");
    for (const int target : { 7777, 0, 1, 1999, 2000, 2040, 13'160, 13'200, 19'800, 4000 }) {
        QTest::addRow("%d ms", target) << target;
    }
}

void tst_Seeking::seeksExactly()
{
    QFETCH(const int, target);
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(9s);
    QTRY_VERIFY(viewer.shownAt() >= 9s - TestMedia::pictureTime);
    viewer.player.seek(Milliseconds(target));
    QCOMPARE(viewer.player.position(), Milliseconds(target));
    const auto isNear = [&] {
        const auto shown = viewer.shownAt();
        return shown && std::chrono::abs(*shown - Milliseconds(target)) <= TestMedia::pictureTime;
    };
    QTRY_VERIFY2(isNear(), qPrintable(QString::number(viewer.shownAt().value_or(0ms).count())));
    QCOMPARE(viewer.player.position(), Milliseconds(target));
}

void tst_Seeking::seekWhilePlayingTellsBothEnds()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 500ms);
    viewer.samples.clear();
    viewer.player.seek(14s);
    QCOMPARE(viewer.samples.size(), 2);
    QVERIFY(!viewer.samples[0].playing);
    QVERIFY(viewer.samples[0].position >= 500ms && viewer.samples[0].position < 5s);
    QVERIFY(viewer.samples[1].playing);
    QCOMPARE(viewer.samples[1].position, 14s);
    QTRY_VERIFY(viewer.player.position() > 14'300ms);
    for (const PlaybackSample &sample : viewer.samples.sliced(2)) {
        QCOMPARE_GE(sample.position, 14s);
    }
    QTRY_VERIFY(viewer.shownAt() > 14s);
}

//! The end of the film may come while the picture of the new place is looked for.
void tst_Seeking::seekAtTheVeryEndGoesOn()
{
    for (Milliseconds wait = 0ms; wait <= 300ms; wait += 50ms) {
        FilmViewer viewer;
        viewer.player.setSource(m_media.film());
        QTRY_COMPARE(viewer.player.state(), State::Paused);
        viewer.player.seek(TestMedia::duration - 400ms);
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() >= TestMedia::duration - 300ms + wait
                    || viewer.player.state() == State::Ended);
        viewer.player.seek(4s);
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() > 4'300ms);
        QCOMPARE(viewer.player.state(), State::Playing);
        QVERIFY(viewer.player.position() < 8s);
    }
}

void tst_Seeking::clampsSeeks()
{
    FilmViewer viewer;
    viewer.player.seek(5s); // nothing is open
    QCOMPARE(viewer.player.position(), 0ms);
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QTRY_COMPARE(viewer.player.duration(), TestMedia::duration);
    viewer.player.seekBy(-30s);
    QCOMPARE(viewer.player.position(), 0ms);
    viewer.player.seek(1h);
    QCOMPARE(viewer.player.position(), TestMedia::duration);
    viewer.player.seekBy(-5s);
    QCOMPARE(viewer.player.position(), 15s);
}

void tst_Seeking::announcesTheRate()
{
    FilmViewer viewer;
    QSignalSpy rates(&viewer.player, &Player::rateChanged);
    viewer.player.setRate(1.5);
    QCOMPARE(rates.size(), 1);
    viewer.player.setRate(1.5);
    QCOMPARE(rates.size(), 1);
    viewer.player.setRate(100);
    QCOMPARE(viewer.player.rate(), 2.5);
    viewer.player.setRate(0);
    QCOMPARE(viewer.player.rate(), 0.5);
    QCOMPARE(rates.size(), 3);
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.player.rate(), 0.5);
    QCOMPARE(viewer.samples.last().rate, 0.5);
}

void tst_Seeking::playsAtTheRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("beforeLoading");
    QTest::newRow("half") << 0.5 << false;
    QTest::newRow("1.5") << 1.5 << false;
    QTest::newRow("2.5") << 2.5 << false;
    QTest::newRow("2, set before loading") << 2.0 << true;
}

void tst_Seeking::playsAtTheRate()
{
    QFETCH(const double, rate);
    QFETCH(const bool, beforeLoading);
    FilmViewer viewer;
    if (beforeLoading) {
        viewer.player.setRate(rate);
    }
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.play();
    if (!beforeLoading) {
        QTRY_VERIFY(viewer.player.position() > 200ms);
        viewer.player.setRate(rate);
    }
    const Milliseconds settled = viewer.player.position() + 500ms;
    QTRY_VERIFY(viewer.player.position() > settled);
    // Long enough by the clock that one late sample on a busy machine is no matter.
    const PlaybackSample from = viewer.samples.last();
    const auto length = std::chrono::duration_cast<Milliseconds>(3s * rate);
    QTRY_VERIFY_WITH_TIMEOUT(viewer.player.position() > from.position + length, 10'000);
    const PlaybackSample to = viewer.samples.last();
    const double measured = double((to.position - from.position).count())
        / double((to.monotonic - from.monotonic).count());
    QVERIFY2(std::abs(measured / rate - 1) < 0.1, qPrintable(QString::number(measured)));
}

void tst_Seeking::seeksBackFromTheEnd()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(19s);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    viewer.player.seek(6s);
    QCOMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.player.position(), 6s);
    QTRY_VERIFY2(viewer.shownAt() >= 6s && viewer.shownAt() <= 6s + TestMedia::pictureTime,
                 qPrintable(QString::number(viewer.shownAt().value_or(-1ms).count())));
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 6300ms);
    QCOMPARE_LT(viewer.player.position(), 12s);
}

QTEST_MAIN(tst_Seeking)
#include "tst_seeking.moc"
