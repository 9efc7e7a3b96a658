// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/room/roomtext.h>

#include <QCoreApplication>

namespace companion {

namespace {

struct RoomText {
    Q_DECLARE_TR_FUNCTIONS(RoomText)
};

} // namespace

QString delegateName(int number)
{
    //: Stands for a person who wrote in the chat of the session.
    return RoomText::tr("Delegate %1").arg(number);
}

QString authorOf(const ChatMessage &message)
{
    return message.name.isEmpty() ? delegateName(message.author) : message.name;
}

QString spokenMessage(const ChatMessage &message, Milliseconds position)
{
    const QString text = message.text.simplified();
    return message.question
        //: Time, who, and the words of a question in the chat.
        ? RoomText::tr("%1, %2 asks: %3").arg(formatPosition(position), authorOf(message), text)
        //: Time, who, and the words of a message in the chat.
        : RoomText::tr("%1, %2 writes: %3").arg(formatPosition(position), authorOf(message), text);
}

} // namespace companion
