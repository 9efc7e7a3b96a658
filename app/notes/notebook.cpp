// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <notes/notebook.h>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool comesBefore(const Note &a, const Note &b)
{
    return std::tie(a.position, a.createdAt, a.id.value)
        < std::tie(b.position, b.createdAt, b.id.value);
}

} // namespace

Result<std::unique_ptr<Notebook>> Notebook::open(Database &database, const Sealer &sealer,
                                                 Clock clock, const RecordingId &recording)
{
    auto search = NoteSearch::create();
    if (!search) {
        return failWith(search);
    }
    std::unique_ptr<Notebook> notebook(
        new Notebook(NoteStore(database, sealer, std::move(clock)), *std::move(search), recording));
    if (auto loaded = notebook->reload(); !loaded) {
        return failWith(loaded);
    }
    return notebook;
}

Notebook::Notebook(NoteStore store, std::unique_ptr<NoteSearch> search, RecordingId recording)
    : m_store(std::move(store))
    , m_search(std::move(search))
    , m_recording(std::move(recording))
{
}

Notebook::~Notebook() = default;

int Notebook::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

QVariant Notebook::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.parent().isValid() || index.row() >= m_notes.size()) {
        return {};
    }
    const Note &note = m_notes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return note.text;
    case Qt::AccessibleTextRole:
        return formatPosition(note.position) + u' ' + note.text;
    case NoteRole:
        return QVariant::fromValue(note);
    case IdRole:
        return note.id.value;
    case PositionRole:
        return qint64(note.position.count());
    case KindRole:
        return int(note.kind);
    case ChangedAtRole:
        return note.updatedAt;
    case StarredRole:
        return note.starred;
    default:
        return {};
    }
}

const Note *Notebook::note(const NoteId &id) const
{
    const auto found = std::ranges::find(m_notes, id, &Note::id);
    return found == m_notes.end() ? nullptr : &*found;
}

QModelIndex Notebook::indexOf(const NoteId &id) const
{
    const Note *found = note(id);
    return found ? index(int(found - m_notes.constData())) : QModelIndex();
}

Result<QList<NoteId>> Notebook::find(const QString &query) const { return m_search->find(query); }

Result<Note> Notebook::keep(const Note &note)
{
    if (!note.text.trimmed().isEmpty()) {
        return write(note);
    }
    if (this->note(note.id)) {
        if (auto erased = erase(note.id); !erased) {
            return failWith(erased);
        }
    }
    return note;
}

Result<Note> Notebook::write(const Note &note)
{
    auto saved = m_store.save(note);
    if (saved) {
        upsertRow(*saved);
    }
    return saved;
}

Result<> Notebook::writeStar(const NoteId &id, bool starred)
{
    const Note *current = note(id);
    if (!current) {
        return fail(Error::Code::NotFound, u"no such note to star"_s);
    }
    Note changed = *current;
    changed.starred = starred;
    const auto written = write(changed);
    return written ? Result<>() : failWith(written);
}

Result<> Notebook::erase(const NoteId &id)
{
    auto removed = m_store.remove(id);
    if (removed) {
        removeRow(id);
    }
    return removed;
}

Result<> Notebook::bringBack(const Note &note)
{
    auto restored = m_store.restore(note.id);
    if (restored) {
        upsertRow(note);
    }
    return restored;
}

Result<> Notebook::purgeAll()
{
    auto purged = m_store.purgeAll();
    if (!purged) {
        return purged;
    }
    m_undo.clear();
    beginResetModel();
    m_notes.clear();
    m_damaged.clear();
    endResetModel();
    return m_search->rebuild({});
}

Result<> Notebook::reload()
{
    auto loaded = m_store.load(m_recording);
    if (!loaded) {
        return failWith(loaded);
    }
    if (auto indexed = m_search->rebuild(loaded->notes); !indexed) {
        return indexed;
    }
    beginResetModel();
    m_notes = std::move(loaded->notes);
    m_damaged = std::move(loaded->damaged);
    endResetModel();
    return {};
}

void Notebook::upsertRow(const Note &note)
{
    const auto old = std::ranges::find(m_notes, note.id, &Note::id);
    if (old != m_notes.end() && old->position == note.position) {
        *old = note;
        const QModelIndex changed = index(int(old - m_notes.begin()));
        Q_EMIT dataChanged(changed, changed);
    } else {
        if (old != m_notes.end()) {
            removeRow(note.id);
        }
        const auto place = std::ranges::lower_bound(m_notes, note, comesBefore);
        const int row = int(place - m_notes.begin());
        beginInsertRows({}, row, row);
        m_notes.insert(row, note);
        endInsertRows();
    }
    if (auto indexed = m_search->put(note); !indexed) {
        qCWarning(lcNotes) << "A note could not be indexed, code" << int(indexed.error().code);
    }
}

void Notebook::removeRow(const NoteId &id)
{
    const QModelIndex gone = indexOf(id);
    if (!gone.isValid()) {
        return;
    }
    beginRemoveRows({}, gone.row(), gone.row());
    m_notes.removeAt(gone.row());
    endRemoveRows();
    if (auto removed = m_search->remove(id); !removed) {
        qCWarning(lcNotes) << "A note stays in the index, code" << int(removed.error().code);
    }
}

} // namespace companion
