// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// companion-drift: plays a film of flashes and beeps to its end without touching it, and every five
// recorded minutes says how far voice and picture are apart.
//   companion-drift [--minutes N] [--rate R]
// Ends with 1 when the voice drifts: the median of a look is 40 ms from that of the first.

#include <playback/flashfilm.h>
#include <playback/flashviewer.h>
#include <playback/soundrecorder.h>
#include <playback/soundserver.h>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using Microseconds = FlashViewer::Microseconds;

namespace {

constexpr Milliseconds lookInterval = 5min; //!< of recorded time
constexpr Microseconds listening = 6s;
constexpr Microseconds margin = 500ms; //!< a flash nearer to the end of listening has no beep yet
constexpr Microseconds mostDrift = 40ms;

//! What is seen and heard now; nothing when the film ends meanwhile.
std::optional<Microseconds> lateness(const FlashViewer &viewer, const SoundServer &server)
{
    const SoundRecorder recorder(server, u"voice"_s);
    const Microseconds begin = FlashViewer::now() + margin;
    const Microseconds end = begin + listening;
    if (!QTest::qWaitFor([end] { return FlashViewer::now() > end; }, 20'000)) {
        return std::nullopt;
    }
    QList<Microseconds> flashes = viewer.flashesSince(begin);
    flashes.removeIf([end](Microseconds flash) { return flash > end - margin; });
    QList<Microseconds> late = recorder.latenessTo(flashes);
    if (late.isEmpty()) {
        return std::nullopt;
    }
    std::ranges::sort(late);
    return late[late.size() / 2];
}

//! Whether it came there.
bool waitFor(const Player &player, Milliseconds place)
{
    constexpr int patience = 12 * 3'600'000;
    return QTest::qWaitFor(
               [&player, place] { return player.position() >= place || !player.isPlaying(); },
               patience)
        && player.position() >= place;
}

//! Plays to the end; the furthest a look was from the first.
std::optional<Microseconds> drift(FlashViewer &viewer, const SoundServer &server, double rate)
{
    QTextStream out(stdout);
    std::optional<Microseconds> first;
    Microseconds furthest = 0us;
    viewer.player.setRate(rate);
    viewer.player.play();
    const auto lookLength = Milliseconds(std::llround(10'000 * rate));
    for (Milliseconds place = 10s; place < viewer.player.duration() - lookLength;
         place += lookInterval) {
        if (!waitFor(viewer.player, place)) {
            return std::nullopt;
        }
        const std::optional<Microseconds> late = lateness(viewer, server);
        if (!late) {
            return std::nullopt;
        }
        out << u"at %1 min: voice later than picture by %2 ms"_s.arg(place.count() / 60'000, 3)
                   .arg(double(late->count()) / 1000, 0, 'f', 1)
            << Qt::endl;
        first = first.value_or(*late);
        furthest = std::max(furthest, std::chrono::abs(*late - *first));
    }
    return furthest;
}

} // namespace

int main(int argc, char **argv)
{
    // Before the application, which would look for devices elsewhere.
    SoundServer server;
    server.addSink(u"voice"_s);
    Player::preferBackend();
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption minutes(u"minutes"_s, u"Length of the film."_s, u"N"_s, u"180"_s);
    const QCommandLineOption rate(u"rate"_s, u"Playback rate."_s, u"R"_s, u"2.5"_s);
    parser.addOptions({ minutes, rate });
    parser.process(application);

    const FlashFilm film(std::chrono::minutes(parser.value(minutes).toInt()));
    FlashViewer viewer(film.flashes());
    const std::optional<Microseconds> furthest
        = drift(viewer, server, parser.value(rate).toDouble());
    QTextStream out(stdout);
    if (!furthest) {
        out << u"NOT WELL: the film did not play to its end, or no flash was seen"_s << Qt::endl;
        return 1;
    }
    out << u"drift %1 ms (at most %2)"_s.arg(double(furthest->count()) / 1000, 0, 'f', 1)
               .arg(mostDrift.count() / 1000)
        << Qt::endl;
    return *furthest < mostDrift ? 0 : 1;
}
