// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions inside media files that ffmpeg has made.
#include <course/embeddedcaptions.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

//! Some muxers shift all streams by the few milliseconds that the sound begins early.
qint64 rounded(Milliseconds time) { return (time.count() + 50) / 100 * 100; }

//! "1000-2000 first line/second line" for every cue.
QStringList print(const CaptionTrack &track)
{
    QStringList lines;
    for (const Cue &cue : track.cues()) {
        QString text = cue.text;
        text.replace(u'\n', u'/');
        lines += u"%1-%2 %3"_s.arg(rounded(cue.span.from)).arg(rounded(cue.span.to)).arg(text);
    }
    return lines;
}

const QStringList english{ u"1000-2500 First {line}/second"_s, u"4000-5000 3 < 5"_s };
const QStringList german{ u"1000-2500 Erste Zeile"_s, u"4000-5000 Zweite, mit Ü"_s };

} // namespace

class tst_EmbeddedCaptions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsAndReads_data();
    void findsAndReads();
    void readsEitherKindOfFile();
    void severalTracksAreReadInOnePass();
    void refusesWhatIsNone();
    void survivesDamage();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes);
    //! With the captions of en`ending` and de`ending`.
    bool mux(const QString &name, const QString &codec, const QString &ending = u".srt"_s);

    QTemporaryDir m_folder;
};

void tst_EmbeddedCaptions::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool tst_EmbeddedCaptions::mux(const QString &name, const QString &codec, const QString &ending)
{
    return QProcess::execute(u"ffmpeg"_s,
                             { u"-v"_s,
                               u"error"_s,
                               u"-f"_s,
                               u"lavfi"_s,
                               u"-i"_s,
                               u"color=black:size=64x64:rate=5:duration=6"_s,
                               u"-f"_s,
                               u"lavfi"_s,
                               u"-i"_s,
                               u"sine=duration=6"_s,
                               u"-i"_s,
                               path(u"en"_s + ending),
                               u"-i"_s,
                               path(u"de"_s + ending),
                               u"-map"_s,
                               u"0"_s,
                               u"-map"_s,
                               u"1"_s,
                               u"-map"_s,
                               u"2"_s,
                               u"-map"_s,
                               u"3"_s,
                               u"-c:s"_s,
                               codec,
                               u"-metadata:s:s:0"_s,
                               u"language=eng"_s,
                               u"-metadata:s:s:1"_s,
                               u"language=ger"_s,
                               u"-shortest"_s,
                               path(name) })
        == 0;
}

void tst_EmbeddedCaptions::initTestCase()
{
    write(u"en.srt"_s,
          "1\n00:00:01,000 --> 00:00:02,500\n<i>First</i> {line}\nsecond\n\n"
          "2\n00:00:04,000 --> 00:00:05,000\n3 < 5\n");
    write(u"de.srt"_s,
          "1\n00:00:01,000 --> 00:00:02,500\nErste Zeile\n\n"
          "2\n00:00:04,000 --> 00:00:05,000\nZweite, mit \xC3\x9C\n");
    // Copied, as ffmpeg's own WebVTT encoder writes a bare "<", at which every reader must stop.
    write(u"en.vtt"_s,
          "WEBVTT\n\n00:01.000 --> 00:02.500\n<i>First</i> {line}\nsecond\n\n"
          "00:04.000 --> 00:05.000\n3 &lt; 5\n");
    write(u"de.vtt"_s,
          "WEBVTT\n\n00:01.000 --> 00:02.500\nErste Zeile\n\n"
          "00:04.000 --> 00:05.000\nZweite, mit \xC3\x9C\n");
    QVERIFY(mux(u"talk.mp4"_s, u"mov_text"_s));
    QVERIFY(mux(u"talk.mov"_s, u"mov_text"_s));
    QVERIFY(mux(u"subrip.mkv"_s, u"subrip"_s));
    QVERIFY(mux(u"webvtt.mkv"_s, u"copy"_s, u".vtt"_s));
    QVERIFY(mux(u"ass.mkv"_s, u"ass"_s));
}

void tst_EmbeddedCaptions::findsAndReads_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         { u"talk.mp4"_s, u"talk.mov"_s, u"subrip.mkv"_s, u"webvtt.mkv"_s, u"ass.mkv"_s }) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_EmbeddedCaptions::findsAndReads()
{
    QFETCH(const QString, name);
    const QList<CaptionFile> tracks = captionsInside(path(name));
    QCOMPARE(tracks.size(), 2);
    QCOMPARE(tracks[0].language, u"en"_s);
    QCOMPARE(tracks[1].language, u"de"_s);
    QCOMPARE(tracks[0].path, path(name));
    QVERIFY(tracks[0].stream && tracks[1].stream);
    const auto first = readCaptions(tracks[0]);
    QVERIFY(first);
    QCOMPARE(print(*first), english);
    const auto second = readCaptions(tracks[1]);
    QVERIFY(second);
    QCOMPARE(print(*second), german);
}

void tst_EmbeddedCaptions::readsEitherKindOfFile()
{
    const auto track = readCaptions({ .language = u"de"_s, .path = path(u"de.srt"_s) });
    QVERIFY(track);
    QCOMPARE(print(*track), german);
}

void tst_EmbeddedCaptions::severalTracksAreReadInOnePass()
{
    for (const QString &name : { u"talk.mp4"_s, u"subrip.mkv"_s }) {
        QList<qint64> places;
        const auto tracks = readCaptionsInside(path(name), { 3, 0, 2 }, [&places](qint64 place) {
            places.append(place);
            return true;
        });
        QVERIFY(tracks);
        QCOMPARE(tracks->size(), 3);
        QCOMPARE(print(tracks->at(0)), german);
        QCOMPARE(tracks->at(1).cues().size(), 0); // the picture is no text
        QCOMPARE(print(tracks->at(2)), english);
        QCOMPARE_GE(places.size(), 2);
        const auto stopped = readCaptionsInside(path(name), { 2, 3 }, [](qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    }
}

void tst_EmbeddedCaptions::refusesWhatIsNone()
{
    QVERIFY(captionsInside(path(u"missing.mp4"_s)).isEmpty());
    QVERIFY(captionsInside(path(u"en.srt"_s)).isEmpty());
    QCOMPARE(readCaptionsInside(path(u"missing.mp4"_s), 2).error().code, Error::Code::NotFound);
    QCOMPARE(readCaptionsInside(path(u"en.srt"_s), 0).error().code, Error::Code::Invalid);
    for (const int index : { -1, 0, 1, 99 }) { // the picture and the sound are no text
        const auto track = readCaptionsInside(path(u"talk.mp4"_s), index);
        QVERIFY(!track);
        QCOMPARE(track.error().code, Error::Code::Invalid);
    }
    // A play list would lead to the network.
    write(u"list.mp4"_s,
          "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n");
    QVERIFY(captionsInside(path(u"list.mp4"_s)).isEmpty());
}

void tst_EmbeddedCaptions::survivesDamage()
{
    for (const QString &name : { u"talk.mp4"_s, u"subrip.mkv"_s }) {
        QFile whole(path(name));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (int part = 0; part < 40; ++part) {
            QByteArray damaged = bytes;
            const qsizetype at = damaged.size() * part / 40;
            if (part % 2) {
                damaged.truncate(at);
            } else {
                for (qsizetype index = at; index < std::min(at + 8, damaged.size()); ++index) {
                    damaged[index] = char(~damaged[index]);
                }
            }
            write(u"damaged"_s, damaged);
            for (const CaptionFile &file : captionsInside(path(u"damaged"_s))) {
                if (const auto track = readCaptions(file)) {
                    QVERIFY(track->cues().size() <= 2);
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_EmbeddedCaptions)
#include "tst_embeddedcaptions.moc"
