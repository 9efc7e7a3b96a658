// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turnfilm.h"

#include <QFile>
#include <QHash>
#include <QtEndian>

namespace companion {

void turnFilm(const QString &path, int degrees)
{
    // {a, b, c, d}: x' = ax + cy, y' = bx + dy, with y downwards.
    static const QHash<int, std::array<int, 4>> matrices{ { 90, { 0, 1, -1, 0 } },
                                                          { 180, { -1, 0, 0, -1 } },
                                                          { 270, { 0, -1, 1, 0 } } };
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !matrices.contains(degrees)) {
        qFatal("a film cannot be turned");
    }
    QByteArray bytes = file.readAll();
    const qsizetype header = bytes.indexOf("tkhd") + 4;
    if (header < 4 || bytes.at(header) != 0) {
        qFatal("a film has no track header of version 0");
    }
    char *matrix = bytes.data() + header + 40;
    const std::array<int, 4> wanted = matrices.value(degrees);
    for (size_t entry = 0; entry < wanted.size(); ++entry) {
        const size_t place = entry < 2 ? entry : entry + 1; // the third of each row is a fraction
        qToBigEndian(qint32(wanted[entry] * 65'536), matrix + place * 4);
    }
    file.seek(0);
    if (file.write(bytes) != bytes.size()) {
        qFatal("a film cannot be written");
    }
}

} // namespace companion
