// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chats of a recording that was stopped and started again, made one and placed part by part.
#include <base/utctime.h>
#include <room/chatimport.h>
#include <room/chatmapping.h>
#include <room/chatparts.h>

#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds duration = 3h;

QDateTime at(int hour, int minute) { return utcTime(QDate(2025, 11, 14), QTime(hour, minute)); }

//! An hour from nine, an hour from half past ten, and what follows from noon.
QList<RecordedPart> threeParts()
{
    return { { .from = 0ms, .startedAt = at(9, 0) },
             { .from = 1h, .startedAt = at(10, 30) },
             { .from = 2h, .startedAt = at(12, 0) } };
}

//! The first of them alone is known, as Zoom's program on a computer leaves it.
QList<RecordedPart> localParts()
{
    return { { .from = 0ms, .startedAt = at(9, 0) }, { .from = 1h } };
}

ChatFile file(const QByteArray &bytes, const std::optional<QDateTime> &start = {},
              const QString &folder = u"/home/ana/Downloads"_s)
{
    const auto chat = readChatLines(bytes, u"chat.txt"_s);
    return { .chat = chat ? *chat : ChatLines(), .folder = folder, .startedAt = start };
}

QString print(const QList<ChatCandidate> &candidates)
{
    QStringList lines;
    for (const ChatCandidate &candidate : candidates) {
        QStringList said;
        for (const ChatLine &line : candidate.chat.lines) {
            const QString sign = line.time < 0ms ? u"-"_s : QString();
            said.append(sign + formatPosition(std::chrono::abs(line.time)) + u' '
                        + QString(line.text).replace(u'\n', u'|')
                        + (line.direct ? u" (direct)"_s : QString()));
        }
        const auto moved = [](const QString &word, Milliseconds by) {
            return word
                + QString::number(std::chrono::duration<double, std::ratio<3600>>(by).count())
                + u'h';
        };
        const QString zone = candidate.likelyShift
            ? moved(u", perhaps by "_s, *candidate.likelyShift)
            : candidate.shift != 0ms ? moved(u" moved by "_s, candidate.shift)
                                     : QString();
        lines.append(
            (candidate.chat.shape == ChatShape::Cloud ? u"placed: "_s : u"time of day: "_s)
            + said.join(u", "_s)
            + (candidate.start ? u" from "_s + formatPosition(*candidate.start) : QString())
            + zone);
    }
    return lines.join(u'\n');
}

} // namespace

class TestChatParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void filesMakeChats_data();
    void filesMakeChats();
    void clockIsThatOfThisComputer_data();
    void clockIsThatOfThisComputer();
    void singlePartGoesByTheClockOfThisComputer();
    void quotationsAndAuthorsGoThroughAllParts();
    void directMessagesLeaveNoTrace_data();
    void directMessagesLeaveNoTrace();
    void calibrationCorrectsWhatTheFilesTell();
};

void TestChatParts::cleanup()
{
    qputenv("TZ", "UTC");
    tzset();
}

void TestChatParts::filesMakeChats_data()
{
    QTest::addColumn<QList<ChatFile>>("files");
    QTest::addColumn<QList<RecordedPart>>("parts");
    QTest::addColumn<QString>("printed");
    const auto row
        = [](const char *name, const QList<ChatFile> &files, const QList<RecordedPart> &parts,
             const QString &printed) { QTest::newRow(name) << files << parts << printed; };
    const QByteArray first = "00:00:05\tAna:\tone\n00:59:58\tBen:\ttwo\n";
    const QByteArray second = "00:00:10\tAna:\tthree\n";
    const QByteArray third = "00:01:00\tAna:\tfour\n02:00:00\tAna:\tbye\n";

    row("cloud, in any order",
        { file(third, at(12, 0)), file(first, at(9, 0)), file(second, at(10, 30)) }, threeParts(),
        u"placed: 0:00:05 one, 0:59:58 two, 1:00:10 three, 2:01:00 four, 4:00:00 bye"_s);
    row("cloud, one part without a chat", { file(third, at(12, 0)), file(first, at(9, 0)) },
        threeParts(), u"placed: 0:00:05 one, 0:59:58 two, 2:01:00 four, 4:00:00 bye"_s);
    row("cloud, a chat that outlives its part",
        { file("01:00:03\tAna:\tlate\n01:10:00\tAna:\tlater\n", at(9, 0)),
          file(second, at(10, 30)) },
        threeParts(), u"placed: 1:00:00 late, 1:00:00 later, 1:00:10 three"_s);
    row("cloud, two files of one part: the fullest",
        { file("00:00:05\tAna:\tone\n", at(9, 0)), file(first, at(9, 0)),
          file(second, at(10, 30)) },
        threeParts(), u"placed: 0:00:05 one, 0:59:58 two, 1:00:10 three"_s);
    row("cloud, a direct message does not make a file fuller",
        { file("00:00:05\tAna:\tone\n", at(9, 0)),
          file("00:00:05\tAna (Privately):\tx\n00:00:06\tAna (Privately):\ty\n", at(9, 0)) },
        threeParts(), u"placed: 0:00:05 one"_s);
    row("cloud, a part whose film is missing goes by the clock",
        { file(first, at(9, 0)), file("00:05:00\tAna:\tin the stop\n", at(10, 10)) }, threeParts(),
        u"placed: 0:00:05 one, 0:59:58 two, 1:00:00 in the stop"_s);
    row("cloud, a name that tells nothing", { file(first), file(second, at(10, 30)) }, threeParts(),
        u"placed: 1:00:10 three\nplaced: 0:00:05 one, 0:59:58 two"_s);

    const QByteArray day = "08:59:00 From Ana : early\n09:00:05 From Ana : one\n"
                           "10:10:00 From Ben : in the stop\n10:30:10 From Ana : three\n"
                           "12:01:00 From Ana : four\n";
    const QString placed = u"placed: -0:01:00 early, 0:00:05 one, 1:00:00 in the stop, 1:00:10 "
                           "three, 2:01:00 four"_s;
    row("times of day", { file(day) }, threeParts(), placed);
    row("times of day, one file a folder: the fullest",
        { file("09:00:05 From Ana : one\n"), file(day) }, threeParts(), placed);
    const QString folder = u"/home/ana/Zoom/2025-11-14 09.00.00 Topic"_s;
    const QString later = u"/home/ana/Zoom/2025-11-14 10.30.00 Topic"_s;
    row("times of day, in the folder of each part",
        { file("10:30:10 From Ana : three\n", at(10, 30), later),
          file("09:00:05 From Ana : one\n", at(9, 0), folder) },
        threeParts(), u"placed: 0:00:05 one, 1:00:10 three"_s);
    row("times of day, the later folder repeats the earlier",
        { file("09:00:05 From Ana : one\n09:00:05 From Ana : one\n", at(9, 0), folder),
          file("09:00:05 From Ana : one\n10:30:10 From Ana : three\n", at(10, 30), later) },
        threeParts(), u"placed: 0:00:05 one, 0:00:05 one, 1:00:10 three"_s);
    row("times of day of quite another clock", { file("17:00:05 From Ana : one\n", {}, folder) },
        threeParts(), u"time of day: 17:00:05 one from 9:00:00"_s);
    row("both kinds", { file(day), file(first, at(9, 0)) }, threeParts(),
        u"placed: 0:00:05 one, 0:59:58 two\n"_s + placed);

    row("the first part alone is known", { file(day, at(9, 0), folder) }, localParts(),
        u"time of day: 8:59:00 early, 9:00:05 one, 10:10:00 in the stop, 10:30:10 three, "
        "12:01:00 four from 9:00:00"_s);
    row("a single part", { file(first, at(9, 0)) }, { { .from = 0ms, .startedAt = at(9, 0) } },
        u"placed: 0:00:05 one, 0:59:58 two"_s);
    const QString joined = u"/home/ana/Zoom/2025-11-14 08.40.00 Topic"_s;
    const QList<RecordedPart> single{ { .from = 0ms, .startedAt = at(9, 0) } };
    row("a single part, and a chat that was begun before it",
        { file("08:59:00 From Ana : early\n09:00:05 From Ana : one\n", at(8, 40), joined) }, single,
        u"placed: -0:01:00 early, 0:00:05 one"_s);
    row("a single part, and a chat without a folder", { file("09:00:05 From Ana : one\n") }, single,
        u"placed: 0:00:05 one"_s);
    row("a single part, and a chat of quite another clock",
        { file("17:00:05 From Ana : one\n", {}, folder) }, single,
        u"time of day: 17:00:05 one from 9:00:00"_s);
    row("a single part, and a chat of quite another clock without a folder",
        { file("17:00:05 From Ana : one\n") }, single, u"time of day: 17:00:05 one"_s);
    row("a single part before midnight, and a chat after it", { file("00:10:00 From Ana : one\n") },
        { { .from = 0ms, .startedAt = at(23, 30) } }, u"placed: 0:40:00 one"_s);
    row("a single part whose start is not known", { file("09:00:05 From Ana : one\n", {}, joined) },
        { { .from = 0ms } }, u"time of day: 9:00:05 one from 8:40:00"_s);
    row("a single part, and the chat of another session",
        { file(third, at(12, 0)), file(second, at(9, 0)) },
        { { .from = 0ms, .startedAt = at(9, 0) } }, u"placed: 0:00:10 three"_s);
    row("of an earlier version", { file(first, at(9, 0)), file(second, at(10, 30)) }, {},
        u"placed: 0:00:05 one, 0:59:58 two\nplaced: 0:00:10 three"_s);
    row("a single part, and a chat from hours east of it",
        { file("16:59:00 From Ana : early\n17:00:05 From Ana : one\n19:40:00 From Ana : bye\n") },
        single, u"placed: -0:01:00 early, 0:00:05 one, 2:40:00 bye moved by -8h"_s);
    row("a single part, and a chat from the day before",
        { file("22:00:05 From Ana : one\n23:59:00 From Ana : two\n00:40:00 From Ana : bye\n") },
        single, u"placed: 0:00:05 one, 1:59:00 two, 2:40:00 bye moved by 11h"_s);
    row("a single part, and a chat from half hours east of it",
        { file("14:30:05 From Ana : one\n17:20:00 From Ana : bye\n") }, single,
        u"placed: 0:00:05 one, 2:50:00 bye moved by -5.5h"_s);
    row("a single part, and a chat from quarters of an hour east of it",
        { file("14:30:10 From Ana : one\n16:00:00 From Ana : two\n17:59:50 From Ana : bye\n") },
        single, u"placed: -0:14:50 one, 1:15:00 two, 3:14:50 bye moved by -5.75h"_s);
    row("a single part, and a chat that may be from an hour east",
        { file("10:00:05 From Ana : one\n12:40:00 From Ana : bye\n") }, single,
        u"placed: 1:00:05 one, 3:40:00 bye, perhaps by -1h"_s);
    row("a single part, and a chat that goes on after it",
        { file("09:00:05 From Ana : one\n12:40:00 From Ana : bye\n") }, single,
        u"placed: 0:00:05 one, 3:40:00 bye"_s);
    row("stopped, and a chat from hours east of it",
        { file("17:00:05 From Ana : one\n18:10:00 From Ben : in the stop\n"
               "18:30:10 From Ana : three\n21:01:00 From Ana : four\n") },
        threeParts(),
        u"placed: 0:00:05 one, 1:00:00 in the stop, 1:00:10 three, 3:01:00 four moved by -8h"_s);
    row("no file", {}, threeParts(), QString());
}

void TestChatParts::filesMakeChats()
{
    QFETCH(const QList<ChatFile>, files);
    QFETCH(const QList<RecordedPart>, parts);
    QFETCH(const QString, printed);
    QCOMPARE(print(chatCandidates(files, parts, duration)), printed);
}

void TestChatParts::clockIsThatOfThisComputer_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("begins"); // UTC, of a first part of an hour; the second two hours on
    QTest::addColumn<QByteArray>("chat");
    QTest::addColumn<QString>("printed");
    QTest::newRow("east, on the next day there")
        << QByteArray("Asia/Tokyo") << QTime(22, 30)
        << QByteArray(
               "07:30:05 From Ana : one\n09:00:00 From Ana : stop\n09:30:05 From Ana : two\n")
        << u"placed: 0:00:05 one, 1:00:00 stop, 1:00:05 two"_s;
    QTest::newRow("west, on the day before there")
        << QByteArray("America/Los_Angeles") << QTime(2, 0)
        << QByteArray("18:00:05 From Ana : one\n20:00:05 From Ana : two\n")
        << u"placed: 0:00:05 one, 1:00:05 two"_s;
    QTest::newRow("past midnight in the first part")
        << QByteArray("Europe/London") << QTime(23, 30)
        << QByteArray(
               "23:30:05 From Ana : one\n00:10:00 From Ana : late\n01:30:05 From Ana : two\n")
        << u"placed: 0:00:05 one, 0:40:00 late, 1:00:05 two"_s;
    QTest::newRow("the first message past midnight")
        << QByteArray("Europe/London") << QTime(23, 30)
        << QByteArray("00:10:00 From Ana : late\n01:30:05 From Ana : two\n")
        << u"placed: 0:40:00 late, 1:00:05 two"_s;
    QTest::newRow("begun just after midnight, written before")
        << QByteArray("Europe/London") << QTime(0, 5)
        << QByteArray("23:59:00 From Ana : early\n00:06:00 From Ana : one\n")
        << u"placed: -0:06:00 early, 0:01:00 one"_s;
    QTest::newRow("the clock goes back in the stop")
        << QByteArray("America/New_York") << QTime(4, 30) // 0:30 in summer, then 1:30 in winter
        << QByteArray("00:30:05 From Ana : one\n02:45:00 From Ana : two\n")
        << u"placed: 0:00:05 one, 2:15:00 two"_s;
}

void TestChatParts::clockIsThatOfThisComputer()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QTime, begins);
    QFETCH(const QByteArray, chat);
    QFETCH(const QString, printed);
    qputenv("TZ", zone);
    tzset();
    const QDate date = zone.endsWith("York") ? QDate(2025, 11, 2) : QDate(2025, 11, 14);
    const QDateTime start = utcTime(date, begins);
    const QList<RecordedPart> parts{ { .from = 0ms, .startedAt = start },
                                     { .from = 1h, .startedAt = start.addSecs(7200) } };
    QCOMPARE(print(chatCandidates({ file(chat) }, parts, duration)), printed);
}

void TestChatParts::singlePartGoesByTheClockOfThisComputer()
{
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    const auto candidates = chatCandidates({ file("07:30:05 From Ana : one\n") },
                                           { { .from = 0ms, .startedAt = at(22, 30) } }, duration);
    QCOMPARE(print(candidates), u"placed: 0:00:05 one"_s);
}

namespace {

ImportedChat imported(const QList<ChatFile> &files, ChatNames names = ChatNames::Pseudonyms)
{
    const auto candidates = chatCandidates(files, threeParts(), duration);
    return importChat(candidates.first().chat, names,
                      [](int number) { return u"Delegate %1"_s.arg(number); });
}

} // namespace

void TestChatParts::quotationsAndAuthorsGoThroughAllParts()
{
    const ImportedChat chat
        = imported({ file("00:00:05\tAna Lopez:\tIs it safe?\n00:00:06\tBen:\tYes\n", at(9, 0)),
                     file("00:00:10\tCem:\tReplying to \"Is it safe?\"\n\nIt depends, @Ana Lopez\n"
                          "00:00:20\tBen:\tReacted to \"Is it safe?\" with 👍\n",
                          at(10, 30)) });
    QCOMPARE(chat.log.times, ChatTimes::FromStart);
    QCOMPARE(chat.log.messages.size(), 3);
    QCOMPARE(chat.log.messages[0].reactions, (QList<ChatReaction>{ { u"👍"_s, 1 } }));
    QCOMPARE(chat.log.messages[1].author, 2);
    QCOMPARE(chat.log.messages[2].author, 3);
    QCOMPARE(chat.log.messages[2].replyTo, std::optional<qsizetype>(0));
    QCOMPARE(chat.log.messages[2].text, u"It depends, @Delegate 1"_s);
    QCOMPARE(chat.log.messages[2].at, 1h + 10s);
    QCOMPARE(chat.reactionsWithoutTarget, 0);
    // As it is kept on disk, in the form that earlier versions read too.
    QCOMPARE(*chatFromJson(toJson(chat.log)), chat.log);
}

void TestChatParts::directMessagesLeaveNoTrace_data()
{
    QTest::addColumn<QList<ChatFile>>("files");
    QTest::newRow("cloud") << QList<ChatFile>{
        file("00:00:05\tAna:\tpublic\n00:00:06\tBen (Direct Message):\tsecret one\n", at(9, 0)),
        file("00:00:05\tAna:\tReplying to \"secret one\"\n\nthank you\n", at(10, 30))
    };
    QTest::newRow("one line") << QList<ChatFile>{
        file("09:00:05 From Ana : public\n09:00:06 From Ben to Ana (Privately) : secret one\n",
             at(9, 0), u"/a"_s),
        file("10:30:05 From Ana : Replying to \"secret one\"\n\nthank you\n", at(10, 30), u"/b"_s)
    };
    QTest::newRow("two lines") << QList<ChatFile>{
        file("09:00:05 From Ana to Everyone:\n\tpublic\n"
             "09:00:06 From Ben to Ana(Direct Message):\n\tsecret one\n",
             at(9, 0), u"/a"_s),
        file("10:30:05 From Ana to Everyone:\n\tReplying to \"secret one\"\n\n\tthank you\n",
             at(10, 30), u"/b"_s)
    };
}

void TestChatParts::directMessagesLeaveNoTrace()
{
    QFETCH(const QList<ChatFile>, files);
    for (const ChatNames names : { ChatNames::Pseudonyms, ChatNames::Kept }) {
        const ImportedChat chat = imported(files, names);
        QCOMPARE(chat.directMessages, 1);
        QCOMPARE(chat.log.messages.size(), 2);
        QCOMPARE(chat.log.messages[1].text, u"thank you"_s);
        QCOMPARE(chat.log.messages[1].replyTo, std::nullopt);
        QVERIFY(!toJson(chat.log).contains("secret") && !toJson(chat.log).contains("Ben"));
    }
}

//! The clock of the computer ran a quarter of a minute late.
void TestChatParts::calibrationCorrectsWhatTheFilesTell()
{
    const ChatLog log = imported({ file("09:00:05 From Ana : one\n10:30:10 From Ana : three\n"
                                        "12:01:00 From Ana : four\n") })
                            .log;
    const QList<ChatAnchor> anchors{ { .message = 1, .position = 1h + 25s } };
    QCOMPARE(mappingOf(log, {}).positionOf(log.messages[2].at), 2h + 1min);
    QCOMPARE(mappingOf(log, anchors).positionOf(log.messages[0].at), 20s);
    QCOMPARE(mappingOf(log, anchors).positionOf(log.messages[2].at), 2h + 75s);
    const auto two = withAnchor(log, anchors, { .message = 2, .position = 2h + 75s });
    QVERIFY(two);
    QCOMPARE(mappingOf(log, *two).positionOf(log.messages[0].at), 20s);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestChatParts)
#include "tst_chatparts.moc"
