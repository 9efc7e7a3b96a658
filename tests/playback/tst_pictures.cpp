// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which picture is on screen, to the picture: after seeks, steps, while dragging, and when playing
// goes on. Run once for each backend.
#include "filmviewer.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {

constexpr Milliseconds pictureTime = TestMedia::pictureTime;

Milliseconds pictureOf(Milliseconds position) { return position / pictureTime * pictureTime; }

} // namespace

class tst_Pictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_viewer.reset(); }
    void openingShowsThePlaceThatWasSought();
    void seekShowsTheExactPicture_data();
    void seekShowsTheExactPicture();
    void seekWhilePlayingShowsNoOtherPicture_data();
    void seekWhilePlayingShowsNoOtherPicture();
    void playingGoesOnFromThePicture_data();
    void playingGoesOnFromThePicture();
    void goesOnAfterAPause();
    void stepsByOnePicture();
    void stepPausesFirst();
    void picturesFollowAHand();
    void draggingWhilePlayingGoesOnThere();

private:
    void open();
    //! Of the pictures since then, in the order in which they were shown.
    [[nodiscard]] QList<Milliseconds> &times() { return m_times; }
    [[nodiscard]] Player &player() { return m_viewer->player; }
    [[nodiscard]] QByteArray printed() const;

    TestMedia m_media;
    std::unique_ptr<FilmViewer> m_viewer;
    std::unique_ptr<QVideoSink> m_sink;
    QList<Milliseconds> m_times;
};

void tst_Pictures::init()
{
    m_viewer = std::make_unique<FilmViewer>();
    m_sink = std::make_unique<QVideoSink>();
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (frame.isValid()) {
            m_viewer->shown = frame;
            m_times.append(*m_viewer->shownAt());
        }
    });
    player().setVideoSink(m_sink.get());
    m_times.clear();
}

void tst_Pictures::open()
{
    player().setSource(m_media.film());
    QTRY_COMPARE(player().state(), State::Paused);
    QTRY_VERIFY(!m_times.isEmpty());
}

QByteArray tst_Pictures::printed() const
{
    QByteArray text;
    for (const Milliseconds time : m_times) {
        text += QByteArray::number(qint64(time.count())) + ' ';
    }
    return text;
}

void tst_Pictures::openingShowsThePlaceThatWasSought()
{
    player().setSource(m_media.film());
    player().seek(13'370ms);
    QTRY_VERIFY(!m_times.isEmpty());
    QTRY_COMPARE(player().state(), State::Paused);
    QTRY_COMPARE(m_times.last(), 13'360ms);
}

void tst_Pictures::seekShowsTheExactPicture_data()
{
    QTest::addColumn<int>("target");
    for (const int target :
         { 7777, 0, 1, 39, 40, 41, 1999, 2000, 2039, 2040, 13'160, 13'199, 13'200, 19'800, 4000 }) {
        QTest::addRow("%d ms", target) << target;
    }
}

void tst_Pictures::seekShowsTheExactPicture()
{
    QFETCH(const int, target);
    open();
    player().seek(9s);
    QTRY_COMPARE(m_times.last(), 9s);
    player().seek(Milliseconds(target));
    QTRY_COMPARE(m_times.last(), pictureOf(Milliseconds(target)));
    QCOMPARE(player().position(), Milliseconds(target));
    // And it stays, when the backend has followed.
    const QDeadlineTimer followed(600);
    QTRY_VERIFY(followed.hasExpired());
    QCOMPARE(m_times.last(), pictureOf(Milliseconds(target)));
}

void tst_Pictures::seekWhilePlayingShowsNoOtherPicture_data()
{
    QTest::addColumn<int>("target");
    QTest::newRow("back") << 3210;
    QTest::newRow("on") << 15'555;
    QTest::newRow("a little back") << 4'000;
}

void tst_Pictures::seekWhilePlayingShowsNoOtherPicture()
{
    QFETCH(const int, target);
    open();
    player().seek(5s);
    player().play();
    QTRY_VERIFY(player().position() > 5600ms);
    QTRY_VERIFY(m_times.last() > 5400ms);

    player().seek(Milliseconds(target));
    m_times.clear();
    QTRY_VERIFY(m_times.size() > 12);
    const Milliseconds first = pictureOf(Milliseconds(target));
    if (m_times.first() >= 5400ms && m_times.first() < 7s) {
        m_times.removeFirst(); // was on its way to this thread already
    }
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        QVERIFY2(m_times[i] >= first && m_times[i] < first + 3s, printed().constData());
        QVERIFY2(i == 0 || m_times[i] >= m_times[i - 1], printed().constData());
    }
    QVERIFY2(m_times.first() <= first + pictureTime, printed().constData());
    QVERIFY(player().isPlaying());
}

void tst_Pictures::playingGoesOnFromThePicture_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("at once") << true;
    QTest::newRow("after the backend has followed") << false;
}

void tst_Pictures::playingGoesOnFromThePicture()
{
    QFETCH(const bool, atOnce);
    open();
    player().seek(11'110ms);
    QTRY_COMPARE(m_times.last(), 11'080ms);
    const QDeadlineTimer followed(atOnce ? 0 : 700);
    QTRY_VERIFY(followed.hasExpired());
    m_times.clear();
    player().play();
    QTRY_VERIFY(m_times.size() > 12);
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        QVERIFY2(m_times[i] >= 11'080ms && m_times[i] < 14s, printed().constData());
        QVERIFY2(i == 0 || m_times[i] >= m_times[i - 1], printed().constData());
    }
    QVERIFY2(m_times.first() < 11'600ms, printed().constData());
}

void tst_Pictures::goesOnAfterAPause()
{
    open();
    player().seek(2s);
    player().play();
    QTRY_VERIFY(player().position() > 2800ms);
    player().pause();
    const QDeadlineTimer settled(200);
    QTRY_VERIFY(settled.hasExpired()); // what was on its way to the screen is there
    const Milliseconds stood = m_times.last();
    m_times.clear();
    player().play();
    QTRY_VERIFY(m_times.size() > 6);
    QVERIFY2(m_times.first() >= stood - pictureTime && m_times.first() < stood + 700ms,
             printed().constData());
}

void tst_Pictures::stepsByOnePicture()
{
    open();
    player().seek(1'930ms); // over a key frame
    QTRY_COMPARE(m_times.last(), 1'920ms);
    for (const Milliseconds next : { 1960ms, 2000ms, 2040ms, 2080ms }) {
        player().stepPicture(true);
        QTRY_COMPARE(m_times.last(), next);
        QTRY_COMPARE(player().position(), next);
    }
    for (const Milliseconds next : { 2040ms, 2000ms, 1960ms, 1920ms, 1880ms }) {
        player().stepPicture(false);
        QTRY_COMPARE(m_times.last(), next);
        QTRY_COMPARE(player().position(), next);
    }
    m_times.clear();
    player().play();
    QTRY_VERIFY(m_times.size() > 5);
    QVERIFY2(m_times.first() >= 1880ms && m_times.first() < 2500ms, printed().constData());
}

void tst_Pictures::stepPausesFirst()
{
    open();
    player().play();
    QTRY_VERIFY(player().position() > 500ms);
    player().stepPicture(true);
    QCOMPARE(player().state(), State::Paused);
    QTRY_COMPARE(m_times.last(), player().position());
    player().seek(TestMedia::duration);
    player().stepPicture(true); // there is none after the last
    QTRY_COMPARE(m_times.last(), TestMedia::duration - pictureTime);
}

void tst_Pictures::picturesFollowAHand()
{
    open();
    m_times.clear();
    QTimer hand;
    int moves = 0;
    connect(&hand, &QTimer::timeout, this, [&] { player().scrub(4s + ++moves * 150ms); });
    hand.start(15);
    QTRY_VERIFY(moves >= 60);
    hand.stop();
    QVERIFY2(m_times.size() >= 8, printed().constData());
    player().endScrub(7'654ms);
    QTRY_COMPARE(m_times.last(), 7'640ms);
    QCOMPARE(player().state(), State::Paused);
    QCOMPARE(player().position(), 7'654ms);
}

void tst_Pictures::draggingWhilePlayingGoesOnThere()
{
    open();
    player().play();
    QTRY_VERIFY(player().position() > 300ms);
    player().scrub(10s);
    QCOMPARE(player().state(), State::Paused);
    QTRY_COMPARE(m_times.last(), 10s);
    player().endScrub(12s);
    QCOMPARE(player().state(), State::Playing);
    m_times.clear();
    QTRY_VERIFY(m_times.size() > 5);
    QVERIFY2(m_times.first() >= 12s, printed().constData());
    QTRY_VERIFY(player().position() > 12'200ms);
}

QTEST_MAIN(tst_Pictures)
#include "tst_pictures.moc"
