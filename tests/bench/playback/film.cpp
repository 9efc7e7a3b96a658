// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "film.h"

#include "../figures.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

namespace {

// Two rows of blocks, the second the first one's negative: a white and a black block, then the
// bits.
constexpr int bits = 14;
constexpr int columns = bits + 2;
constexpr int stripHeight = 48; //!< of 720

bool runFfmpeg(const QStringList &arguments)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(u"ffmpeg"_s, QStringList{ u"-v"_s, u"error"_s, u"-y"_s } + arguments);
    return ffmpeg.waitForFinished(-1) && ffmpeg.exitCode() == 0;
}

QString graph()
{
    const QString bit = u"if(eq(X,0),1,if(eq(X,1),0,mod(floor(N/pow(2,X-2)),2)))"_s;
    return u"nullsrc=s=%1x2:r=%2,format=gray,geq=lum='255*abs(Y-%3)',scale=1280:%4:flags=neighbor["
           u"bar];"
           "testsrc2=s=1280x720:r=%2[picture];[picture][bar]overlay,format=yuv420p"_s.arg(
               QString::number(columns), QString::number(Film::picturesPerSecond), bit,
               QString::number(stripHeight));
}

bool makePart(const QString &path)
{
    return runFfmpeg({ u"-f"_s,
                       u"lavfi"_s,
                       u"-i"_s,
                       graph(),
                       u"-f"_s,
                       u"lavfi"_s,
                       u"-i"_s,
                       u"sine=frequency=220:sample_rate=48000"_s,
                       u"-t"_s,
                       QString::number(Film::partSeconds),
                       u"-c:v"_s,
                       u"libx264"_s,
                       u"-preset"_s,
                       u"veryfast"_s,
                       u"-bf"_s,
                       u"3"_s,
                       u"-g"_s,
                       u"50"_s,
                       u"-keyint_min"_s,
                       u"50"_s,
                       u"-sc_threshold"_s,
                       u"0"_s,
                       u"-c:a"_s,
                       u"aac"_s,
                       u"-b:a"_s,
                       u"96k"_s,
                       path });
}

bool join(const QString &part, int parts, const QString &path)
{
    const QString list = path + u".txt"_s;
    QFile file(list);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    for (int index = 0; index < parts; ++index) {
        file.write("file '" + part.toUtf8() + "'\n");
    }
    file.close();
    // The lead-in of the sound would put off the pictures: each is to begin where its number says.
    const QString fromZero = u"setts=pts=PTS-STARTPTS:dts=DTS-STARTPTS"_s;
    const bool isJoined
        = runFfmpeg({ u"-f"_s, u"concat"_s, u"-safe"_s, u"0"_s, u"-i"_s, list, u"-c"_s, u"copy"_s,
                      u"-bsf:v"_s, fromZero, u"-movflags"_s, u"+faststart"_s, path });
    QFile::remove(list);
    return isJoined;
}

} // namespace

Film makeFilm(const QString &folder, int parts)
{
    const QDir place(folder);
    require(place.mkpath(u"."_s), "making the folder of the film");
    const Film film{ .path = place.absoluteFilePath(u"session-%1.mp4"_s.arg(parts)),
                     .seconds = parts * Film::partSeconds };
    if (QFile::exists(film.path)) {
        return film;
    }
    const QString part = place.absoluteFilePath(u"part.mp4"_s);
    const QString unfinished = place.absoluteFilePath(u"unfinished.mp4"_s);
    require(QFile::exists(part) || (makePart(unfinished) && QFile::rename(unfinished, part)),
            "encoding ten minutes of film");
    require(join(part, parts, unfinished) && QFile::rename(unfinished, film.path),
            "joining the film");
    return film;
}

QRect stripOf(const QRect &picture)
{
    return { picture.topLeft(), QSize(picture.width(), picture.height() * stripHeight / 720) };
}

std::optional<int> readPictureNumber(const QImage &strip)
{
    int number = 0;
    for (int column = 0; column < columns; ++column) {
        const int x = (2 * column + 1) * strip.width() / (2 * columns);
        const int upper = qGray(strip.pixel(x, strip.height() / 4));
        const int lower = qGray(strip.pixel(x, strip.height() * 3 / 4));
        const bool isLight = upper > 128;
        if (std::abs(upper - lower) < 100 || (column < 2 && isLight != (column == 0))) {
            return std::nullopt;
        }
        if (column >= 2 && isLight) {
            number |= 1 << (column - 2);
        }
    }
    return number;
}

} // namespace companion::bench
