// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <media/mp4boxes.h>

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! No recording has more boxes at one level; a damaged one may seem to.
constexpr qsizetype mostBoxes = 10'000;

struct Box {
    QByteArray type;
    qint64 at = 0; //!< in the file
    qint64 content = 0; //!< where that begins
    qint64 end = 0; //!< behind it; may lie beyond the end of the file
};

//! `limit` is where the box that this one lies in ends.
std::optional<Box> readBox(QFile &file, qint64 at, qint64 limit)
{
    file.seek(at);
    const QByteArray header = file.read(8);
    if (header.size() != 8) {
        return {};
    }
    Box box{ .type = header.sliced(4), .at = at, .content = at + 8 };
    qint64 size = qFromBigEndian<quint32>(header.constData());
    if (size == 1) { // a 64-bit size follows
        const QByteArray large = file.read(8);
        if (large.size() != 8) {
            return {};
        }
        size = qFromBigEndian<qint64>(large.constData());
        box.content += 8;
    } else if (size == 0) { // up to the end
        size = limit - at;
    }
    if (size < box.content - at || size > std::numeric_limits<qint64>::max() - at) {
        return {};
    }
    box.end = at + size;
    return box;
}

//! The boxes between two places, one after the other, up to the first of type `last`. That may be
//! cut off.
QList<Box> boxesIn(QFile &file, qint64 from, qint64 to, QByteArrayView last = {})
{
    QList<Box> boxes;
    while (from < to && boxes.size() < mostBoxes
           && (boxes.isEmpty() || boxes.last().type != last)) {
        const auto box = readBox(file, from, to);
        if (!box) {
            break;
        }
        boxes.append(*box);
        from = box->end;
    }
    return boxes;
}

std::optional<Box> firstOf(const QList<Box> &boxes, QByteArrayView type)
{
    const auto found = std::ranges::find(boxes, type, &Box::type);
    return found == boxes.end() ? std::nullopt : std::optional(*found);
}

//! Up to the movie box; empty for files of other kinds.
QList<Box> boxesOf(QFile &file)
{
    QList<Box> boxes = boxesIn(file, 0, file.size(), "moov");
    const bool isMp4 = !boxes.isEmpty() && boxes.first().type == "ftyp";
    return isMp4 ? boxes : QList<Box>();
}

QByteArray handlerOf(QFile &file, const Box &track)
{
    const auto media = firstOf(boxesIn(file, track.content, track.end), "mdia");
    const auto handler
        = media ? firstOf(boxesIn(file, media->content, media->end), "hdlr") : std::nullopt;
    if (!handler) {
        return {};
    }
    constexpr int before = 8; // version and flags, and a field that was defined once
    file.seek(handler->content + before);
    return file.read(4);
}

//! Zero where it is not there, or all ones: not known.
qint64 numberIn(QFile &file, qint64 at, int bytes)
{
    file.seek(at);
    const QByteArray read = file.read(bytes);
    if (read.size() != bytes || read == QByteArray(bytes, '\xff')) {
        return 0;
    }
    return bytes == 8 ? qFromBigEndian<qint64>(read.constData())
                      : qint64(qFromBigEndian<quint32>(read.constData()));
}

//! Whose times have 64 bits, where those of version 0 have 32.
bool isOfVersion1(QFile &file, const Box &box)
{
    file.seek(box.content);
    return file.read(1) == QByteArray(1, 1);
}

//! Units of the movie in a second (8.2.2).
qint64 timeScale(QFile &file, const std::optional<Box> &header)
{
    return header ? numberIn(file, header->content + (isOfVersion1(file, *header) ? 20 : 12), 4)
                  : 0;
}

std::optional<Box> headerOf(QFile &file, const Box &track)
{
    return firstOf(boxesIn(file, track.content, track.end), "tkhd");
}

std::chrono::milliseconds lengthOf(QFile &file, const Box &track, qint64 scale)
{
    const auto header = headerOf(file, track);
    if (!header || scale <= 0) {
        return {};
    }
    const bool isLong = isOfVersion1(file, *header);
    const qint64 length = isLong ? numberIn(file, header->content + 28, 8)
                                 : numberIn(file, header->content + 20, 4);
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1000;
    return std::chrono::milliseconds(length > 0 && length < most ? length * 1000 / scale : 0);
}

//! Of the matrix (6.2.2) only quarter turns are known; anything else is shown as it lies.
int turnOf(QFile &file, const Box &track)
{
    const auto header = headerOf(file, track);
    if (!header) {
        return 0;
    }
    file.seek(header->content + (isOfVersion1(file, *header) ? 52 : 40));
    const QByteArray matrix = file.read(20);
    if (matrix.size() != 20) {
        return 0;
    }
    const auto sign = [&matrix](qsizetype entry) {
        const auto value = qFromBigEndian<qint32>(matrix.constData() + entry * 4);
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    };
    // Where a step to the right goes, and where one down.
    const std::array way{ sign(0), sign(1), sign(3), sign(4) };
    if (way == std::array{ 0, 1, -1, 0 }) {
        return 90;
    }
    if (way == std::array{ -1, 0, 0, -1 }) {
        return 180;
    }
    return way == std::array{ 0, -1, 1, 0 } ? 270 : 0;
}

} // namespace

bool isUnfinishedMp4(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QList<Box> boxes = boxesOf(file);
    return !boxes.isEmpty() && !firstOf(boxes, "moov");
}

QList<Mp4Track> mp4Tracks(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const auto movie = firstOf(boxesOf(file), "moov");
    if (!movie || movie->end > file.size()) {
        return {};
    }
    const QList<Box> boxes = boxesIn(file, movie->content, movie->end);
    if (firstOf(boxes, "mvex")) {
        return {};
    }
    const qint64 scale = timeScale(file, firstOf(boxes, "mvhd"));
    QList<Mp4Track> tracks;
    for (const Box &box : boxes) {
        if (box.type == "trak" && box.end <= movie->end) {
            tracks.append({ .at = box.at,
                            .handler = handlerOf(file, box),
                            .length = lengthOf(file, box, scale) });
        }
    }
    return tracks;
}

int mp4Turn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const auto movie = firstOf(boxesOf(file), "moov");
    const QList<Box> boxes
        = movie ? boxesIn(file, movie->content, std::min(movie->end, file.size())) : QList<Box>();
    const auto pictures = std::ranges::find_if(boxes, [&file](const Box &box) {
        return box.type == "trak" && handlerOf(file, box) == "vide";
    });
    return pictures == boxes.end() ? 0 : turnOf(file, *pictures);
}

} // namespace companion
