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

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;

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
    const QString arguments = u"-v error -f lavfi -i color=black:size=64x64:rate=5:duration=3 "
                              "-i %1 -i %2 -map 0 -map 1 -map 2 -c:s mov_text "
                              "-metadata:s:s:0 language=eng -metadata:s:s:1 language=ger %3"_s;
    QStringList words = arguments.split(u' ');
    words.replaceInStrings(u"%1"_s, path(u"en.vtt"_s));
    words.replaceInStrings(u"%2"_s, path(u"de.vtt"_s));
    words.replaceInStrings(u"%3"_s, path(u"talk.mp4"_s));
    QCOMPARE(QProcess::execute(u"ffmpeg"_s, words), 0);
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

QTEST_GUILESS_MAIN(TestCaptionChoice)
#include "tst_captionchoice.moc"
