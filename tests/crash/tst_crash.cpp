// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at any moment: nothing that was acknowledged is missing, and nothing is half.
#include "crashcommon.h"
#include <certificate/certificateissuer.h>
#include <certificate/samples.h>
#include <notes/notestore.h>
#include <progress/watchlog.h>
#include <storage/datafolder.h>
#include <storage/migrator.h>
#include <storage/statement.h>

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestCrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whileTyping();
    void whileWatching();
    void whileNotesMove();
    void whileMigrating();
    void whileIssuing();

private:
    QRandomGenerator m_random{ 20261114 };
};

namespace {

constexpr int typingRounds = 150;
constexpr int watchingRounds = 150;
constexpr int movingRounds = 120;
constexpr int migratingRounds = 120;
constexpr int issuingRounds = 40;

//! Starts a process, kills it after a while, and knows what it had acknowledged.
class Victim final {
public:
    Victim(const QString &program, const QStringList &arguments)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program, arguments);
    }
    //! Counted from its start, or from its first line.
    void killAfter(qint64 microseconds, bool fromFirstLine)
    {
        if (fromFirstLine) {
            awaitLine();
        }
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < microseconds * 1000
               && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(1);
        }
        m_process.kill();
        m_process.waitForFinished();
    }
    void awaitLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) { }
    }
    void awaitEnd() { m_process.waitForFinished(20'000); }
    //! Lines that came whole.
    [[nodiscard]] QStringList acknowledged()
    {
        QStringList lines;
        while (m_process.canReadLine()) {
            lines.append(QString::fromUtf8(m_process.readLine()).chopped(1));
        }
        return lines;
    }

private:
    QProcess m_process;
};

QString helper(const QString &name) { return QCoreApplication::applicationDirPath() + u'/' + name; }

std::unique_ptr<DataFolder> reopened(const QString &path)
{
    auto folder = DataFolder::open(path);
    if (!folder) {
        qFatal("after a crash: %s", qUtf8Printable(folder.error().detail));
    }
    return std::move(*folder);
}

QString first(Database &database, const QString &sql)
{
    Statement select(database, sql);
    if (auto run = select.run(); !run) {
        return u"error: "_s + run.error().detail;
    }
    return select.next() ? select.value(0).toString() : u"(no row)"_s;
}

} // namespace

void TestCrash::initTestCase()
{
    QLoggingCategory::setFilterRules(u"companion.*.info=false"_s); // hundreds of openings
}

void TestCrash::whileTyping()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"data"_s);
    const Sealer sealer = crash::sealer();
    QHash<QString, qsizetype> acknowledged; // note id, keys
    qsizetype keys = 0;
    for (int round = 0; round < typingRounds; ++round) {
        Victim writer(helper(u"crash_writer"_s), { u"type"_s, path });
        writer.killAfter(m_random.bounded(30'000), round % 4 != 0);
        for (const QString &line : writer.acknowledged()) {
            QVERIFY(line != "FAILED"_L1);
            acknowledged[line.section(u' ', 0, 0)] = line.section(u' ', 1).toLongLong();
            ++keys;
        }
        const auto data = reopened(path);
        QCOMPARE(first(data->database(), u"PRAGMA integrity_check"_s), u"ok"_s);
        const auto loaded
            = NoteStore(data->database(), sealer, Clock::system()).load(crash::recording);
        QVERIFY(loaded);
        QCOMPARE(loaded->damaged.size(), 0);
        qsizetype found = 0;
        for (const Note &note : loaded->notes) {
            const bool hasItsText = note.text == crash::textOf(note.id.value, note.text.size())
                || note.text == "?"_L1;
            QVERIFY2(hasItsText, qPrintable(note.text));
            const auto known = acknowledged.constFind(note.id.value);
            if (known != acknowledged.constEnd()) {
                ++found;
                QVERIFY2(
                    note.text != "?"_L1 && note.text.size() >= *known,
                    qPrintable(
                        u"round %1: %2 of %3 keys"_s.arg(round).arg(note.text.size()).arg(*known)));
            }
        }
        QCOMPARE(found, acknowledged.size());
        QCOMPARE_LE(loaded->notes.size() - found, round + 1); // one unacknowledged a round
    }
    qInfo("%d rounds, %lld notes, %lld acknowledged commits, none lost", typingRounds,
          static_cast<long long>(acknowledged.size()), static_cast<long long>(keys));
    QCOMPARE_GT(keys, typingRounds / 2);
}

void TestCrash::whileWatching()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"data"_s);
    qint64 acknowledged = 0;
    for (int round = 0; round < watchingRounds; ++round) {
        Victim writer(helper(u"crash_writer"_s), { u"watch"_s, path });
        writer.killAfter(m_random.bounded(30'000), round % 4 != 0);
        const QStringList lines = writer.acknowledged();
        QVERIFY(!lines.contains(u"FAILED"_s));
        if (!lines.isEmpty()) {
            acknowledged = lines.last().toLongLong() + 1;
        }
        const auto data = reopened(path);
        QCOMPARE(first(data->database(), u"PRAGMA integrity_check"_s), u"ok"_s);
        const auto log = WatchLog(data->database()).load(crash::recording);
        QVERIFY(log);
        QCOMPARE_GE(log->size(), acknowledged);
        QCOMPARE_LE(log->size(), acknowledged + 1);
        acknowledged = log->size();
        const QList<TimeSpan> spans = coverageOf(*log).spans();
        if (acknowledged > 0) { // every span whole, in its order, without a gap
            QCOMPARE(spans.size(), 1);
            QCOMPARE(spans.first().to, Milliseconds(acknowledged * 5000));
        }
    }
    qInfo("%d rounds, %lld acknowledged spans, none lost", watchingRounds,
          static_cast<long long>(acknowledged));
    QCOMPARE_GT(acknowledged, watchingRounds / 2);
}

void TestCrash::whileNotesMove()
{
    constexpr int notes = 25;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"data"_s);
    const Sealer sealer = crash::sealer();
    {
        const auto data = reopened(path);
        NoteStore store(data->database(), sealer, Clock::system());
        for (int i = 0; i < notes; ++i) {
            const NoteId id = NoteStore::newId();
            QVERIFY(store.save({ .id = id,
                                 .recording = crash::recording,
                                 .position = Milliseconds(i * 1000),
                                 .text = crash::textOf(id.value, 50) }));
        }
    }
    qsizetype moves = 0;
    int sides = 0; // rounds after which the notes were on the other recording
    for (int round = 0; round < movingRounds; ++round) {
        Victim writer(helper(u"crash_writer"_s), { u"relocate"_s, path });
        writer.killAfter(m_random.bounded(30'000), round % 4 != 0);
        const QStringList lines = writer.acknowledged();
        QVERIFY(!lines.contains(u"FAILED"_s));
        moves += lines.size();
        const auto data = reopened(path);
        QCOMPARE(first(data->database(), u"PRAGMA integrity_check"_s), u"ok"_s);
        const NoteStore store(data->database(), sealer, Clock::system());
        const auto here = store.load(crash::recording);
        const auto there = store.load(crash::otherRecording);
        QVERIFY(here && there);
        QVERIFY(here->damaged.isEmpty() && there->damaged.isEmpty());
        // All on the one or all on the other, each once, with its text.
        QVERIFY(here->notes.isEmpty() != there->notes.isEmpty());
        QCOMPARE(here->notes.size() + there->notes.size(), notes);
        sides += here->notes.isEmpty() ? 1 : 0;
        for (const Note &note : here->notes + there->notes) {
            QCOMPARE(note.text, crash::textOf(note.id.value, 50));
        }
    }
    qInfo("%d rounds, %lld acknowledged moves of %d notes, none lost or doubled; %d times left on "
          "the other recording",
          movingRounds, static_cast<long long>(moves), notes, sides);
    QCOMPARE_GT(moves, movingRounds / 2);
    QCOMPARE_GT(sides, 0);
}

void TestCrash::whileMigrating()
{
    const QTemporaryDir folder;
    const QString migrations = folder.filePath(u"migrations"_s);
    QVERIFY(QDir().mkpath(migrations));
    const auto writeMigration = [&](const QString &name, const QByteArray &sql) {
        QFile file(migrations + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    };
    writeMigration(
        u"0001.sql"_s,
        "-- step\nCREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL) STRICT\n"
        "-- step\nWITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)\n"
        "INSERT INTO t SELECT i, hex(zeroblob(50)) || i FROM n\n");
    const QString seed = folder.filePath(u"seed.sqlite"_s);
    {
        auto database = Database::open(seed);
        QVERIFY(database && Migrator(migrations).migrate(**database));
    }
    writeMigration(u"0002.sql"_s,
                   "-- step\nCREATE TABLE u (id INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT\n"
                   "-- step\nINSERT INTO u SELECT id, a || 'u' FROM t\n"
                   "-- step\nDROP TABLE t\n");
    writeMigration(u"0003.sql"_s,
                   "-- step\nALTER TABLE u ADD COLUMN c TEXT NOT NULL DEFAULT ''\n"
                   "-- step\nUPDATE u SET c = b\n");
    const QStringList wanted{ u""_s, u"SELECT count(*) || ' ' || sum(length(a)) FROM t"_s,
                              u"SELECT count(*) || ' ' || (sum(length(b)) - 4000) FROM u"_s,
                              u"SELECT count(*) || ' ' || (sum(length(c)) - 4000) FROM u"_s };
    const QString file = folder.filePath(u"test.sqlite"_s);
    qint64 duration = 0; // microseconds, of one that nobody kills
    QList<int> versions{ 0, 0, 0, 0 };
    for (int round = 0; round < migratingRounds; ++round) {
        for (const QString &old : QDir(folder.path()).entryList({ u"test.sqlite*"_s })) {
            QVERIFY(QFile::remove(folder.filePath(old)));
        }
        QVERIFY(QFile::copy(seed, file));
        Victim migrating(helper(u"crash_writer"_s), { u"migrate"_s, file, migrations });
        if (round == 0) {
            migrating.awaitLine();
            QElapsedTimer timer;
            timer.start();
            migrating.awaitEnd();
            duration = timer.nsecsElapsed() / 1000;
        } else {
            migrating.killAfter(m_random.bounded(duration + 1), true);
        }
        const QStringList lines = migrating.acknowledged();
        QVERIFY(!lines.contains(u"FAILED"_s));

        auto database = Database::open(file);
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        QCOMPARE(first(**database, u"PRAGMA integrity_check"_s), u"ok"_s);
        const int version = *(*database)->schemaVersion();
        QVERIFY(version >= 1 && version <= 3);
        QVERIFY(version == 3 || !lines.contains(u"done"_s));
        ++versions[version];
        const QString rows = u"4000 414893"_s;
        QCOMPARE(first(**database, wanted.at(version)), rows); // all of the one or all of the other
        QVERIFY(Migrator(migrations).migrate(**database)); // the next start finishes it
        QCOMPARE(first(**database, wanted.at(3)), rows);
    }
    qInfo("%d rounds: left at version 1 %d times, 2 %d times, 3 %d times", migratingRounds,
          versions.at(1), versions.at(2), versions.at(3));
    QCOMPARE_GT(versions.at(1) + versions.at(2), migratingRounds / 10); // really interrupted
}

void TestCrash::whileIssuing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"data"_s);
    const Course course = samples::partialCourse();
    QSet<QString> acknowledged;
    for (int round = 0; round < issuingRounds; ++round) {
        Victim issuing(helper(u"crash_issuer"_s), { path });
        issuing.killAfter(m_random.bounded(150'000), round % 4 != 0);
        for (const QString &line : issuing.acknowledged()) {
            QVERIFY2(!line.startsWith(u"FAILED"_s), qPrintable(line));
            acknowledged.insert(line);
        }
        const auto data = reopened(path);
        QCOMPARE(first(data->database(), u"PRAGMA integrity_check"_s), u"ok"_s);
        const auto issued = CertificateIssuer(data->database(), Clock::system()).issued(course.id);
        QVERIFY(issued);
        qsizetype found = 0;
        for (const Certificate &certificate : *issued) {
            QVERIFY(CertificateIssuer::verify(certificate));
            QVERIFY(certificate.pdf.startsWith("%PDF-"));
            QVERIFY(certificate.pdf.trimmed().endsWith("%%EOF"));
            found += acknowledged.contains(certificate.number) ? 1 : 0;
        }
        QCOMPARE(found, acknowledged.size());
        QCOMPARE_LE(issued->size() - found, round + 1);
        // One chain: every one but the newest is superseded once.
        QCOMPARE(
            first(data->database(), u"SELECT count(*) FROM certificate WHERE supersedes IS NULL"_s),
            issued->isEmpty() ? u"0"_s : u"1"_s);
        QCOMPARE_LE(first(data->database(), u"SELECT count(*) FROM installation"_s), u"1"_s);
    }
    qInfo("%d rounds, %lld acknowledged certificates, none lost or half", issuingRounds,
          static_cast<long long>(acknowledged.size()));
    QCOMPARE_GT(acknowledged.size(), issuingRounds / 2);
}

} // namespace companion

QTEST_MAIN(companion::TestCrash)
#include "tst_crash.moc"
