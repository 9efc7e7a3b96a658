// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read from real, odd and damaged media files.
#include "madefilms.h"
#include <recordings/mediaprobe.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestMediaProbe final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formats_data();
    void formats();
    void lengthIsFoundByReading();
    void readingCanBeCancelled();
    void marksAndCaptionsAreFound();
    void coverPictureIsNoFilm();
    void endIsMissing_data();
    void endIsMissing();
    void refusals_data();
    void refusals();
    void playListsNameNothing();
    void damagedFilesDoNoHarm_data();
    void damagedFilesDoNoHarm();

private:
    TestFolder m_folder;
};

void TestMediaProbe::initTestCase()
{
    makeFilm(m_folder.path(u"film.mp4"_s), 2, { u"-movflags"_s, u"+faststart"_s });
    makeFilm(m_folder.path(u"film.mov"_s));
    makeFilm(m_folder.path(u"film.mkv"_s));
    makeFilm(m_folder.path(u"film.webm"_s));
    makeSound(m_folder.path(u"sound.m4a"_s));
    makeFilm(m_folder.path(u"index-last.mp4"_s));
    // As a browser records: the length is not known before the end, and never written.
    runFfmpeg({ u"-i"_s, m_folder.path(u"film.webm"_s), u"-c"_s, u"copy"_s, u"-live"_s, u"1"_s,
                m_folder.path(u"live.webm"_s) });
    runFfmpeg({ u"-i"_s, m_folder.path(u"film.mp4"_s), u"-an"_s, u"-c"_s, u"copy"_s,
                m_folder.path(u"silent.mp4"_s) });
    const QByteArray whole = readFile(m_folder.path(u"film.mp4"_s));
    const QByteArray last = readFile(m_folder.path(u"index-last.mp4"_s));
    const QByteArray matroska = readFile(m_folder.path(u"film.mkv"_s));
    m_folder.write(u"cut.mp4"_s, whole.first(whole.size() * 6 / 10));
    m_folder.write(u"cut.mkv"_s, matroska.first(matroska.size() * 6 / 10));
    m_folder.write(u"no-index.mp4"_s, last.first(last.size() / 2));
    m_folder.write(u"empty.mp4"_s, {});
    m_folder.write(u"words.mp4"_s, "This is no film at all, whatever its name says.");
}

void TestMediaProbe::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isMp4");
    QTest::addColumn<QString>("codecs");
    QTest::newRow("mp4") << u"film.mp4"_s << true << u"h264 aac"_s;
    QTest::newRow("mov") << u"film.mov"_s << true << u"h264 aac"_s;
    QTest::newRow("mkv") << u"film.mkv"_s << false << u"h264 aac"_s;
    QTest::newRow("webm") << u"film.webm"_s << false << u"vp8 opus"_s;
    QTest::newRow("m4a") << u"sound.m4a"_s << true << u" aac"_s;
    QTest::newRow("silent") << u"silent.mp4"_s << true << u"h264 "_s;
}

void TestMediaProbe::formats()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isMp4);
    QFETCH(const QString, codecs);
    const auto facts = probeMedia(m_folder.path(name));
    QVERIFY(facts.has_value());
    QCOMPARE(facts->path, m_folder.path(name));
    QCOMPARE(facts->bytes, readFile(m_folder.path(name)).size());
    QCOMPARE(facts->isMp4, isMp4);
    QCOMPARE(facts->videoCodec + u' ' + facts->audioCodec, codecs);
    QVERIFY2(std::chrono::abs(facts->duration - 2s) < 100ms,
             qPrintable(QString::number(facts->duration.count())));
    QCOMPARE(facts->playableUntil, std::nullopt);
    QCOMPARE(facts->pictureSize, codecs.startsWith(u' ') ? QSize() : QSize(64, 36));
}

void TestMediaProbe::lengthIsFoundByReading()
{
    const auto facts = probeMedia(m_folder.path(u"live.webm"_s));
    QVERIFY(facts.has_value());
    QVERIFY2(std::chrono::abs(facts->duration - 2s) < 150ms,
             qPrintable(QString::number(facts->duration.count())));
}

void TestMediaProbe::readingCanBeCancelled()
{
    const auto facts
        = probeMedia(m_folder.path(u"live.webm"_s), WorkToken([](qint64) { return false; }));
    QVERIFY(!facts);
    QCOMPARE(facts.error().reason, Refusal::Reason::Cancelled);
}

void TestMediaProbe::marksAndCaptionsAreFound()
{
    m_folder.write(u"marks.txt"_s,
                   ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=One\n"
                   "[CHAPTER]\nTIMEBASE=1/1000\nSTART=900\nEND=2000\ntitle=Zwei = 2; drei\n");
    m_folder.write(u"words.srt"_s, "1\n00:00:00,500 --> 00:00:01,500\nA line.\n");
    for (const QString &name : { u"marked.mp4"_s, u"marked.mkv"_s }) {
        runFfmpeg({ u"-i"_s,
                    m_folder.path(u"film.mp4"_s),
                    u"-i"_s,
                    m_folder.path(u"words.srt"_s),
                    u"-f"_s,
                    u"ffmetadata"_s,
                    u"-i"_s,
                    m_folder.path(u"marks.txt"_s),
                    u"-map"_s,
                    u"0"_s,
                    u"-map"_s,
                    u"1"_s,
                    u"-map_chapters"_s,
                    u"2"_s,
                    u"-c"_s,
                    u"copy"_s,
                    u"-c:s"_s,
                    name.endsWith(u"mp4") ? u"mov_text"_s : u"srt"_s,
                    u"-metadata:s:s:0"_s,
                    u"language=ger"_s,
                    m_folder.path(name) });
        const auto facts = probeMedia(m_folder.path(name));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->marks,
                 (QList<ChapterMark>{ { .title = u"One"_s, .from = 0ms },
                                      { .title = u"Zwei = 2; drei"_s, .from = 900ms } }));
        QCOMPARE(facts->captions.size(), 1);
        QCOMPARE(facts->captions.first().language, u"de"_s);
    }
}

void TestMediaProbe::coverPictureIsNoFilm()
{
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=red:size=32x32"_s, u"-frames:v"_s, u"1"_s,
                m_folder.path(u"cover.png"_s) });
    runFfmpeg({ u"-i"_s, m_folder.path(u"sound.m4a"_s), u"-i"_s, m_folder.path(u"cover.png"_s),
                u"-map"_s, u"0"_s, u"-map"_s, u"1"_s, u"-c"_s, u"copy"_s, u"-disposition:v:0"_s,
                u"attached_pic"_s, m_folder.path(u"covered.m4a"_s) });
    const auto facts = probeMedia(m_folder.path(u"covered.m4a"_s));
    QVERIFY(facts.has_value());
    QCOMPARE(facts->videoCodec, QString());
}

void TestMediaProbe::endIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("mp4") << u"cut.mp4"_s;
    QTest::newRow("mkv") << u"cut.mkv"_s;
}

void TestMediaProbe::endIsMissing()
{
    QFETCH(const QString, name);
    const auto facts = probeMedia(m_folder.path(name));
    QVERIFY(facts.has_value());
    QVERIFY(std::chrono::abs(facts->duration - 2s) < 100ms); // as the file says
    QVERIFY(facts->playableUntil.has_value());
    QVERIFY2(*facts->playableUntil > 400ms && *facts->playableUntil < 1900ms,
             qPrintable(QString::number(facts->playableUntil->count())));
}

void TestMediaProbe::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("reason");
    QTest::newRow("missing") << u"none.mp4"_s << int(Refusal::Reason::NotFound);
    QTest::newRow("empty") << u"empty.mp4"_s << int(Refusal::Reason::NotMedia);
    QTest::newRow("words") << u"words.mp4"_s << int(Refusal::Reason::NotMedia);
    QTest::newRow("without index") << u"no-index.mp4"_s << int(Refusal::Reason::Unfinished);
    QTest::newRow("a folder") << u"."_s << int(Refusal::Reason::NotFound);
}

void TestMediaProbe::refusals()
{
    QFETCH(const QString, name);
    QFETCH(const int, reason);
    const auto facts = probeMedia(m_folder.path(name));
    QVERIFY(!facts);
    QCOMPARE(int(facts.error().reason), reason);
    QCOMPARE(facts.error().file, m_folder.path(name));
}

//! A play list could make the program open other files, and addresses.
void TestMediaProbe::playListsNameNothing()
{
    m_folder.write(u"list.mp4"_s,
                   "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfilm.mp4\n"
                   "#EXT-X-ENDLIST\n");
    m_folder.write(u"concat.mkv"_s, "ffconcat version 1.0\nfile film.mkv\n");
    QCOMPARE(probeMedia(m_folder.path(u"list.mp4"_s)).error().reason, Refusal::Reason::NotMedia);
    QCOMPARE(probeMedia(m_folder.path(u"concat.mkv"_s)).error().reason, Refusal::Reason::NotMedia);
}

void TestMediaProbe::damagedFilesDoNoHarm_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "film.mp4", "film.mkv", "film.webm", "index-last.mp4", "sound.m4a" }) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

//! A hundred in all: bits flipped in the head, in the index and anywhere, and cut off.
void TestMediaProbe::damagedFilesDoNoHarm()
{
    QFETCH(const QString, name);
    const QByteArray whole = readFile(m_folder.path(name));
    QRandomGenerator random(42);
    for (int number = 0; number < 20; ++number) {
        QByteArray damaged = whole;
        if (number % 4 == 3) {
            damaged.truncate(random.bounded(int(whole.size())));
        }
        const int most
            = number % 2 == 0 ? std::min<int>(1500, int(damaged.size())) : int(damaged.size());
        for (int flip = 0; flip < 30 && most > 0; ++flip) {
            const int at = random.bounded(most);
            damaged[at] = char(damaged[at] ^ char(1 << random.bounded(8)));
        }
        m_folder.write(u"damaged"_s, damaged);
        const auto facts = probeMedia(m_folder.path(u"damaged"_s));
        if (facts) {
            QVERIFY(facts->duration > 0ms && facts->duration <= 24h);
            for (const ChapterMark &mark : facts->marks) {
                QVERIFY(mark.from >= 0ms && mark.from < facts->duration);
            }
        } else {
            QVERIFY(facts.error().reason != Refusal::Reason::Cancelled);
        }
    }
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestMediaProbe)
#include "tst_mediaprobe.moc"
