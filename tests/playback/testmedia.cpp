// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testmedia.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int picturesInGroup = 50;

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
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

} // namespace

void runFfmpeg(const QStringList &arguments, std::chrono::milliseconds patience)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(u"ffmpeg"_s, QStringList{ u"-v"_s, u"error"_s, u"-y"_s } + arguments);
    if (!ffmpeg.waitForFinished(int(patience.count())) || ffmpeg.exitCode() != 0) {
        qFatal("ffmpeg could not make the test film");
    }
}

TestMedia::TestMedia()
{
    // Each picture is one grey, four levels brighter than the one before, anew at every key frame.
    const QStringList picture{ u"-f"_s, u"lavfi"_s, u"-i"_s,
                               u"color=black:size=320x180:rate=25,format=yuv420p,"
                               "geq=lum=20+4*mod(N\\,50):cb=128:cr=128"_s };
    const QStringList tone{ u"-f"_s, u"lavfi"_s, u"-i"_s,
                            u"sine=frequency=440:sample_rate=48000"_s };
    const QStringList coding{
        u"-t"_s,        u"20"_s,   u"-c:v"_s, u"libx264"_s,  u"-preset"_s,
        u"ultrafast"_s, u"-qp"_s,  u"10"_s,   u"-pix_fmt"_s, u"yuv420p"_s,
        u"-g"_s,        u"50"_s,   u"-bf"_s,  u"2"_s,        u"-sc_threshold"_s,
        u"0"_s,         u"-c:a"_s, u"aac"_s,  u"-movflags"_s
    };
    runFfmpeg(picture + tone + coding + QStringList{ u"+faststart"_s, film() });
    runFfmpeg({ u"-i"_s, film(), u"-c"_s, u"copy"_s, path(u"index-last.mp4"_s) });

    runFfmpeg({ u"-i"_s, film(), u"-vn"_s, u"-t"_s, u"4"_s, u"-c"_s, u"copy"_s, soundAlone() });
    runFfmpeg({ u"-i"_s, film(), u"-an"_s, u"-t"_s, u"4"_s, u"-c"_s, u"copy"_s, picturesAlone() });

    const auto addNoise = [](const QStringList &from, const QString &amount, const QString &to) {
        runFfmpeg(
            from + QStringList{ u"-c"_s, u"copy"_s, u"-bsf:a"_s, u"noise=amount="_s + amount, to });
    };
    addNoise({ u"-i"_s, film() }, u"1"_s, noisySound());
    addNoise({ u"-i"_s, film(), u"-vn"_s }, u"1"_s, noisySoundAlone());
    addNoise({ u"-i"_s, film() }, u"if(lt(pts*tb\\,4)\\,1\\,0)"_s, soundDamagedFirst());
    QByteArray unknown = readFile(film());
    writeFile(unknownSound(), unknown.replace("mp4a", "zzzz").replace("esds", "zzzy"));
    const QString matroska = path(u"whole.mkv"_s);
    runFfmpeg({ u"-i"_s, film(), u"-c"_s, u"copy"_s, matroska });
    unknown = readFile(matroska);
    writeFile(unknownSoundMatroska(), unknown.replace("A_AAC", "A_ZZZ"));

    const QByteArray whole = readFile(film());
    writeFile(cutOff(), whole.first(whole.size() / 2));
    const QString wholeSound = path(u"whole-sound.m4a"_s);
    runFfmpeg({ u"-i"_s, film(), u"-vn"_s, u"-c"_s, u"copy"_s, u"-movflags"_s, u"+faststart"_s,
                wholeSound });
    const QByteArray sound = readFile(wholeSound);
    writeFile(soundCutOff(), sound.first(sound.size() / 2));
    const QByteArray indexLast = readFile(path(u"index-last.mp4"_s));
    writeFile(withoutIndex(), indexLast.first(indexLast.size() / 2));
    QByteArray random(100'000, '\0');
    QRandomGenerator generator(1);
    for (char &byte : random) {
        byte = static_cast<char>(generator.bounded(256));
    }
    writeFile(noise(), random);
    writeFile(empty(), {});
}

QString TestMedia::film() const { return path(u"film.mp4"_s); }
QString TestMedia::missing() const { return path(u"missing.mp4"_s); }
QString TestMedia::cutOff() const { return path(u"cut-off.mp4"_s); }
QString TestMedia::soundCutOff() const { return path(u"sound-cut-off.m4a"_s); }
QString TestMedia::withoutIndex() const { return path(u"without-index.mp4"_s); }
QString TestMedia::soundAlone() const { return path(u"sound.m4a"_s); }
QString TestMedia::picturesAlone() const { return path(u"pictures.mp4"_s); }
QString TestMedia::unknownSound() const { return path(u"unknown-sound.mp4"_s); }
QString TestMedia::unknownSoundMatroska() const { return path(u"unknown-sound.mkv"_s); }
QString TestMedia::noisySound() const { return path(u"noisy-sound.mp4"_s); }
QString TestMedia::noisySoundAlone() const { return path(u"noisy-sound.m4a"_s); }
QString TestMedia::soundDamagedFirst() const { return path(u"sound-damaged-first.mp4"_s); }
QString TestMedia::noise() const { return path(u"noise.mp4"_s); }
QString TestMedia::empty() const { return path(u"empty.mp4"_s); }

Milliseconds TestMedia::timeInGroup(const QVideoFrame &frame)
{
    const QImage image = frame.toImage();
    const int grey = qGray(image.pixel(image.width() / 2, image.height() / 2));
    const double luma = 16 + grey * 219.0 / 255.0;
    const int number = static_cast<int>(std::lround((luma - 20) / 4));
    return pictureTime * ((number + picturesInGroup) % picturesInGroup);
}

} // namespace companion
