// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/markbook.h>

#include <QUndoStack>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool comesBefore(const Mark &a, const Mark &b)
{
    return std::tie(a.from, a.createdAt, a.id.value) < std::tie(b.from, b.createdAt, b.id.value);
}

} // namespace

Result<std::unique_ptr<MarkBook>> MarkBook::open(Database &database, const Sealer &sealer,
                                                 Clock clock, const RecordingId &recording,
                                                 QUndoStack &undo)
{
    MarkStore store(database, sealer, std::move(clock));
    auto loaded = store.load(recording);
    if (!loaded) {
        return failWith(loaded);
    }
    std::unique_ptr<MarkBook> book(new MarkBook(std::move(store), recording, undo));
    book->m_marks = std::move(loaded->marks);
    book->m_damaged = std::move(loaded->damaged);
    return book;
}

MarkBook::MarkBook(MarkStore store, RecordingId recording, QUndoStack &undo)
    : m_store(std::move(store))
    , m_recording(std::move(recording))
    , m_undo(undo)
{
}

MarkBook::~MarkBook() = default;

int MarkBook::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_marks.size());
}

QVariant MarkBook::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Mark &mark = m_marks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return mark.name;
    case MarkRole:
        return QVariant::fromValue(mark);
    case IdRole:
        return mark.id.value;
    default:
        return {};
    }
}

Qt::ItemFlags MarkBook::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool MarkBook::setData(const QModelIndex &index, const QVariant &name, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Mark changed = m_marks.at(index.row());
    changed.name = name.toString().simplified().left(longestName);
    const auto edited = edit(changed);
    if (!edited) {
        Q_EMIT failed(edited.error());
    }
    return edited.has_value();
}

const Mark *MarkBook::mark(const MarkId &id) const
{
    const auto found = std::ranges::find(m_marks, id, &Mark::id);
    return found == m_marks.end() ? nullptr : &*found;
}

const Mark *MarkBook::loopOf(const TimeSpan &span) const
{
    const auto found = std::ranges::find_if(
        m_marks, [&span](const Mark &mark) { return mark.isLoop() && mark.span() == span; });
    return found == m_marks.end() ? nullptr : &*found;
}

QModelIndex MarkBook::indexOf(const MarkId &id) const
{
    const Mark *found = mark(id);
    return found ? index(int(found - m_marks.constData())) : QModelIndex();
}

Result<Mark> MarkBook::write(const Mark &mark)
{
    const Mark *current = this->mark(mark.id);
    const std::optional<Mark> before = current ? std::optional(*current) : std::nullopt;
    auto saved = m_store.save(mark);
    if (saved) {
        upsertRow(*saved);
        if (before && before->isLoop() && before->span() != saved->span()) {
            Q_EMIT loopMoved(before->span(), saved->span());
        }
    }
    return saved;
}

Result<> MarkBook::erase(const MarkId &id)
{
    auto removed = m_store.remove(id);
    if (removed) {
        removeRow(id);
    }
    return removed;
}

Result<> MarkBook::bringBack(const Mark &mark)
{
    auto restored = m_store.restore(mark.id);
    if (restored) {
        upsertRow(mark);
    }
    return restored;
}

Result<> MarkBook::purgeAll()
{
    auto purged = m_store.purgeAll();
    if (purged) {
        m_undo.clear();
        beginResetModel();
        m_marks.clear();
        m_damaged.clear();
        endResetModel();
    }
    return purged;
}

Result<QList<MarkMove>> MarkBook::move(const QList<MarkMove> &moves)
{
    auto back = m_store.relocate(moves);
    if (!back) {
        return back;
    }
    auto loaded = m_store.load(m_recording);
    if (!loaded) {
        return failWith(loaded);
    }
    beginResetModel();
    m_marks = std::move(loaded->marks);
    m_damaged = std::move(loaded->damaged);
    endResetModel();
    Q_EMIT relocated();
    return back;
}

void MarkBook::upsertRow(const Mark &mark)
{
    const auto old = std::ranges::find(m_marks, mark.id, &Mark::id);
    if (old != m_marks.end() && old->from == mark.from) {
        *old = mark;
        const QModelIndex changed = index(int(old - m_marks.begin()));
        Q_EMIT dataChanged(changed, changed);
        return;
    }
    if (old != m_marks.end()) {
        removeRow(mark.id);
    }
    const auto place = std::ranges::lower_bound(m_marks, mark, comesBefore);
    const int row = int(place - m_marks.begin());
    beginInsertRows({}, row, row);
    m_marks.insert(row, mark);
    endInsertRows();
}

void MarkBook::removeRow(const MarkId &id)
{
    const QModelIndex gone = indexOf(id);
    if (gone.isValid()) {
        beginRemoveRows({}, gone.row(), gone.row());
        m_marks.removeAt(gone.row());
        endRemoveRows();
    }
}

} // namespace companion
