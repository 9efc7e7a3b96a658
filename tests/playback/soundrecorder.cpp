// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundrecorder.h"

#include "soundserver.h"

#include <QProcess>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int audible = 1500;
constexpr qsizetype quietSamples = SoundRecorder::rate / 20;

SoundRecorder::Microseconds now()
{
    return std::chrono::duration_cast<SoundRecorder::Microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

SoundRecorder::Microseconds lengthOf(qsizetype samples)
{
    return SoundRecorder::Microseconds(samples * 1'000'000 / SoundRecorder::rate);
}

} // namespace

SoundRecorder::SoundRecorder(const SoundServer &server, const QString &sink)
{
    QObject::connect(&m_parec, &QProcess::readyReadStandardOutput, &m_parec, [this] { take(); });
    m_parec.start(u"parec"_s,
                  { u"--raw"_s, u"--format=s16le"_s, u"--channels=1"_s, u"--latency-msec=10"_s,
                    u"--process-time-msec=5"_s, u"--rate="_s + QString::number(rate), u"-d"_s,
                    sink + u".monitor"_s });
    if (!QTest::qWaitFor([this] { return !m_samples.isEmpty(); }, 10'000)) {
        qFatal("nothing is recorded");
    }
    m_lead = server.lead(sink);
}

SoundRecorder::~SoundRecorder()
{
    m_parec.kill();
    m_parec.waitForFinished();
}

void SoundRecorder::take()
{
    const QByteArray bytes = m_parec.readAllStandardOutput();
    const qsizetype count = bytes.size() / 2;
    const qsizetype before = m_samples.size();
    m_samples.resize(before + count);
    std::memcpy(m_samples.data() + before, bytes.constData(), size_t(count) * 2);
    // Sound is told of late, never early.
    m_begin = std::min(m_begin, now() - lengthOf(m_samples.size()));
}

SoundRecorder::Microseconds SoundRecorder::timeOf(qsizetype sample) const
{
    return m_begin + m_lead + lengthOf(sample);
}

QList<qsizetype> SoundRecorder::onsets() const
{
    QList<qsizetype> found;
    qsizetype quiet = quietSamples;
    for (qsizetype i = 0; i < m_samples.size(); ++i) {
        if (std::abs(int(m_samples[i])) < audible) {
            ++quiet;
        } else {
            if (quiet >= quietSamples) {
                found.append(i);
            }
            quiet = 0;
        }
    }
    return found;
}

QList<SoundRecorder::Microseconds>
SoundRecorder::latenessTo(const QList<Microseconds> &moments) const
{
    const QList<qsizetype> beeps = onsets();
    QList<Microseconds> lateness;
    for (const Microseconds moment : moments) {
        Microseconds nearest = std::chrono::seconds(10);
        for (const qsizetype beep : beeps) {
            const Microseconds late = timeOf(beep) - moment;
            nearest = std::chrono::abs(late) < std::chrono::abs(nearest) ? late : nearest;
        }
        lateness.append(nearest);
    }
    return lateness;
}

double SoundRecorder::pitch(qsizetype count) const
{
    const qsizetype from = std::max<qsizetype>(0, m_samples.size() - count);
    double strongest = 0;
    double pitch = 0;
    for (double hertz = 200; hertz <= 3000; hertz += 2) {
        double re = 0;
        double im = 0;
        for (qsizetype i = from; i < m_samples.size(); ++i) {
            const double angle = 2 * std::numbers::pi * hertz * double(i) / rate;
            re += m_samples[i] * std::cos(angle);
            im += m_samples[i] * std::sin(angle);
        }
        const double power = re * re + im * im;
        if (power > strongest) {
            strongest = power;
            pitch = hertz;
        }
    }
    return pitch;
}

} // namespace companion
