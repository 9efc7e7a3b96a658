// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bookmarks and loops: a model that shows what is on disk, names sealed there, every change undone.
#include <marks/markbook.h>
#include <storage/statement.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestMarkBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsAreInOrder();
    void marksComeBackAfterARestart();
    void nameIsNotInTheFile();
    void rowMovedToAnotherPlaceDoesNotOpen();
    void damagedRowIsListedAndNeverOverwritten();
    void namingIsCutAndSimplified();
    void aWholeStoryIsUndoneAndRedone();
    void failedWriteChangesNothing();
    void failedUndoIsReported();
    void otherRecordingsAreApart();
    void editOfAnUnknownMark();
    void emptyLoopIsRefusedByTheDatabase();
    void newEndsAreTold();
    void purgeLeavesNothing();
    void movesComeFromAnotherRecordingAndGoBack();
    void allMoveOrNone_data();
    void allMoveOrNone();

private:
    [[nodiscard]] Mark addElsewhere(Milliseconds from, std::optional<Milliseconds> to,
                                    const QString &name);
    [[nodiscard]] QString printElsewhere();
    void open();
    Mark add(Milliseconds from, std::optional<Milliseconds> to, const QString &name);
    [[nodiscard]] QString print() const;
    void execute(const QString &sql);

    const RecordingId m_recording{ u"recording"_s };
    const RecordingId m_former{ u"former"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Sealer> m_sealer;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<MarkBook> m_book;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {
QString printed(const MarkBook &book)
{
    QStringList lines;
    for (const Mark &mark : book.marks()) {
        const QString to = mark.to ? u"-%1"_s.arg(mark.to->count()) : QString();
        lines.append(u"%1%2 %3"_s.arg(mark.from.count()).arg(to, mark.name).trimmed());
    }
    return lines.join(u" | "_s);
}
} // namespace

void TestMarkBook::init()
{
    m_database = std::make_unique<TestDatabase>();
    QByteArray key(32, 'k');
    m_sealer = std::make_unique<Sealer>(SecretBytes::takeFrom(key));
    m_undo = std::make_unique<QUndoStack>();
    open();
}

void TestMarkBook::cleanup()
{
    m_tester.reset();
    m_book.reset();
    m_undo.reset();
    m_database.reset();
}

void TestMarkBook::open()
{
    m_tester.reset();
    m_undo->clear();
    auto opened
        = MarkBook::open(m_database->database(), *m_sealer, m_clock.clock(), m_recording, *m_undo);
    QVERIFY(opened);
    m_book = std::move(*opened);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_book.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

Mark TestMarkBook::add(Milliseconds from, std::optional<Milliseconds> to, const QString &name)
{
    m_clock.advance(1s);
    const auto added = m_book->add(from, to, name);
    if (!added) {
        qFatal("%s", qUtf8Printable(added.error().detail));
    }
    return *added;
}

QString TestMarkBook::print() const { return printed(*m_book); }

void TestMarkBook::execute(const QString &sql)
{
    const auto done = m_database->database().execute(sql);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

void TestMarkBook::rowsAreInOrder()
{
    add(9s, {}, u"late"_s);
    const Mark early = add(2s, 5s, u"early"_s);
    add(2s, {}, u"same moment, later written"_s);
    QCOMPARE(print(), u"2000-5000 early | 2000 same moment, later written | 9000 late"_s);
    QCOMPARE(m_book->indexOf(early.id).row(), 0);
    QVERIFY(m_book->index(0).data(MarkBook::MarkRole).value<Mark>() == early);
    Mark moved = early;
    moved.from = 7s;
    moved.to = 8s;
    QVERIFY(m_book->edit(moved));
    QCOMPARE(print(), u"2000 same moment, later written | 7000-8000 early | 9000 late"_s);
}

void TestMarkBook::marksComeBackAfterARestart()
{
    add(2s, 5s, u"the turn"_s);
    add(0ms, {}, {});
    const QList<Mark> before = m_book->marks();
    m_tester.reset();
    m_book.reset();
    m_database->reopen();
    open();
    QVERIFY(m_book->marks() == before);
}

void TestMarkBook::nameIsNotInTheFile()
{
    add(2s, 5s, u"Ŵyn-the-secret-name"_s);
    const QDir folder(m_database->folderPath());
    int seen = 0;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("the-secret-name"), qPrintable(info.fileName()));
            ++seen;
        }
    }
    QVERIFY(seen > 0);
}

void TestMarkBook::rowMovedToAnotherPlaceDoesNotOpen()
{
    add(2s, {}, u"one"_s);
    const Mark other = add(4s, {}, u"two"_s);
    execute(u"UPDATE mark SET box = (SELECT box FROM mark WHERE id <> '%1') WHERE id = '%1'"_s.arg(
        other.id.value));
    open();
    QCOMPARE(print(), u"2000 one"_s);
    QCOMPARE(m_book->damaged(), QList<MarkId>{ other.id });
}

void TestMarkBook::damagedRowIsListedAndNeverOverwritten()
{
    const Mark mark = add(2s, {}, u"one"_s);
    execute(u"UPDATE mark SET box = x'0102'"_s);
    Mark changed = mark;
    changed.name = u"overwritten"_s;
    const auto edited = m_book->edit(changed);
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, Error::Code::Corrupt);
    QCOMPARE(m_database->committed(u"SELECT hex(box) FROM mark"_s), u"0102"_s);
    QCOMPARE(print(), u"2000 one"_s);
}

void TestMarkBook::namingIsCutAndSimplified()
{
    add(2s, {}, {});
    QVERIFY(m_book->flags(m_book->index(0)) & Qt::ItemIsEditable);
    QVERIFY(m_book->setData(m_book->index(0), u"  two\nlines  "_s, Qt::EditRole));
    QCOMPARE(print(), u"2000 two lines"_s);
    QVERIFY(m_book->setData(m_book->index(0), QString(500, u'x'), Qt::EditRole));
    QCOMPARE(m_book->marks().first().name.size(), MarkBook::longestName);
    QVERIFY(!m_book->setData(m_book->index(0), u"no"_s, Qt::DisplayRole));
}

void TestMarkBook::aWholeStoryIsUndoneAndRedone()
{
    QStringList states{ print() };
    const Mark loop = add(2s, 5s, {});
    states << print();
    add(9s, {}, u"moment"_s);
    states << print();
    QVERIFY(m_book->setData(m_book->index(0), u"the turn"_s, Qt::EditRole));
    states << print();
    Mark moved = *m_book->mark(loop.id);
    moved.to = 6s;
    QVERIFY(m_book->edit(moved));
    states << print();
    QVERIFY(m_book->remove(loop.id));
    states << print();
    const auto onDisk = [this] {
        open(); // empties the undo stack, so only at the end
        return print();
    };
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        m_undo->undo();
        QCOMPARE(print(), states[i]);
    }
    QVERIFY(!m_undo->canUndo());
    for (qsizetype i = 1; i < states.size(); ++i) {
        m_undo->redo();
        QCOMPARE(print(), states[i]);
    }
    QCOMPARE(print(), u"9000 moment"_s);
    QCOMPARE(onDisk(), u"9000 moment"_s);
}

void TestMarkBook::failedWriteChangesNothing()
{
    const Mark mark = add(2s, {}, u"one"_s);
    execute(u"CREATE TRIGGER full BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
    const QSignalSpy failed(m_book.get(), &MarkBook::failed);
    QVERIFY(!m_book->remove(mark.id));
    QVERIFY(!m_book->setData(m_book->index(0), u"two"_s, Qt::EditRole));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(print(), u"2000 one"_s);
    QCOMPARE(m_undo->count(), 1);
}

void TestMarkBook::failedUndoIsReported()
{
    const Mark mark = add(2s, {}, u"one"_s);
    QVERIFY(m_book->remove(mark.id));
    execute(u"CREATE TRIGGER full BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
    const QSignalSpy failed(m_book.get(), &MarkBook::failed);
    m_undo->undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(print(), QString());
}

void TestMarkBook::otherRecordingsAreApart()
{
    add(2s, {}, u"one"_s);
    auto other = MarkBook::open(m_database->database(), *m_sealer, m_clock.clock(),
                                RecordingId{ u"another"_s }, *m_undo);
    QVERIFY(other);
    QCOMPARE((*other)->rowCount(), 0);
}

void TestMarkBook::editOfAnUnknownMark()
{
    const auto edited = m_book->edit({ .id = MarkStore::newId(), .recording = m_recording });
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, Error::Code::NotFound);
    QVERIFY(m_book->remove(MarkStore::newId())); // nothing to do
}

void TestMarkBook::emptyLoopIsRefusedByTheDatabase()
{
    QVERIFY(!m_book->add(5s, 5s));
    QVERIFY(!m_book->add(5s, 4s));
    QCOMPARE(print(), QString());
    QCOMPARE(m_undo->count(), 0);
}

void TestMarkBook::newEndsAreTold()
{
    QStringList told;
    connect(m_book.get(), &MarkBook::loopMoved, this,
            [&told](const TimeSpan &before, const TimeSpan &after) {
                told << u"%1-%2 to %3-%4"_s.arg(before.from.count())
                            .arg(before.to.count())
                            .arg(after.from.count())
                            .arg(after.to.count());
            });
    Mark loop = add(1s, 2s, u"the turn"_s);
    loop.name = u"the other turn"_s;
    QVERIFY(m_book->edit(loop));
    QCOMPARE(told, QStringList());
    loop.from = 500ms;
    QVERIFY(m_book->edit(loop));
    m_undo->undo();
    m_undo->redo();
    QCOMPARE(told,
             QStringList({ u"1000-2000 to 500-2000"_s, u"500-2000 to 1000-2000"_s,
                           u"1000-2000 to 500-2000"_s }));
    execute(u"ALTER TABLE mark RENAME COLUMN box TO lost"_s);
    loop.to = 3s;
    QVERIFY(!m_book->edit(loop));
    QCOMPARE(told.size(), 3); // what is not written is not told
}

void TestMarkBook::purgeLeavesNothing()
{
    add(2s, 5s, u"one"_s);
    const Mark gone = add(4s, {}, u"two"_s);
    QVERIFY(m_book->remove(gone.id));
    QVERIFY(m_book->purgeAll());
    QCOMPARE(m_book->rowCount(), 0);
    QVERIFY(!m_undo->canUndo());
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM mark"_s), u"0"_s);
}

Mark TestMarkBook::addElsewhere(Milliseconds from, std::optional<Milliseconds> to,
                                const QString &name)
{
    m_clock.advance(1s);
    const auto saved = MarkStore(m_database->database(), *m_sealer, m_clock.clock())
                           .save({ .id = MarkStore::newId(),
                                   .recording = m_former,
                                   .from = from,
                                   .to = to,
                                   .name = name });
    return saved ? *saved : Mark();
}

QString TestMarkBook::printElsewhere()
{
    QUndoStack undo;
    const auto book
        = MarkBook::open(m_database->database(), *m_sealer, m_clock.clock(), m_former, undo);
    return book && (*book)->damaged().isEmpty() ? printed(**book) : u"damaged"_s;
}

void TestMarkBook::movesComeFromAnotherRecordingAndGoBack()
{
    add(5s, {}, u"here"_s);
    const Mark moment = addElsewhere(10s, {}, u"moment"_s);
    const Mark loop = addElsewhere(20s, 30s, u"loop"_s);
    const QSignalSpy relocated(m_book.get(), &MarkBook::relocated);
    QVERIFY(m_book->relocate(
        { { .mark = moment.id, .from = m_former, .to = m_recording, .start = 4s },
          { .mark = loop.id, .from = m_former, .to = m_recording, .start = 6s, .end = 15s } }));
    QCOMPARE(print(), u"4000 moment | 5000 here | 6000-15000 loop"_s);
    QCOMPARE(printElsewhere(), QString());
    const Mark *moved = m_book->mark(loop.id);
    QVERIFY(moved);
    QCOMPARE(moved->createdAt, loop.createdAt);
    QCOMPARE(moved->updatedAt, loop.updatedAt);
    m_undo->undo();
    QCOMPARE(print(), u"5000 here"_s);
    QCOMPARE(printElsewhere(), u"10000 moment | 20000-30000 loop"_s);
    m_undo->redo();
    QCOMPARE(print(), u"4000 moment | 5000 here | 6000-15000 loop"_s);
    QCOMPARE(relocated.size(), 3);
    open(); // and after a restart
    QCOMPARE(print(), u"4000 moment | 5000 here | 6000-15000 loop"_s);
}

void TestMarkBook::allMoveOrNone_data()
{
    QTest::addColumn<MarkMove>("bad");
    const RecordingId former = m_former;
    const RecordingId here = m_recording;
    QTest::newRow("unknown") << MarkMove{ .mark = { u"nobody"_s }, .from = former, .to = here };
    QTest::newRow("on another recording")
        << MarkMove{ .mark = { u"second"_s }, .from = { u"third"_s }, .to = here, .start = 1s };
    QTest::newRow("before the beginning")
        << MarkMove{ .mark = { u"second"_s }, .from = former, .to = here, .start = -1s };
    QTest::newRow("a loop of no length")
        << MarkMove{ .mark = { u"second"_s }, .from = former, .to = here, .start = 1s, .end = 1s };
}

void TestMarkBook::allMoveOrNone()
{
    QFETCH(const MarkMove, bad);
    const Mark first = addElsewhere(10s, {}, u"first"_s);
    const Mark second = addElsewhere(20s, 30s, u"second"_s);
    MarkMove move = bad;
    move.mark = bad.mark.value == u"second"_s ? second.id : bad.mark;
    QVERIFY(!m_book->relocate(
        { { .mark = first.id, .from = m_former, .to = m_recording, .start = 4s }, move }));
    QCOMPARE(print(), QString());
    QCOMPARE(printElsewhere(), u"10000 first | 20000-30000 second"_s);
    QCOMPARE(m_undo->count(), 0);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestMarkBook)
#include "tst_markbook.moc"
