// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatmapping.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds closest = 1min;
constexpr double widestStretch = 1.25;

double timeOf(const ChatLog &log, const ChatAnchor &anchor)
{
    return double(log.messages.at(anchor.message).at.count());
}

double stretch(const ChatLog &log, const ChatAnchor &a, const ChatAnchor &b)
{
    return double((b.position - a.position).count()) / (timeOf(log, b) - timeOf(log, a));
}

} // namespace

Milliseconds ChatMapping::positionOf(Milliseconds at) const
{
    return Milliseconds(std::llround(scale * double(at.count()) + offset));
}

ChatMapping mappingOf(const ChatLog &log, const QList<ChatAnchor> &anchors)
{
    if (anchors.isEmpty()) {
        if (log.times == ChatTimes::FromStart || log.messages.isEmpty()) {
            return {};
        }
        const Milliseconds first = log.messages.first().at;
        const Milliseconds start = log.start.value_or(first);
        // Midnight lies between, where no message shows it.
        const Milliseconds days = first - start < -12h ? Milliseconds(24h) : Milliseconds(0);
        return { .offset = double((days - start).count()) };
    }
    const ChatAnchor &first = anchors.first();
    const double scale = anchors.size() > 1 ? stretch(log, first, anchors.at(1)) : 1;
    return { .scale = scale,
             .offset = double(first.position.count()) - scale * timeOf(log, first) };
}

Result<QList<ChatAnchor>> withAnchor(const ChatLog &log, QList<ChatAnchor> anchors,
                                     const ChatAnchor &added)
{
    if (added.message < 0 || added.message >= log.messages.size()) {
        return fail(Error::Code::NotFound, u"no such chat message"_s);
    }
    anchors.removeIf([&added](const ChatAnchor &old) { return old.message == added.message; });
    if (anchors.size() > 1) {
        anchors.removeFirst();
    }
    anchors.append(added);
    if (anchors.size() > 1) {
        const double apart = timeOf(log, anchors[1]) - timeOf(log, anchors[0]);
        if (std::abs(apart) < double(closest.count())) {
            return fail(Error::Code::Invalid, u"the two messages are less than a minute apart"_s);
        }
        const double scale = stretch(log, anchors[0], anchors[1]);
        if (scale > widestStretch || scale < 1 / widestStretch) {
            return fail(Error::Code::Invalid, u"the two anchors stretch the chat too much"_s);
        }
    }
    return anchors;
}

QByteArray anchorsToJson(const QList<ChatAnchor> &anchors)
{
    QJsonArray array;
    for (const ChatAnchor &anchor : anchors) {
        array.append(QJsonObject{ { u"message"_s, qint64(anchor.message) },
                                  { u"position"_s, qint64(anchor.position.count()) } });
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<ChatAnchor> anchorsFromJson(const QByteArray &json, const ChatLog &log)
{
    QList<ChatAnchor> anchors;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        const auto grown
            = withAnchor(log, anchors,
                         { .message = qsizetype(value[u"message"_s].toInteger(-1)),
                           .position = Milliseconds(value[u"position"_s].toInteger()) });
        if (grown) {
            anchors = *grown;
        }
    }
    return anchors;
}

} // namespace companion
