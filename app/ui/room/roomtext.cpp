// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/room/roomtext.h>

#include <QCoreApplication>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

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

QString shiftLabel(Milliseconds shift)
{
    const auto minutes = std::chrono::abs(std::chrono::duration_cast<std::chrono::minutes>(shift));
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(minutes);
    const QString sign(shift < Milliseconds{ 0 } ? QChar(0x2212) : u'+');
    const QString whole = sign + QString::number(hours.count());
    return minutes == hours
        ? whole
        : u"%1:%2"_s.arg(whole).arg((minutes - hours).count(), 2, 10, QChar(u'0'));
}

} // namespace companion
