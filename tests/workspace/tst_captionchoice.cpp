// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which captions are shown at first: beside the film, inside it, chosen before.
#include <workspace/captions.h>

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

const QByteArray english = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n";
const QByteArray german = "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n";

QString firstWords(const CaptionTrack &track)
{
    return track.cues().isEmpty() ? QString() : track.cues().first().text;
}

} // namespace

class TestCaptionChoice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beside_data();
    void beside();
    void inside_data();
    void inside();
    void takenOverOnesAreListedOnce();
    void takenOverOneStandsForTheOneChosenBefore();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    void makeFilm(const QString &name, const QStringList &languages) const;
    [[nodiscard]] Recording takenOver(const QString &film) const;

    QTemporaryDir m_folder;
};

void TestCaptionChoice::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestCaptionChoice::initTestCase()
{
    write(u"en.vtt"_s, english);
    write(u"de.vtt"_s, german);
    makeFilm(u"talk.mp4"_s, { u"eng"_s, u"ger"_s });
    makeFilm(u"rich.mp4"_s, { u"und"_s, u"ger"_s, u"ger"_s, u"fra"_s });
}

//! German ones speak German, all others English.
void TestCaptionChoice::makeFilm(const QString &name, const QStringList &languages) const
{
    QStringList inputs
        = u"-v error -f lavfi -i color=black:size=64x64:rate=5:duration=3"_s.split(u' ');
    QStringList outputs = u"-map 0 -c:s mov_text"_s.split(u' ');
    for (qsizetype i = 0; i < languages.size(); ++i) {
        inputs << u"-i"_s << path(languages[i] == u"ger"_s ? u"de.vtt"_s : u"en.vtt"_s);
        outputs << u"-map"_s << QString::number(i + 1) << u"-metadata:s:s:%1"_s.arg(i)
                << u"language="_s + languages[i];
    }
    QCOMPARE(QProcess::execute(u"ffmpeg"_s, inputs + outputs << path(name)), 0);
}

//! As they lie in the shelf: read from the film when it was added.
Recording TestCaptionChoice::takenOver(const QString &film) const
{
    return { .id = { u"film"_s },
             .course = { u"course"_s },
             .media = path(film),
             .captions = { { .language = u"en-GB"_s, .path = path(u"en.vtt"_s) },
                           { .language = u"de"_s, .path = path(u"de.vtt"_s) } } };
}

void TestCaptionChoice::beside_data()
{
    QTest::addColumn<QString>("remembered");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing chosen before") << QString() << u"One"_s;
    QTest::newRow("chosen before") << u"de|"_s << u"Eins"_s;
    QTest::newRow("first one chosen before") << u"en|"_s << u"One"_s;
    QTest::newRow("no longer there") << u"fr|"_s << u"One"_s;
}

//! Found by their names only, so that none has been read when the course was opened.
void TestCaptionChoice::beside()
{
    QFETCH(const QString, remembered);
    const Recording recording{ .id = { u"film"_s },
                               .course = { u"course"_s },
                               .media = path(u"none.mp4"_s),
                               .captions = { { .language = u"en"_s, .path = path(u"en.vtt"_s) },
                                             { .language = u"de"_s, .path = path(u"de.vtt"_s) } } };
    Settings settings;
    settings.captionTracks = { { u"course"_s, remembered } };
    CaptionTrack shown;
    Captions captions(recording, settings, shown);
    captions.begin();
    QTEST(firstWords(shown), "shown");
}

void TestCaptionChoice::inside_data()
{
    QTest::addColumn<QString>("remembered");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing chosen before") << QString() << u"One"_s;
    QTest::newRow("chosen before") << u"de||inside"_s << u"Eins"_s;
    QTest::newRow("no longer there") << u"fr||inside"_s << u"One"_s;
}

void TestCaptionChoice::inside()
{
    QFETCH(const QString, remembered);
    const Recording recording{ .id = { u"film"_s },
                               .course = { u"course"_s },
                               .media = path(u"talk.mp4"_s) };
    Settings settings;
    settings.captionTracks = { { u"course"_s, remembered } };
    CaptionTrack shown;
    Captions captions(recording, settings, shown);
    QSignalSpy changed(&captions, &Captions::changed);
    captions.begin();
    QTRY_COMPARE(changed.size(), 1);
    QTEST(firstWords(shown), "shown");
    QVERIFY(captions.current());
}

//! Of two of one language the first was taken over; the other can be had inside only.
void TestCaptionChoice::takenOverOnesAreListedOnce()
{
    const Recording recording = takenOver(u"rich.mp4"_s);
    Settings settings;
    CaptionTrack shown;
    Captions captions(recording, settings, shown, u"en-GB"_s);
    QSignalSpy changed(&captions, &Captions::tracksChanged);
    captions.begin();
    QTRY_COMPARE(changed.size(), 1);
    QStringList tracks;
    for (const CaptionFile &file : captions.tracks()) {
        tracks.append(file.language + (file.stream ? u" inside"_s : QString()));
    }
    QCOMPARE(tracks, QStringList({ u"en-GB"_s, u"de"_s, u"de inside"_s, u"fr inside"_s }));
}

void TestCaptionChoice::takenOverOneStandsForTheOneChosenBefore()
{
    const Recording recording = takenOver(u"talk.mp4"_s);
    Settings settings;
    settings.captionTracks = { { u"course"_s, u"de||inside"_s } };
    CaptionTrack shown;
    Captions captions(recording, settings, shown, u"en-GB"_s);
    captions.begin();
    QCOMPARE(firstWords(shown), u"Eins"_s);
}

QTEST_GUILESS_MAIN(TestCaptionChoice)
#include "tst_captionchoice.moc"
