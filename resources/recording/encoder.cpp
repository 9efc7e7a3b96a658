// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encoder.h"

#include "process.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr double targetLoudness = -16.0; //!< LUFS
constexpr int soundRate = 48000;
constexpr int packetSamples = 1024; //!< of AAC; also the encoder's delay

//! Rumble out, a little presence in, and a gentle compressor, so that quiet word endings carry on
//! small loudspeakers.
const QString speechChain = u"aresample=48000,highpass=f=70,equalizer=f=3200:t=q:w=0.9:g=2,"
                            "acompressor=threshold=-28dB:ratio=2.2:attack=6:release=140:knee=6dB"_s;

QStringList quiet(const QStringList &arguments)
{
    return QStringList{ u"-hide_banner"_s, u"-nostdin"_s, u"-nostats"_s,
                        u"-loglevel"_s,    u"error"_s,    u"-y"_s }
    + arguments;
}

QStringList imageArguments(const QSize &size, int imagesPerSecond)
{
    return { u"-f"_s,         u"rawvideo"_s,
             u"-pix_fmt"_s,   u"bgr0"_s,
             u"-s"_s,         u"%1x%2"_s.arg(size.width()).arg(size.height()),
             u"-framerate"_s, QString::number(imagesPerSecond),
             u"-i"_s,         u"pipe:0"_s };
}

//! Nearly all bits go into the key frames, one every two seconds. Letters and lines stay clean at
//! this coarse step because nothing is spent on grain; a finer step for colour keeps the plain
//! background free of tints.
QStringList encodingArguments(const QString &filter, int frames)
{
    return {
        u"-vf"_s,
        u"scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,format=yuv420p,"_s
            + filter,
        u"-frames:v"_s,
        QString::number(frames),
        u"-c:v"_s,
        u"libx264"_s,
        u"-preset"_s,
        u"veryfast"_s,
        u"-qp"_s,
        u"38"_s,
        u"-profile:v"_s,
        u"high"_s,
        u"-level"_s,
        u"3.1"_s,
        u"-g"_s,
        QString::number(video::framesPerGroup),
        u"-keyint_min"_s,
        QString::number(video::framesPerGroup),
        u"-sc_threshold"_s,
        u"0"_s,
        u"-bf"_s,
        u"0"_s,
        u"-threads"_s,
        u"1"_s,
        u"-x264-params"_s,
        u"open-gop=0:rc-lookahead=0:psy=0:aq-mode=0:chroma-qp-offset=-8"_s,
        u"-color_primaries"_s,
        u"bt709"_s,
        u"-color_trc"_s,
        u"bt709"_s,
        u"-colorspace"_s,
        u"bt709"_s,
        u"-color_range"_s,
        u"tv"_s,
        u"-f"_s,
        u"h264"_s,
        u"pipe:1"_s
    };
}

void feedImage(QProcess &process, const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    process.write(reinterpret_cast<const char *>(rgb.constBits()), rgb.sizeInBytes());
    while (process.bytesToWrite() > 0 && process.waitForBytesWritten(-1)) { }
}

Result<double> loudness(const QString &wav, const QString &filter)
{
    const auto run
        = runProcess(u"ffmpeg"_s,
                     { u"-hide_banner"_s, u"-nostdin"_s, u"-nostats"_s, u"-i"_s, wav, u"-af"_s,
                       filter + u",ebur128=framelog=verbose"_s, u"-f"_s, u"null"_s, u"-"_s });
    if (!run) {
        return failWith(run);
    }
    static const QRegularExpression pattern(u"\\bI:\\s+(-?[\\d.]+) LUFS"_s);
    auto matches = pattern.globalMatch(QString::fromUtf8(run->err));
    QString last;
    while (matches.hasNext()) {
        last = matches.next().captured(1);
    }
    bool isNumber = false;
    const double value = last.toDouble(&isNumber);
    if (!isNumber) {
        return fail(Error::Code::Io, u"ffmpeg gave no loudness"_s, QFileInfo(wav).fileName());
    }
    return value;
}

QString levelled(double gain)
{
    return u"%1,volume=%2dB,aformat=channel_layouts=stereo,alimiter=limit=0.72:attack=4:release=60:level=false"_s
        .arg(speechChain, QString::number(gain, 'f', 3));
}

} // namespace

Result<QByteArray> encodeStill(const QImage &image, int frames)
{
    const auto run
        = runProcess(u"ffmpeg"_s,
                     quiet(imageArguments(image.size(), video::framesPerSecond))
                         + encodingArguments(u"loop=loop=%1:size=1:start=0"_s.arg(frames), frames),
                     [&image](QProcess &process) { feedImage(process, image); });
    if (!run) {
        return failWith(run);
    }
    return run->out;
}

Result<QByteArray> encodeSeconds(const std::function<QImage(int)> &imageAt, int frames)
{
    const QImage first = imageAt(0);
    const int seconds = (frames + video::framesPerSecond - 1) / video::framesPerSecond;
    const auto run
        = runProcess(u"ffmpeg"_s,
                     quiet(imageArguments(first.size(), 1))
                         + encodingArguments(u"fps=%1"_s.arg(video::framesPerSecond), frames),
                     [&](QProcess &process) {
                         feedImage(process, first);
                         for (int second = 1; second < seconds; ++second) {
                             feedImage(process, imageAt(second));
                         }
                     });
    if (!run) {
        return failWith(run);
    }
    return run->out;
}

Result<> encodeSpeech(const QString &wav, Milliseconds length, const QString &adts)
{
    // The limiter takes a little away; what it takes is measured once and given back.
    const Result<double> raw = loudness(wav, speechChain + u",aformat=channel_layouts=stereo"_s);
    if (!raw) {
        return failWith(raw);
    }
    double gain = targetLoudness - *raw;
    const Result<double> limited = loudness(wav, levelled(gain));
    if (!limited) {
        return failWith(limited);
    }
    gain += targetLoudness - *limited;
    const qint64 packets = length.count() * soundRate / 1000 / packetSamples;
    const auto run = runProcess(
        u"ffmpeg"_s,
        quiet({ u"-i"_s, wav, u"-af"_s,
                levelled(gain) + u",atrim=start_sample=%1,asetpts=N/SR/TB"_s.arg(packetSamples),
                u"-ar"_s, QString::number(soundRate), u"-c:a"_s, u"aac"_s, u"-aac_coder"_s,
                u"fast"_s, u"-b:a"_s, u"44k"_s, u"-frames:a"_s, QString::number(packets), u"-f"_s,
                u"adts"_s, adts }));
    return run ? Result<>() : failWith(run);
}

Result<> muxChapter(const QString &h264, const QString &adts, const QString &mp4)
{
    const auto run
        = runProcess(u"ffmpeg"_s,
                     quiet({ u"-fflags"_s, u"+genpts"_s, u"-f"_s, u"h264"_s, u"-framerate"_s,
                             QString::number(video::framesPerSecond), u"-i"_s, h264, u"-f"_s,
                             u"aac"_s, u"-i"_s, adts, u"-c"_s, u"copy"_s,
                             u"-video_track_timescale"_s, u"10000"_s, u"-f"_s, u"mp4"_s, mp4 }));
    return run ? Result<>() : failWith(run);
}

Result<> joinChapters(const QList<MediaPart> &parts, const QString &title, const QString &mp4)
{
    const auto escaped = [](QString text) {
        static const QRegularExpression special(u"([=;#\\\\\n])"_s);
        return text.replace(special, u"\\\\1"_s);
    };
    QString list = u"ffconcat version 1.0\n"_s;
    QString marks = u";FFMETADATA1\ntitle=%1\n"_s.arg(escaped(title));
    for (const MediaPart &part : parts) {
        list += u"file '%1'\nduration %2\n"_s.arg(
            QString(part.file).replace(u'\'', u"'\\''"_s),
            QString::number(double(part.span.length().count()) / 1000, 'f', 3));
        marks += u"[CHAPTER]\nTIMEBASE=1/1000\nSTART=%1\nEND=%2\ntitle=%3\n"_s.arg(
            QString::number(part.span.from.count()), QString::number(part.span.to.count()),
            escaped(part.title));
    }
    const QString listFile = mp4 + u".concat"_s;
    const QString marksFile = mp4 + u".marks"_s;
    for (const auto &[name, text] : { std::pair{ listFile, list }, { marksFile, marks } }) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            return fail(Error::Code::Io, file.errorString(), name);
        }
    }
    const auto run = runProcess(u"ffmpeg"_s,
                                quiet({ u"-f"_s,
                                        u"concat"_s,
                                        u"-safe"_s,
                                        u"0"_s,
                                        u"-i"_s,
                                        listFile,
                                        u"-f"_s,
                                        u"ffmetadata"_s,
                                        u"-i"_s,
                                        marksFile,
                                        u"-map"_s,
                                        u"0"_s,
                                        u"-map_metadata"_s,
                                        u"1"_s,
                                        u"-map_chapters"_s,
                                        u"1"_s,
                                        u"-c"_s,
                                        u"copy"_s,
                                        u"-movflags"_s,
                                        u"+faststart"_s,
                                        u"-video_track_timescale"_s,
                                        u"10000"_s,
                                        u"-f"_s,
                                        u"mp4"_s,
                                        mp4 }));
    QFile::remove(listFile);
    QFile::remove(marksFile);
    return run ? Result<>() : failWith(run);
}

} // namespace companion
