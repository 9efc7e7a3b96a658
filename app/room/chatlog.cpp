// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatlog.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QJsonObject messageToJson(const ChatMessage &message)
{
    QJsonObject object{ { u"at"_s, qint64(message.at.count()) },
                        { u"author"_s, message.author },
                        { u"text"_s, message.text } };
    if (!message.name.isEmpty()) {
        object[u"name"_s] = message.name;
    }
    if (message.question) {
        object[u"question"_s] = true;
    }
    if (message.replyTo) {
        object[u"replyTo"_s] = qint64(*message.replyTo);
    }
    QJsonArray reactions;
    for (const ChatReaction &reaction : message.reactions) {
        reactions.append(
            QJsonObject{ { u"emoji"_s, reaction.emoji }, { u"count"_s, reaction.count } });
    }
    if (!reactions.isEmpty()) {
        object[u"reactions"_s] = reactions;
    }
    return object;
}

ChatMessage messageFromJson(const QJsonObject &object)
{
    ChatMessage message{ .at = Milliseconds(object[u"at"_s].toInteger()),
                         .author = object[u"author"_s].toInt(),
                         .name = object[u"name"_s].toString(),
                         .text = object[u"text"_s].toString(),
                         .question = object[u"question"_s].toBool() };
    if (object.contains(u"replyTo"_s)) {
        message.replyTo = qsizetype(object[u"replyTo"_s].toInteger());
    }
    const QJsonArray reactions = object[u"reactions"_s].toArray();
    for (const QJsonValue &value : reactions) {
        message.reactions.append(
            { .emoji = value[u"emoji"_s].toString(), .count = value[u"count"_s].toInt() });
    }
    return message;
}

} // namespace

QByteArray toJson(const ChatLog &log)
{
    QJsonArray messages;
    for (const ChatMessage &message : log.messages) {
        messages.append(messageToJson(message));
    }
    QJsonObject object{ { u"format"_s, 1 },
                        { u"times"_s,
                          log.times == ChatTimes::FromStart ? u"from-start"_s : u"wall-clock"_s },
                        { u"messages"_s, messages } };
    if (log.start) {
        object[u"start"_s] = qint64(log.start->count());
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ChatLog> chatFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"format"_s].toInt() != 1) {
        return fail(Error::Code::Corrupt, u"a stored chat is not in format 1"_s);
    }
    ChatLog log{ .times = object[u"times"_s].toString() == "wall-clock"_L1 ? ChatTimes::WallClock
                                                                           : ChatTimes::FromStart };
    if (object.contains(u"start"_s)) {
        log.start = Milliseconds(object[u"start"_s].toInteger());
    }
    const QJsonArray messages = object[u"messages"_s].toArray();
    for (const QJsonValue &value : messages) {
        log.messages.append(messageFromJson(value.toObject()));
        const auto reply = log.messages.last().replyTo;
        if (log.messages.last().author < 1
            || (reply && (*reply < 0 || *reply >= log.messages.size() - 1))) {
            return fail(Error::Code::Corrupt, u"a stored chat points outside of itself"_s);
        }
    }
    return log;
}

} // namespace companion
