// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/sentences.h>

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool isAbbreviation(QStringView beforeStop)
{
    static const QSet<QString> known{ u"dr"_s, u"mr"_s,  u"mrs"_s, u"ms"_s, u"prof"_s,  u"st"_s,
                                      u"vs"_s, u"e.g"_s, u"i.e"_s, u"cf"_s, u"approx"_s };
    static const QRegularExpression opening(u"^[(\\[\"'“‘]+"_s);
    const QString word
        = beforeStop.mid(beforeStop.lastIndexOf(u' ') + 1).toString().remove(opening);
    const bool isInitial = word.size() == 1 && word.at(0).isUpper() && word != "I"_L1;
    return isInitial || known.contains(word.toLower());
}

bool beginsSentence(QStringView rest)
{
    for (const QChar c : rest) {
        if (c.isUpper() || c.isDigit()) {
            return true;
        }
        if (!QStringView(u"“‘\"'([").contains(c)) {
            return false;
        }
    }
    return false;
}

} // namespace

QStringList splitSentences(const QString &paragraph)
{
    static const QRegularExpression ending(u"[.?!…]+[”’\"')\\]]* +"_s);
    QStringList sentences;
    qsizetype begin = 0;
    auto matches = ending.globalMatch(paragraph);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto before = QStringView(paragraph).mid(begin, match.capturedStart() - begin);
        const bool isStop = match.capturedView().startsWith(u'.');
        if ((isStop && isAbbreviation(before))
            || !beginsSentence(QStringView(paragraph).mid(match.capturedEnd()))) {
            continue;
        }
        sentences.append(paragraph.mid(begin, match.capturedEnd() - begin).trimmed());
        begin = match.capturedEnd();
    }
    if (begin < paragraph.size()) {
        sentences.append(paragraph.mid(begin).trimmed());
    }
    return sentences;
}

} // namespace companion
