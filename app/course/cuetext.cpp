// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cuetext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype longestReference = 10; //!< "&#x10FFFF;"; longer text is no reference
constexpr qsizetype longestMarkup = 256; //!< of SubRip; a bracket closed later opens nothing

std::optional<QString> numericReference(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool isNumber = false;
    const uint code = isHex ? digits.mid(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber) {
        return std::nullopt;
    }
    const bool isScalar = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const char32_t character = isScalar ? code : U'\uFFFD';
    return QString::fromUcs4(&character, 1);
}

//! `name` stands between & and ;. The names that WebVTT files use; others stay as they are.
std::optional<QString> characterReference(QStringView name)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 8> known{
        { { u"amp", u'&' },
          { u"lt", u'<' },
          { u"gt", u'>' },
          { u"quot", u'"' },
          { u"apos", u'\'' },
          { u"nbsp", u'\u00A0' },
          { u"lrm", u'\u200E' },
          { u"rlm", u'\u200F' } }
    };
    if (name.startsWith(u'#')) {
        return numericReference(name.mid(1));
    }
    for (const auto &[word, character] : known) {
        if (name == word) {
            return QString(QChar(character));
        }
    }
    return std::nullopt;
}

QString resolveReferences(QStringView text)
{
    QString resolved;
    resolved.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'&') {
            const qsizetype end = text.mid(at, longestReference).indexOf(u';');
            if (const auto character
                = end > 1 ? characterReference(text.mid(at + 1, end - 1)) : std::nullopt) {
                resolved += *character;
                at += end + 1;
                continue;
            }
        }
        resolved += text[at++];
    }
    return resolved;
}

QString tidyLines(const QString &text)
{
    QStringList kept;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (const QStringView trimmed = line.trimmed(); !trimmed.isEmpty()) {
            kept += trimmed.toString();
        }
    }
    return kept.join(u'\n');
}

//! The name of a tag: what stands before a class, an annotation or a line end.
QStringView nameOf(QStringView tag)
{
    qsizetype end = 0;
    while (end < tag.size() && tag[end] != u'.' && !tag[end].isSpace()) {
        ++end;
    }
    return tag.first(end);
}

QString annotationOf(QStringView tag)
{
    qsizetype begin = 0;
    while (begin < tag.size() && !tag[begin].isSpace()) {
        ++begin;
    }
    return resolveReferences(tag.mid(begin)).simplified();
}

bool isSubRipTag(QStringView name)
{
    static constexpr std::array<QStringView, 7> known{
        u"b", u"i", u"u", u"s", u"c", u"v", u"font"
    };
    const QStringView word = name.startsWith(u'/') ? name.mid(1) : name;
    return std::ranges::any_of(
        known, [word](QStringView tag) { return word.compare(tag, Qt::CaseInsensitive) == 0; });
}

//! The length of the tag or override block that `text` begins with, or 0.
qsizetype markupLength(QStringView text)
{
    const bool isOverride = text.startsWith(u"{\\");
    const qsizetype end = text.left(longestMarkup).indexOf(isOverride ? u'}' : u'>');
    const bool isTag = !isOverride && text.front() == u'<' && end > 0
        && isSubRipTag(nameOf(text.mid(1, end - 1)));
    return end > 0 && (isOverride || isTag) ? end + 1 : 0;
}

} // namespace

CueText readSubRipText(QStringView payload)
{
    CueText cue;
    QString plain;
    for (qsizetype at = 0; at < payload.size();) {
        const bool mayBeMarkup = payload[at] == u'<' || payload[at] == u'{';
        const qsizetype length = mayBeMarkup ? markupLength(payload.mid(at)) : 0;
        if (length == 0) {
            plain += payload[at++];
            continue;
        }
        const QStringView tag = payload.mid(at + 1, length - 2);
        if (cue.speaker.isEmpty() && nameOf(tag) == u"v") {
            cue.speaker = annotationOf(tag);
        }
        at += length;
    }
    cue.text = tidyLines(resolveReferences(plain));
    return cue;
}

CueText readCueText(QStringView payload)
{
    CueText cue;
    bool isInAnnotation = false; // of a ruby text: read aloud twice otherwise
    for (qsizetype at = 0; at < payload.size();) {
        if (payload[at] != u'<') {
            qsizetype end = payload.indexOf(u'<', at);
            end = end < 0 ? payload.size() : end;
            if (!isInAnnotation) {
                cue.text += resolveReferences(payload.mid(at, end - at));
            }
            at = end;
            continue;
        }
        qsizetype end = payload.indexOf(u'>', at);
        end = end < 0 ? payload.size() : end;
        const QStringView tag = payload.mid(at + 1, end - at - 1);
        const QStringView name = nameOf(tag);
        if (name == u"rt") {
            isInAnnotation = true;
        } else if (name == u"/rt" || name == u"/ruby") {
            isInAnnotation = false;
        } else if (name == u"v" && cue.speaker.isEmpty()) {
            cue.speaker = annotationOf(tag);
        }
        at = end + 1;
    }
    cue.text = tidyLines(cue.text);
    return cue;
}

} // namespace companion
