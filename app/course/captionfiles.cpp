// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/captionfiles.h>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! "zh-Hant-TW": a language of two or three letters, then what narrows it.
const QRegularExpression &tagPattern()
{
    static const QRegularExpression pattern(u"^([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,3})$"_s);
    return pattern;
}

QString subtag(const QString &part)
{
    if (part.size() == 4) { // a script
        return part.first(1).toUpper() + part.sliced(1).toLower();
    }
    return part.size() == 2 ? part.toUpper() : part.toLower(); // a region, or a variant
}

//! What stands between the media's name and the suffix: "", ".de", ".de.forced", ".transcript".
CaptionFile describe(const QString &path, const QString &between)
{
    CaptionFile file{ .language = {}, .path = path };
    QStringList labels;
    for (const QString &part : between.split(u'.', Qt::SkipEmptyParts)) {
        const QString language = file.language.isEmpty() ? languageTag(part) : QString();
        if (language.isEmpty()) {
            labels += part;
        } else {
            file.language = language;
        }
    }
    file.label = labels.join(u' ');
    return file;
}

} // namespace

QString languageTag(const QString &name)
{
    const auto match = tagPattern().match(name);
    const QLocale::Language language
        = match.hasMatch() ? QLocale::codeToLanguage(match.captured(1).toLower()) : QLocale::C;
    if (language == QLocale::C || language == QLocale::AnyLanguage) {
        return {};
    }
    QStringList parts{ QLocale::languageToCode(language) };
    static const QRegularExpression separator(u"[-_]"_s);
    for (const QString &part : match.captured(2).split(separator, Qt::SkipEmptyParts)) {
        parts += subtag(part);
    }
    return parts.join(u'-');
}

QList<CaptionFile> captionFilesBeside(const QString &mediaPath)
{
    const QFileInfo media(mediaPath);
    QList<CaptionFile> found;
    const auto entries = media.dir().entryInfoList(
        { u"*.vtt"_s, u"*.srt"_s }, QDir::Files | QDir::Readable, QDir::Name | QDir::IgnoreCase);
    for (const QFileInfo &entry : entries) {
        for (const QString &stem : { media.fileName(), media.completeBaseName() }) {
            const QString name = entry.fileName();
            if (name.startsWith(stem + u'.')) {
                const qsizetype suffix = entry.suffix().size() + 1;
                found += describe(entry.filePath(),
                                  name.sliced(stem.size(), name.size() - stem.size() - suffix));
                break;
            }
        }
    }
    const auto key = [](const CaptionFile &file) { return std::tie(file.language, file.label); };
    const auto isWebVtt
        = [](const CaptionFile &file) { return file.path.endsWith(u".vtt", Qt::CaseInsensitive); };
    std::ranges::stable_sort(found, std::ranges::greater{}, isWebVtt);
    std::ranges::stable_sort(found, {}, key);
    const auto kept = std::unique(
        found.begin(), found.end(),
        [&key](const CaptionFile &a, const CaptionFile &b) { return key(a) == key(b); });
    found.resize(kept - found.begin());
    return found;
}

} // namespace companion
