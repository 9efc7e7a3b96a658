// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captiontext.h"

#include <QStringDecoder>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! The bytes 0x80 to 0x9F, which Latin-1 leaves to control characters. Five of them mean nothing.
//! Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178
};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code >= 0x80 && code < 0x80 + windows1252.size()) {
            character = QChar(windows1252.at(code - 0x80U));
        }
    }
    return text;
}

QString withPlainLineEnds(QString text)
{
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace

QString utf8Captions(const QByteArray &bytes)
{
    const QByteArrayView bom("\xEF\xBB\xBF");
    return withPlainLineEnds(QString::fromUtf8(
        bytes.startsWith(bom) ? QByteArrayView(bytes).sliced(bom.size()) : QByteArrayView(bytes)));
}

QString guessedCaptions(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decode(QStringDecoder::Utf16);
        return withPlainLineEnds(decode(bytes));
    }
    return bytes.isValidUtf8() ? utf8Captions(bytes) : withPlainLineEnds(fromWindows1252(bytes));
}

} // namespace companion
