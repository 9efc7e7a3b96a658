// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spokentext.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<Pronunciation> Pronunciation::parse(const QByteArray &bytes, const QString &fileName)
{
    Pronunciation pronunciation;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const QString word = line.section(u'=', 0, 0).trimmed();
        const QString respelling = line.section(u'=', 1).trimmed();
        if (word.isEmpty() || respelling.isEmpty()) {
            return fail(Error::Code::Invalid, u"expected \"word = respelling\""_s, fileName,
                        u"line %1"_s.arg(i + 1));
        }
        const bool exact = word != word.toLower();
        pronunciation.m_entries.append(
            { .word = QRegularExpression(u"(?<![\\p{L}\\p{N}-])%1(?![\\p{L}\\p{N}-])"_s.arg(
                                             QRegularExpression::escape(word)),
                                         exact ? QRegularExpression::UseUnicodePropertiesOption
                                               : QRegularExpression::UseUnicodePropertiesOption
                                                 | QRegularExpression::CaseInsensitiveOption),
              .respelling = respelling });
    }
    return pronunciation;
}

Result<Pronunciation> Pronunciation::read(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, file.errorString(), name);
    }
    return parse(file.readAll(), name);
}

QString Pronunciation::apply(const QString &sentence) const
{
    QString text = sentence;
    for (const Entry &entry : m_entries) {
        text.replace(entry.word, entry.respelling);
    }
    return text;
}

QString spokenText(const QString &sentence, const Pronunciation &pronunciation)
{
    static const QRegularExpression quotes(u"[“”\"«»()]|‘|(?<![\\p{L}])['’]|['’](?![\\p{L}])"_s);
    static const QRegularExpression breaks(u"\\s*[–—…;]\\s*|\\s+-\\s+|\\.{3}"_s);
    static const QRegularExpression commas(u"\\s*,(?!\\d)[\\s,]*"_s);
    static const QRegularExpression commaBeforeStop(u",\\s*([.?!:])"_s);
    static const QRegularExpression trailingComma(u"[,\\s]+$"_s);
    QString text = pronunciation.apply(sentence);
    text.replace(u'’', u'\'').replace(breaks, u", "_s);
    text.remove(quotes);
    text.replace(commas, u", "_s).replace(commaBeforeStop, u"\\1"_s).replace(trailingComma, u"."_s);
    return text.simplified();
}

} // namespace companion
