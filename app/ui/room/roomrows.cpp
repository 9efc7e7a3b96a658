// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/note.h>
#include <ui/room/messagedelegate.h>
#include <ui/room/roomrows.h>
#include <ui/room/roomtext.h>
#include <workspace/roomchat.h>

#include <QStringList>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

RoomRows::RoomRows(const RoomChat &chat, Milliseconds duration, QObject *parent)
    : QAbstractListModel(parent)
    , m_chat(chat)
    , m_duration(duration)
{
    connect(&chat, &RoomChat::changed, this, &RoomRows::reload);
    reload();
}

void RoomRows::reload()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_chat.messages().size(); ++i) {
        m_rows.push_back({ .position = m_chat.positionOf(i), .message = i });
    }
    std::ranges::stable_sort(m_rows, {}, &Row::position);
    m_current = -1;
    endResetModel();
}

int RoomRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool RoomRows::isOnRecording(int row) const
{
    return positionOf(row) >= 0ms && positionOf(row) <= m_duration;
}

QVariant RoomRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ChatMessage &message = m_chat.messages().at(messageOf(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return message.text;
    case Qt::AccessibleTextRole:
        return spokenMessage(message, positionOf(index.row()));
    case MessageRoles::Time:
        return isOnRecording(index.row()) ? formatPosition(positionOf(index.row())) : QString();
    case MessageRoles::Head:
        return authorOf(message);
    case MessageRoles::Mark:
        return message.question ? QVariant(int(NoteKind::Question)) : QVariant();
    case MessageRoles::Detail:
        return detail(index.row());
    case MessageRoles::Current:
        return index.row() == m_current;
    default:
        return {};
    }
}

//! What it answers, and how many reacted.
QString RoomRows::detail(int row) const
{
    const ChatMessage &message = m_chat.messages().at(messageOf(row));
    QStringList parts;
    if (message.replyTo) {
        //: Below a chat message: whom it answers.
        parts.append(tr("answers %1").arg(authorOf(m_chat.messages().at(*message.replyTo))));
    }
    for (const ChatReaction &reaction : message.reactions) {
        parts.append(u"%1 %2"_s.arg(reaction.emoji).arg(reaction.count));
    }
    if (!isOnRecording(row)) {
        parts.append(positionOf(row) < 0ms ? tr("before the recording")
                                           : tr("after the recording"));
    }
    return parts.join(u" · "_s);
}

std::optional<int> RoomRows::rowAt(Milliseconds position) const
{
    const auto after = std::ranges::upper_bound(m_rows, position, {}, &Row::position);
    return after == m_rows.begin() ? std::nullopt : std::optional(int(after - m_rows.begin()) - 1);
}

std::optional<int> RoomRows::rowOf(qsizetype message) const
{
    const auto found = std::ranges::find(m_rows, message, &Row::message);
    return found == m_rows.end() ? std::nullopt : std::optional(int(found - m_rows.begin()));
}

void RoomRows::setPosition(Milliseconds position)
{
    const int current = rowAt(position).value_or(-1);
    if (current == m_current) {
        return;
    }
    const int before = m_current;
    m_current = current;
    for (const int row : { before, current }) {
        if (row >= 0 && row < rowCount()) {
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace companion
