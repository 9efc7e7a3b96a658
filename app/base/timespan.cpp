// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/timespan.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
QString pad(qint64 value, int width) { return QString::number(value).rightJustified(width, u'0'); }
} // namespace

QString formatPosition(Milliseconds position)
{
    const qint64 seconds = std::max<qint64>(0, position.count() / 1000);
    return QString::number(seconds / 3600) + u':' + pad(seconds / 60 % 60, 2) + u':'
        + pad(seconds % 60, 2);
}

QString formatPositionExact(Milliseconds position)
{
    return formatPosition(position) + u'.' + pad(std::max<qint64>(0, position.count() % 1000), 3);
}

} // namespace companion
