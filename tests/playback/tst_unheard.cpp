// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recordings whose sound cannot be decoded: they say so, and are watched like others. Once for each
// backend, without a sound device.
#include "filmviewer.h"
#include <progress/watchsession.h>
#include <support/testdatabase.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Unheard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItCannotBeHeard_data();
    void saysThatItCannotBeHeard();
    void saysItOnceForEachFile();
    void saysNothingOfOthers_data();
    void saysNothingOfOthers();

private:
    TestMedia m_media;
};

void tst_Unheard::saysThatItCannotBeHeard_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<SoundFault>("fault");
    QTest::addColumn<bool>("hasPictures");
    const auto row = [](const char *name, const QString &path, SoundFault fault, bool hasPictures) {
        QTest::newRow(name) << path << fault << hasPictures;
    };
    row("unknown", m_media.unknownSound(), SoundFault::UnknownKind, true);
    row("unknown, Matroska", m_media.unknownSoundMatroska(), SoundFault::UnknownKind, true);
    row("noise", m_media.noisySound(), SoundFault::Damaged, true);
    row("noise, sound alone", m_media.noisySoundAlone(), SoundFault::Damaged, false);
}

void tst_Unheard::saysThatItCannotBeHeard()
{
    QFETCH(const QString, path);
    QFETCH(const SoundFault, fault);
    QFETCH(const bool, hasPictures);
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
    QTRY_COMPARE(viewer.soundFaults, QList({ fault }));
    viewer.player.seek(12s);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 14s);
    if (hasPictures) {
        QVERIFY(viewer.shownAt());
        QTRY_VERIFY(std::chrono::abs(*viewer.shownAt() - viewer.player.position()) < 500ms);
    }
    viewer.player.pause();
    const QList<TimeSpan> seen = (*session)->coverage().spans();
    QCOMPARE(seen.size(), 1);
    QCOMPARE_GE(seen.first().from, 12s);
    QCOMPARE_LE(seen.first().from, 12'500ms);
    QCOMPARE(seen.first().to, viewer.player.position());
    viewer.player.seek(19s);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QVERIFY(viewer.breaks.isEmpty());
    QVERIFY(viewer.errors.isEmpty());
    QCOMPARE(viewer.soundFaults, QList({ fault }));
}

void tst_Unheard::saysItOnceForEachFile()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.unknownSound());
    QTRY_COMPARE(viewer.soundFaults.size(), 1);
    viewer.player.setSource(m_media.noisySound());
    QTRY_COMPARE(viewer.soundFaults, QList({ SoundFault::UnknownKind, SoundFault::Damaged }));
    viewer.player.setSource(m_media.noisySound());
    QTRY_COMPARE(viewer.soundFaults.size(), 3);
    viewer.player.setSource(m_media.unknownSound()); // and is left before it is told
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 1s);
    QCOMPARE(viewer.soundFaults.size(), 3);
}

void tst_Unheard::saysNothingOfOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("sound and pictures") << m_media.film();
    QTest::newRow("sound alone") << m_media.soundAlone();
    QTest::newRow("no sound") << m_media.picturesAlone();
    QTest::newRow("damaged at the beginning") << m_media.soundDamagedFirst();
}

void tst_Unheard::saysNothingOfOthers()
{
    QFETCH(const QString, path);
    FilmViewer viewer;
    viewer.player.setSource(path);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 1s);
    QVERIFY(viewer.soundFaults.isEmpty());
}

QTEST_MAIN(tst_Unheard)
#include "tst_unheard.moc"
