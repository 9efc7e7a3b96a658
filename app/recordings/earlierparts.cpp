// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierparts.h"

#include "filework.h"
#include "recordingjson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const QString chaptersKey = u"chapters"_s;
const QString captionsKey = u"captions"_s;

QJsonObject recordingIn(const QString &folder)
{
    QFile file(folder + u'/' + recordingFileName);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

//! The same chapters of the course, within a recording of `duration`.
bool isFor(const QJsonArray &earlier, const QJsonArray &now, double duration)
{
    return std::ranges::equal(earlier, now,
                              [](const QJsonValue &one, const QJsonValue &other) {
                                  return one["id"_L1] == other["id"_L1];
                              })
        && std::ranges::all_of(earlier, [duration](const QJsonValue &chapter) {
               return chapter["toMs"_L1].toDouble(duration + 1) <= duration;
           });
}

OrRefusal<QJsonArray> copyCaptions(const QJsonArray &captions, const QString &from,
                                   const QString &to)
{
    QJsonArray copied;
    for (const QJsonValue &captionFile : captions) {
        const QString name = captionFile["file"_L1].toString();
        const QString path = from + u'/' + name;
        if (name != QFileInfo(name).fileName() || !QFileInfo(path).isFile()) {
            continue;
        }
        WorkToken token;
        if (const auto copy = copyHashed(path, to + u'/' + name, token); !copy) {
            return refuseWith(copy);
        }
        copied.append(captionFile);
    }
    return copied;
}

} // namespace

OrRefusal<> keepEarlierParts(const QString &earlier, const StagedRecording &staged)
{
    const QJsonObject before = recordingIn(earlier);
    const QJsonObject made = recordingIn(staged.folder);
    QJsonObject kept = made;
    const QJsonArray chapters = before[chaptersKey].toArray();
    if (!staged.bringsChapters
        && isFor(chapters, made[chaptersKey].toArray(), made[u"durationMs"_s].toDouble())) {
        kept[chaptersKey] = chapters;
    }
    if (made[captionsKey].toArray().isEmpty()) {
        const auto copied = copyCaptions(before[captionsKey].toArray(), earlier, staged.folder);
        if (!copied) {
            return refuseWith(copied);
        }
        kept[captionsKey] = *copied;
    }
    return kept == made
        ? OrRefusal<>()
        : writeSmallFile(staged.folder + u'/' + recordingFileName, QJsonDocument(kept).toJson());
}

} // namespace companion
