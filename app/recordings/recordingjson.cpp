// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QByteArray recordingJson(const Recording &recording)
{
    QJsonArray chapters;
    for (const RecordedChapter &chapter : recording.chapters) {
        chapters.append(QJsonObject{ { u"id"_s, chapter.id.value },
                                     { u"fromMs"_s, qint64(chapter.span.from.count()) },
                                     { u"toMs"_s, qint64(chapter.span.to.count()) } });
    }
    QJsonArray captions;
    for (const CaptionFile &file : recording.captions) {
        captions.append(QJsonObject{ { u"language"_s, file.language }, { u"file"_s, file.path } });
    }
    const QJsonObject root{ { u"format"_s, 1 },
                            { u"id"_s, recording.id.value },
                            { u"course"_s, recording.course.value },
                            { u"title"_s, recording.title },
                            { u"synthesised"_s, false },
                            { u"media"_s, recording.media },
                            { u"sha256"_s, QString::fromLatin1(recording.sha256.toHex()) },
                            { u"durationMs"_s, qint64(recording.duration.count()) },
                            { u"captions"_s, captions },
                            { u"chapters"_s, chapters } };
    return QJsonDocument(root).toJson();
}

} // namespace companion
