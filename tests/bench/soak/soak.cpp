// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soak.h"

#include <QEventLoop>
#include <QFile>
#include <QVideoFrame>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds actInterval = 3s;
constexpr double mostGrowth = 24; //!< MB from the first to the last quarter
constexpr qint64 mostLogAMinute = 4096; //!< bytes
constexpr Milliseconds longestPulse = 1500ms;

std::atomic<qint64> logged = 0;

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

double meanOf(const QList<double> &values)
{
    return values.isEmpty()
        ? 0.0
        : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

Soak::Soak(const QString &film)
    : m_player(Clock::system())
    , m_film(film)
{
    connect(&m_screen, &QVideoSink::videoFrameChanged, this, [this] { ++m_pictures; });
    connect(&m_player, &Player::failed, this,
            [this](const Error &error) { m_errors.append(error.detail); });
    m_player.setVideoSink(&m_screen);
    m_acts.setInterval(actInterval);
    connect(&m_acts, &QTimer::timeout, this, &Soak::act);
    m_looks.setInterval(1s);
    connect(&m_looks, &QTimer::timeout, this, &Soak::look);
    m_pulse.setInterval(50ms);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        const Milliseconds now = m_clock.monotonic();
        m_worstPulse = std::max(m_worstPulse, now - m_lastPulse);
        m_lastPulse = now;
    });
}

void Soak::countLog()
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
        logged += text.size() + 1;
    });
}

void Soak::run(Milliseconds length)
{
    Recording recording;
    recording.id = RecordingId{ u"soak"_s };
    recording.duration = 1h;
    auto session
        = WatchSession::open(m_player, m_storage.database(), recording, newSittingId(), m_clock);
    if (!session) {
        m_errors.append(session.error().detail);
        return;
    }
    m_session = std::move(*session);
    m_player.setRate(2.0);
    m_player.setSource(m_film);
    m_player.play();
    m_begin = m_clock.monotonic();
    m_lastPulse = m_begin;
    m_acts.start();
    m_looks.start();
    m_pulse.start();
    QEventLoop loop;
    QTimer::singleShot(length, &loop, &QEventLoop::quit);
    loop.exec();
    m_session.reset();
    m_player.pause();
}

//! A seek, mostly; now and then something else that people do.
void Soak::act()
{
    ++m_actCount;
    const bool shouldMove = m_player.isPlaying();
    m_stillCount += shouldMove && m_player.position() == m_placeAtAct ? 1 : 0;
    const Milliseconds target(m_random.bounded(int(m_player.duration().count() * 9 / 10) + 1));
    switch (m_random.bounded(8)) {
    case 0:
        m_player.pause();
        break;
    case 1: {
        constexpr std::array rates{ 0.5, 1.0, 1.25, 2.5 };
        m_player.setRate(rates.at(m_random.bounded(quint32(rates.size()))));
        break;
    }
    case 2:
        m_player.setSkipsSilences(!m_player.skipsSilences());
        break;
    case 3:
        m_player.setEvensVoices(!m_player.evensVoices());
        break;
    default:
        m_player.setRate(2.0);
        break;
    }
    m_player.seek(target);
    m_player.play();
    m_placeAtAct = m_player.position();
}

void Soak::look() { m_memory.append(residentMegabytes()); }

//! The first tenth fills caches and counts for nothing.
double Soak::growth() const
{
    const QList<double> settled = m_memory.sliced(m_memory.size() / 10);
    const qsizetype quarter = std::max<qsizetype>(settled.size() / 4, 1);
    return meanOf(settled.last(std::min(quarter, settled.size())))
        - meanOf(settled.first(std::min(quarter, settled.size())));
}

QStringList Soak::faults() const
{
    QStringList faults;
    const double minutes = std::max(1.0, double((m_clock.monotonic() - m_begin).count()) / 60'000);
    if (!m_errors.isEmpty()) {
        faults << u"playback failed: "_s + m_errors.join(u"; "_s);
    }
    if (m_pictures < m_actCount) {
        faults << u"fewer pictures than seeks"_s;
    }
    if (m_stillCount > 0) {
        faults << u"%1 times nothing moved"_s.arg(m_stillCount);
    }
    if (growth() > mostGrowth) {
        faults << u"memory grows"_s;
    }
    if (double(logged) / minutes > mostLogAMinute) {
        faults << u"the log grows"_s;
    }
    if (m_worstPulse > longestPulse) {
        faults << u"the event loop stood still"_s;
    }
    return faults;
}

QString Soak::summary() const
{
    const auto [least, most] = std::ranges::minmax(m_memory);
    QStringList lines{
        u"played            %1 s at 2x and other speeds, %2 acts, %3 pictures"_s
            .arg((m_clock.monotonic() - m_begin).count() / 1000)
            .arg(m_actCount)
            .arg(m_pictures),
        u"memory            %1 to %2 MB, growth %3 MB (at most %4)"_s.arg(least, 0, 'f', 1)
            .arg(most, 0, 'f', 1)
            .arg(growth(), 0, 'f', 1)
            .arg(mostGrowth, 0, 'f', 0),
        u"log               %1 bytes (at most %2 a minute)"_s.arg(logged.load())
            .arg(mostLogAMinute),
        u"longest pulse     %1 ms (at most %2)"_s.arg(m_worstPulse.count())
            .arg(longestPulse.count()),
    };
    const QStringList wrong = faults();
    lines << (wrong.isEmpty() ? u"all well"_s : u"NOT WELL: "_s + wrong.join(u", "_s));
    return lines.join(u'\n');
}

} // namespace companion
