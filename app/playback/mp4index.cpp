// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mp4index.h"

#include <QFile>
#include <QtEndian>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

struct Box {
    QByteArray type;
    qint64 size = 0; //!< header included; reaches to the end of the file when it says nothing
};

std::optional<Box> readBox(QFile &file)
{
    const qint64 rest = file.size() - file.pos();
    const QByteArray header = file.read(8);
    if (header.size() != 8) {
        return {};
    }
    Box box{ .type = header.sliced(4), .size = qFromBigEndian<quint32>(header.constData()) };
    qint64 least = 8;
    if (box.size == 1) { // a 64-bit size follows
        const QByteArray large = file.read(8);
        if (large.size() != 8) {
            return {};
        }
        box.size = qFromBigEndian<qint64>(large.constData());
        least = 16;
    } else if (box.size == 0) {
        box.size = rest;
    }
    return box.size < least ? std::nullopt : std::optional(box);
}

} // namespace

bool isUnfinishedMp4(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    bool isMp4 = false;
    for (qint64 at = 0; at < file.size();) {
        file.seek(at);
        const auto box = readBox(file);
        if (!box || (at == 0 && box->type != "ftyp")) {
            break;
        }
        isMp4 = true;
        if (box->type == "moov") {
            return false;
        }
        if (box->size > file.size() - at) {
            break;
        }
        at += box->size;
    }
    return isMp4;
}

} // namespace companion
