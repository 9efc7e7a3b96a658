// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chats and live sittings on disk, and when a live session begins.
#include <room/chatstore.h>
#include <room/liveschedule.h>
#include <room/livesitting.h>
#include <storage/statement.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestRoomStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chatComesBack();
    void chatIsNotInTheFile();
    void chatBelongsToItsRecording();
    void damagedChatIsNotWrittenOver();
    void anchorsAreKept();
    void sittingsComeBack();
    void oneSittingIsOpen();
    void eventTimes_data();
    void eventTimes();
    void phases();
    void countdown_data();
    void countdown();
    void countdownNeverLies();

private:
    [[nodiscard]] ChatStore chats()
    {
        return { m_database->database(), m_sealer, m_clock.clock() };
    }

    const RecordingId m_recording{ u"recording-1"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    Sealer m_sealer{ [] {
        QByteArray key(32, 'k');
        return SecretBytes::takeFrom(key);
    }() };
};

namespace {

StoredChat sample()
{
    StoredChat chat{ .log = { .times = ChatTimes::WallClock, .start = 9h } };
    for (int i = 0; i < 4; ++i) {
        chat.log.messages.append(
            { .at = 9h + 10min * i, .author = i + 1, .text = u"secret words %1"_s.arg(i) });
    }
    chat.anchors = { { 0, 1min }, { 3, 31min } };
    return chat;
}

LiveEvent liveEvent(QDate date, QTime start, QTime end, const QString &zone = u"Europe/London"_s)
{
    return { .date = date, .start = start, .end = end, .timeZone = zone };
}

} // namespace

void TestRoomStore::init() { m_database = std::make_unique<TestDatabase>(); }

void TestRoomStore::chatComesBack()
{
    QCOMPARE(*chats().load(m_recording), std::nullopt);
    QVERIFY(chats().save(m_recording, sample()));
    QCOMPARE(**chats().load(m_recording), sample());
    StoredChat other = sample();
    other.log.messages.removeLast();
    other.anchors.clear();
    QVERIFY(chats().save(m_recording, other));
    QCOMPARE(**chats().load(m_recording), other);
    QVERIFY(chats().remove(m_recording));
    QCOMPARE(*chats().load(m_recording), std::nullopt);
}

void TestRoomStore::chatIsNotInTheFile()
{
    QVERIFY(chats().save(m_recording, sample()));
    const QDir folder(m_database->folderPath());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(name));
    }
}

void TestRoomStore::chatBelongsToItsRecording()
{
    QVERIFY(chats().save(m_recording, sample()));
    QVERIFY(m_database->database().execute(u"UPDATE chat SET recording = 'other'"_s));
    const auto moved = chats().load({ u"other"_s });
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, Error::Code::Corrupt);
}

void TestRoomStore::damagedChatIsNotWrittenOver()
{
    QVERIFY(chats().save(m_recording, sample()));
    QVERIFY(m_database->database().execute(u"UPDATE chat SET box = zeroblob(64)"_s));
    const auto saved = chats().save(m_recording, sample());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Corrupt);
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM chat WHERE box = zeroblob(64)"_s),
             u"1"_s);
}

void TestRoomStore::anchorsAreKept()
{
    QVERIFY(chats().save(m_recording, sample()));
    QVERIFY(chats().saveAnchors(m_recording, { { 2, 5min } }));
    QCOMPARE((*chats().load(m_recording))->anchors, (QList<ChatAnchor>{ { 2, 5min } }));
    QCOMPARE((*chats().load(m_recording))->log, sample().log);
}

void TestRoomStore::sittingsComeBack()
{
    LiveSittingStore store(m_database->database(), m_clock.clock());
    const CourseId course{ u"course"_s };
    QCOMPARE(*store.list(course), QList<LiveSitting>());
    const auto sitting = store.begin(course);
    QVERIFY(sitting);
    QCOMPARE(sitting->begunAt, m_clock.utc);
    QCOMPARE(*store.list(course), QList<LiveSitting>{ *sitting });
    QCOMPARE(*store.list({ u"other"_s }), QList<LiveSitting>());
    QCOMPARE(sitting->instantOf(90s), m_clock.utc.addSecs(90));
    m_clock.advance(3h);
    QVERIFY(store.end(sitting->id));
    QCOMPARE(store.list(course)->first().endedAt, std::optional(m_clock.utc));
    QVERIFY(store.reopen(sitting->id));
    QCOMPARE(store.list(course)->first().endedAt, std::nullopt);
}

void TestRoomStore::oneSittingIsOpen()
{
    LiveSittingStore store(m_database->database(), m_clock.clock());
    const CourseId course{ u"course"_s };
    const auto first = store.begin(course);
    m_clock.advance(1h);
    const auto second = store.begin(course);
    QVERIFY(first && second);
    const auto list = store.list(course);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id, second->id);
    QCOMPARE(list->at(0).endedAt, std::nullopt);
    QCOMPARE(list->at(1).endedAt, std::optional(m_clock.utc));
}

void TestRoomStore::eventTimes_data()
{
    QTest::addColumn<LiveEvent>("event");
    QTest::addColumn<QString>("times");
    QTest::newRow("winter") << liveEvent({ 2025, 11, 14 }, { 9, 0 }, { 12, 0 })
                            << u"2025-11-14T09:00:00Z 2025-11-14T12:00:00Z"_s;
    QTest::newRow("summer") << liveEvent({ 2026, 6, 1 }, { 9, 0 }, { 12, 0 })
                            << u"2026-06-01T08:00:00Z 2026-06-01T11:00:00Z"_s;
    QTest::newRow("New York") << liveEvent({ 2026, 6, 1 }, { 9, 0 }, { 12, 0 },
                                           u"America/New_York"_s)
                              << u"2026-06-01T13:00:00Z 2026-06-01T16:00:00Z"_s;
    QTest::newRow("over midnight") << liveEvent({ 2026, 6, 1 }, { 22, 0 }, { 1, 0 })
                                   << u"2026-06-01T21:00:00Z 2026-06-02T00:00:00Z"_s;
    QTest::newRow("unknown zone") << liveEvent({ 2026, 6, 1 }, { 9, 0 }, { 12, 0 },
                                               u"Mars/Olympus"_s)
                                  << QString();
    // Clocks go from 1:00 to 2:00 on 29 March, and from 2:00 back to 1:00 on 25 October.
    QTest::newRow("begins in the hour that is left out")
        << liveEvent({ 2026, 3, 29 }, { 1, 30 }, { 4, 0 }) << QString();
    QTest::newRow("ends in the hour that is left out")
        << liveEvent({ 2026, 3, 29 }, { 0, 30 }, { 1, 30 }) << QString();
    QTest::newRow("over the hour that is left out")
        << liveEvent({ 2026, 3, 29 }, { 0, 30 }, { 2, 30 })
        << u"2026-03-29T00:30:00Z 2026-03-29T01:30:00Z"_s;
    QTest::newRow("begins in the hour that comes twice")
        << liveEvent({ 2026, 10, 25 }, { 1, 30 }, { 3, 0 })
        << u"2026-10-25T00:30:00Z 2026-10-25T03:00:00Z"_s;
    QTest::newRow("ends in the hour that comes twice")
        << liveEvent({ 2026, 10, 25 }, { 0, 0 }, { 1, 30 })
        << u"2026-10-24T23:00:00Z 2026-10-25T01:30:00Z"_s;
    QTest::newRow("over the hour that comes twice")
        << liveEvent({ 2026, 10, 25 }, { 0, 30 }, { 2, 30 })
        << u"2026-10-24T23:30:00Z 2026-10-25T02:30:00Z"_s;
    QTest::newRow("no date") << liveEvent({}, { 9, 0 }, { 12, 0 }) << QString();
}

void TestRoomStore::eventTimes()
{
    QFETCH(const LiveEvent, event);
    QFETCH(const QString, times);
    const auto found = timesOf(event);
    QCOMPARE(found ? found->start.toString(Qt::ISODate) + u' ' + found->end.toString(Qt::ISODate)
                   : QString(),
             times);
}

void TestRoomStore::phases()
{
    const LiveTimes times = *timesOf(liveEvent({ 2025, 11, 14 }, { 9, 0 }, { 12, 0 }));
    QCOMPARE(phaseAt(times, times.start.addMSecs(-1)), LivePhase::Upcoming);
    QCOMPARE(phaseAt(times, times.start), LivePhase::On);
    QCOMPARE(phaseAt(times, times.end.addMSecs(-1)), LivePhase::On);
    QCOMPARE(phaseAt(times, times.end), LivePhase::Over);
}

void TestRoomStore::countdown_data()
{
    QTest::addColumn<qint64>("left"); // ms
    QTest::addColumn<QString>("printed");
    const auto ms = [](Milliseconds value) { return qint64(value.count()); };
    QTest::newRow("weeks") << ms(15 * 24h) << u"15 d"_s;
    QTest::newRow("a moment more") << ms(15 * 24h + 1ms) << u"16 d"_s;
    QTest::newRow("two days") << ms(48h) << u"2 d"_s;
    QTest::newRow("less") << ms(48h - 1ms) << u"48:00"_s;
    QTest::newRow("hours") << ms(3h + 5min) << u"3:05"_s;
    QTest::newRow("just over an hour") << ms(1h + 1ms) << u"1:01"_s;
    QTest::newRow("an hour") << ms(1h) << u"60:00 s"_s;
    QTest::newRow("seconds") << ms(61s) << u"1:01 s"_s;
    QTest::newRow("the last") << ms(1ms) << u"0:01 s"_s;
    QTest::newRow("now") << ms(0ms) << u"0:00 s"_s;
    QTest::newRow("past") << ms(-5s) << u"0:00 s"_s;
}

void TestRoomStore::countdown()
{
    QFETCH(const qint64, left);
    QFETCH(const QString, printed);
    const Countdown countdown = countdownTo(m_clock.utc.addMSecs(left), m_clock.utc);
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    switch (countdown.unit) {
    case Countdown::Unit::Days:
        QCOMPARE(u"%1 d"_s.arg(countdown.days), printed);
        break;
    case Countdown::Unit::Hours:
        QCOMPARE(u"%1:%2"_s.arg(countdown.hours).arg(two(countdown.minutes)), printed);
        break;
    case Countdown::Unit::Seconds:
        QCOMPARE(u"%1:%2 s"_s.arg(countdown.minutes).arg(two(countdown.seconds)), printed);
        break;
    }
}

//! From change to change it shows something new, and arrives at the moment itself.
void TestRoomStore::countdownNeverLies()
{
    const QDateTime moment = m_clock.utc.addDays(5).addMSecs(123);
    int changes = 0;
    Countdown before = countdownTo(moment, m_clock.utc);
    while (m_clock.utc < moment) {
        QCOMPARE_GT(before.next.count(), 0);
        m_clock.advance(before.next);
        const Countdown after = countdownTo(moment, m_clock.utc);
        before.next = after.next;
        QVERIFY(before != after);
        before = after;
        ++changes;
    }
    QCOMPARE(m_clock.utc, moment);
    QCOMPARE(changes, 5 + 47 * 60 + 3600);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestRoomStore)
#include "tst_roomstore.moc"
