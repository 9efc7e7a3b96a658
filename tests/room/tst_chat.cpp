// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chats of Zoom sessions: the three shapes, what is dropped, who becomes whom, and how they are
// aligned with a recording.
#include <room/chatimport.h>
#include <room/chatmapping.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestChat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesAreRead_data();
    void shapesAreRead();
    void refusedWithFileAndPlace();
    void midnightWraps();
    void directMessagesLeaveNoTrace_data();
    void directMessagesLeaveNoTrace();
    void namesLeaveNoTrace();
    void partsOfNamesLeaveNoTrace_data();
    void partsOfNamesLeaveNoTrace();
    void namesAreKeptOnRequest();
    void quotationsAreJoined_data();
    void quotationsAreJoined();
    void reactionsAreCounted();
    void questions_data();
    void questions();
    void startComesFromTheFolder_data();
    void startComesFromTheFolder();
    void jsonComesBack();
    void foreignJsonIsCorrupt_data();
    void foreignJsonIsCorrupt();
    void mapping_data();
    void mapping();
    void anchorsAreChecked();
    void anchorsComeBack();
};

namespace {

QString pseudonym(int number) { return u"Delegate %1"_s.arg(number); }

QString print(const ChatLines &chat)
{
    QStringList lines{ chat.shape == ChatShape::Cloud         ? u"cloud"_s
                           : chat.shape == ChatShape::TwoLine ? u"two-line"_s
                                                              : u"one-line"_s };
    for (const ChatLine &line : chat.lines) {
        lines.append(u"%1 %2>%3%4: %5"_s.arg(formatPosition(line.time), line.from, line.to,
                                             line.direct ? u" direct"_s : QString(),
                                             QString(line.text).replace(u'\n', u'|')));
    }
    return lines.join(u'\n');
}

QString print(const ChatLog &log)
{
    QStringList lines;
    for (const ChatMessage &message : log.messages) {
        QString line = u"%1 %2"_s.arg(formatPosition(message.at)).arg(message.author);
        line += message.name.isEmpty() ? QString() : u'=' + message.name;
        line += message.question ? u"?: "_s : u": "_s;
        line += QString(message.text).replace(u'\n', u'|');
        line += message.replyTo ? u" ^%1"_s.arg(*message.replyTo) : QString();
        for (const ChatReaction &reaction : message.reactions) {
            line += u" %1×%2"_s.arg(reaction.emoji).arg(reaction.count);
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

ImportedChat imported(const QByteArray &bytes, ChatNames names = ChatNames::Pseudonyms)
{
    const auto lines = readChatLines(bytes, u"chat.txt"_s);
    return lines ? importChat(*lines, names, pseudonym) : ImportedChat{};
}

ChatLog wallClock(std::optional<Milliseconds> start)
{
    ChatLog log{ .times = ChatTimes::WallClock, .start = start };
    for (const Milliseconds at :
         std::initializer_list<Milliseconds>{ 10h, 10h + 30s, 10h + 10min, 11h }) {
        log.messages.append({ .at = at, .author = 1, .text = u"x"_s });
    }
    return log;
}

} // namespace

void TestChat::shapesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("printed");

    QTest::newRow("cloud") << QByteArray(
        "00:00:12\tAna Maria:\tHello\n01:02:03\tBen: B:\tOne\ntwo\n")
                           << u"cloud\n0:00:12 Ana Maria>: Hello\n1:02:03 Ben: B>: One|two"_s;
    QTest::newRow("cloud, CRLF and BOM") << QByteArray("\xef\xbb\xbf"
                                                       "00:00:12\tAna:\tHello\r\n\r\nthere\r\n")
                                         << u"cloud\n0:00:12 Ana>: Hello||there"_s;
    QTest::newRow("two lines")
        << QByteArray("10:00:05 From Ana to Everyone:\n\tHello\n\tagain\n10:00:06 From Ben to "
                      "Everyone:\n\tHi: there\n")
        << u"two-line\n10:00:05 Ana>Everyone: Hello|again\n10:00:06 Ben>Everyone: Hi: there"_s;
    QTest::newRow("two lines, doubled spaces, To")
        << QByteArray("10:00:05  From  Ana  Lee  To  Everyone :\r\n\tHello\r\n")
        << u"two-line\n10:00:05 Ana Lee>Everyone: Hello"_s;
    QTest::newRow("two lines, text on the first")
        << QByteArray("10:00:05 From Ana to Everyone: Hello: you\n\tand more\n")
        << u"two-line\n10:00:05 Ana>Everyone: Hello: you|and more"_s;
    QTest::newRow("two lines, a line without its tab")
        << QByteArray("10:00:05 From Ana to Everyone:\n\tHello\nloose\n")
        << u"two-line\n10:00:05 Ana>Everyone: Hello|loose"_s;
    QTest::newRow("two lines, a tab in the text")
        << QByteArray("10:00:05 From Ana to Everyone:\n\ta\tb\n\t10:00:06 From x to y:\n")
        << u"two-line\n10:00:05 Ana>Everyone: a\tb|10:00:06 From x to y:"_s;
    QTest::newRow("two lines, direct")
        << QByteArray("10:00:05 From Ana to Ben(Direct Message):\n\tsecret\n")
        << u"two-line\n10:00:05 Ana>Ben direct: secret"_s;
    QTest::newRow("one line")
        << QByteArray("10:00:05\t From  Ana Lee : Hello : you\n10:00:07\t From Ben : x\nmore\n")
        << u"one-line\n10:00:05 Ana Lee>: Hello : you\n10:00:07 Ben>: x|more"_s;
    QTest::newRow("one line, privately")
        << QByteArray("10:00:05 From Ana to Ben (Privately) : secret\n")
        << u"one-line\n10:00:05 Ana>Ben direct: secret"_s;
    QTest::newRow("one line that ends in a colon")
        << QByteArray("10:00:05\t From  Ana : Links:\n10:00:06 From Ana to Ben (Privately) : "
                      "secret\n")
        << u"one-line\n10:00:05 Ana>: Links:\n10:00:06 Ana>Ben direct: secret"_s;
    QTest::newRow("a time in another form is no text")
        << QByteArray("00:00:12\tAna:\tHello\nyou\n00:00:13 From Ana to Ben (Privately) : "
                      "secret\nand more\n00:00:14\tBen:\tHi\n")
        << u"cloud\n0:00:12 Ana>: Hello|you\n0:00:14 Ben>: Hi"_s;
    QTest::newRow("a name with to in it")
        << QByteArray("10:00:05 From Back to work to Everyone : Hello\n")
        << u"one-line\n10:00:05 Back to work>Everyone: Hello"_s;
    QTest::newRow("unknown recipients are direct")
        << QByteArray("10:00:05 From Ana to Hosts and panelists : for you\n10:00:06 From Ana to "
                      "everyone in the meeting : for all\n")
        << u"one-line\n10:00:05 Ana>Hosts and panelists direct: for you\n"
           "10:00:06 Ana>everyone in the meeting: for all"_s;
    QTest::newRow("a message without text is none")
        << QByteArray("00:00:12\tAna:\t\n00:00:13\tBen:\tHi\n") << u"cloud\n0:00:13 Ben>: Hi"_s;
    QTest::newRow("what stands before the first message")
        << QByteArray("Chat of today\n00:00:13\tBen:\tHi\n") << u"cloud\n0:00:13 Ben>: Hi"_s;
}

void TestChat::shapesAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, printed);
    const auto chat = readChatLines(bytes, u"chat.txt"_s);
    QVERIFY(chat);
    QCOMPARE(print(*chat), printed);
}

void TestChat::refusedWithFileAndPlace()
{
    for (const QByteArray &bytes :
         { QByteArray(), QByteArray("no chat\n"), QByteArray("25:00:00 From A to Everyone:\n\tx"),
           QByteArray("1:2:3\tA:\tx"), QByteArray(5 * 1024 * 1024, 'x') }) {
        const auto chat = readChatLines(bytes, u"chat.txt"_s);
        QVERIFY(!chat);
        QCOMPARE(chat.error().code, Error::Code::Invalid);
        QCOMPARE(chat.error().file, u"chat.txt"_s);
        QVERIFY(!chat.error().place.isEmpty());
    }
}

void TestChat::midnightWraps()
{
    const auto chat
        = readChatLines("23:59:50 From A : a\n23:59:48 From B : late\n"
                        "00:00:10 From A : b\n23:59:59 From C : c\n00:00:11 From A : d\n",
                        {});
    QVERIFY(chat);
    QCOMPARE(print(*chat),
             u"one-line\n23:59:50 A>: a\n23:59:48 B>: late\n24:00:10 A>: b\n47:59:59 C>: c\n"
             "48:00:11 A>: d"_s);
}

void TestChat::directMessagesLeaveNoTrace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("two lines") << QByteArray(
        "10:00:01 From Ana to Everyone:\n\tpublic\n10:00:02 From Ben to Ana(Direct Message):\n"
        "\tsecret one\n\n\tsecret two\n10:00:03 From Ana to Everyone:\n\tReplying to \"secret "
        "one\"\n\n\tthank you\n10:00:04 From Ana to Everyone:\n\tReacted to \"secret one\" with "
        "👍\n");
    QTest::newRow("one line") << QByteArray(
        "10:00:01 From Ana : public\n10:00:02 From Ben to Ana (Privately) : secret one\nsecret "
        "two\n10:00:03 From Ana : Replying to \"secret one\"\n\nthank you\n10:00:04 From Ana : "
        "Reacted to \"secret one\" with 👍\n");
    QTest::newRow("one line, Direct Message, no space") << QByteArray(
        "10:00:01 From Ana : public\n10:00:02 From Ben to Ana(Direct Message) : secret one\nsecret "
        "two\n10:00:03 From Ana : Replying to \"secret...\"\n\nthank you\n10:00:04 From Ana : "
        "Reacted to \"secret...\" with 👍\n");
}

void TestChat::directMessagesLeaveNoTrace()
{
    QFETCH(const QByteArray, bytes);
    for (const ChatNames names : { ChatNames::Pseudonyms, ChatNames::Kept }) {
        const ImportedChat chat = imported(bytes, names);
        QCOMPARE(chat.directMessages, 1);
        QCOMPARE(chat.reactionsWithoutTarget, 1);
        QCOMPARE(chat.log.messages.size(), 2);
        QCOMPARE(chat.log.messages[0].text, u"public"_s);
        QCOMPARE(chat.log.messages[1].text, u"thank you"_s);
        QCOMPARE(chat.log.messages[1].replyTo, std::nullopt);
        QVERIFY(!toJson(chat.log).contains("secret"));
        QVERIFY(!toJson(chat.log).contains("Ben"));
    }
}

void TestChat::namesLeaveNoTrace()
{
    const ImportedChat chat = imported(
        "00:00:01\tBen:\tHello\n"
        "00:00:02\tAna Maria Lopez:\t@Ben hello, says Ana Maria Lopez; @Benedict, Benjamin\n"
        "00:00:03\tAna Maria:\tReplying to \"@Ben hello, says...\"\n\nthank you @Ana Maria Lopez, "
        "@Ana Maria and @Cem Öz\n"
        "00:00:04\tCem Öz:\tReacted to \"@Ben hello, says...\" with 👍\n"
        "00:00:05\tBen:\tOnly @Anabel\n");
    QCOMPARE(print(chat.log),
             u"0:00:01 1: Hello\n"
             "0:00:02 2: @Delegate 1 hello, says Delegate 2; @Benedict, Benjamin 👍×1\n"
             "0:00:03 3: thank you @Delegate 2, @Delegate 3 and @Delegate 4 ^1\n"
             "0:00:05 1: Only @Anabel"_s);
}

void TestChat::partsOfNamesLeaveNoTrace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scrubbed");
    const auto row = [](const QString &text, const QString &scrubbed) {
        QTest::newRow(qUtf8Printable(text)) << text << scrubbed;
    };
    row(u"Thanks Benedikt!"_s, u"Thanks Delegate 1!"_s);
    row(u"thanks ANA LÓPEZ and @ana lópez"_s, u"thanks Delegate 2 and @Delegate 2"_s);
    row(u"Ana López (she/her) said so"_s, u"Delegate 2 said so"_s);
    row(u"as López said, Ana's point"_s, u"as Delegate 2 said, Delegate 2's point"_s);
    row(u"banana, Anabel, Lopezian"_s, u"banana, Anabel, Lopezian"_s);
    row(u"Li and li are short, Li Wu is whole"_s, u"Li and li are short, Delegate 3 is whole"_s);
    row(u"she asked her"_s, u"she asked her"_s);
    row(u"I will go, says Will"_s, u"I will go, says Delegate 4"_s);
    row(u"it is @will, WILL GREEN, not green"_s, u"it is @Delegate 4, Delegate 4, not green"_s);
}

void TestChat::partsOfNamesLeaveNoTrace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, scrubbed);
    const ImportedChat chat = imported((u"00:00:01\tBenedikt:\tHello\n"
                                        "00:00:02\tAna López (she/her):\tHello\n"
                                        "00:00:03\tLi Wu:\tHello\n00:00:03\tWill Green:\tHello\n"
                                        "00:00:04\tBenedikt:\t"_s
                                        + text + u'\n')
                                           .toUtf8());
    QCOMPARE(chat.log.messages.last().text, scrubbed);
}

void TestChat::namesAreKeptOnRequest()
{
    const ImportedChat chat
        = imported("00:00:01\tBen:\tHello\n00:00:02\tAna:\t@Ben hello\n", ChatNames::Kept);
    QCOMPARE(print(chat.log), u"0:00:01 1=Ben: Hello\n0:00:02 2=Ana: @Ben hello"_s);
}

void TestChat::quotationsAreJoined_data()
{
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<int>("target"); // -1: none
    QTest::newRow("whole") << u"\"Short one\""_s << 2;
    QTest::newRow("whole, though a longer one begins so") << u"\"Is a breathing ex\""_s << -1;
    QTest::newRow("three stops") << u"\"Is a breathing ex...\""_s << 1;
    QTest::newRow("ellipsis") << u"\"Is a breathing ex…\""_s << 1;
    QTest::newRow("curly") << u"“Is a breathing ex…”"_s << 1;
    QTest::newRow("with a mark inside") << u"\"He said \"no\" and...\""_s << 3;
    QTest::newRow("the newest of equals") << u"\"Hello\""_s << 4;
    QTest::newRow("unknown") << u"\"Something else...\""_s << -1;
    QTest::newRow("nothing") << u"\"...\""_s << -1;
}

void TestChat::quotationsAreJoined()
{
    QFETCH(const QString, quotation);
    QFETCH(const int, target);
    const QString before
        = u"00:00:01\tA:\tHello\n00:00:02\tB:\tIs a breathing exercise always one?\nsecond line\n"
          "00:00:03\tC:\tShort one\n00:00:04\tD:\tHe said \"no\" and left\n00:00:05\tE:\tHello\n"_s;
    const ImportedChat reply = imported(
        (before + u"00:00:06\tF:\tReplying to %1\n\nmy answer\n"_s.arg(quotation)).toUtf8());
    QCOMPARE(reply.log.messages.size(), 6);
    QCOMPARE(reply.log.messages[5].text, u"my answer"_s);
    QCOMPARE(int(reply.log.messages[5].replyTo.value_or(-1)), target);

    const ImportedChat reaction = imported(
        (before + u"00:00:06\tF:\tReacted to %1 with ❤️\n"_s.arg(quotation)).toUtf8());
    QCOMPARE(reaction.log.messages.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(reaction.log.messages[i].reactions.size(), i == target ? 1 : 0);
    }
}

void TestChat::reactionsAreCounted()
{
    const ImportedChat chat = imported("00:00:01\tA:\tHello\n"
                                       "00:00:02\tB:\tReacted to \"Hello\" with 👍\n"
                                       "00:00:03\tC:\tReacted to \"Hello\" with 👍\n"
                                       "00:00:04\tC:\tReacted to \"Hello\" with 👍\n"
                                       "00:00:05\tD:\tReacted to \"Hello\" with 🎉\n"
                                       "00:00:06\tB:\tRemoved a 👍 reaction from \"Hello\"\n"
                                       "00:00:07\tE:\tRemoved a 👍 reaction from \"Hello\"\n");
    QCOMPARE(print(chat.log), u"0:00:01 1: Hello 👍×1 🎉×1"_s);
}

void TestChat::questions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("asks");
    QTest::newRow("plain") << u"Is it?"_s << true;
    QTest::newRow("space before, as in French") << u"Vraiment ?"_s << true;
    QTest::newRow("in the middle") << u"Is it? I wonder."_s << true;
    QTest::newRow("quoted") << u"“Is it?”"_s << true;
    QTest::newRow("several") << u"Really?!"_s << true;
    QTest::newRow("Arabic") << u"هل هذا صحيح؟"_s << true;
    QTest::newRow("none") << u"It is."_s << false;
    QTest::newRow("only a mark") << u"?"_s << false;
    QTest::newRow("address") << u"see https://example.org/?q=1 and www.example.org/?"_s << false;
    QTest::newRow("inside a word") << u"what?ever"_s << false;
    QTest::newRow("face") << u"(-?-)"_s << false;
}

void TestChat::questions()
{
    QFETCH(const QString, text);
    QFETCH(const bool, asks);
    QCOMPARE(asksSomething(text), asks);
}

void TestChat::startComesFromTheFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<qint64>("start"); // -1: none
    const qint64 start = Milliseconds(9h + 1min + 30s).count();
    QTest::newRow("Zoom") << u"2025-11-14 09.01.30 Masterclass 123 456"_s << start;
    QTest::newRow("without topic") << u"2025-11-14 09.01.30"_s << start;
    QTest::newRow("no such time") << u"2025-11-14 29.01.30 x"_s << qint64(-1);
    QTest::newRow("other") << u"Downloads"_s << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
}

void TestChat::startComesFromTheFolder()
{
    QFETCH(const QString, folder);
    QFETCH(const qint64, start);
    QCOMPARE(startFromFolder(folder).value_or(Milliseconds(-1)).count(), start);
}

void TestChat::jsonComesBack()
{
    ChatLog log = wallClock(9h + 30min);
    log.messages[1].name = u"Zoë"_s;
    log.messages[1].question = true;
    log.messages[2].replyTo = 1;
    log.messages[2].reactions = { { .emoji = u"👍"_s, .count = 3 } };
    const auto again = chatFromJson(toJson(log));
    QVERIFY(again);
    QCOMPARE(*again, log);
    QCOMPARE(*chatFromJson(toJson(ChatLog{})), ChatLog{});
}

void TestChat::foreignJsonIsCorrupt_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("other format") << QByteArray(R"({"format":2,"messages":[]})");
    QTest::newRow("reply to itself")
        << QByteArray(R"({"format":1,"messages":[{"author":1,"text":"a","replyTo":0}]})");
    QTest::newRow("nobody") << QByteArray(R"({"format":1,"messages":[{"text":"a"}]})");
}

void TestChat::foreignJsonIsCorrupt()
{
    QFETCH(const QByteArray, json);
    const auto log = chatFromJson(json);
    QVERIFY(!log);
    QCOMPARE(log.error().code, Error::Code::Corrupt);
}

void TestChat::mapping_data()
{
    QTest::addColumn<ChatLog>("log");
    QTest::addColumn<QList<ChatAnchor>>("anchors");
    QTest::addColumn<QString>("positions");
    ChatLog cloud = wallClock({});
    cloud.times = ChatTimes::FromStart;
    QTest::newRow("cloud") << cloud << QList<ChatAnchor>()
                           << u"10:00:00 10:00:30 10:10:00 11:00:00"_s;
    QTest::newRow("wall clock, start known")
        << wallClock(9h + 55min) << QList<ChatAnchor>() << u"0:05:00 0:05:30 0:15:00 1:05:00"_s;
    QTest::newRow("wall clock, start unknown")
        << wallClock({}) << QList<ChatAnchor>() << u"0:00:00 0:00:30 0:10:00 1:00:00"_s;
    QTest::newRow("wall clock, begun before midnight")
        << wallClock(23h + 50min) << QList<ChatAnchor>()
        << u"10:10:00 10:10:30 10:20:00 11:10:00"_s;
    QTest::newRow("wall clock, written before the start")
        << wallClock(10h + 1min) << QList<ChatAnchor>() << u"0:00:00 0:00:00 0:09:00 0:59:00"_s;
    QTest::newRow("one anchor") << wallClock({}) << QList<ChatAnchor>{ { 1, 2min } }
                                << u"0:01:30 0:02:00 0:11:30 1:01:30"_s;
    QTest::newRow("two anchors") << wallClock({}) << QList<ChatAnchor>{ { 0, 1min }, { 3, 67min } }
                                 << u"0:01:00 0:01:33 0:12:00 1:07:00"_s;
    QTest::newRow("two anchors, the later first")
        << wallClock({}) << QList<ChatAnchor>{ { 3, 67min }, { 0, 1min } }
        << u"0:01:00 0:01:33 0:12:00 1:07:00"_s;
}

void TestChat::mapping()
{
    QFETCH(const ChatLog, log);
    QFETCH(const QList<ChatAnchor>, anchors);
    QFETCH(const QString, positions);
    const ChatMapping map = mappingOf(log, anchors);
    QStringList printed;
    for (const ChatMessage &message : log.messages) {
        printed.append(formatPosition(map.positionOf(message.at)));
    }
    QCOMPARE(printed.join(u' '), positions);
}

void TestChat::anchorsAreChecked()
{
    const ChatLog log = wallClock({});
    const QList<ChatAnchor> one{ { 0, 1min } };
    QCOMPARE(*withAnchor(log, {}, { 0, 1min }), one);
    QCOMPARE(*withAnchor(log, one, { 0, 2min }), (QList<ChatAnchor>{ { 0, 2min } }));
    const QList<ChatAnchor> two{ { 0, 1min }, { 3, 61min } };
    QCOMPARE(*withAnchor(log, one, { 3, 61min }), two);
    QCOMPARE(*withAnchor(log, two, { 2, 11min }),
             (QList<ChatAnchor>{ { 3, 61min }, { 2, 11min } }));
    QVERIFY(!withAnchor(log, one, { 1, 91s })); // half a minute apart
    QVERIFY(!withAnchor(log, one, { 3, 30min })); // half the time
    QVERIFY(!withAnchor(log, one, { 3, 0min })); // backwards
    QVERIFY(!withAnchor(log, one, { 4, 61min }));
    QVERIFY(!withAnchor(log, one, { -1, 61min }));
}

void TestChat::anchorsComeBack()
{
    const ChatLog log = wallClock({});
    const QList<ChatAnchor> two{ { 0, 1min }, { 3, 61min } };
    QCOMPARE(anchorsFromJson(anchorsToJson(two), log), two);
    QCOMPARE(anchorsFromJson("[]", log), QList<ChatAnchor>());
    QCOMPARE(anchorsFromJson("nonsense", log), QList<ChatAnchor>());
    QCOMPARE(anchorsFromJson(R"([{"message":9,"position":1}])", log), QList<ChatAnchor>());
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestChat)
#include "tst_chat.moc"
