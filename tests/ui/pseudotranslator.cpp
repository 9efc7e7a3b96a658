// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pseudotranslator.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = u"aceinorsuyACEINORSUY"_s;
    static const QString marked = u"áçéíñóŕşúýÁÇÉÍÑÓŔŞÚÝ"_s;
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

} // namespace

QString PseudoTranslator::translate(const char *context, const char *source, const char *,
                                    int n) const
{
    if (QLatin1StringView(context).startsWith("Q"_L1)) {
        return {}; // Qt's own texts are translated by Qt's own catalogues
    }
    const QString text = QString::fromUtf8(source);
    QString result = u"⟦"_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool placeholder = text[i] == u'%' && i + 1 < text.size();
        if (placeholder) {
            result += text[i];
            result += text[++i]; // %1 and %n stay as they are
        } else {
            result += accented(text[i]);
        }
    }
    static const QString padding = u" one two three four five six seven eight nine ten"_s;
    result += padding.left(text.size() * 4 / 10);
    result += u'⟧';
    return n < 0 ? result : result.replace(u"%n"_s, QString::number(n));
}

} // namespace companion
