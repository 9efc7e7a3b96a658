// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Added recordings in data folder and database: published, switched, changed, removed, tidied,
// found.
#include "madefilms.h"
#include "smallcourse.h"
#include <base/utctime.h>
#include <recordings/recordingimport.h>
#include <recordings/recordingshelf.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestRecordingShelf final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void publishesAndReads();
    void switchesPerCourse();
    void addedAgainKeepsItsId();
    void addedAgainKeepsChaptersAndCaptions();
    void partsAreKept();
    void partsComeWithTheirRecordingOrNotAtAll();
    void removedLeavesTheRowAndTheLinkedFile();
    void chaptersAreChanged();
    void chaptersThatHoldTooLittleAreRefused_data();
    void chaptersThatHoldTooLittleAreRefused();
    void storedChaptersThatHoldTooLittleAreWidened();
    void staleStagingGoesAtStart();
    void interruptedPublishingIsFinished();
    void interruptedReplacementIsFinished_data();
    void interruptedReplacementIsFinished();
    void fullDatabaseLeavesNothing();
    void missingAndChangedMedia();
    void brokenManifestIsAnError();
    void importsInAWorker();
    void importIsCancelled();
    void importOutlivedByItsWork();
    void findsByHash();
    void searchIsStopped();

private:
    [[nodiscard]] QString film() const { return m_media.path(u"film.mp4"_s); }
    [[nodiscard]] AddedRecording add(RecordingToAdd::Keep keep = RecordingToAdd::Keep::Copy,
                                     const QString &path = {});
    [[nodiscard]] QStringList folders() const
    {
        return QDir(m_shelf->folder())
            .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    TestFolder m_media;
    FakeClock m_clock;
    const CourseId m_course = smallCourse().id;
    std::unique_ptr<TestDatabase> m_data;
    std::unique_ptr<RecordingShelf> m_shelf;
};

void TestRecordingShelf::initTestCase()
{
    makeFilm(film());
    makeFilm(m_media.path(u"other.mp4"_s), 1, {}, 880);
}

void TestRecordingShelf::init()
{
    m_data = std::make_unique<TestDatabase>();
    m_shelf = std::make_unique<RecordingShelf>(m_data->database(), m_data->folderPath(),
                                               m_clock.clock());
}

void TestRecordingShelf::cleanup()
{
    m_shelf.reset();
    m_data.reset();
}

AddedRecording TestRecordingShelf::add(RecordingToAdd::Keep keep, const QString &path)
{
    RecordingToAdd wanted = toAdd({ path.isEmpty() ? film() : path });
    wanted.keep = keep;
    const auto staged = stageRecording(wanted, m_shelf->folder());
    const auto published = staged ? m_shelf->publish(*staged) : fail(Error::Code::Io, u"staging"_s);
    if (!published) {
        qFatal("cannot be added: %s", qUtf8Printable(published.error().detail));
    }
    return *published;
}

void TestRecordingShelf::publishesAndReads()
{
    const AddedRecording added = add();
    QCOMPARE(added.addedAt, m_clock.utc);
    QCOMPARE(*m_shelf->list(m_course), QList<AddedRecording>{ added });
    QCOMPARE(*m_shelf->active(m_course), std::nullopt); // adding is not choosing
    QCOMPARE(folders(), QStringList{ added.id.value });
    const auto recording = m_shelf->read(smallCourse(), added);
    QVERIFY(recording.has_value());
    QCOMPARE(recording->id, added.id);
    QCOMPARE(recording->media, m_shelf->folder() + u'/' + added.id.value + u"/session.mp4"_s);
    QCOMPARE(m_shelf->stateOf(added), MediaState::There);
    // After a restart too.
    m_data->reopen();
    RecordingShelf again(m_data->database(), m_data->folderPath(), m_clock.clock());
    QCOMPARE(*again.list(m_course), QList<AddedRecording>{ added });
}

void TestRecordingShelf::switchesPerCourse()
{
    const AddedRecording first = add();
    m_clock.advance(1min);
    const AddedRecording second = add(RecordingToAdd::Keep::Copy, m_media.path(u"other.mp4"_s));
    QCOMPARE(m_shelf->list(m_course)->first().id, second.id); // newest first
    QVERIFY(m_shelf->setActive(m_course, first.id));
    QCOMPARE((*m_shelf->active(m_course))->id, first.id);
    QVERIFY(m_shelf->setActive(m_course, second.id));
    QCOMPARE((*m_shelf->active(m_course))->id, second.id);
    QCOMPARE(*m_shelf->active(CourseId{ u"another"_s }), std::nullopt);
    QVERIFY(m_shelf->setActive(m_course, std::nullopt));
    QCOMPARE(*m_shelf->active(m_course), std::nullopt);
    QVERIFY(!m_shelf->setActive(m_course, RecordingId{ u"unknown"_s }));
}

void TestRecordingShelf::addedAgainKeepsItsId()
{
    const AddedRecording first = add();
    QVERIFY(m_shelf->remove(first.id));
    QVERIFY(m_shelf->list(m_course)->isEmpty());
    QVERIFY(m_shelf->store().find(first.id)->has_value()); // its notes can still name it
    const AddedRecording again = add();
    QCOMPARE(again.id, first.id);
    const AddedRecording linked = add(RecordingToAdd::Keep::Link);
    QCOMPARE(linked.id, first.id);
    QCOMPARE(m_shelf->list(m_course)->size(), 1);
    QCOMPARE(folders(), QStringList{ first.id.value });
    QCOMPARE(m_shelf->mediaPath(m_shelf->list(m_course)->first()), film());
}

void TestRecordingShelf::addedAgainKeepsChaptersAndCaptions()
{
    const Course course = smallCourse();
    const QString captioned = m_media.path(u"captioned/film.mp4"_s);
    m_media.write(u"captioned/film.mp4"_s, readFile(film()));
    m_media.write(u"captioned/film.en.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
    const AddedRecording added = add(RecordingToAdd::Keep::Copy, captioned);
    auto chapters = placedChapters(course, *m_shelf->read(course, added));
    chapters[1].from = 1200ms;
    QVERIFY(m_shelf->setChapters(course, added, chapters));
    const Recording before = *m_shelf->read(course, added);
    QCOMPARE(before.captions.size(), 1);

    const auto bare = m_shelf->read(course, add());
    QVERIFY(bare.has_value());
    QCOMPARE(bare->chapters, before.chapters);
    QCOMPARE(bare->captions, before.captions);
    QVERIFY(readFile(bare->captions.first().path).contains("Hello"));

    RecordingToAdd wanted = toAdd({ film() });
    wanted.chapters[1].from = 1500ms;
    wanted.chapters[1].source = PlacedChapter::Source::Chosen;
    const auto staged = stageRecording(wanted, m_shelf->folder());
    QVERIFY(staged && m_shelf->publish(*staged));
    QCOMPARE(m_shelf->read(course, added)->chapters[1].span.from, 1500ms);
}

void TestRecordingShelf::partsAreKept()
{
    const auto at = [](QTime time) { return std::optional(utcTime(QDate(2025, 11, 14), time)); };
    AddedRecording joined = add();
    joined.parts = { { .from = 0ms, .startedAt = at({ 9, 0, 12 }) },
                     { .from = 1200ms, .startedAt = at({ 10, 30 }) },
                     { .from = 1700ms } };
    QVERIFY(RecordingStore(m_data->database(), m_clock.clock()).add(joined));
    m_data->reopen();
    RecordingStore store(m_data->database(), m_clock.clock());
    QCOMPARE(store.list(m_course)->first().parts, joined.parts);
    QVERIFY(store.setActive(m_course, joined.id));
    QCOMPARE((*store.active(m_course))->parts, joined.parts);
    QVERIFY(store.remove(joined.id));
    QCOMPARE((*store.find(joined.id))->parts, joined.parts);
    // Added again, its names may tell more or less.
    joined.parts = { { .from = 0ms } };
    QVERIFY(store.add(joined));
    QCOMPARE((*store.find(joined.id))->parts, joined.parts);
    // What an earlier version added has none.
    QVERIFY(m_data->database().execute(u"DELETE FROM recording_part"_s));
    QCOMPARE((*store.find(joined.id))->parts, QList<RecordedPart>());
}

void TestRecordingShelf::partsComeWithTheirRecordingOrNotAtAll()
{
    const auto staged = stageRecording(toAdd({ film() }), m_shelf->folder());
    QVERIFY(staged.has_value());
    StagedRecording broken = *staged;
    broken.recording.parts.append({ .from = -1ms }); // which the database refuses
    QVERIFY(!m_shelf->publish(broken));
    QCOMPARE(m_data->committed(u"SELECT count(*) FROM added_recording"_s), u"0"_s);
    QCOMPARE(m_data->committed(u"SELECT count(*) FROM recording_part"_s), u"0"_s);
    QVERIFY(folders().isEmpty());
}

void TestRecordingShelf::removedLeavesTheRowAndTheLinkedFile()
{
    const AddedRecording linked = add(RecordingToAdd::Keep::Link);
    QVERIFY(m_shelf->setActive(m_course, linked.id));
    QVERIFY(m_shelf->remove(linked.id));
    QCOMPARE(*m_shelf->active(m_course), std::nullopt);
    QVERIFY(folders().isEmpty());
    QVERIFY(QFile::exists(film()));
}

void TestRecordingShelf::chaptersAreChanged()
{
    const Course course = smallCourse();
    const AddedRecording added = add();
    auto chapters = placedChapters(course, *m_shelf->read(course, added));
    chapters[0].to = 700ms;
    chapters[1].from = 800ms;
    QVERIFY(m_shelf->setChapters(course, added, chapters));
    const auto changed = m_shelf->read(course, added);
    QVERIFY(changed.has_value());
    QCOMPARE(changed->chapters[0].span, (TimeSpan{ 0ms, 700ms }));
    QCOMPARE(changed->chapters[1].span.from, 800ms);
    chapters[1].from = 0ms;
    QVERIFY(!m_shelf->setChapters(course, added, chapters));
    QCOMPARE(m_shelf->read(course, added)->chapters, changed->chapters);
}

void TestRecordingShelf::chaptersThatHoldTooLittleAreRefused_data()
{
    QTest::addColumn<QList<PlacedChapter>>("chapters");
    using Chapters = QList<PlacedChapter>;
    const ChapterId a{ u"C01"_s };
    const ChapterId b{ u"C02"_s };
    QTest::newRow("each is short") << Chapters{ { a, 0ms, 50ms }, { b, 1s, 1050ms } };
    QTest::newRow("all at the end") << Chapters{ { a, 1900ms }, { b, 1950ms } };
    QTest::newRow("all at the beginning") << Chapters{ { a, 0ms }, { b, 50ms, 100ms } };
}

//! Who watches what lies in chapters gets a certificate for the course.
void TestRecordingShelf::chaptersThatHoldTooLittleAreRefused()
{
    QFETCH(const QList<PlacedChapter>, chapters);
    const Course course = smallCourse();
    const AddedRecording added = add();
    const auto before = m_shelf->read(course, added)->chapters;
    const auto set = m_shelf->setChapters(course, added, chapters);
    QVERIFY(!set);
    QCOMPARE(set.error().code, Error::Code::Invalid);
    QCOMPARE(m_shelf->read(course, added)->chapters, before);
}

//! From a version before there was a rule; what the file says stays there.
void TestRecordingShelf::storedChaptersThatHoldTooLittleAreWidened()
{
    const Course course = smallCourse();
    const AddedRecording added = add();
    const QString path = m_shelf->folder() + u'/' + added.id.value + u"/recording.json"_s;
    QJsonObject root = QJsonDocument::fromJson(readFile(path)).object();
    const auto chapter = [](const QString &id, int from, int to) {
        return QJsonObject{ { u"id"_s, id }, { u"fromMs"_s, from }, { u"toMs"_s, to } };
    };
    root[u"chapters"_s] = QJsonArray{ chapter(u"C01"_s, 100, 200), chapter(u"C02"_s, 900, 950) };
    const QByteArray stored = QJsonDocument(root).toJson();
    writeFile(path, stored);
    const auto read = m_shelf->read(course, added);
    QVERIFY(read.has_value());
    QCOMPARE(read->chapters[0].span, (TimeSpan{ 0ms, 900ms }));
    QCOMPARE(read->chapters[1].span, (TimeSpan{ 900ms, read->duration }));
    QCOMPARE(readFile(path), stored);
}

void TestRecordingShelf::staleStagingGoesAtStart()
{
    const AddedRecording added = add();
    const auto killed = stageRecording(toAdd({ m_media.path(u"other.mp4"_s) }), m_shelf->folder());
    QVERIFY(killed.has_value());
    QCOMPARE(folders().size(), 2);
    QVERIFY(m_shelf->tidy());
    QCOMPARE(folders(), QStringList{ added.id.value });
}

void TestRecordingShelf::interruptedPublishingIsFinished()
{
    const AddedRecording added = add();
    QDir(m_shelf->folder()).rename(added.id.value, u".staging-"_s + added.id.value);
    QVERIFY(!m_shelf->read(smallCourse(), added));
    QVERIFY(m_shelf->tidy());
    QVERIFY(m_shelf->read(smallCourse(), added));
}

void TestRecordingShelf::interruptedReplacementIsFinished_data()
{
    using Keep = RecordingToAdd::Keep;
    QTest::addColumn<Keep>("before");
    QTest::addColumn<Keep>("after");
    QTest::addColumn<bool>("hasRow");
    QTest::newRow("a copy for a link") << Keep::Link << Keep::Copy << true;
    QTest::newRow("a link for a copy") << Keep::Copy << Keep::Link << true;
    QTest::newRow("a copy for a link, before the row") << Keep::Link << Keep::Copy << false;
    QTest::newRow("a link for a copy, before the row") << Keep::Copy << Keep::Link << false;
}

void TestRecordingShelf::interruptedReplacementIsFinished()
{
    QFETCH(const RecordingToAdd::Keep, before);
    QFETCH(const RecordingToAdd::Keep, after);
    QFETCH(const bool, hasRow);
    const AddedRecording added = add(before);
    RecordingToAdd wanted = toAdd({ film() });
    wanted.keep = after;
    const auto staged = stageRecording(wanted, m_shelf->folder());
    QVERIFY(staged.has_value());
    QVERIFY(QDir().rename(staged->folder, stagingFolder(m_shelf->folder(), added.id.value)));
    RecordingStore store(m_data->database(), m_clock.clock());
    QVERIFY(!hasRow || store.add(staged->recording));
    QVERIFY(m_shelf->tidy());
    QCOMPARE(folders(), QStringList{ added.id.value });
    QCOMPARE(m_shelf->stateOf(m_shelf->list(m_course)->first()), MediaState::There);
    QVERIFY(m_shelf->read(smallCourse(), added));
}

void TestRecordingShelf::fullDatabaseLeavesNothing()
{
    const auto staged = stageRecording(toAdd({ film() }), m_shelf->folder());
    QVERIFY(staged.has_value());
    QVERIFY(m_data->database().execute(u"PRAGMA query_only = ON"_s));
    QVERIFY(!m_shelf->publish(*staged));
    QVERIFY(m_data->database().execute(u"PRAGMA query_only = OFF"_s));
    QVERIFY(folders().isEmpty());
    QVERIFY(m_shelf->list(m_course)->isEmpty());
}

void TestRecordingShelf::missingAndChangedMedia()
{
    const QString lent = m_media.path(u"lent.mp4"_s);
    QFile::copy(film(), lent);
    const AddedRecording linked = add(RecordingToAdd::Keep::Link, lent);
    QCOMPARE(m_shelf->stateOf(linked), MediaState::There);
    QFile::resize(lent, 1000);
    QCOMPARE(m_shelf->stateOf(linked), MediaState::Changed);
    QFile::remove(lent);
    QCOMPARE(m_shelf->stateOf(linked), MediaState::Missing);
    // Its chapters and captions are there all the same.
    const auto recording = m_shelf->read(smallCourse(), linked);
    QVERIFY(recording.has_value());
    QCOMPARE(recording->media, lent);
    QVERIFY(m_shelf->setLinkedMedia(linked.id, film()));
    QCOMPARE(m_shelf->stateOf(m_shelf->list(m_course)->first()), MediaState::There);
}

void TestRecordingShelf::brokenManifestIsAnError()
{
    const AddedRecording added = add();
    writeFile(m_shelf->folder() + u'/' + added.id.value + u"/recording.json"_s, "{");
    const auto recording = m_shelf->read(smallCourse(), added);
    QVERIFY(!recording);
    QCOMPARE(recording.error().code, Error::Code::Invalid);
    QVERIFY(recording.error().file.endsWith(u"recording.json"));
}

void TestRecordingShelf::importsInAWorker()
{
    RecordingImport import(m_shelf->folder());
    QSignalSpy inspected(&import, &RecordingImport::inspected);
    QSignalSpy staged(&import, &RecordingImport::staged);
    QSignalSpy refused(&import, &RecordingImport::refused);
    import.inspect({ film() });
    QTRY_COMPARE(inspected.size(), 1);
    import.stage(toAdd({ film() }));
    QTRY_COMPARE(staged.size(), 1);
    const auto made = staged.first().first().value<StagedRecording>();
    QVERIFY(m_shelf->publish(made));
    import.inspect({ m_media.path(u"none.mp4"_s) });
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>().reason, Refusal::Reason::NotFound);
    QCOMPARE(folders().size(), 1);
}

void TestRecordingShelf::importIsCancelled()
{
    RecordingImport import(m_shelf->folder());
    QSignalSpy staged(&import, &RecordingImport::staged);
    QSignalSpy refused(&import, &RecordingImport::refused);
    import.stage(toAdd({ film() }));
    import.cancel();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>().reason, Refusal::Reason::Cancelled);
    QVERIFY(staged.isEmpty());
    QVERIFY(folders().isEmpty());
    QVERIFY(!import.isWorking());
}

void TestRecordingShelf::importOutlivedByItsWork()
{
    {
        RecordingImport import(m_shelf->folder());
        import.stage(toAdd({ film() }));
    }
    QVERIFY(folders().isEmpty());
}

void TestRecordingShelf::findsByHash()
{
    const QString place = m_media.path(u"moved"_s);
    QDir().mkpath(place + u"/inner"_s);
    const AddedRecording linked = add(RecordingToAdd::Keep::Link);
    QByteArray twin = readFile(film());
    twin[twin.size() / 2] = char(twin[twin.size() / 2] ^ 1);
    writeFile(place + u"/twin.mp4"_s, twin); // as long, but not the same
    QFile::copy(film(), place + u"/inner/renamed.mp4"_s);
    const QStringList candidates = candidatesFor(linked, place);
    QCOMPARE(candidates, (QStringList{ place + u"/twin.mp4"_s, place + u"/inner/renamed.mp4"_s }));
    RecordingImport import(m_shelf->folder());
    QSignalSpy found(&import, &RecordingImport::found);
    QSignalSpy refused(&import, &RecordingImport::refused);
    import.find(linked, { m_media.path(u"nowhere"_s), place });
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toString(), place + u"/inner/renamed.mp4"_s);
    import.find(linked, { place + u"/twin.mp4"_s });
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>().reason, Refusal::Reason::OtherFile);
    QVERIFY(candidatesFor(linked, m_media.path(u"other.mp4"_s)).isEmpty());
}

void TestRecordingShelf::searchIsStopped()
{
    const AddedRecording linked = add(RecordingToAdd::Keep::Link);
    RecordingImport import(m_shelf->folder());
    QSignalSpy found(&import, &RecordingImport::found);
    QSignalSpy refused(&import, &RecordingImport::refused);
    import.find(linked, { film() });
    import.stopFinding();
    QVERIFY(!import.isWorking());
    import.find(linked, { m_media.path(u"other.mp4"_s) }); // and tells of nothing but this
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>().reason, Refusal::Reason::OtherFile);
    QVERIFY(found.isEmpty());
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestRecordingShelf)
#include "tst_recordingshelf.moc"
