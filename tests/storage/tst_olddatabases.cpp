// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people have from each earlier schema (see data/README.md) is there after the update: opened
// by its passphrase, and read by the stores as it was written.
#include <base/timespan.h>
#include <certificate/certificateissuer.h>
#include <certificate/samples.h>
#include <marks/markstore.h>
#include <notes/notestore.h>
#include <notes/reflectionstore.h>
#include <notes/transcriptstore.h>
#include <progress/resumestore.h>
#include <recordings/recordingstore.h>
#include <room/chatstore.h>
#include <room/livesitting.h>
#include <storage/datafolder.h>
#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <vault/vault.h>

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace companion;
using namespace companion::samples;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RecordingId added{ u"added-1"_s };

//! Ends the test program, because nothing that follows would mean anything.
template <typename T> T must(const Result<T> &done)
{
    if (!done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
    return *done;
}

//! One sample, updated and unlocked; only once, because a passphrase takes its time.
struct Opened {
    QTemporaryDir folder;
    std::unique_ptr<DataFolder> data;
    std::unique_ptr<Vault> vault;
};

} // namespace

class TestOldDatabases final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void notesOpen();
    void reflectionCounts();
    void watchingIsThere();
    void certificatesVerify();
    void marksOpen();
    void recordingsAreThere();
    void chatOpens();
    void sittingsAreThere();

private:
    [[nodiscard]] Database &database() { return m_opened->data->database(); }
    [[nodiscard]] const Sealer &sealer() const { return *m_opened->vault->sealer(); }
    [[nodiscard]] QStringList notesOf(const RecordingId &recording);

    FakeClock m_clock;
    MemoryKeyStore m_keys;
    Course m_course = partialCourse();
    Recording m_recording = recordingOf(m_course);
    std::map<int, Opened> m_all;
    Opened *m_opened = nullptr;
};

void TestOldDatabases::initTestCase_data()
{
    QTest::addColumn<int>("version");
    for (int version = 2; version <= 7; ++version) {
        QTest::addRow("schema %d", version) << version;
    }
}

void TestOldDatabases::init()
{
    QFETCH_GLOBAL(int, version);
    m_opened = &m_all[version];
    if (m_opened->vault) {
        return;
    }
    const QString file = m_opened->folder.filePath(u"companion.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA) + u"/v%1.sqlite"_s.arg(version), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    auto data = DataFolder::open(m_opened->folder.path());
    QVERIFY2(data, data ? "" : qPrintable(data.error().detail));
    m_opened->data = *std::move(data);
    m_opened->vault = std::make_unique<Vault>(database(), m_keys, m_clock.clock());
    Vault &vault = *m_opened->vault;
    vault.unlock();
    QTRY_COMPARE(vault.state(), Vault::State::NeedsPassphrase);
    QByteArray passphrase = u"ŵy pasg 1984"_s.toUtf8();
    vault.unlockWithPassphrase(SecretBytes::takeFrom(passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(vault.state(), Vault::State::Unlocked, 60'000);
}

QStringList TestOldDatabases::notesOf(const RecordingId &recording)
{
    const auto loaded = must(NoteStore(database(), sealer(), m_clock.clock()).load(recording));
    QStringList lines;
    for (const Note &note : loaded.notes) {
        lines.append(u"%1 %2%3: %4"_s.arg(formatPosition(note.position), storedName(note.kind),
                                          note.starred ? u"*"_s : QString(), note.text));
    }
    for (const NoteId &id : loaded.damaged) {
        lines.append(u"damaged: "_s + id.value);
    }
    return lines;
}

void TestOldDatabases::notesOpen()
{
    QFETCH_GLOBAL(int, version);
    const QString star = version >= 4 ? u"*"_s : QString();
    QCOMPARE(
        notesOf(m_recording.id),
        (QStringList{ u"0:00:00 note: Ζωή, жизнь, 命\nsecond line, with \"quotes\""_s,
                      u"0:01:01 question: Which job does it do, and who gets the credit?"_s,
                      u"0:21:11 practice%1: Ŵyn’s rail: “hold it, then one finger”"_s.arg(star) }));
    QCOMPARE(notesOf(added),
             version >= 5 ? QStringList{ u"0:05:00 note: on the session"_s } : QStringList());
}

void TestOldDatabases::reflectionCounts()
{
    const auto reflection
        = must(ReflectionStore(database(), sealer(), m_clock.clock()).load(m_course.id));
    QVERIFY(reflection);
    QCOMPARE(reflection->text, u"I shall ask what it is for. Don’t guess. "_s.repeated(8));
    QCOMPARE(reflection->updatedAt, march(4, 9));
    QCOMPARE(must(reflectionWords(database(), m_course.id)), 72);
}

void TestOldDatabases::watchingIsThere()
{
    QFETCH_GLOBAL(int, version);
    const auto log = must(WatchLog(database()).load(m_recording.id));
    QCOMPARE(log.size(), 4);
    QCOMPARE(coverageOf(log).total(), 22min);
    QCOMPARE(playedCoverageOf(log).total(), version >= 2 ? 22min - 10s : 22min);
    QCOMPARE(log[3].watched.rate, 1.25);
    QCOMPARE(log[0].sitting, SittingId{ u"first"_s });
    QCOMPARE(log[0].watched.utcFrom, march(2, 18));
    const auto resume = must(ResumeStore(database(), m_clock.clock()).load(m_recording.id));
    QVERIFY(resume);
    QCOMPARE(resume->position, 21min);
}

//! As they were issued, and the log still measures what they say.
void TestOldDatabases::certificatesVerify()
{
    CertificateIssuer issuer(database(), m_clock.clock());
    const auto certificates = must(issuer.issued(m_course.id));
    QCOMPARE(certificates.size(), 2);
    for (const Certificate &certificate : certificates) {
        QVERIFY(CertificateIssuer::verify(certificate));
        QVERIFY(certificate.pdf.startsWith("%PDF"));
        QCOMPARE(certificate.completedAt, march(4, 9));
        const auto certified = readEvidence(certificate.evidence, m_course, m_recording);
        const auto measured = issuer.evidence(m_course, m_recording);
        QVERIFY(certified && measured);
        QVERIFY(measured->completion.complete);
        const auto written = [&](const Evidence &evidence) {
            return evidenceJson(evidence, certificate.holder, certificate.number,
                                certificate.issuedAt, certificate.supersedes, certificate.reason);
        };
        QCOMPARE(written(*certified), certificate.evidence);
        QCOMPARE(written(*measured), certificate.evidence);
    }
    QCOMPARE(certificates[0].supersedes, certificates[1].number);
    QCOMPARE(certificates[0].holder,
             (Holder{ .name = u"Siân Ŵyn"_s, .body = u"BABCP"_s, .registration = u"it's 0042"_s }));
    QCOMPARE(must(issuer.rememberedHolder()), certificates[0].holder);
    // The installation's key opens too: there can be another correction.
    m_clock.utc = march(11, 9);
    const auto corrected = issuer.issue(m_course, m_recording,
                                        { .holder = certificates[1].holder,
                                          .supersedes = certificates[0].number,
                                          .reason = u"as it was"_s,
                                          .locale = {} },
                                        sealer());
    QVERIFY2(corrected, corrected ? "" : qPrintable(corrected.error().detail));
    QCOMPARE(corrected->publicKey, certificates[0].publicKey);
}

void TestOldDatabases::marksOpen()
{
    QFETCH_GLOBAL(int, version);
    const auto loaded = must(MarkStore(database(), sealer(), m_clock.clock()).load(m_recording.id));
    QVERIFY(loaded.damaged.isEmpty());
    if (version < 3) {
        QVERIFY(loaded.marks.isEmpty());
        return;
    }
    QCOMPARE(loaded.marks.size(), 2);
    QCOMPARE(loaded.marks[0].from, 75s);
    QVERIFY(!loaded.marks[0].isLoop());
    QCOMPARE(loaded.marks[0].name, u"Wo fängt’s an?"_s);
    QCOMPARE(loaded.marks[1].span(), (TimeSpan{ 10min, 11min }));
    QCOMPARE(loaded.marks[1].name, u"the two jobs"_s);
}

void TestOldDatabases::recordingsAreThere()
{
    QFETCH_GLOBAL(int, version);
    RecordingStore recordings(database(), m_clock.clock());
    const auto list = must(recordings.list(m_course.id));
    if (version < 5) {
        QVERIFY(list.isEmpty());
        return;
    }
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].id.value, u"added-2"_s);
    QCOMPARE(list[0].linkedMedia, u"/media/films/Zoom 2.mp4"_s);
    QCOMPARE(list[0].startedAt, march(1, 9, 0, 12));
    QCOMPARE(list[1].title, u"Sitzung – live"_s);
    QCOMPARE(list[1].duration, 2h + 41min);
    QCOMPARE(list[1].bytes, 734'003'200);
    QVERIFY(!list[1].linkedMedia);
    const auto active = must(recordings.active(m_course.id));
    QVERIFY(active);
    QCOMPARE(active->id, added);
    QVERIFY(must(recordings.find({ u"added-3"_s }))); // its notes would still name it
    QVERIFY(!must(recordings.isThere({ u"added-3"_s })));
}

void TestOldDatabases::chatOpens()
{
    QFETCH_GLOBAL(int, version);
    const auto chat = must(ChatStore(database(), sealer(), m_clock.clock()).load(added));
    const auto words = must(TranscriptStore(database(), m_clock.clock()).find(m_recording.id));
    QCOMPARE(chat.has_value(), version >= 6);
    QCOMPARE(words.has_value(), version >= 6);
    if (version < 6) {
        return;
    }
    QCOMPARE(chat->log.messages.size(), 3);
    QCOMPARE(chat->log.messages[0].name, u"Ana Łopez"_s);
    QVERIFY(chat->log.messages[1].question);
    QCOMPARE(chat->log.messages[2].replyTo, 1);
    QCOMPARE(chat->log.messages[2].reactions, (QList<ChatReaction>{ { u"👍"_s, 2 } }));
    QCOMPARE(chat->anchors, (QList<ChatAnchor>{ { .message = 1, .position = 90s } }));
    QCOMPARE(words->cues.size(), 1);
    QCOMPARE(words->cues[0].text, u"The same act may do two jobs."_s);
}

void TestOldDatabases::sittingsAreThere()
{
    QFETCH_GLOBAL(int, version);
    const auto sittings = must(LiveSittingStore(database(), m_clock.clock()).list(m_course.id));
    const auto waiting = must(NoteStore(database(), sealer(), m_clock.clock()).waiting(added));
    if (version < 6) {
        QVERIFY(sittings.isEmpty() && waiting.isEmpty());
        return;
    }
    QCOMPARE(sittings.size(), 2);
    QVERIFY(!sittings[0].endedAt && sittings[1].endedAt);
    QCOMPARE(notesOf(sittings[1].id), QStringList{ u"0:03:00 note: said live"_s });
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0].note.text, u"said later"_s);
    QCOMPARE(waiting[0].guess, 12min);
}

QTEST_MAIN(TestOldDatabases)
#include "tst_olddatabases.moc"
