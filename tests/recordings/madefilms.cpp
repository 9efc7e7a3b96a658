// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "madefilms.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace companion {

void runFfmpeg(const QStringList &arguments)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(u"ffmpeg"_s, QStringList{ u"-v"_s, u"error"_s, u"-y"_s } + arguments);
    if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0) {
        qFatal("ffmpeg could not make the test film");
    }
}

void makeFilm(const QString &path, double seconds, const QStringList &more, int tone,
              const QString &size)
{
    const bool isWebm = path.endsWith(u".webm");
    QDir().mkpath(QFileInfo(path).path());
    runFfmpeg(QStringList{ u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=size=%1:rate=10"_s.arg(size),
                           u"-f"_s, u"lavfi"_s, u"-i"_s,
                           u"sine=frequency=%1:sample_rate=48000"_s.arg(tone) }
              + more
              + QStringList{ u"-t"_s, QString::number(seconds), u"-c:v"_s,
                             isWebm ? u"libvpx"_s : u"libx264"_s, u"-preset"_s, u"ultrafast"_s,
                             u"-pix_fmt"_s, u"yuv420p"_s, u"-g"_s, u"10"_s, u"-c:a"_s,
                             isWebm ? u"libopus"_s : u"aac"_s, u"-b:a"_s, u"32k"_s, path });
}

void makeSound(const QString &path, double seconds)
{
    QDir().mkpath(QFileInfo(path).path());
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=frequency=440:sample_rate=48000"_s, u"-t"_s,
                QString::number(seconds), u"-c:a"_s, u"aac"_s, path });
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size()) {
        qFatal("cannot write a test file");
    }
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read a test file");
    }
    return file.readAll();
}

void TestFolder::touch(const QStringList &names) const
{
    for (const QString &name : names) {
        write(name, {});
    }
}

} // namespace companion
