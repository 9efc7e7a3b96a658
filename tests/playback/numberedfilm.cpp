// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberedfilm.h"

#include <QProcess>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int stripes = 12;
constexpr int stripeWidth = 8;
constexpr int height = 32;
constexpr int black = 60; //!< and darker
constexpr int white = 180; //!< and lighter

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        qFatal("%s failed", qUtf8Printable(program));
    }
    return process.readAllStandardOutput();
}

} // namespace

NumberedFilm::NumberedFilm(const QTemporaryDir &folder, const QString &name, const QString &rate,
                           const QString &filter, const QString &coding)
    : m_path(folder.filePath(name))
{
    const QString numbered
        = u"color=black:size=%1x%2:rate=%3,format=yuv420p,"
          "geq=lum='if(mod(floor(N/pow(2,floor(X/%4))),2),235,16)':cb=128:cr=128"_s
              .arg(stripes * stripeWidth)
              .arg(height)
              .arg(rate)
              .arg(stripeWidth);
    QStringList arguments{ u"-v"_s, u"error"_s,
                           u"-f"_s, u"lavfi"_s,
                           u"-i"_s, filter.isEmpty() ? numbered : numbered + u',' + filter };
    arguments << coding.split(u' ', Qt::SkipEmptyParts) << m_path;
    run(u"ffmpeg"_s, arguments);
    const QByteArray times
        = run(u"ffprobe"_s,
              { u"-v"_s, u"error"_s, u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                u"frame=best_effort_timestamp_time"_s, u"-of"_s, u"csv=p=0"_s, m_path });
    for (const QByteArray &line : times.split('\n')) {
        if (const QByteArray time = line.trimmed().replace(',', ""); !time.isEmpty()) {
            const auto micros = std::chrono::microseconds(std::llround(time.toDouble() * 1e6));
            m_pictures.push_back({ .number = int(m_pictures.size()), .start = micros });
        }
    }
}

std::optional<int> NumberedFilm::numberOf(QVideoFrame frame)
{
    if (!frame.map(QVideoFrame::ReadOnly)) {
        return std::nullopt;
    }
    const uchar *row = frame.bits(0) + frame.bytesPerLine(0) * (height / 2);
    std::optional<int> number = 0;
    for (int stripe = 0; stripe < stripes && number; ++stripe) {
        const int grey = row[stripe * stripeWidth + stripeWidth / 2];
        if (grey > black && grey < white) {
            number.reset();
        } else if (grey >= white) {
            *number |= 1 << stripe;
        }
    }
    frame.unmap();
    return number;
}

} // namespace companion
