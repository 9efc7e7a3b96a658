// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/languages.h>

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QStringList carriedLanguages()
{
    QStringList languages{ u"en"_s };
    for (const QString &file : QDir(u":/i18n"_s).entryList({ u"companion_*.qm"_s })) {
        const QString code = file.mid(10, file.size() - 13);
        if (!languages.contains(code)) {
            languages.append(code);
        }
    }
    return languages;
}

QLocale localeOf(const QString &language)
{
    if (language.isEmpty()) {
        return QLocale::system();
    }
    const QLocale locale(language);
    return locale.language() == QLocale::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                 : locale;
}

} // namespace companion
