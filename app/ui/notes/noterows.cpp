// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <notes/notebook.h>
#include <ui/notes/noterows.h>
#include <ui/parts/modelchanges.h>
#include <ui/parts/requirementtext.h>
#include <ui/watch/notemark.h>

#include <algorithm>

namespace companion {

NoteRows::NoteRows(const Course &course, const Recording &recording, QObject *parent)
    : QAbstractListModel(parent)
    , m_course(course)
    , m_recording(recording)
{
    // After the event: by then the notebook's search index holds the change too.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &NoteRows::refresh);
}

void NoteRows::setNotebook(Notebook *notebook)
{
    m_notebook = notebook;
    if (notebook) {
        onAnyChange(*notebook, this, [this] { m_refresh.start(); });
    }
    refresh();
}

void NoteRows::setFilter(const NoteFilter &filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        refresh();
    }
}

void NoteRows::hold(const NoteId &id) { m_held.insert(id); }

void NoteRows::release(const NoteId &id)
{
    m_held.remove(id);
    m_refresh.start(); // later: its editor is still being taken away
}

void NoteRows::refresh()
{
    m_refresh.stop();
    replaceRows(wantedRows());
    Q_EMIT refreshed();
}

QList<NoteRows::Row> NoteRows::wantedRows()
{
    m_counts = {};
    m_hasSearchFailed = false;
    if (!m_notebook) {
        return {};
    }
    const bool searching = !m_filter.query.trimmed().isEmpty();
    QSet<NoteId> hits;
    if (searching) {
        if (const auto found = m_notebook->find(m_filter.query)) {
            hits = QSet<NoteId>(found->begin(), found->end());
        } else {
            qCWarning(lcNotes) << "Search failed, code" << int(found.error().code);
            m_hasSearchFailed = true;
        }
    }
    QList<Row> rows;
    std::optional<ChapterId> current;
    qsizetype headingAt = 0;
    for (const Note &note : m_notebook->notes()) {
        const bool isHeld = m_held.contains(note.id);
        const bool isFound = !searching || hits.contains(note.id);
        if (!isFound && !isHeld) {
            continue;
        }
        const ChapterId chapter = m_recording.chapterAt(note.position).value_or(ChapterId{});
        const bool chapterFits = !m_filter.chapter || *m_filter.chapter == chapter;
        const bool kindFits = !m_filter.kind || *m_filter.kind == note.kind;
        const bool starFits = !m_filter.starredOnly || note.starred;
        if (isFound) {
            count(note, chapter, { .chapter = chapterFits, .kind = kindFits, .star = starFits });
        }
        if (!isHeld && !(chapterFits && kindFits && starFits)) {
            continue;
        }
        if (current != chapter) {
            current = chapter;
            headingAt = rows.size();
            rows.append(Row{ .heading = headingFor(chapter) });
        }
        rows.append(Row{ .note = note });
        ++rows[headingAt].count;
    }
    return rows;
}

//! A note counts for a filter when all the others let it through.
void NoteRows::count(const Note &note, const ChapterId &chapter, const Fits &fits)
{
    if (fits.kind && fits.star) {
        ++m_counts.chapters[chapter];
        ++m_counts.allChapters;
    }
    if (fits.chapter && fits.star) {
        ++m_counts.kinds[note.kind];
        ++m_counts.allKinds;
    }
    if (fits.chapter && fits.kind) {
        m_counts.starred += note.starred ? 1 : 0;
        ++m_counts.allStars;
    }
}

QString NoteRows::headingFor(const ChapterId &chapter) const
{
    const Chapter *found = m_course.chapter(chapter);
    return found
        ? tr("%1 · %2").arg(RequirementText::chapterNumber(m_course, chapter), found->title)
        : tr("Outside the chapters");
}

QString NoteRows::spokenNote(const Note &note)
{
    //: time, kind of note, its text
    const QString text = note.starred ? tr("%1, %2, starred: %3") : tr("%1, %2: %3");
    return text.arg(formatPosition(note.position), kindLabel(note.kind), note.text);
}

void NoteRows::replaceRows(const QList<Row> &wanted)
{
    const qsizetype shorter = std::min(m_rows.size(), wanted.size());
    qsizetype head = 0;
    while (head < shorter && m_rows[head].sameThing(wanted[head])) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head
           && m_rows[m_rows.size() - 1 - tail].sameThing(wanted[wanted.size() - 1 - tail])) {
        ++tail;
    }
    if (const qsizetype last = m_rows.size() - 1 - tail; last >= head) {
        beginRemoveRows({}, int(head), int(last));
        m_rows.remove(head, last - head + 1);
        endRemoveRows();
    }
    if (const qsizetype last = wanted.size() - 1 - tail; last >= head) {
        beginInsertRows({}, int(head), int(last));
        m_rows = wanted.first(wanted.size() - tail) + m_rows.sliced(head);
        endInsertRows();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (m_rows[i] != wanted[i]) {
            m_rows[i] = wanted[i];
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }
}

QList<Note> NoteRows::shownNotes() const
{
    QList<Note> notes;
    for (const Row &row : m_rows) {
        if (!row.isHeading()) {
            notes.append(row.note);
        }
    }
    return notes;
}

QModelIndex NoteRows::indexOf(const NoteId &id) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&id](const Row &row) { return !row.isHeading() && row.note.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int NoteRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NoteRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading() ? row.heading : row.note.text;
    case Qt::AccessibleTextRole:
        return row.isHeading() ? tr("%1: %n note(s)", nullptr, row.count).arg(row.heading)
                               : spokenNote(row.note);
    case IsHeadingRole:
        return row.isHeading();
    case NoteRole:
        return row.isHeading() ? QVariant() : QVariant::fromValue(row.note);
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

Qt::ItemFlags NoteRows::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].isHeading()) {
        return Qt::NoItemFlags; // the keyboard passes over headings
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace companion
