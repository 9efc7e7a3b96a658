// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notebook: a model that shows what is on disk, with undo.
#include <notes/notebook.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestNotebook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsAreInOrder();
    void rolesTellTheNote();
    void keepInsertsThenChanges();
    void blankTextTakesTheNoteAway();
    void editIsUndone_data();
    void editIsUndone();
    void undoneEditLeavesWhatWasTypedSince_data();
    void undoneEditLeavesWhatWasTypedSince();
    void starIsUndone();
    void removeIsUndone();
    void aWholeStoryIsUndoneAndRedone();
    void failedWriteChangesNothing();
    void failedUndoIsReported();
    void editOfAnUnknownNote();
    void searchFollowsTheModel();
    void purgeEmptiesEverything();
    void damagedRowsAreNotShown();
    void randomStory();

private:
    void open();
    Note add(Milliseconds position, const QString &text);
    [[nodiscard]] QString print() const;
    [[nodiscard]] QString onDisk();
    void execute(const QString &sql);

    const RecordingId m_recording{ u"recording"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Sealer> m_sealer;
    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {
QString printed(const QList<Note> &notes)
{
    QStringList lines;
    for (const Note &note : notes) {
        lines.append(
            u"%1 %2 %3"_s.arg(note.position.count()).arg(storedName(note.kind), note.text));
    }
    return lines.join(u" | "_s);
}
} // namespace

void TestNotebook::init()
{
    m_database = std::make_unique<TestDatabase>();
    QByteArray key(32, 'k');
    m_sealer = std::make_unique<Sealer>(SecretBytes::takeFrom(key));
    open();
}

void TestNotebook::cleanup()
{
    m_tester.reset();
    m_notebook.reset();
    m_database.reset();
}

void TestNotebook::open()
{
    m_tester.reset();
    auto opened = Notebook::open(m_database->database(), *m_sealer, m_clock.clock(), m_recording);
    QVERIFY(opened);
    m_notebook = std::move(*opened);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_notebook.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

Note TestNotebook::add(Milliseconds position, const QString &text)
{
    m_clock.advance(1s);
    const auto kept = m_notebook->keep(
        { .id = NoteStore::newId(), .recording = m_recording, .position = position, .text = text });
    if (!kept) {
        qFatal("%s", qUtf8Printable(kept.error().detail));
    }
    return *kept;
}

QString TestNotebook::print() const { return printed(m_notebook->notes()); }

QString TestNotebook::onDisk()
{
    const auto loaded
        = NoteStore(m_database->database(), *m_sealer, m_clock.clock()).load(m_recording);
    return loaded ? printed(loaded->notes) : u"error"_s;
}

void TestNotebook::execute(const QString &sql)
{
    if (auto done = m_database->database().execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

void TestNotebook::rowsAreInOrder()
{
    add(300ms, u"c"_s);
    add(100ms, u"a"_s);
    add(200ms, u"b1"_s);
    add(200ms, u"b2"_s); // made later
    QCOMPARE(print(), u"100 note a | 200 note b1 | 200 note b2 | 300 note c"_s);
    QCOMPARE(onDisk(), print());
    open();
    QCOMPARE(print(), u"100 note a | 200 note b1 | 200 note b2 | 300 note c"_s);
}

void TestNotebook::rolesTellTheNote()
{
    const Note note = add(61'000ms, u"text"_s);
    const QModelIndex index = m_notebook->indexOf(note.id);
    QCOMPARE(index.data(Qt::DisplayRole).toString(), u"text"_s);
    QCOMPARE(index.data(Notebook::TextRole).toString(), u"text"_s);
    QCOMPARE(index.data(Notebook::PositionRole).toLongLong(), 61'000);
    QCOMPARE(index.data(Notebook::KindRole).toInt(), int(NoteKind::Note));
    QCOMPARE(index.data(Notebook::IdRole).toString(), note.id.value);
    QCOMPARE(index.data(Notebook::ChangedAtRole).toDateTime(), m_clock.utc);
    QCOMPARE(index.data(Notebook::NoteRole).value<Note>(), note);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"0:01:01 text"_s);
    QVERIFY(!m_notebook->data({}, Qt::DisplayRole).isValid());
    QVERIFY(!m_notebook->indexOf({ u"unknown"_s }).isValid());
    QCOMPARE(m_notebook->note({ u"unknown"_s }), nullptr);
}

void TestNotebook::keepInsertsThenChanges()
{
    QSignalSpy inserted(m_notebook.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_notebook.get(), &QAbstractItemModel::dataChanged);
    Note note = add(100ms, u"H"_s);
    note.text = u"Hello"_s;
    QVERIFY(m_notebook->keep(note));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(print(), u"100 note Hello"_s);
    QCOMPARE(m_notebook->undoStack()->count(), 0); // typing has the undo of its field
}

void TestNotebook::blankTextTakesTheNoteAway()
{
    Note note = add(100ms, u"Hello"_s);
    note.text = u" \n"_s;
    QVERIFY(m_notebook->keep(note));
    QCOMPARE(print(), u""_s);
    QCOMPARE(onDisk(), u""_s);
    QVERIFY(
        m_notebook->keep({ .id = NoteStore::newId(), .recording = m_recording, .text = u"  "_s }));
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note"_s), u"1"_s); // the first one's row
}

void TestNotebook::editIsUndone_data()
{
    QTest::addColumn<Note>("change");
    QTest::addColumn<QString>("after");
    QTest::newRow("text") << Note{ .position = 200ms, .text = u"changed"_s }
                          << u"100 note a | 200 note changed | 300 note c"_s;
    QTest::newRow("kind") << Note{ .position = 200ms, .kind = NoteKind::Practice, .text = u"b"_s }
                          << u"100 note a | 200 practice b | 300 note c"_s;
    QTest::newRow("later position")
        << Note{ .position = 900ms, .text = u"b"_s } << u"100 note a | 300 note c | 900 note b"_s;
    QTest::newRow("earlier position")
        << Note{ .position = 5ms, .text = u"b"_s } << u"5 note b | 100 note a | 300 note c"_s;
}

void TestNotebook::editIsUndone()
{
    QFETCH(Note, change);
    QFETCH(QString, after);
    add(100ms, u"a"_s);
    Note note = add(200ms, u"b"_s);
    add(300ms, u"c"_s);
    const QString before = print();
    note.text = change.text;
    note.kind = change.kind;
    note.position = change.position;
    QVERIFY(m_notebook->edit(note));
    QCOMPARE(print(), after);
    QCOMPARE(onDisk(), after);
    m_notebook->undoStack()->undo();
    QCOMPARE(print(), before);
    QCOMPARE(onDisk(), before);
    m_notebook->undoStack()->redo();
    QCOMPARE(print(), after);
    QCOMPARE(onDisk(), after);
    QVERIFY(m_notebook->edit(*m_notebook->note(note.id))); // nothing changed
    QCOMPARE(m_notebook->undoStack()->count(), 1);
}

void TestNotebook::undoneEditLeavesWhatWasTypedSince_data()
{
    QTest::addColumn<Note>("change");
    QTest::addColumn<QString>("undone");
    QTest::addColumn<QString>("redone");
    QTest::newRow("text") << Note{ .position = 200ms, .text = u"b, changed"_s }
                          << u"200 note typed on"_s << u"200 note typed on"_s;
    QTest::newRow("text and kind")
        << Note{ .position = 200ms, .kind = NoteKind::Practice, .text = u"b, changed"_s }
        << u"200 note typed on"_s << u"200 practice typed on"_s;
    QTest::newRow("position") << Note{ .position = 900ms, .text = u"b"_s } << u"200 note typed on"_s
                              << u"900 note typed on"_s;
}

void TestNotebook::undoneEditLeavesWhatWasTypedSince()
{
    QFETCH(const Note, change);
    Note note = add(200ms, u"b"_s);
    note.text = change.text;
    note.kind = change.kind;
    note.position = change.position;
    QVERIFY(m_notebook->edit(note));
    note.text = u"typed on"_s;
    QVERIFY(m_notebook->keep(note));
    m_notebook->undoStack()->undo();
    QTEST(print(), "undone");
    QCOMPARE(onDisk(), print());
    m_notebook->undoStack()->redo();
    QTEST(print(), "redone");
    QCOMPARE(onDisk(), print());
}

void TestNotebook::starIsUndone()
{
    const auto kept = m_notebook->keep(
        { .id = NoteStore::newId(), .recording = m_recording, .position = 5s, .text = u"one"_s });
    QVERIFY(kept);
    const auto isStarred = [this, id = kept->id] { return m_notebook->note(id)->starred; };
    QVERIFY(m_notebook->setStarred(kept->id, false)); // nothing to do
    QCOMPARE(m_notebook->undoStack()->count(), 0);
    QVERIFY(m_notebook->setStarred(kept->id, true));
    QVERIFY(isStarred());
    QVERIFY(m_notebook->data(m_notebook->indexOf(kept->id), Notebook::StarredRole).toBool());
    m_notebook->undoStack()->undo();
    QVERIFY(!isStarred());
    m_notebook->undoStack()->redo();
    QVERIFY(isStarred());
    const auto unknown = m_notebook->setStarred({ u"unknown"_s }, true);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::NotFound);
}

void TestNotebook::removeIsUndone()
{
    add(100ms, u"a"_s);
    const Note note = add(200ms, u"b"_s);
    QVERIFY(m_notebook->remove(note.id));
    QCOMPARE(print(), u"100 note a"_s);
    QCOMPARE(onDisk(), u"100 note a"_s);
    m_notebook->undoStack()->undo();
    QCOMPARE(print(), u"100 note a | 200 note b"_s);
    QCOMPARE(onDisk(), print());
    QCOMPARE(*m_notebook->note(note.id), note);
    m_notebook->undoStack()->redo();
    QCOMPARE(onDisk(), u"100 note a"_s);
    open();
    QCOMPARE(print(), u"100 note a"_s);
}

void TestNotebook::aWholeStoryIsUndoneAndRedone()
{
    Note a = add(100ms, u"a"_s);
    const Note b = add(200ms, u"b"_s);
    QStringList story{ print() };
    const auto step = [&](const Result<> &done) {
        QVERIFY(done);
        story.append(print());
    };
    a.text = u"a, better"_s;
    step(m_notebook->edit(a));
    step(m_notebook->remove(b.id));
    a.position = 500ms;
    step(m_notebook->edit(a));
    step(m_notebook->remove(a.id));
    QCOMPARE(story.last(), u""_s);
    for (qsizetype at = story.size() - 2; at >= 0; --at) {
        m_notebook->undoStack()->undo();
        QCOMPARE(print(), story.at(at));
        QCOMPARE(onDisk(), story.at(at));
    }
    QVERIFY(!m_notebook->undoStack()->canUndo());
    for (qsizetype at = 1; at < story.size(); ++at) {
        m_notebook->undoStack()->redo();
        QCOMPARE(print(), story.at(at));
        QCOMPARE(onDisk(), story.at(at));
    }
}

void TestNotebook::failedWriteChangesNothing()
{
    Note note = add(100ms, u"a"_s);
    execute(u"PRAGMA query_only = ON"_s);
    note.text = u"lost?"_s;
    QVERIFY(!m_notebook->keep(note));
    QVERIFY(!m_notebook->edit(note));
    QVERIFY(!m_notebook->remove(note.id));
    QVERIFY(!m_notebook->purgeAll());
    QCOMPARE(print(), u"100 note a"_s);
    QCOMPARE(m_notebook->undoStack()->count(), 0);
    execute(u"PRAGMA query_only = OFF"_s);
    QCOMPARE(onDisk(), u"100 note a"_s);
    QVERIFY(m_notebook->edit(note));
    QCOMPARE(onDisk(), u"100 note lost?"_s);
}

void TestNotebook::failedUndoIsReported()
{
    const Note note = add(100ms, u"a"_s);
    QVERIFY(m_notebook->remove(note.id));
    QSignalSpy failed(m_notebook.get(), &Notebook::failed);
    execute(u"PRAGMA query_only = ON"_s);
    m_notebook->undoStack()->undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Denied);
    QCOMPARE(print(), u""_s); // what is on disk
}

void TestNotebook::editOfAnUnknownNote()
{
    const auto edited = m_notebook->edit({ .id = { u"unknown"_s }, .text = u"x"_s });
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, Error::Code::NotFound);
}

void TestNotebook::searchFollowsTheModel()
{
    Note note = add(100ms, u"umbrella"_s);
    QCOMPARE(m_notebook->find(u"umb"_s)->size(), 1);
    note.text = u"rail"_s;
    QVERIFY(m_notebook->edit(note));
    QCOMPARE(m_notebook->find(u"umb"_s)->size(), 0);
    m_notebook->undoStack()->undo();
    QCOMPARE(m_notebook->find(u"umb"_s)->size(), 1);
    QVERIFY(m_notebook->remove(note.id));
    QCOMPARE(m_notebook->find(u"umb"_s)->size(), 0);
    m_notebook->undoStack()->undo();
    QCOMPARE(*m_notebook->find(u"umb"_s), QList<NoteId>{ note.id });
}

void TestNotebook::purgeEmptiesEverything()
{
    const Note note = add(100ms, u"a"_s);
    QVERIFY(m_notebook->remove(note.id));
    add(200ms, u"b"_s);
    QVERIFY(m_notebook->purgeAll());
    QCOMPARE(print(), u""_s);
    QVERIFY(!m_notebook->undoStack()->canUndo());
    QCOMPARE(m_notebook->find(u"b"_s)->size(), 0);
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note"_s), u"0"_s);
}

void TestNotebook::damagedRowsAreNotShown()
{
    const Note note = add(100ms, u"a"_s);
    add(200ms, u"b"_s);
    execute(u"UPDATE note SET box = x'01' WHERE id = '%1'"_s.arg(note.id.value));
    open();
    QCOMPARE(print(), u"200 note b"_s);
    QCOMPARE(m_notebook->damaged(), QList<NoteId>{ note.id });
}

// The model and the disk say the same after any sequence of acts.
void TestNotebook::randomStory()
{
    QRandomGenerator random(14);
    for (int act = 0; act < 400; ++act) {
        const int count = m_notebook->rowCount();
        const int choice = random.bounded(6);
        Note note = count > 0 ? m_notebook->notes().at(random.bounded(count)) : Note{};
        if (count == 0 || choice == 0) {
            add(Milliseconds(random.bounded(10) * 100), u"n%1"_s.arg(act));
        } else if (choice == 1) {
            QVERIFY(m_notebook->remove(note.id));
        } else if (choice == 2) {
            note.position = Milliseconds(random.bounded(10) * 100);
            note.text += u'.';
            QVERIFY(m_notebook->edit(note));
        } else if (choice == 3) {
            m_notebook->undoStack()->undo();
        } else if (choice == 4) {
            m_notebook->undoStack()->redo();
        } else {
            note.text += u'+';
            QVERIFY(m_notebook->keep(note));
        }
        QCOMPARE(print(), onDisk());
    }
}

} // namespace companion

QTEST_MAIN(companion::TestNotebook)
#include "tst_notebook.moc"
