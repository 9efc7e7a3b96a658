// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Zoom's folders and names, and files that lie beside a film: what is recognised, and what refused.
#include "madefilms.h"
#include <base/utctime.h>
#include <recordings/foundchats.h>
#include <recordings/foundrecording.h>
#include <recordings/zoomnames.h>

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Everything about a found recording in lines, names without folders.
QString print(const OrRefusal<FoundRecording> &found)
{
    if (!found) {
        QStringList lines{ u"refused %1 %2"_s.arg(int(found.error().reason))
                               .arg(QFileInfo(found.error().file).fileName()) };
        for (const RecordingChoice &choice : found.error().choices) {
            lines << u"choice %1 %2 of %3 from %4"_s
                         .arg(choice.start.toString(Qt::ISODate), choice.topic)
                         .arg(choice.files.size())
                         .arg(QFileInfo(choice.files.first()).fileName());
        }
        return lines.join(u'\n');
    }
    const auto name = [](const QString &path) { return QFileInfo(path).fileName(); };
    QStringList lines{ u"title %1"_s.arg(found->title) };
    for (const FoundPart &part : found->parts) {
        lines << u"part %1 %2"_s.arg(name(part.media),
                                     part.start ? part.start->toString(Qt::ISODate) : u"-"_s);
    }
    for (const CaptionSource &captions : found->captions) {
        lines << u"captions %1 of %2 as %3 %4"_s.arg(name(captions.path))
                     .arg(captions.part)
                     .arg(int(captions.kind))
                     .arg(captions.language)
                     .trimmed();
    }
    for (const QString &chat : found->chats) {
        lines << u"chat "_s + name(chat);
    }
    if (!found->chaptersFile.isEmpty()) {
        lines << u"chapters "_s + name(found->chaptersFile);
    }
    for (const QString &view : found->otherViews) {
        lines << u"other "_s + view;
    }
    return lines.join(u'\n');
}

QString refusal(Refusal::Reason reason, const QString &file)
{
    return u"refused %1 %2"_s.arg(int(reason)).arg(file);
}

} // namespace

class TestZoomFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folderNames_data();
    void folderNames();
    void cloudNames_data();
    void cloudNames();
    void folders_data();
    void folders();
    void unfinished_data();
    void unfinished();
    void sessionsAreToldApart_data();
    void sessionsAreToldApart();
    void oneSessionOfAFolderIsFound();
    void chatsOfARecording_data();
    void chatsOfARecording();
    void onlyTheFilmThatWasChosen();
    void aFileWithTextsBesideIt();
    void severalFilesAreParts();
    void allFilesOfOneSession_data();
    void allFilesOfOneSession();
    void foldersOfOneMeetingAreParts();
    void othersInTheFolderDoNotMatter_data();
    void othersInTheFolderDoNotMatter();
    void whatIsNotThere();
};

void TestZoomFolder::folderNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("topic");
    QTest::newRow("with id") << u"2025-11-14 09.00.12 Safety behaviours 81234567890"_s
                             << u"Safety behaviours"_s;
    QTest::newRow("without id") << u"2025-11-14 09.00.12 Safety behaviours"_s
                                << u"Safety behaviours"_s;
    QTest::newRow("without topic") << u"2025-11-14 09.00.12"_s << u""_s;
    QTest::newRow("comma and pronouns")
        << u"2025-11-14 09.00.12 Ana Lima, PhD (she/they)'s Zoom Meeting 81234567890"_s.replace(
               u'/', u'_')
        << u"Ana Lima, PhD (she_they)'s Zoom Meeting"_s;
    QTest::newRow("emoji") << u"2025-11-14 09.00.12 🌿 Calm & co. 81234567890"_s
                           << u"🌿 Calm & co."_s;
    QTest::newRow("a number in the topic") << u"2025-11-14 09.00.12 Week 3"_s << u"Week 3"_s;
    QTest::newRow("not a date") << u"2025-13-14 09.00.12 Topic"_s << QString();
    QTest::newRow("something else") << u"Holiday 2025-11-14"_s << QString();
}

void TestZoomFolder::folderNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, topic);
    const auto read = readZoomFolderName(name);
    QCOMPARE(read.has_value(), !topic.isNull());
    if (read) {
        QCOMPARE(read->topic, topic);
        QCOMPARE(read->start, QDateTime(QDate(2025, 11, 14), QTime(9, 0, 12)));
    }
}

void TestZoomFolder::cloudNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *name, const char *printed) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(printed);
    };
    row("GMT20251114-090012_Recording_1920x1080.mp4", "film|||1920");
    row("GMT20251114-090012_Recording_gallery_1280x720.mp4", "film||gallery|1280");
    row("GMT20251114-090012_Recording_as_1920x1080.mp4", "film||as|1920");
    row("GMT20251114-090012_Recording_avo_640x360.mp4", "film||avo|640");
    row("GMT20251114-090012_Recording.m4a", "sound|||0");
    row("GMT20251114-090012_Recording.transcript.vtt", "transcript|||0");
    row("GMT20251114-090012_Recording.cc.vtt", "typed|||0");
    row("GMT20251114-090012_RecordingnewChat.txt", "chat|||0");
    row("GMT20251114-090012_Recording.txt", "chat|||0");
    row("GMT20200814-170030_Safety-behaviours_1920x1080.mp4", "film|Safety-behaviours||1920");
    row("GMT20201314-170030_Recording.mp4", "none");
    row("video123.mp4", "none");
    row("notes about GMT20251114-090012_Recording.txt", "none");
}

void TestZoomFolder::cloudNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, printed);
    const auto read = readZoomCloudName(name);
    if (!read) {
        QCOMPARE(printed, u"none"_s);
        return;
    }
    const QStringList kinds{ u"film"_s,  u"sound"_s, u"transcript"_s,
                             u"typed"_s, u"chat"_s,  u"other"_s };
    QCOMPARE(u"%1|%2|%3|%4"_s.arg(kinds[int(read->kind)], read->topic, read->view).arg(read->width),
             printed);
    QCOMPARE(read->start.timeSpec(), Qt::UTC);
}

void TestZoomFolder::folders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QString>("printed");

    const QString local = u"2025-11-14 09.00.12 Topic, with (she_her) 🌿 81234567890"_s;
    QTest::newRow("local")
        << local
        << QStringList{ u"video1418734567.mp4"_s, u"audio1418734567.m4a"_s,
                        u"playback.m3u"_s,        u"chat.txt"_s,
                        u"closed_caption.txt"_s,  u"audioAna Lima (she_her)21418734567.m4a"_s }
        << QByteArray(R"({"items":[{"audio":"audio1418734567.m4a","prefix":"","process":100,)"
                      R"("video":"video1418734567.mp4"}],"magic_number":"1"})")
        << u"title Topic, with (she_her) 🌿\npart video1418734567.mp4 2025-11-14T09:00:12\n"
           "captions closed_caption.txt of 0 as 3\nchat chat.txt"_s;
    QTest::newRow("local, older names, parts in order")
        << local
        << QStringList{ u"zoom_10.mp4"_s, u"zoom_2.mp4"_s, u"audio_only.m4a"_s,
                        u"meeting_saved_chat.txt"_s }
        << QByteArray()
        << u"title Topic, with (she_her) 🌿\npart zoom_2.mp4 2025-11-14T09:00:12\n"
           "part zoom_10.mp4 -\nchat meeting_saved_chat.txt"_s;
    QTest::newRow("local, parts as recording.conf has them")
        << local << QStringList{ u"video2.mp4"_s, u"video1.mp4"_s }
        << QByteArray(R"({"items":[{"process":100,"video":"video2.mp4"},)"
                      R"({"process":100,"video":"video1.mp4"},)"
                      R"({"process":100,"video":"../secret.mp4"}]})")
        << u"title Topic, with (she_her) 🌿\npart video2.mp4 2025-11-14T09:00:12\n"
           "part video1.mp4 -"_s;
    QTest::newRow("local, a part is missing")
        << local << QStringList{ u"video1.mp4"_s }
        << QByteArray(R"({"items":[{"process":100,"video":"video1.mp4"},)"
                      R"({"process":100,"video":"video3.mp4"}]})")
        << refusal(Refusal::Reason::NotFound, u"video3.mp4"_s);
    QTest::newRow("local, sound only")
        << local << QStringList{ u"audio1418734567.m4a"_s, u"audioAna11418734567.m4a"_s }
        << QByteArray("no JSON at all")
        << u"title Topic, with (she_her) 🌿\npart audio1418734567.m4a 2025-11-14T09:00:12"_s;
    QTest::newRow("local, new chat and chapters")
        << local
        << QStringList{ u"video1.mp4"_s, u"meeting_saved_new_chat.txt"_s, u"chapters.vtt"_s,
                        u"meeting_saved_closed_caption.txt"_s }
        << QByteArray()
        << u"title Topic, with (she_her) 🌿\npart video1.mp4 2025-11-14T09:00:12\n"
           "captions meeting_saved_closed_caption.txt of 0 as 3\n"
           "chat meeting_saved_new_chat.txt\nchapters chapters.vtt"_s;
    QTest::newRow("cloud")
        << u"zoom download"_s
        << QStringList{ u"GMT20251114-090012_Recording_1920x1080.mp4"_s,
                        u"GMT20251114-090012_Recording_gallery_2560x1440.mp4"_s,
                        u"GMT20251114-090012_Recording.m4a"_s,
                        u"GMT20251114-090012_Recording.transcript.vtt"_s,
                        u"GMT20251114-090012_Recording.cc.vtt"_s,
                        u"GMT20251114-090012_RecordingnewChat.txt"_s }
        << QByteArray()
        << u"title \npart GMT20251114-090012_Recording_1920x1080.mp4 2025-11-14T09:00:12Z\n"
           "captions GMT20251114-090012_Recording.cc.vtt of 0 as 2\n"
           "captions GMT20251114-090012_Recording.transcript.vtt of 0 as 0\n"
           "chat GMT20251114-090012_RecordingnewChat.txt\n"
           "other GMT20251114-090012_Recording_gallery_2560x1440.mp4"_s;
    QTest::newRow("cloud, stopped and started again")
        << u"zoom download"_s
        << QStringList{ u"GMT20251114-103000_Recording_640x360.mp4"_s,
                        u"GMT20251114-090012_Recording_640x360.mp4"_s,
                        u"GMT20251114-103000_Recording.transcript.vtt"_s }
        << QByteArray()
        << u"title \npart GMT20251114-090012_Recording_640x360.mp4 2025-11-14T09:00:12Z\n"
           "part GMT20251114-103000_Recording_640x360.mp4 2025-11-14T10:30:00Z\n"
           "captions GMT20251114-103000_Recording.transcript.vtt of 1 as 0"_s;
    QTest::newRow("cloud, texts of others beside it")
        << u"zoom download"_s
        << QStringList{ u"GMT20251114-090012_Recording_640x360.mp4"_s,
                        u"GMT20251114-090012_Recording_640x360.srt"_s,
                        u"GMT20251114-090012_Recording_640x360.de.vtt"_s,
                        u"GMT20251114-090012_Recording_640x360.chapters.vtt"_s,
                        u"GMT20251121-090000_Recording.chapters.vtt"_s,
                        u"chat.txt"_s }
        << QByteArray()
        << u"title \npart GMT20251114-090012_Recording_640x360.mp4 2025-11-14T09:00:12Z\n"
           "captions GMT20251114-090012_Recording_640x360.de.vtt of 0 as 1 de\n"
           "captions GMT20251114-090012_Recording_640x360.srt of 0 as 1\n"
           "chat chat.txt\nchapters GMT20251114-090012_Recording_640x360.chapters.vtt"_s;
    QTest::newRow("cloud, sound only")
        << u"zoom download"_s << QStringList{ u"GMT20251114-090012_Recording.m4a"_s }
        << QByteArray() << u"title \npart GMT20251114-090012_Recording.m4a 2025-11-14T09:00:12Z"_s;
    QTest::newRow("a folder with one film")
        << u"session"_s << QStringList{ u"talk.mkv"_s, u"talk.en-GB.srt"_s, u"readme.txt"_s }
        << QByteArray()
        << u"title talk\npart talk.mkv -\ncaptions talk.en-GB.srt of 0 as 1 en-GB"_s;
    QTest::newRow("a folder with several films")
        << u"session"_s << QStringList{ u"a.mkv"_s, u"b.mp4"_s } << QByteArray()
        << refusal(Refusal::Reason::SeveralRecordings, u"session"_s);
    QTest::newRow("a folder without films")
        << u"session"_s << QStringList{ u"a.txt"_s } << QByteArray()
        << refusal(Refusal::Reason::NothingInFolder, u"session"_s);
}

void TestZoomFolder::folders()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, files);
    QFETCH(const QByteArray, configuration);
    QFETCH(const QString, printed);
    const TestFolder test;
    for (const QString &file : files) {
        test.touch({ folder + u'/' + file });
    }
    if (!configuration.isEmpty()) {
        test.write(folder + u"/recording.conf"_s, configuration);
    }
    QCOMPARE(print(findRecording({ test.path(folder) })), printed);
}

void TestZoomFolder::unfinished_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QString>("printed");
    const auto converting
        = [](const QString &file) { return refusal(Refusal::Reason::StillConverting, file); };
    QTest::newRow("process below 100")
        << QStringList{ u"video1.mp4"_s }
        << QByteArray(R"({"items":[{"audio":"audio1.m4a","process":37,"video":"video1.mp4"}]})")
        << converting(u"recording.conf"_s);
    QTest::newRow("double click to convert")
        << QStringList{ u"double_click_to_convert_01.zoom"_s, u"double_click_to_convert_02.zoom"_s }
        << QByteArray() << converting(u"double_click_to_convert_01.zoom"_s);
    QTest::newRow("a film that plays, but is not whole")
        << QStringList{ u"video1.mp4.tmp"_s } << QByteArray() << converting(u"video1.mp4.tmp"_s);
    QTest::newRow("one part whole, one not") << QStringList{ u"video1.mp4"_s, u"video2.mp4.tmp"_s }
                                             << QByteArray() << converting(u"video2.mp4.tmp"_s);
    QTest::newRow("still downloading")
        << QStringList{ u"GMT20251114-090012_Recording_640x360.mp4"_s,
                        u"GMT20251114-103000_Recording_640x360.mp4.crdownload"_s }
        << QByteArray()
        << refusal(Refusal::Reason::StillDownloading,
                   u"GMT20251114-103000_Recording_640x360.mp4.crdownload"_s);
}

void TestZoomFolder::unfinished()
{
    QFETCH(const QStringList, files);
    QFETCH(const QByteArray, configuration);
    QFETCH(const QString, printed);
    const TestFolder test;
    const QString folder = u"2025-11-14 09.00.12 Topic"_s;
    for (const QString &file : files) {
        test.touch({ folder + u'/' + file });
    }
    if (!configuration.isEmpty()) {
        test.write(folder + u"/recording.conf"_s, configuration);
    }
    QCOMPARE(print(findRecording({ test.path(folder) })), printed);
}

void TestZoomFolder::sessionsAreToldApart_data()
{
    QTest::addColumn<QStringList>("films");
    QTest::addColumn<QString>("sessions"); // how many parts each has
    const auto film
        = [](const QString &stamp) { return u"GMT%1_Recording_640x360.mp4"_s.arg(stamp); };
    QTest::newRow("stopped for lunch")
        << QStringList{ film(u"20251114-090012"_s), film(u"20251114-133000"_s) } << u"2"_s;
    QTest::newRow("past midnight")
        << QStringList{ film(u"20251114-223000"_s), film(u"20251115-001500"_s) } << u"2"_s;
    QTest::newRow("three parts, a long day")
        << QStringList{ film(u"20251114-080000"_s), film(u"20251114-123000"_s),
                        film(u"20251114-170000"_s) }
        << u"3"_s;
    QTest::newRow("two days") << QStringList{ film(u"20251114-090012"_s),
                                              film(u"20251115-090000"_s) }
                              << u"1 1"_s;
    QTest::newRow("in the evening and on the next morning")
        << QStringList{ film(u"20251114-190000"_s), film(u"20251115-080000"_s) } << u"1 1"_s;
    QTest::newRow("in the morning and in the evening")
        << QStringList{ film(u"20251114-090000"_s), film(u"20251114-170000"_s) } << u"1 1"_s;
    QTest::newRow("a week apart, each of two parts")
        << QStringList{ film(u"20251114-090012"_s), film(u"20251114-103000"_s),
                        film(u"20251121-090000"_s), film(u"20251121-110000"_s) }
        << u"2 2"_s;
    QTest::newRow("two topics of one morning")
        << QStringList{ u"GMT20251114-090000_Coping_640x360.mp4"_s,
                        u"GMT20251114-110000_Exposure_640x360.mp4"_s }
        << u"1 1"_s;
    QTest::newRow("a topic that only one name tells")
        << QStringList{ u"GMT20251114-090000_Coping_640x360.mp4"_s, film(u"20251114-110000"_s) }
        << u"2"_s;
    QTest::newRow("another view is no other session")
        << QStringList{ film(u"20251114-090000"_s),
                        u"GMT20251114-090000_Recording_gallery_640x360.mp4"_s }
        << u"1"_s;
}

void TestZoomFolder::sessionsAreToldApart()
{
    QFETCH(const QStringList, films);
    QFETCH(const QString, sessions);
    const TestFolder test;
    test.touch(films);
    const auto found = findRecording({ test.path() });
    QStringList counts;
    if (found) {
        counts << QString::number(found->parts.size());
    } else {
        QCOMPARE(found.error().reason, Refusal::Reason::SeveralRecordings);
        for (const RecordingChoice &choice : found.error().choices) {
            counts << QString::number(choice.files.size());
            const auto chosen = findRecording(choice.files);
            QVERIFY(chosen.has_value());
            QCOMPARE(chosen->parts.size(), choice.files.size());
            QCOMPARE(chosen->parts.first().start, std::optional(choice.start));
        }
    }
    QCOMPARE(counts.join(u' '), sessions);
}

void TestZoomFolder::oneSessionOfAFolderIsFound()
{
    const TestFolder test;
    test.touch({ u"all/GMT20251114-090012_Coping_640x360.mp4"_s,
                 u"all/GMT20251114-090012_RecordingnewChat.txt"_s,
                 u"all/GMT20251114-103000_Coping_640x360.mp4"_s,
                 u"all/GMT20251114-103000_Recording.transcript.vtt"_s,
                 u"all/GMT20251114-103000_RecordingnewChat.txt"_s,
                 u"all/GMT20251121-090000_Recording_640x360.mp4"_s,
                 u"all/GMT20251121-090000_RecordingnewChat.txt"_s, u"other/talk.mp4"_s });
    const auto refused = findRecording({ test.path(u"all"_s) });
    QCOMPARE(print(refused),
             refusal(Refusal::Reason::SeveralRecordings, u"all"_s)
                 + u"\nchoice 2025-11-14T09:00:12Z Coping of 2 from "
                   "GMT20251114-090012_Coping_640x360.mp4\n"
                   "choice 2025-11-21T09:00:00Z  of 1 from "
                   "GMT20251121-090000_Recording_640x360.mp4"_s);
    QCOMPARE(print(findRecording(refused.error().choices[0].files)),
             u"title Coping\npart GMT20251114-090012_Coping_640x360.mp4 2025-11-14T09:00:12Z\n"
             "part GMT20251114-103000_Coping_640x360.mp4 2025-11-14T10:30:00Z\n"
             "captions GMT20251114-103000_Recording.transcript.vtt of 1 as 0\n"
             "chat GMT20251114-090012_RecordingnewChat.txt\n"
             "chat GMT20251114-103000_RecordingnewChat.txt"_s);
    // Beside something else no choice between them is a way on.
    QCOMPARE(print(findRecording({ test.path(u"all"_s), test.path(u"other/talk.mp4"_s) })),
             refusal(Refusal::Reason::SeveralRecordings, u"all"_s));
}

void TestZoomFolder::chatsOfARecording_data()
{
    using Starts = QList<std::optional<QDateTime>>;
    QTest::addColumn<QString>("origin");
    QTest::addColumn<Starts>("starts");
    QTest::addColumn<QString>("chats");
    const auto cloud = [](QTime time) { return utcTime(QDate(2025, 11, 14), time); };
    const auto local = [](QTime time) { return QDateTime(QDate(2025, 11, 14), time).toUTC(); };
    const QString film = u"all/GMT20251114-090012_Recording_640x360.mp4"_s;
    const QString both = u"GMT20251114-090012_RecordingnewChat.txt "
                         "GMT20251114-103000_RecordingnewChat.txt"_s;
    QTest::newRow("chosen from a folder of several sessions")
        << film << Starts{ cloud({ 9, 0, 12 }), cloud({ 10, 30 }) } << both;
    QTest::newRow("a folder to which another session has come")
        << u"all"_s << Starts{ cloud({ 9, 0, 12 }), cloud({ 10, 30 }) } << both;
    QTest::newRow("one part alone")
        << film << Starts{ cloud({ 9, 0, 12 }) } << u"GMT20251114-090012_RecordingnewChat.txt"_s;
    QTest::newRow("that an earlier version added")
        << film << Starts{} << u"GMT20251114-090012_RecordingnewChat.txt"_s;
    QTest::newRow("folders of one meeting")
        << u"2025-11-14 09.00.12 Topic"_s << Starts{ local({ 9, 0, 12 }), local({ 10, 30 }) }
        << u"chat.txt meeting_saved_chat.txt"_s;
    QTest::newRow("one of these folders") << u"2025-11-14 09.00.12 Topic/video1.mp4"_s
                                          << Starts{ local({ 9, 0, 12 }) } << u"chat.txt"_s;
    QTest::newRow("gone") << u"elsewhere"_s << Starts{ cloud({ 9, 0, 12 }) } << QString();
}

void TestZoomFolder::chatsOfARecording()
{
    QFETCH(const QString, origin);
    QFETCH(const QList<std::optional<QDateTime>>, starts);
    QFETCH(const QString, chats);
    const TestFolder test;
    for (const QString &stamp :
         { u"20251114-090012"_s, u"20251114-103000"_s, u"20251121-090000"_s }) {
        test.touch({ u"all/GMT%1_Recording_640x360.mp4"_s.arg(stamp),
                     u"all/GMT%1_RecordingnewChat.txt"_s.arg(stamp) });
    }
    test.touch({ u"2025-11-14 09.00.12 Topic/video1.mp4"_s, u"2025-11-14 09.00.12 Topic/chat.txt"_s,
                 u"2025-11-14 10.30.00 Topic/video1.mp4"_s,
                 u"2025-11-14 10.30.00 Topic/meeting_saved_chat.txt"_s,
                 u"2025-11-21 09.00.00 Topic/video1.mp4"_s,
                 u"2025-11-21 09.00.00 Topic/chat.txt"_s });
    AddedRecording recording{ .origin = test.path(origin) };
    for (const auto &start : starts) {
        recording.parts.append({ .startedAt = start });
    }
    recording.startedAt = starts.value(0);
    QStringList names;
    for (const QString &chat : findChats(recording)) {
        QVERIFY(QFileInfo(chat).isAbsolute());
        names << QFileInfo(chat).fileName();
    }
    QCOMPARE(names.join(u' '), chats);
}

void TestZoomFolder::onlyTheFilmThatWasChosen()
{
    const TestFolder test;
    test.touch({ u"GMT20251114-090012_Recording_1920x1080.mp4"_s,
                 u"GMT20251114-090012_Recording_gallery_640x360.mp4"_s,
                 u"GMT20251114-090012_Recording.transcript.vtt"_s,
                 u"GMT20251121-090000_Recording_640x360.mp4"_s,
                 u"GMT20251121-090000_Recording.transcript.vtt"_s });
    QCOMPARE(
        print(findRecording({ test.path(u"GMT20251114-090012_Recording_gallery_640x360.mp4"_s) })),
        u"title \npart GMT20251114-090012_Recording_gallery_640x360.mp4 2025-11-14T09:00:12Z\n"
        "captions GMT20251114-090012_Recording.transcript.vtt of 0 as 0\n"
        "other GMT20251114-090012_Recording_1920x1080.mp4"_s);
}

void TestZoomFolder::aFileWithTextsBesideIt()
{
    const TestFolder test;
    test.touch({ u"talk.mp4"_s, u"talk.vtt"_s, u"talk.de.srt"_s, u"talk.chapters.vtt"_s,
                 u"other.vtt"_s, u"talk.transcript.vtt"_s });
    QCOMPARE(print(findRecording({ test.path(u"talk.mp4"_s) })),
             u"title talk\npart talk.mp4 -\ncaptions talk.de.srt of 0 as 1 de\n"
             "captions talk.transcript.vtt of 0 as 0\ncaptions talk.vtt of 0 as 1\n"
             "chapters talk.chapters.vtt"_s);
}

void TestZoomFolder::severalFilesAreParts()
{
    const TestFolder test;
    test.touch({ u"part 10.mp4"_s, u"part 2.mp4"_s, u"part 2.vtt"_s });
    QCOMPARE(print(findRecording({ test.path(u"part 10.mp4"_s), test.path(u"part 2.mp4"_s) })),
             u"title part 2\npart part 2.mp4 -\npart part 10.mp4 -\n"
             "captions part 2.vtt of 0 as 1"_s);
}

void TestZoomFolder::allFilesOfOneSession_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("printed");
    const QString stamp = u"zoom/GMT20251114-090012_Recording"_s;
    const QStringList cloud{ stamp + u".m4a"_s, stamp + u".transcript.vtt"_s,
                             stamp + u"_1920x1080.mp4"_s, stamp + u"_gallery_2560x1440.mp4"_s,
                             stamp + u"newChat.txt"_s };
    QTest::newRow("everything that the cloud lets one download")
        << cloud << cloud
        << u"title \npart GMT20251114-090012_Recording_1920x1080.mp4 2025-11-14T09:00:12Z\n"
           "captions GMT20251114-090012_Recording.transcript.vtt of 0 as 0\n"
           "chat GMT20251114-090012_RecordingnewChat.txt\n"
           "other GMT20251114-090012_Recording_gallery_2560x1440.mp4"_s;
    QTest::newRow("a film and its captions")
        << QStringList{ u"film.mp4"_s, u"film.srt"_s }
        << QStringList{ u"film.srt"_s, u"film.mp4"_s }
        << u"title film\npart film.mp4 -\ncaptions film.srt of 0 as 1"_s;
    QTest::newRow("a film and something else")
        << QStringList{ u"film.mp4"_s, u"letter.srt"_s }
        << QStringList{ u"film.mp4"_s, u"letter.srt"_s }
        << refusal(Refusal::Reason::NotMedia, u"letter.srt"_s);
    const QString folder = u"2025-11-14 09.00.12 Topic 81234567890/"_s;
    const QStringList films{ folder + u"video1.mp4"_s, folder + u"video2.mp4"_s };
    QTest::newRow("both films of a folder")
        << films + QStringList{ folder + u"closed_caption.txt"_s, folder + u"chat.txt"_s } << films
        << u"title Topic\npart video1.mp4 2025-11-14T09:00:12\npart video2.mp4 -\n"
           "captions closed_caption.txt of 0 as 3\nchat chat.txt"_s;
}

void TestZoomFolder::allFilesOfOneSession()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, chosen);
    QFETCH(QString, printed);
    const TestFolder test;
    test.touch(files);
    for (QString &name : chosen) {
        name = test.path(name);
    }
    QCOMPARE(print(findRecording(chosen)), printed);
}

void TestZoomFolder::foldersOfOneMeetingAreParts()
{
    const TestFolder test;
    const QString first = u"2025-11-14 09.00.12 Topic 81234567890"_s;
    const QString second = u"2025-11-14 10.30.00 Topic 81234567890"_s;
    test.touch({ first + u"/video1.mp4"_s, first + u"/chat.txt"_s, second + u"/video1.mp4"_s,
                 second + u"/closed_caption.txt"_s });
    QCOMPARE(print(findRecording({ test.path(second), test.path(first) })),
             u"title Topic\npart video1.mp4 2025-11-14T09:00:12\n"
             "part video1.mp4 2025-11-14T10:30:00\ncaptions closed_caption.txt of 1 as 3\n"
             "chat chat.txt"_s);
    // The folder above them does not say which of them are meant.
    QCOMPARE(print(findRecording({ test.path() })),
             refusal(Refusal::Reason::SeveralRecordings, QFileInfo(test.path()).fileName()));
    QDir(test.path(second)).removeRecursively();
    QVERIFY(findRecording({ test.path() }).has_value());
}

void TestZoomFolder::othersInTheFolderDoNotMatter_data()
{
    QTest::addColumn<QString>("film");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("printed");
    const QString cloud = u"GMT20251114-090012_Recording_640x360.mp4"_s;
    QTest::newRow("another of the cloud that is loading")
        << cloud << u"GMT20251121-090000_Recording_640x360.mp4.part"_s
        << u"title \npart %1 2025-11-14T09:00:12Z"_s.arg(cloud);
    QTest::newRow("its own that is loading")
        << cloud << cloud + u".part"_s
        << refusal(Refusal::Reason::StillDownloading, cloud + u".part"_s);
    QTest::newRow("something that another program makes")
        << u"lecture.mp4"_s << u"x.mp4.tmp"_s << u"title lecture\npart lecture.mp4 -"_s;
    QTest::newRow("what Zoom makes")
        << u"lecture.mp4"_s << u"video1418734567.mp4.tmp"_s
        << refusal(Refusal::Reason::StillConverting, u"video1418734567.mp4.tmp"_s);
}

void TestZoomFolder::othersInTheFolderDoNotMatter()
{
    QFETCH(const QString, film);
    QFETCH(const QString, other);
    QFETCH(const QString, printed);
    const TestFolder test;
    test.touch({ film, other });
    QCOMPARE(print(findRecording({ test.path(film) })), printed);
}

void TestZoomFolder::whatIsNotThere()
{
    const TestFolder test;
    QCOMPARE(print(findRecording({ test.path(u"none.mp4"_s) })),
             refusal(Refusal::Reason::NotFound, u"none.mp4"_s));
    QCOMPARE(findRecording({}).error().reason, Refusal::Reason::NotFound);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestZoomFolder)
#include "tst_zoomfolder.moc"
