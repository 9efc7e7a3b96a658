// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/live/liveclock.h>
#include <ui/live/livenoterows.h>
#include <ui/room/messagedelegate.h>
#include <ui/watch/notemark.h>

namespace companion {

LiveNoteRows::LiveNoteRows(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LiveNoteRows::setNotes(const QList<Note> &notes, const QDateTime &begunAt)
{
    beginResetModel();
    m_notes = notes;
    m_begunAt = begunAt;
    endResetModel();
}

void LiveNoteRows::setClock(const PartClock &clock, Milliseconds duration)
{
    m_clock = clock;
    m_duration = duration;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int LiveNoteRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

QDateTime LiveNoteRows::instantOf(int row) const
{
    return m_begunAt.addMSecs(m_notes.at(row).position.count());
}

QString LiveNoteRows::place(int row) const
{
    if (m_clock.isEmpty()) {
        return {};
    }
    const Milliseconds position = m_clock.positionOf(instantOf(row));
    return position < Milliseconds{ 0 } ? tr("before the recording")
        : position > m_duration         ? tr("after the recording")
                                //: Where a note would stand on the recording.
                                : tr("at %1 of the recording").arg(formatPosition(position));
}

QVariant LiveNoteRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Note &note = m_notes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return note.text;
    case Qt::AccessibleTextRole:
        //: A live note for screen readers: time, kind, text, place on the recording.
        return tr("%1, %2: %3 %4")
            .arg(timeOfDay(instantOf(index.row())), kindLabel(note.kind), note.text,
                 place(index.row()));
    case MessageRoles::Time:
        return timeOfDay(instantOf(index.row()));
    case MessageRoles::Head:
        return kindLabel(note.kind);
    case MessageRoles::Mark:
        return int(note.kind);
    case MessageRoles::Detail:
        return place(index.row());
    default:
        return {};
    }
}

} // namespace companion
