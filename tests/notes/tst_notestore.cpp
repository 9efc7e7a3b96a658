// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes and reflections on disk: sealed, versioned, never overwritten when damaged.
#include <notes/notestore.h>
#include <notes/reflectionstore.h>
#include <storage/statement.h>
#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>
#include <vault/vault.h>

#include <QDir>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestNoteStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void savedNotesComeBack();
    void starsComeBack();
    void textIsNotInTheFile();
    void timesAreSet();
    void olderTextIsKeptAsAVersion();
    void clockSetBackKeepsTheOlderText();
    void removedNotesComeBackByRestore();
    void removeOfNothingIsAnError();
    void otherRecordingsAreApart();
    void damagedRowsAreListed_data();
    void damagedRowsAreListed();
    void damagedRowIsNeverOverwritten();
    void rowMovedToAnotherPlaceDoesNotOpen();
    void purgeLeavesNothing();
    void fullDiskKeepsTheFormerText();
    void oldDatabaseOpensWithItsPassphrase();
    void oldDatabaseOpensWithItsRecoveryCode();

    void reflectionComesBack();
    void damagedReflectionIsNeverOverwritten();
    void wordsAreCounted_data();
    void wordsAreCounted();

private:
    [[nodiscard]] NoteStore store()
    {
        return { m_database->database(), *m_sealer, m_clock.clock() };
    }
    Note add(Milliseconds position, const QString &text, NoteKind kind = NoteKind::Note);
    [[nodiscard]] QString print();
    void execute(const QString &sql);
    void openOldDatabase(const std::function<void(Vault &)> &unlock);

    const RecordingId m_recording{ u"recording-1"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::optional<Sealer> m_sealer;
};

namespace {

SecretBytes keyOf(char letter)
{
    QByteArray bytes(32, letter);
    return SecretBytes::takeFrom(bytes);
}

SecretBytes secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return SecretBytes::takeFrom(utf8);
}

QString print(const NoteStore::Loaded &loaded)
{
    QString text;
    for (const Note &note : loaded.notes) {
        text += u"%1 %2: %3\n"_s.arg(formatPositionExact(note.position), storedName(note.kind),
                                     note.text);
    }
    return text
        + (loaded.damaged.isEmpty() ? u""_s : u"damaged: %1\n"_s.arg(loaded.damaged.size()));
}

} // namespace

void TestNoteStore::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_sealer.emplace(keyOf('k'));
}

void TestNoteStore::cleanup() { m_database.reset(); }

Note TestNoteStore::add(Milliseconds position, const QString &text, NoteKind kind)
{
    const auto saved = store().save({ .id = NoteStore::newId(),
                                      .recording = m_recording,
                                      .position = position,
                                      .kind = kind,
                                      .text = text });
    if (!saved) {
        qFatal("%s", qUtf8Printable(saved.error().detail));
    }
    return *saved;
}

QString TestNoteStore::print()
{
    const auto loaded = store().load(m_recording);
    return loaded ? companion::print(*loaded) : u"error: "_s + loaded.error().detail;
}

void TestNoteStore::execute(const QString &sql)
{
    if (auto done = m_database->database().execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

void TestNoteStore::savedNotesComeBack()
{
    add(65'250ms, u"second"_s, NoteKind::Question);
    add(0ms, u"first, with Ŵ, 𝄞 and\na new line"_s);
    add(3'600'000ms, u"third"_s, NoteKind::Practice);
    m_database->reopen();
    QCOMPARE(print(),
             u"0:00:00.000 note: first, with Ŵ, 𝄞 and\na new line\n"
             "0:01:05.250 question: second\n"
             "1:00:00.000 practice: third\n"_s);
}

void TestNoteStore::starsComeBack()
{
    Note starred = add(5s, u"to be seen again"_s);
    add(6s, u"once is enough"_s);
    starred.starred = true;
    QVERIFY(store().save(starred));
    m_database->reopen();
    const auto loaded = store().load(m_recording);
    QVERIFY(loaded);
    QCOMPARE(loaded->notes.size(), 2);
    QVERIFY(loaded->notes.at(0).starred);
    QVERIFY(!loaded->notes.at(1).starred);
    starred.starred = false;
    QVERIFY(store().save(starred));
    QVERIFY(!store().load(m_recording)->notes.at(0).starred);
}

void TestNoteStore::textIsNotInTheFile()
{
    add(0ms, u"unmistakable-words-of-a-clinician"_s);
    Note edited = add(1ms, u"another-secret-that-is-changed"_s);
    m_clock.advance(2min);
    edited.text = u"changed-secret"_s;
    QVERIFY(store().save(edited));
    for (const QString &name : QDir(m_database->folderPath()).entryList(QDir::Files)) {
        QFile file(m_database->folderPath() + u'/' + name); // the log file too
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("unmistakable") && !bytes.contains("secret"), qPrintable(name));
    }
}

void TestNoteStore::timesAreSet()
{
    const QDateTime began = m_clock.utc;
    Note note = add(5ms, u"text"_s);
    QCOMPARE(note.createdAt, began);
    QCOMPARE(note.updatedAt, began);
    m_clock.advance(90s);
    note.text = u"text, changed"_s;
    const auto changed = store().save(note);
    QVERIFY(changed);
    QCOMPARE(changed->createdAt, began);
    QCOMPARE(changed->updatedAt, began.addSecs(90));
    const auto loaded = store().load(m_recording);
    QVERIFY(loaded);
    QCOMPARE(loaded->notes, QList<Note>{ *changed });
}

void TestNoteStore::olderTextIsKeptAsAVersion()
{
    Note note = add(5ms, u"one"_s);
    for (int key = 0; key < 10; ++key) { // typing on makes no version at every pause
        m_clock.advance(1s);
        note.text += u'!';
        QVERIFY(store().save(note));
    }
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note_version"_s), u"0"_s);
    m_clock.advance(5min);
    note.text = u"two"_s;
    QVERIFY(store().save(note));

    Statement select(m_database->database(), u"SELECT box FROM note_version WHERE note = :id"_s);
    select.bind(u":id"_s, note.id.value);
    QVERIFY(select.run());
    QVERIFY(select.next());
    const auto former = m_sealer->open(select.value(0).toByteArray(),
                                       "note/1|" + note.id.value.toUtf8() + "|recording-1");
    QVERIFY(former);
    QCOMPARE(*former, "one!!!!!!!!!!"_ba);
    QVERIFY(!select.next());
}

void TestNoteStore::clockSetBackKeepsTheOlderText()
{
    Note note = add(5ms, u"one"_s);
    m_clock.utc = m_clock.utc.addDays(-1);
    for (const QString &text : { u"two"_s, u"two!"_s }) { // the second is typing on
        m_clock.advance(1s);
        note.text = text;
        QVERIFY(store().save(note));
        QCOMPARE(m_database->committed(u"SELECT count(*) FROM note_version"_s), u"1"_s);
    }
}

void TestNoteStore::removedNotesComeBackByRestore()
{
    const Note note = add(5ms, u"wanted after all"_s);
    const QString before = print();
    QVERIFY(store().remove(note.id));
    QCOMPARE(print(), u""_s);
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note"_s), u"1"_s);
    m_database->reopen();
    QVERIFY(store().restore(note.id));
    QCOMPARE(print(), before);
}

void TestNoteStore::removeOfNothingIsAnError()
{
    const auto removed = store().remove(NoteStore::newId());
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, Error::Code::NotFound);
    QVERIFY(!store().restore(NoteStore::newId()));
}

void TestNoteStore::otherRecordingsAreApart()
{
    add(5ms, u"here"_s);
    QVERIFY(store().save(
        { .id = NoteStore::newId(), .recording = { u"other"_s }, .text = u"there"_s }));
    QCOMPARE(print(), u"0:00:00.005 note: here\n"_s);
}

void TestNoteStore::damagedRowsAreListed_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("altered byte")
        << u"CAST(substr(box, 1, 30) || x'00' || substr(box, 32) AS BLOB)"_s;
    QTest::newRow("cut short") << u"CAST(substr(box, 1, length(box) - 1) AS BLOB)"_s;
    QTest::newRow("empty") << u"x''"_s;
    QTest::newRow("longer") << u"CAST(box || x'00' AS BLOB)"_s;
    QTest::newRow("noise") << u"randomblob(length(box))"_s;
}

void TestNoteStore::damagedRowsAreListed()
{
    QFETCH(QString, damage);
    add(1ms, u"sound"_s);
    const Note hurt = add(2ms, u"hurt"_s);
    add(3ms, u"sound too"_s);
    execute(u"UPDATE note SET box = %1 WHERE id = '%2'"_s.arg(damage, hurt.id.value));
    const QString boxes = m_database->committed(u"SELECT group_concat(hex(box)) FROM note"_s);
    QCOMPARE(print(), u"0:00:00.001 note: sound\n0:00:00.003 note: sound too\ndamaged: 1\n"_s);
    QCOMPARE(store().load(m_recording)->damaged, QList<NoteId>{ hurt.id });
    QCOMPARE(m_database->committed(u"SELECT group_concat(hex(box)) FROM note"_s), boxes);
}

void TestNoteStore::damagedRowIsNeverOverwritten()
{
    Note hurt = add(2ms, u"hurt"_s);
    m_sealer.emplace(keyOf('x')); // as good as any damage: the box does not open
    const QString before = m_database->committed(u"SELECT hex(box) || updated_at FROM note"_s);
    hurt.text = u"would replace what might still be saved"_s;
    const auto saved = store().save(hurt);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Corrupt);
    QCOMPARE(m_database->committed(u"SELECT hex(box) || updated_at FROM note"_s), before);
}

void TestNoteStore::rowMovedToAnotherPlaceDoesNotOpen()
{
    const Note a = add(1ms, u"of a"_s);
    const Note b = add(2ms, u"of b"_s);
    execute(u"UPDATE note SET box = (SELECT box FROM note WHERE id = '%1') WHERE id = '%2'"_s.arg(
        a.id.value, b.id.value));
    QCOMPARE(print(), u"0:00:00.001 note: of a\ndamaged: 1\n"_s);
    execute(u"UPDATE note SET recording = 'other' WHERE id = '%1'"_s.arg(a.id.value));
    const auto moved = store().load({ u"other"_s });
    QVERIFY(moved);
    QCOMPARE(companion::print(*moved), u"damaged: 1\n"_s);
}

void TestNoteStore::purgeLeavesNothing()
{
    Note note = add(1ms, u"gone"_s);
    m_clock.advance(2min);
    note.text = u"gone too"_s;
    QVERIFY(store().save(note));
    QVERIFY(store().save(
        { .id = NoteStore::newId(), .recording = { u"other"_s }, .text = u"there"_s }));
    QVERIFY(store().purgeAll());
    QCOMPARE(m_database->committed(
                 u"SELECT (SELECT count(*) FROM note) + (SELECT count(*) FROM note_version)"_s),
             u"0"_s);
    QCOMPARE(print(), u""_s);
}

void TestNoteStore::fullDiskKeepsTheFormerText()
{
    Note note = add(1ms, u"kept"_s);
    execute(u"PRAGMA max_page_count = %1"_s.arg(m_database->committed(u"PRAGMA page_count"_s)));
    note.text = QString(100'000, u'x');
    const auto saved = store().save(note);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::DiskFull);
    QCOMPARE(print(), u"0:00:00.001 note: kept\n"_s);
    execute(u"PRAGMA max_page_count = 1000000"_s);
    QVERIFY(store().save(note));
}

void TestNoteStore::openOldDatabase(const std::function<void(Vault &)> &unlock)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"companion.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(OLD_DATABASES) + u"/v1.sqlite"_s, file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    auto opened = DataFolder::open(folder.path());
    QVERIFY(opened);
    Database &database = (*opened)->database();
    MemoryKeyStore keys;
    Vault vault(database, keys, m_clock.clock());
    vault.unlock();
    QCOMPARE(vault.state(), Vault::State::NeedsPassphrase);
    unlock(vault);
    QTRY_COMPARE_WITH_TIMEOUT(vault.state(), Vault::State::Unlocked, 60'000);

    const auto loaded
        = NoteStore(database, *vault.sealer(), m_clock.clock()).load({ u"sample-recording"_s });
    QVERIFY(loaded);
    QCOMPARE(companion::print(*loaded),
             u"0:00:00.000 note: Ζωή, жизнь, 命\nsecond line, with \"quotes\"\n"
             "0:01:01.000 question: Which job does it do, and who gets the credit?\n"
             "0:41:11.250 practice: Ŵyn’s rail: “hold it, then one finger”\n"_s);
    const auto reflection
        = ReflectionStore(database, *vault.sealer(), m_clock.clock()).load({ u"sample-course"_s });
    QVERIFY(reflection && *reflection);
    QCOMPARE((*reflection)->text, u"I shall ask what it is for. Don’t guess."_s);
    QCOMPARE(*reflectionWords(database, { u"sample-course"_s }), 9);
}

void TestNoteStore::oldDatabaseOpensWithItsPassphrase()
{
    openOldDatabase([](Vault &vault) { vault.unlockWithPassphrase(secretOf(u"ŵy pasg 1984"_s)); });
}

void TestNoteStore::oldDatabaseOpensWithItsRecoveryCode()
{
    openOldDatabase([](Vault &vault) {
        vault.unlockWithRecoveryCode(secretOf(u"1bbf 5a8c t9fz qvgc fk9y rsa0 3357 6bwr"_s));
    });
}

void TestNoteStore::reflectionComesBack()
{
    const CourseId course{ u"course"_s };
    ReflectionStore reflections(m_database->database(), *m_sealer, m_clock.clock());
    QCOMPARE(*reflectionWords(m_database->database(), course), 0);
    const auto none = reflections.load(course);
    QVERIFY(none && !*none);
    QVERIFY(reflections.save(course, u"I learnt three things."_s));
    m_clock.advance(1min);
    const auto saved = reflections.save(course, u"I learnt four things, I’d say."_s);
    QVERIFY(saved);
    QCOMPARE(saved->updatedAt, m_clock.utc);
    const auto loaded = reflections.load(course);
    QVERIFY(loaded && *loaded);
    QCOMPARE(**loaded, *saved);
    QCOMPARE(*reflectionWords(m_database->database(), course), 6);
    QCOMPARE(*reflectionWords(m_database->database(), { u"other"_s }), 0);
}

void TestNoteStore::damagedReflectionIsNeverOverwritten()
{
    const CourseId course{ u"course"_s };
    ReflectionStore reflections(m_database->database(), *m_sealer, m_clock.clock());
    QVERIFY(reflections.save(course, u"precious"_s));
    execute(u"UPDATE reflection SET box = CAST(substr(box, 1, 40) || x'00' AS BLOB)"_s);
    const QString before = m_database->committed(u"SELECT hex(box) FROM reflection"_s);
    QCOMPARE(reflections.load(course).error().code, Error::Code::Corrupt);
    const auto saved = reflections.save(course, u"would replace it"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Corrupt);
    QCOMPARE(m_database->committed(u"SELECT hex(box) FROM reflection"_s), before);
}

void TestNoteStore::wordsAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("blanks") << u" \n\t "_s << 0;
    QTest::newRow("marks only") << u"... – !? *"_s << 0;
    QTest::newRow("plain") << u"one two three"_s << 3;
    QTest::newRow("apostrophes") << u"don't and don’t"_s << 3;
    QTest::newRow("numbers") << u"80 %, 3.5 hours"_s << 3;
    QTest::newRow("no blanks between") << u"one,two;three\nfour"_s << 4;
    QTest::newRow("Greek, Cyrillic, Arabic") << u"Ζωή жизнь حياة"_s << 3;
    QTest::newRow("combining marks") << u"w\u0302yn"_s << 1;
}

void TestNoteStore::wordsAreCounted()
{
    QFETCH(QString, text);
    QFETCH(int, words);
    QCOMPARE(countWords(text), words);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestNoteStore)
#include "tst_notestore.moc"
