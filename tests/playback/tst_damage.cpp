// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A hundred broken recordings, played: the player says what it cannot do, stands still nowhere, and
// plays the next.
#include "filmviewer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {

constexpr int damagedFiles = 100;

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Every third is cut, the others have some of their bytes changed: in the index, or anywhere.
QByteArray damaged(QByteArray film, int number)
{
    QRandomGenerator random(quint32(number) + 1);
    if (number % 3 == 0) {
        return film.first(random.bounded(int(film.size())));
    }
    const int reach = number % 3 == 1 ? 4096 : int(film.size());
    for (int flips = 1 << random.bounded(1, 8); flips > 0; --flips) {
        film[random.bounded(reach)] = char(random.bounded(256));
    }
    return film;
}

} // namespace

class tst_Damage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standsStillNowhere_data();
    void standsStillNowhere();

private:
    TestMedia m_media;
    QTemporaryDir m_folder;
    QByteArrayList m_whole; //!< an MP4 file, and the same as Matroska
};

void tst_Damage::initTestCase()
{
    const QString matroska = m_folder.filePath(u"whole.mkv"_s);
    runFfmpeg({ u"-i"_s, m_media.film(), u"-c"_s, u"copy"_s, matroska });
    m_whole = { readFile(m_media.film()), readFile(matroska) };
}

void tst_Damage::standsStillNowhere_data()
{
    QTest::addColumn<int>("first");
    for (int first = 0; first < damagedFiles; first += 10) {
        QTest::addRow("files %d to %d", first, first + 9) << first;
    }
}

void tst_Damage::standsStillNowhere()
{
    QFETCH(const int, first);
    FilmViewer viewer;
    QElapsedTimer pulse;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, pulse.restart()); });
    pulse.start();
    beat.start(20);
    const auto found = [&viewer] {
        return u"state %1 at %2 ms, %3 pictures, %4 errors, %5 breaks"_s
            .arg(int(viewer.player.state()))
            .arg(viewer.player.position().count())
            .arg(viewer.pictures)
            .arg(viewer.errors.size())
            .arg(viewer.breaks.size());
    };
    for (int number = first; number < first + 10; ++number) {
        const bool isMatroska = number % 5 == 4;
        const QString path = m_folder.filePath(isMatroska ? u"damaged.mkv"_s : u"damaged.mp4"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged(m_whole[isMatroska ? 1 : 0], number));
        file.close();
        viewer.errors.clear();
        viewer.player.setSource(path);
        viewer.player.setRate(2.5);
        viewer.player.play();
        QTRY_VERIFY2(viewer.player.state() != State::Loading, qPrintable(QString::number(number)));
        viewer.player.seek(Milliseconds(number * 190));
        // It plays, has come to an end, or has said why not.
        const Milliseconds from = viewer.player.position();
        const auto isDone = [&] {
            const State state = viewer.player.state();
            return state == State::Ended || (state == State::Failed && !viewer.errors.isEmpty())
                || (state == State::Playing && viewer.player.position() > from + 300ms);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(
            isDone(),
            qPrintable(u"file %1, from %2, %3"_s.arg(number).arg(from.count()).arg(found())), 8000);
        for (const Error &error : std::as_const(viewer.errors)) {
            QCOMPARE(error.file, path);
        }
        QCOMPARE_GE(viewer.player.position(), 0ms);
    }
    QVERIFY2(longest < 1500, qPrintable(QString::number(longest)));
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QTRY_VERIFY2(viewer.player.position() > 500ms, qPrintable(found()));
    QVERIFY(viewer.errors.isEmpty() || viewer.errors.last().file != m_media.film());
}

QTEST_MAIN(tst_Damage)
#include "tst_damage.moc"
