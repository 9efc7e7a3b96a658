// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that writes as the application does and says so after each commit, until it is killed.
//   crash_writer type|watch|relocate FOLDER        crash_writer migrate DATABASE MIGRATIONS
#include "crashcommon.h"
#include <base/utctime.h>
#include <notes/notebook.h>
#include <notes/notedraft.h>
#include <progress/watchlog.h>
#include <storage/datafolder.h>
#include <storage/migrator.h>

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! One line to the killer, whole or not at all.
void tell(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void must(bool holds)
{
    if (!holds) {
        tell(u"FAILED"_s);
        std::exit(1);
    }
}

void type(Database &database)
{
    const Sealer sealer = crash::sealer();
    auto notebook = Notebook::open(database, sealer, Clock::system(), crash::recording);
    must(notebook.has_value());
    NoteDraft draft(Clock::system());
    draft.setNotebook(notebook->get(), crash::recording);
    const QList<Note> &notes = (*notebook)->notes();
    for (;;) {
        // The draft makes the note's id at its first key, so the first text cannot hold it.
        draft.setText(u"?"_s, notes.isEmpty() ? 0ms : notes.last().position + 1ms);
        must(draft.flush());
        const QString id = notes.last().id.value;
        for (qsizetype keys = 1; keys < 60; keys += 3) {
            draft.setText(crash::textOf(id, keys), 0ms);
            must(draft.flush());
            tell(id + u' ' + QString::number(keys));
        }
        must(draft.finish());
    }
}

//! All notes from one recording to the other and back, without end.
void relocate(Database &database)
{
    const Sealer sealer = crash::sealer();
    NoteStore store(database, sealer, Clock::system());
    for (qint64 number = 0;; ++number) {
        auto here = store.load(crash::recording);
        must(here && here->damaged.isEmpty());
        const bool there = here->notes.isEmpty();
        const RecordingId &from = there ? crash::otherRecording : crash::recording;
        const RecordingId &to = there ? crash::recording : crash::otherRecording;
        if (there) {
            here = store.load(crash::otherRecording);
            must(here.has_value());
        }
        NoteRelocation relocation;
        for (const Note &note : std::as_const(here->notes)) {
            relocation.moves.append(
                { .note = note.id, .from = from, .to = to, .position = note.position + 1ms });
        }
        must(store.relocate(relocation).has_value());
        tell(to.value);
    }
}

void watch(Database &database)
{
    WatchLog log(database);
    auto before = log.load(crash::recording);
    must(before.has_value());
    const QDateTime begin = utcTime(QDate(2026, 3, 2), QTime(18, 0));
    for (qint64 number = before->size();; ++number) {
        const WatchedSpan span{ .span = { Milliseconds(number * 5000),
                                          Milliseconds(number * 5000 + 5000) },
                                .rate = 1.0,
                                .utcFrom = begin.addSecs(number * 5),
                                .utcTo = begin.addSecs(number * 5 + 5) };
        must(log.append(crash::recording, { u"sitting"_s }, span).has_value());
        tell(QString::number(number));
    }
}

void migrate(const QString &file, const QString &migrations)
{
    auto database = Database::open(file);
    must(database.has_value());
    tell(u"begins"_s);
    must(Migrator(migrations).migrate(**database).has_value());
    tell(u"done"_s);
}

} // namespace

} // namespace companion

int main(int argc, char **argv)
{
    using namespace companion;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    must(arguments.size() >= 3);
    if (arguments.at(1) == "migrate"_L1) {
        migrate(arguments.at(2), arguments.at(3));
        return 0;
    }
    auto folder = DataFolder::open(arguments.at(2));
    must(folder.has_value());
    if (arguments.at(1) == "type"_L1) {
        type((*folder)->database());
    } else if (arguments.at(1) == "relocate"_L1) {
        relocate((*folder)->database());
    } else {
        watch((*folder)->database());
    }
    return 0;
}
