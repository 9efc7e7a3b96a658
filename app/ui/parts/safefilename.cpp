// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/safefilename.h>

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QString safeFileName(const QString &name)
{
    static const QRegularExpression refused(uR"([\\/:*?"<>|\x00-\x1f]+)"_s);
    return QString(name).replace(refused, u" "_s).simplified().left(80);
}

} // namespace companion
