// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/utctime.h>
#include <recordings/zoomnames.h>

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

ZoomCloudName::Kind kindOf(const QString &ending)
{
    using enum ZoomCloudName::Kind;
    return ending == u"mp4"           ? Film
        : ending == u"m4a"            ? Sound
        : ending == u"transcript.vtt" ? Transcript
        : ending == u"cc.vtt"         ? Typed
        : ending == u"txt"            ? Chat
                                      : Other;
}

//! "Recording", "Topic-of-the-day_gallery" and so on, taken apart.
void readWords(const QString &words, ZoomCloudName &name)
{
    static const QRegularExpression view(
        u"(?:^|_)(gallery|gvo|avo|as|separate\\d*|active_speaker|shared_screen)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression recording(u"^Recording(?:newChat|_\\d+)?$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QString topic = words;
    if (const auto match = view.match(topic); match.hasMatch()) {
        name.view = match.captured(1).toLower();
        topic.truncate(match.capturedStart());
    }
    name.topic
        = recording.match(topic).hasMatch() ? QString() : topic.replace(u'_', u' ').simplified();
}

} // namespace

std::optional<ZoomFolderName> readZoomFolderName(const QString &name)
{
    static const QRegularExpression pattern(
        uR"(^(\d{4}-\d{2}-\d{2}) (\d{2}\.\d{2}\.\d{2})(?: (.*?))?(?: \d{9,12})?$)"_s);
    const auto match = pattern.match(name);
    const QDate date = QDate::fromString(match.captured(1), u"yyyy-MM-dd"_s);
    const QTime time = QTime::fromString(match.captured(2), u"HH.mm.ss"_s);
    if (!match.hasMatch() || !date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    return ZoomFolderName{ .start = QDateTime(date, time),
                           .topic = match.captured(3).simplified() };
}

std::optional<ZoomCloudName> readZoomCloudName(const QString &name)
{
    static const QRegularExpression pattern(
        uR"(^GMT(\d{8})-(\d{6})_?(.*?)(?:_(\d{2,5})x(\d{2,5}))?\.(mp4|m4a|transcript\.vtt|cc\.vtt|vtt|srt|txt)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(name);
    const QDate date = QDate::fromString(match.captured(1), u"yyyyMMdd"_s);
    const QTime time = QTime::fromString(match.captured(2), u"HHmmss"_s);
    if (!match.hasMatch() || !date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    ZoomCloudName read{ .stamp = match.captured(1) + u'-' + match.captured(2),
                        .start = utcTime(date, time),
                        .kind = kindOf(match.captured(6).toLower()),
                        .topic = {},
                        .view = {},
                        .width = match.captured(4).toInt() };
    readWords(match.captured(3), read);
    return read;
}

} // namespace companion
