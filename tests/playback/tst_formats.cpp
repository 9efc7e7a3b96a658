// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of file that recordings come as, and films that show little: each is sought, plays on
// from there to its end, and what was watched is counted. Once for each backend.
#include "filmviewer.h"
#include <progress/watchsession.h>
#include <support/testdatabase.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Formats final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void playsOnFromWhereItWasSought_data();
    void playsOnFromWhereItWasSought();
    void isPlayedAgainAfterItsEnd_data() { playsOnFromWhereItWasSought_data(); }
    void isPlayedAgainAfterItsEnd();
    void countsPicturesThatStand_data();
    void countsPicturesThatStand();
    void waitsInAPictureThatStands();
    void goesOnAfterAPictureThatStood();
    void reachesTheTenthHour();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString picturesAt(const QString &rate);

    TestMedia m_media;
    QTemporaryDir m_folder;
};

void tst_Formats::initTestCase()
{
    for (const QString &name : { u"film.mkv"_s, u"film.mov"_s }) {
        runFfmpeg({ u"-i"_s, m_media.film(), u"-c"_s, u"copy"_s, path(name) });
    }
    runFfmpeg({ u"-i"_s, m_media.film(), u"-c:v"_s, u"libvpx"_s, u"-deadline"_s, u"realtime"_s,
                u"-qmin"_s, u"4"_s, u"-qmax"_s, u"10"_s, u"-b:v"_s, u"2M"_s, u"-g"_s, u"50"_s,
                u"-c:a"_s, u"libopus"_s, path(u"film.webm"_s) });
    runFfmpeg({ u"-i"_s, m_media.film(), u"-c"_s, u"copy"_s, u"-video_track_timescale"_s,
                u"10007"_s, path(u"odd.mp4"_s) });
    // A picture stands from the 6th to the 16th second.
    runFfmpeg({ u"-i"_s, m_media.film(), u"-vf"_s, u"select='lt(t,6)+gte(t,16)'"_s, u"-vsync"_s,
                u"vfr"_s, u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-c:a"_s,
                u"copy"_s, path(u"slide.mp4"_s) });
}

void tst_Formats::playsOnFromWhereItWasSought_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Matroska") << u"film.mkv"_s;
    QTest::newRow("QuickTime") << u"film.mov"_s;
    QTest::newRow("WebM") << u"film.webm"_s;
    QTest::newRow("an odd time base") << u"odd.mp4"_s;
}

void tst_Formats::playsOnFromWhereItWasSought()
{
    QFETCH(const QString, name);
    FilmViewer viewer;
    viewer.player.setSource(path(name));
    viewer.player.seek(7s); // as one resumes
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QVERIFY(std::chrono::abs(viewer.player.duration() - TestMedia::duration) < 100ms);
    for (const auto &[target, plays] : { std::pair{ 13'160ms, false }, std::pair{ 5'000ms, true },
                                         std::pair{ 17'440ms, true } }) {
        if (!plays) {
            viewer.player.pause();
        }
        viewer.player.seek(target);
        QCOMPARE(viewer.player.position(), target);
        const auto isNear = [&viewer, target = target] {
            const auto shown = viewer.shownAt();
            return shown && std::chrono::abs(*shown - target) <= 5 * TestMedia::pictureTime;
        };
        QTRY_VERIFY(isNear());
        viewer.samples.clear();
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() > target + 2200ms); // longer than a seek is waited for
        for (const PlaybackSample &sample : std::as_const(viewer.samples)) {
            QCOMPARE_GE(sample.position, target);
            QCOMPARE_LE(sample.position, target + 4s);
        }
        const auto shown = viewer.shownAt();
        QVERIFY(shown && std::chrono::abs(*shown - viewer.player.position()) < 400ms);
    }
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QCOMPARE(viewer.player.position(), viewer.player.duration());
    QVERIFY(viewer.errors.isEmpty() && viewer.breaks.isEmpty());
}

void tst_Formats::isPlayedAgainAfterItsEnd()
{
    QFETCH(const QString, name);
    FilmViewer viewer;
    viewer.player.setSource(path(name));
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.setRate(2);
    viewer.player.seek(19s);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    const int before = viewer.pictures;
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 1s && viewer.player.position() < 5s);
    QCOMPARE_GT(viewer.pictures, before + 10);
    viewer.player.pause();
    viewer.player.seek(3s);
    const auto shows = [&viewer](Milliseconds picture) {
        return viewer.shownAt() && std::chrono::abs(*viewer.shownAt() - picture) < 5ms;
    };
    // Some formats put all pictures some milliseconds late.
    QTRY_VERIFY(shows(3s) || shows(3s - TestMedia::pictureTime));
    Milliseconds expected = *viewer.shownAt();
    for (int step = 0; step < 5; ++step) {
        viewer.player.stepPicture(true);
        expected += TestMedia::pictureTime;
        QTRY_VERIFY(shows(expected));
        const Milliseconds begins(viewer.shown.startTime() / 1000);
        QVERIFY(std::chrono::abs(viewer.player.position() - begins) < 5ms);
    }
    QVERIFY(viewer.errors.isEmpty());
}

QString tst_Formats::picturesAt(const QString &rate)
{
    const QString name = path(u"at %1.mp4"_s.arg(QString(rate).replace(u'/', u'_')));
    runFfmpeg({ u"-i"_s, m_media.film(), u"-r"_s, rate, u"-c:v"_s, u"libx264"_s, u"-preset"_s,
                u"ultrafast"_s, u"-c:a"_s, u"copy"_s, name });
    return name;
}

void tst_Formats::countsPicturesThatStand_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("2 pictures a second") << picturesAt(u"2"_s);
    QTest::newRow("1 picture a second") << picturesAt(u"1"_s);
    QTest::newRow("1 picture in 5 seconds") << picturesAt(u"1/5"_s);
    QTest::newRow("a slide") << path(u"slide.mp4"_s);
}

void tst_Formats::countsPicturesThatStand()
{
    QFETCH(const QString, path);
    TestDatabase storage;
    FilmViewer viewer;
    Recording recording;
    recording.id = RecordingId{ u"film"_s };
    recording.duration = TestMedia::duration;
    auto session = WatchSession::open(viewer.player, storage.database(), recording, newSittingId(),
                                      Clock::system());
    QVERIFY(session);
    viewer.player.setSource(path);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(4500ms);
    viewer.player.play();
    QTRY_VERIFY_WITH_TIMEOUT(viewer.player.position() > 8500ms, 10'000);
    viewer.player.pause();
    const QList<TimeSpan> seen = (*session)->coverage().spans();
    QCOMPARE(seen.size(), 1);
    QCOMPARE_GE(seen.first().from, 4500ms);
    QCOMPARE_LE(seen.first().from, 5s);
    QCOMPARE(seen.first().to, viewer.player.position());
}

//! Playing begins at the place that was sought, not at the next picture.
void tst_Formats::waitsInAPictureThatStands()
{
    FilmViewer viewer;
    viewer.player.setSource(path(u"slide.mp4"_s));
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    for (const bool plays : { false, true }) {
        viewer.samples.clear();
        viewer.player.seek(9s);
        if (!plays) {
            QTRY_COMPARE(viewer.shownAt(), 5960ms);
        }
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() > 11'300ms);
        for (const PlaybackSample &sample : viewer.samples.sliced(plays ? 1 : 0)) {
            QCOMPARE_GE(sample.position, 9s);
            QCOMPARE_LE(sample.position, 12s);
        }
        viewer.player.pause();
        const Milliseconds rest = viewer.player.position();
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() > rest + 1s);
        QCOMPARE_LE(viewer.player.position(), rest + 2s);
    }
    viewer.player.seek(2s);
    QTRY_VERIFY(viewer.player.position() > 3s);
    QCOMPARE_LT(viewer.player.position(), 5s);
}

void tst_Formats::goesOnAfterAPictureThatStood()
{
    FilmViewer viewer;
    viewer.player.setSource(path(u"slide.mp4"_s));
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(14s);
    QTRY_COMPARE(viewer.shownAt(), 5960ms);
    viewer.samples.clear();
    viewer.player.play();
    const int before = viewer.pictures;
    QTRY_VERIFY(viewer.player.position() > 17s);
    QCOMPARE_GT(viewer.pictures, before + 10);
    QVERIFY(std::chrono::abs(viewer.shownAt().value_or(0ms) - viewer.player.position()) < 400ms);
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    for (qsizetype index = 1; index < viewer.samples.size(); ++index) {
        QCOMPARE_LE(viewer.samples[index - 1].position, viewer.samples[index].position);
    }
    QVERIFY(viewer.errors.isEmpty() && viewer.breaks.isEmpty());
}

void tst_Formats::reachesTheTenthHour()
{
    constexpr Milliseconds tenHours = 10h;
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=gray:size=64x36:rate=5"_s, u"-f"_s,
                u"lavfi"_s, u"-i"_s, u"sine=frequency=440:sample_rate=8000"_s, u"-t"_s, u"60"_s,
                u"-c:v"_s, u"libx264"_s, u"-g"_s, u"25"_s, u"-c:a"_s, u"aac"_s, u"-b:a"_s, u"16k"_s,
                path(u"minute.mp4"_s) });
    runFfmpeg({ u"-stream_loop"_s, u"600"_s, u"-i"_s, path(u"minute.mp4"_s), u"-t"_s,
                QString::number(tenHours / 1s), u"-c"_s, u"copy"_s, path(u"long.mp4"_s) });
    FilmViewer viewer;
    viewer.player.setSource(path(u"long.mp4"_s));
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QVERIFY(std::chrono::abs(viewer.player.duration() - tenHours) < 2s);
    for (const Milliseconds target : { Milliseconds(5h), Milliseconds(9h + 59min) }) {
        viewer.player.seek(target);
        viewer.player.play();
        QTRY_VERIFY(viewer.player.position() > target + 2500ms);
        QCOMPARE_LT(viewer.player.position(), target + 5s);
        QVERIFY(std::chrono::abs(Milliseconds(viewer.shown.startTime() / 1000)
                                 - viewer.player.position())
                < 1s);
    }
    viewer.player.seek(viewer.player.duration() - 1s);
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QVERIFY(viewer.errors.isEmpty() && viewer.breaks.isEmpty());
}

QTEST_MAIN(tst_Formats)
#include "tst_formats.moc"
