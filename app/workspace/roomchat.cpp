// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <workspace/chatfiles.h>
#include <workspace/roomchat.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

RoomChat::RoomChat(Database &database, Clock clock, const Recording &recording,
                   QList<RecordedPart> parts)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_recording(recording.id)
    , m_parts(std::move(parts))
    , m_duration(recording.duration)
{
}

void RoomChat::setSealer(const Sealer *sealer)
{
    m_sealer = sealer;
    m_error.reset();
    m_before.clear();
    if (!sealer) {
        show({});
        return;
    }
    auto stored = ChatStore(m_database, *sealer, m_clock).load(m_recording);
    if (!stored) {
        m_error = stored.error();
        qCWarning(lcNotes) << "The chat could not be read, code" << int(stored.error().code);
    }
    show(stored ? *std::move(stored) : std::optional<StoredChat>());
}

void RoomChat::show(std::optional<StoredChat> chat)
{
    if (!chat && !m_chat) {
        return;
    }
    m_chat = std::move(chat);
    m_mapping = m_chat ? mappingOf(m_chat->log, m_chat->anchors) : ChatMapping{};
    Q_EMIT changed();
}

const QList<ChatMessage> &RoomChat::messages() const
{
    static const QList<ChatMessage> none;
    return m_chat ? m_chat->log.messages : none;
}

const QList<ChatAnchor> &RoomChat::anchors() const
{
    static const QList<ChatAnchor> none;
    return m_chat ? m_chat->anchors : none;
}

Milliseconds RoomChat::positionOf(qsizetype message) const
{
    return m_mapping.positionOf(messages().at(message).at);
}

bool RoomChat::isAligned() const
{
    return m_chat
        && (m_chat->log.times == ChatTimes::FromStart || m_chat->log.start
            || !m_chat->anchors.isEmpty());
}

bool RoomChat::ignoresStops() const
{
    return m_chat && m_chat->log.times == ChatTimes::WallClock && m_chat->log.start
        && m_chat->anchors.isEmpty() && m_parts.size() > 1;
}

Result<RoomChat::Added> RoomChat::add(const QStringList &files, ChatNames names,
                                      const std::function<QString(int)> &pseudonym,
                                      Milliseconds shift)
{
    if (!m_sealer) {
        return fail(Error::Code::Locked, u"a chat is sealed as notes are"_s);
    }
    const ReadChatFiles read = readChatFiles(files);
    std::optional<ImportedChat> fullest;
    ChatCandidate chosen;
    for (const ChatCandidate &candidate : chatCandidates(read.files, m_parts, m_duration, shift)) {
        ImportedChat chat = importChat(candidate.chat, names, pseudonym);
        chat.log.start = candidate.start;
        if (!fullest || chat.log.messages.size() > fullest->log.messages.size()) {
            fullest = std::move(chat);
            chosen = candidate;
        }
    }
    if (!fullest) {
        return tl::unexpected(read.trouble.value_or(Error{ Error::Code::NotFound, u"no file"_s }));
    }
    const auto &messages = fullest->log.messages;
    const Added added{ .messages = int(messages.size()),
                       .questions = int(std::ranges::count_if(messages, &ChatMessage::question)),
                       .directMessages = fullest->directMessages,
                       .shift = chosen.shift,
                       .likelyShift = chosen.likelyShift,
                       .unread = read.unread };
    if (auto written = write(StoredChat{ .log = std::move(fullest->log) }); !written) {
        return failWith(written);
    }
    return added;
}

Result<> RoomChat::place(qsizetype message, Milliseconds position)
{
    if (!m_chat) {
        return fail(Error::Code::NotFound, u"there is no chat"_s);
    }
    const auto anchors
        = withAnchor(m_chat->log, m_chat->anchors, { .message = message, .position = position });
    if (!anchors) {
        return failWith(anchors);
    }
    return write(StoredChat{ .log = m_chat->log, .anchors = *anchors });
}

Result<> RoomChat::clearPlaces()
{
    return m_chat && !m_chat->anchors.isEmpty() ? write(StoredChat{ .log = m_chat->log })
                                                : Result<>();
}

Result<> RoomChat::remove() { return m_chat ? write({}) : Result<>(); }

Result<> RoomChat::write(const std::optional<StoredChat> &chat)
{
    if (!m_sealer) {
        return fail(Error::Code::Locked, u"a chat is sealed as notes are"_s);
    }
    ChatStore store(m_database, *m_sealer, m_clock);
    const bool onlyAnchors = chat && m_chat && chat->log == m_chat->log;
    auto written = !chat ? store.remove(m_recording)
        : onlyAnchors    ? store.saveAnchors(m_recording, chat->anchors)
                         : store.save(m_recording, *chat);
    if (written) {
        m_before.append(m_chat);
        show(chat);
    }
    return written;
}

Result<> RoomChat::undo()
{
    if (m_before.isEmpty()) {
        return {};
    }
    const auto before = m_before.last();
    auto written = write(before);
    if (written) {
        m_before.remove(m_before.size() - 2, 2); // what write() has just noted, and what is back
        Q_EMIT changed();
    }
    return written;
}

} // namespace companion
