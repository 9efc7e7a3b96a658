// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is watched of another film than the one that was added, or of a damaged one, does not count.
#include "shellfixture.h"
#include <recordings/madefilms.h>

#include <QPushButton>

#include <cstdio>

using namespace companion;

class TestFilmCheck final : public ShellFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void filmInThePlaceOfALinkedOneDoesNotCount_data();
    void filmInThePlaceOfALinkedOneDoesNotCount();
    void linkedFilmThatWasOnlyTouchedCounts();
    void filmChangedWhileTheProgramRunsDoesNotCount_data();
    void filmChangedWhileTheProgramRunsDoesNotCount();
    void filmThatIsItselfAgainCountsAgain();

private:
    void watchFor(Milliseconds time);
    void activate();
    static void writeInto(const QString &path, bool sameSize, bool asNewFile);

    TestFolder m_media;
};

void TestFilmCheck::initTestCase()
{
    makeFilm(m_media.path(u"live.mp4"_s), 4);
    translatePlurals();
}

void TestFilmCheck::watchFor(Milliseconds time)
{
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    const Milliseconds from = workspace().player().position();
    workspace().player().play();
    for (Milliseconds passed = 0ms; passed < time; passed += 100ms) {
        m_clock.advance(100ms);
        const PlaybackSample sample{ .position = from + passed,
                                     .duration = 4s,
                                     .rate = 1.0,
                                     .playing = true,
                                     .monotonic = m_clock.mono };
        workspace().watch().observe(sample);
    }
    workspace().player().pause();
}

void TestFilmCheck::activate()
{
    QEvent active(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &active);
}

//! Behind what is played; in place, or as a download that takes the name of the old one.
void TestFilmCheck::writeInto(const QString &path, bool sameSize, bool asNewFile)
{
    QByteArray bytes = readFile(path);
    if (sameSize) {
        bytes.back() = char(bytes.back() ^ 1);
    } else {
        bytes.append('X');
    }
    const QString written = asNewFile ? path + u".part"_s : path;
    QFile file(written);
    // Never shorter than before: the player reads meanwhile, and what it found cut off would end.
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(bytes) == bytes.size() && file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), // whatever the disk's clock
                             QFile::FileModificationTime));
    file.close();
    if (asNewFile) {
        QVERIFY(std::rename(qPrintable(written), qPrintable(path)) == 0);
    }
}

void TestFilmCheck::filmInThePlaceOfALinkedOneDoesNotCount_data()
{
    QTest::addColumn<bool>("sameSize");
    QTest::newRow("of another size") << false;
    QTest::newRow("of the same size") << true;
}

void TestFilmCheck::filmInThePlaceOfALinkedOneDoesNotCount()
{
    QFETCH(const bool, sameSize);
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, true);
    const RecordingId former = workspace().recording().id;
    QFile film(path);
    QVERIFY(film.open(QIODevice::ReadWrite));
    QVERIFY(film.seek(sameSize ? film.size() - 1 : film.size()));
    QCOMPARE(film.write("X"), 1); // behind what is played
    film.close();
    start();
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QVERIFY(saidBy(seen(u"recordingNotice"_s)).contains(u"does not count"_s));
    watchFor(2s);
    QVERIFY(workspace().watch().coverage().spans().isEmpty());
    const auto buttons = seen(u"recordingNotice"_s)->findChildren<QPushButton *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording() && workspace().addedRecording()->id != former);
    QTRY_VERIFY(workspace().notebook());
    QVERIFY(!seen(u"recordingNotice"_s));
    watchFor(2s);
    QVERIFY(!workspace().watch().coverage().spans().isEmpty());
}

//! Hashed once: after that its time is known.
void TestFilmCheck::linkedFilmThatWasOnlyTouchedCounts()
{
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, true);
    QFile film(path);
    const QDateTime later = workspace().addedRecording()->addedAt.addDays(1);
    QVERIFY(film.open(QIODevice::ReadWrite)
            && film.setFileTime(later, QFile::FileModificationTime));
    film.close();
    start();
    const QString id = workspace().recording().id.value;
    QTRY_VERIFY(workspace().settings().hashedFilms.contains(id));
    QCOMPARE(workspace().film().state(), FilmCheck::State::Same);
    watchFor(2s);
    QVERIFY(!workspace().watch().coverage().spans().isEmpty());
    QVERIFY(!seen(u"recordingNotice"_s));
    start();
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QCOMPARE(workspace().film().state(), FilmCheck::State::Same);
}

void TestFilmCheck::filmChangedWhileTheProgramRunsDoesNotCount_data()
{
    QTest::addColumn<bool>("linked");
    QTest::addColumn<bool>("sameSize");
    QTest::addColumn<bool>("asNewFile");
    QTest::addColumn<bool>("comesBack");
    for (const bool linked : { true, false }) {
        const char *which = linked ? "linked" : "copied";
        QTest::addRow("%s, written into, seen at the next play", which)
            << linked << true << false << false;
        QTest::addRow("%s, written into, seen on coming back", which)
            << linked << true << false << true;
        QTest::addRow("%s, longer", which) << linked << false << false << false;
        QTest::addRow("%s, another takes its name", which) << linked << true << true << false;
    }
}

void TestFilmCheck::filmChangedWhileTheProgramRunsDoesNotCount()
{
    QFETCH(const bool, linked);
    QFETCH(const bool, sameSize);
    QFETCH(const bool, asNewFile);
    QFETCH(const bool, comesBack);
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, linked);
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Same);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    writeInto(workspace().recording().media, sameSize, asNewFile);
    if (comesBack) {
        activate();
    } else {
        watchFor(2s);
        QVERIFY(workspace().film().state() != FilmCheck::State::Same); // before anything counts
    }
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Other);
    QVERIFY(seen(u"recordingNotice"_s));
    QVERIFY(saidBy(seen(u"recordingNotice"_s)).contains(u"does not count"_s));
    watchFor(2s);
    QVERIFY(workspace().watch().coverage().spans().isEmpty());
    start();
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Other);
    QVERIFY(workspace().watch().coverage().spans().isEmpty());
}

void TestFilmCheck::filmThatIsItselfAgainCountsAgain()
{
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, true);
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Same);
    writeInto(path, true, false);
    activate();
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Other);
    writeInto(path, true, false); // the same bit again
    QFile film(path);
    QVERIFY(film.open(QIODevice::ReadWrite)
            && film.setFileTime(QDateTime::currentDateTime().addSecs(120),
                                QFile::FileModificationTime));
    film.close();
    activate();
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Same);
    QVERIFY(!seen(u"recordingNotice"_s));
    watchFor(2s);
    QTRY_COMPARE(workspace().film().state(), FilmCheck::State::Same);
    QVERIFY(!workspace().watch().coverage().spans().isEmpty());
}

QTEST_MAIN(TestFilmCheck)
#include "tst_filmcheck.moc"
