// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The note being typed: on disk in time, at the time of its first key, and never lost in silence.
#include <notes/notebook.h>
#include <notes/notedraft.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

using State = NoteDraft::State;

class TestNoteDraft final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isOnDiskWithin300Milliseconds();
    void isOnDiskWhileTypingGoesOn();
    void labelFollowsTheCommit();
    void positionIsThatOfTheFirstKey();
    void leadingBlanksDoNotBegin();
    void finishBeginsTheNext();
    void kindIsKept();
    void starIsKept();
    void starFollowsTheStoredNote();
    void changeElsewhereIsTakenOver();
    void goneNoteIsNotBroughtBack_data();
    void goneNoteIsNotBroughtBack();
    void changesElsewhereLeaveWhatIsTyped();
    void blankIsNotStored();
    void blankedDraftIsRemoved();
    void writesOnFlush();
    void fullDiskIsToldAndTriedAgain();
    void finishFailsWhileItCannotBeKept();
    void withoutNotebookTextWaits();
    void sameTextIsNotWrittenAgain();

private:
    [[nodiscard]] QString onDisk() const;
    void execute(const QString &sql);

    const RecordingId m_recording{ u"recording"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Sealer> m_sealer;
    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<NoteDraft> m_draft;
};

void TestNoteDraft::init()
{
    m_database = std::make_unique<TestDatabase>();
    QByteArray key(32, 'k');
    m_sealer = std::make_unique<Sealer>(SecretBytes::takeFrom(key));
    auto opened = Notebook::open(m_database->database(), *m_sealer, m_clock.clock(), m_recording);
    QVERIFY(opened);
    m_notebook = std::move(*opened);
    m_draft = std::make_unique<NoteDraft>(m_clock.clock());
    m_draft->setNotebook(m_notebook.get(), m_recording);
}

void TestNoteDraft::cleanup()
{
    m_draft.reset();
    m_notebook.reset();
    m_database.reset();
}

//! What another process would read of the notes: position, kind and opened text of each.
QString TestNoteDraft::onDisk() const
{
    auto second = Database::open(m_database->filePath());
    if (!second) {
        qFatal("%s", qUtf8Printable(second.error().detail));
    }
    const auto loaded = NoteStore(**second, *m_sealer, Clock::system()).load(m_recording);
    QStringList lines;
    for (const Note &note : loaded->notes) {
        lines.append(
            u"%1 %2 %3"_s.arg(note.position.count()).arg(storedName(note.kind), note.text));
    }
    return lines.join(u" | "_s);
}

void TestNoteDraft::execute(const QString &sql)
{
    if (auto done = m_database->database().execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

// The promise is for an idle machine; on one that also compiles, the middle of nine is taken.
void TestNoteDraft::isOnDiskWithin300Milliseconds()
{
    QList<qint64> milliseconds;
    QString text;
    for (int note = 0; note < 9; ++note) {
        text += QChar(u'a' + note);
        m_draft->setText(text, 1'500ms);
        QElapsedTimer sinceLastKey;
        sinceLastKey.start();
        const QString expected = u"1500 note "_s + text;
        QVERIFY(QTest::qWaitFor([&] { return onDisk() == expected; }, 5'000));
        milliseconds.append(sinceLastKey.elapsed());
    }
    std::ranges::sort(milliseconds);
    QVERIFY2(milliseconds.at(4) <= 300, qPrintable(QString::number(milliseconds.at(4))));
}

void TestNoteDraft::isOnDiskWhileTypingGoesOn()
{
    QSignalSpy states(m_draft.get(), &NoteDraft::stateChanged);
    QString text;
    QTimer keys;
    int committedWhileTyping = 0;
    connect(&keys, &QTimer::timeout, this, [&] {
        text += u'x';
        m_draft->setText(text, 0ms);
        committedWhileTyping += m_draft->state() == State::Kept || !onDisk().isEmpty() ? 1 : 0;
        if (text.size() == 60) {
            keys.stop();
        }
    });
    keys.start(15ms);
    QTRY_COMPARE(text.size(), 60);
    QVERIFY2(committedWhileTyping >= 20, qPrintable(QString::number(committedWhileTyping)));
    QTRY_COMPARE(onDisk(), u"0 note "_s + text);
    QCOMPARE(m_notebook->rowCount(), 1);
}

void TestNoteDraft::labelFollowsTheCommit()
{
    QCOMPARE(m_draft->state(), State::Empty);
    m_draft->setText(u"H"_s, 0ms);
    QCOMPARE(m_draft->state(), State::Writing);
    QCOMPARE(onDisk(), u""_s);
    m_clock.advance(7s);
    QTRY_COMPARE(m_draft->state(), State::Kept);
    QCOMPARE(onDisk(), u"0 note H"_s);
    QCOMPARE(m_draft->keptAt(), m_clock.utc);
    m_draft->setText(u"He"_s, 0ms);
    QCOMPARE(m_draft->state(), State::Writing);
    QTRY_COMPARE(m_draft->state(), State::Kept);
}

void TestNoteDraft::positionIsThatOfTheFirstKey()
{
    QVERIFY(!m_draft->position());
    m_draft->setText(u"H"_s, 61'250ms);
    QCOMPARE(*m_draft->position(), 61'250ms);
    m_draft->setText(u"He"_s, 64'000ms);
    QVERIFY(m_draft->flush());
    m_draft->setText(u"Hel"_s, 70'000ms);
    QVERIFY(m_draft->flush());
    QCOMPARE(*m_draft->position(), 61'250ms);
    QCOMPARE(onDisk(), u"61250 note Hel"_s);
}

void TestNoteDraft::leadingBlanksDoNotBegin()
{
    m_draft->setText(u"  "_s, 1'000ms);
    QVERIFY(!m_draft->position());
    QCOMPARE(m_draft->state(), State::Empty);
    m_draft->setText(u"  H"_s, 9'000ms);
    QVERIFY(m_draft->flush());
    QCOMPARE(onDisk(), u"9000 note   H"_s);
}

void TestNoteDraft::finishBeginsTheNext()
{
    m_draft->setText(u"one"_s, 1'000ms);
    QVERIFY(m_draft->finish());
    QCOMPARE(m_draft->state(), State::Empty);
    QVERIFY(!m_draft->position());
    m_draft->setText(u"two"_s, 2'000ms);
    QVERIFY(m_draft->finish());
    QVERIFY(m_draft->finish()); // nothing to keep
    QCOMPARE(onDisk(), u"1000 note one | 2000 note two"_s);
}

void TestNoteDraft::kindIsKept()
{
    m_draft->setKind(NoteKind::Question);
    m_draft->setText(u"why?"_s, 1'000ms);
    QVERIFY(m_draft->flush());
    QCOMPARE(onDisk(), u"1000 question why?"_s);
    m_draft->setKind(NoteKind::Practice);
    QCOMPARE(onDisk(), u"1000 practice why?"_s); // at once
    QCOMPARE(m_draft->kind(), NoteKind::Practice);
}

void TestNoteDraft::starIsKept()
{
    QSignalSpy stars(m_draft.get(), &NoteDraft::starChanged);
    m_draft->setStarred(true); // before the first letter
    QVERIFY(m_draft->isStarred());
    m_draft->setText(u"to be seen again"_s, 5s);
    QVERIFY(m_draft->flush());
    QVERIFY(m_notebook->notes().at(0).starred);
    m_draft->setStarred(false); // at once, as there is text
    QVERIFY(!m_notebook->notes().at(0).starred);
    m_draft->setStarred(true);
    QVERIFY(m_draft->finish());
    QVERIFY(m_notebook->notes().at(0).starred);
    QVERIFY(!m_draft->isStarred()); // the next is another note
    QCOMPARE(stars.size(), 4);
}

void TestNoteDraft::starFollowsTheStoredNote()
{
    m_draft->setText(u"one"_s, 5s);
    QVERIFY(m_draft->flush());
    QVERIFY(m_notebook->setStarred(m_notebook->notes().at(0).id, true));
    QVERIFY(m_draft->isStarred());
    m_draft->setText(u"one, and two"_s, 6s); // its next letter does not take the star away
    QVERIFY(m_draft->flush());
    QVERIFY(m_notebook->notes().at(0).starred);
    m_notebook->undoStack()->undo();
    QVERIFY(!m_draft->isStarred());
    QCOMPARE(m_notebook->notes().at(0).text, u"one, and two"_s); // only the star is taken back
}

void TestNoteDraft::changeElsewhereIsTakenOver()
{
    m_draft->setText(u"one"_s, 5s);
    QVERIFY(m_draft->flush());
    Note edited = m_notebook->notes().at(0);
    edited.text = u"two"_s;
    edited.kind = NoteKind::Question;
    m_clock.advance(7s);
    QVERIFY(m_notebook->edit(edited));
    QCOMPARE(m_draft->kind(), NoteKind::Question);
    QCOMPARE(m_draft->keptAt(), m_clock.utc);
    m_draft->setStarred(true); // is written, and the edit stays
    QCOMPARE(onDisk(), u"5000 question two"_s);
    m_notebook->undoStack()->undo();
    QCOMPARE(m_draft->kind(), NoteKind::Note);
    m_draft->setStarred(true);
    QCOMPARE(onDisk(), u"5000 note one"_s);
}

void TestNoteDraft::goneNoteIsNotBroughtBack_data()
{
    QTest::addColumn<bool>("moved");
    QTest::newRow("deleted") << false;
    QTest::newRow("moved to another recording") << true;
}

void TestNoteDraft::goneNoteIsNotBroughtBack()
{
    QFETCH(bool, moved);
    m_draft->setText(u"one"_s, 5s);
    QVERIFY(m_draft->flush());
    const NoteId id = m_notebook->notes().at(0).id;
    const NoteMove move{ .note = id, .from = m_recording, .to = { u"another"_s } };
    QVERIFY(moved ? m_notebook->relocate({ .moves = { move }, .waiting = {} })
                  : m_notebook->remove(id));
    QCOMPARE(m_draft->state(), State::Empty);
    m_draft->setKind(NoteKind::Question);
    m_draft->setStarred(true);
    QCOMPARE(onDisk(), u""_s);
    m_draft->setText(u"one!"_s, 9s); // another note
    QVERIFY(m_draft->flush());
    QCOMPARE(onDisk(), u"9000 question one!"_s);
    m_notebook->undoStack()->undo();
    QCOMPARE(onDisk(), u"5000 note one | 9000 question one!"_s);
    QCOMPARE(m_notebook->note(id)->text, u"one"_s);
}

void TestNoteDraft::changesElsewhereLeaveWhatIsTyped()
{
    m_draft->setText(u"one"_s, 5s);
    QVERIFY(m_draft->flush());
    const NoteId first = m_notebook->notes().at(0).id;
    m_draft->setText(u"one, two"_s, 5s);
    QVERIFY(m_notebook->setStarred(first, true));
    QVERIFY(m_draft->finish());
    QVERIFY(m_notebook->notes().at(0).starred);
    m_draft->setText(u"three"_s, 9s);
    QVERIFY(m_notebook->remove(first));
    QCOMPARE(m_draft->state(), State::Writing);
    QVERIFY(m_draft->flush());
    QCOMPARE(onDisk(), u"9000 note three"_s);
    m_notebook->undoStack()->undo();
    QCOMPARE(onDisk(), u"5000 note one, two | 9000 note three"_s);
}

void TestNoteDraft::blankIsNotStored()
{
    m_draft->setText(u" \n "_s, 1'000ms);
    QVERIFY(m_draft->finish());
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note"_s), u"0"_s);
}

void TestNoteDraft::blankedDraftIsRemoved()
{
    m_draft->setText(u"a slip"_s, 1'000ms);
    QVERIFY(m_draft->flush());
    m_draft->setText(u""_s, 2'000ms);
    QTRY_COMPARE(onDisk(), u""_s);
    QCOMPARE(m_draft->state(), State::Empty);
    QCOMPARE(m_notebook->rowCount(), 0);
    m_draft->setText(u"again"_s, 5'000ms); // a new note at its own time
    QVERIFY(m_draft->flush());
    QCOMPARE(onDisk(), u"5000 note again"_s);
}

void TestNoteDraft::writesOnFlush()
{
    m_draft->setText(u"quit now"_s, 1'000ms);
    QVERIFY(m_draft->flush());
    QCOMPARE(m_draft->state(), State::Kept);
    QCOMPARE(onDisk(), u"1000 note quit now"_s);
}

void TestNoteDraft::fullDiskIsToldAndTriedAgain()
{
    m_draft->setText(u"kept"_s, 1'000ms);
    QVERIFY(m_draft->flush());
    execute(u"PRAGMA max_page_count = %1"_s.arg(m_database->committed(u"PRAGMA page_count"_s)));
    const QString longText(50'000, u'x');
    m_draft->setText(longText, 1'000ms);
    QTRY_COMPARE(m_draft->state(), State::NotKept);
    QCOMPARE(m_draft->error()->code, Error::Code::DiskFull);
    QCOMPARE(onDisk(), u"1000 note kept"_s); // the former text is safe
    QVERIFY(!m_draft->flush());

    execute(u"PRAGMA max_page_count = 1000000"_s);
    QTRY_COMPARE(m_draft->state(), State::Kept); // by itself
    QVERIFY(!m_draft->error());
    QCOMPARE(onDisk(), u"1000 note "_s + longText);
}

void TestNoteDraft::finishFailsWhileItCannotBeKept()
{
    execute(u"PRAGMA query_only = ON"_s);
    m_draft->setText(u"precious"_s, 1'000ms);
    QVERIFY(!m_draft->finish());
    QCOMPARE(m_draft->state(), State::NotKept);
    QCOMPARE(*m_draft->position(), 1'000ms);
    execute(u"PRAGMA query_only = OFF"_s);
    QVERIFY(m_draft->finish());
    QCOMPARE(onDisk(), u"1000 note precious"_s);
}

void TestNoteDraft::withoutNotebookTextWaits()
{
    m_draft->setNotebook(nullptr, m_recording);
    m_draft->setText(u"typed while locked"_s, 1'000ms);
    QVERIFY(!m_draft->flush());
    QCOMPARE(m_draft->state(), State::NotKept);
    QCOMPARE(m_draft->error()->code, Error::Code::Locked);
    m_draft->setNotebook(m_notebook.get(), m_recording);
    QTRY_COMPARE(m_draft->state(), State::Kept);
    QCOMPARE(onDisk(), u"1000 note typed while locked"_s);
}

void TestNoteDraft::sameTextIsNotWrittenAgain()
{
    m_draft->setText(u"one"_s, 1'000ms);
    QVERIFY(m_draft->flush());
    const QDateTime keptAt = m_draft->keptAt();
    m_clock.advance(1min);
    m_draft->setText(u"one"_s, 1'000ms);
    QCOMPARE(m_draft->state(), State::Kept);
    QVERIFY(m_draft->flush());
    QCOMPARE(m_draft->keptAt(), keptAt);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestNoteDraft)
#include "tst_notedraft.moc"
