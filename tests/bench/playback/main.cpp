// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// companion-playback-bench: our player beside mpv and VLC on the same film, on one display, in one
// run.
//   companion-playback-bench SUBJECT [--folder DIR] [--parts N] [--seeks N] [--seconds N] [--only
//   ours,mpv,vlc]
// Started by tests/bench/playback/run, which brings a display without GPU and a silent sound
// server.
#include "../figures.h"
#include "contestant.h"
#include "film.h"
#include "screen.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>
#include <QThread>

#include <cmath>
#include <random>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion::bench;

namespace {

constexpr int resumeAt = 5025; //!< seconds; in the middle of a group of pictures
constexpr QRect usualPicture(0, 0, 1280, 720);

struct Plan {
    Film film;
    int seeks = 100;
    int seconds = 15; //!< of playing, for each measurement of processor time
};

struct Result {
    QString name;
    std::optional<double> start; //!< milliseconds, as the next two
    Durations seeks;
    int missedSeeks = 0;
    double processor[2] = { 0, 0 }; //!< seconds a second of film, at 1× and at 2×
    double megabytes = 0;
};

int pictureAt(double seconds)
{
    return int(std::lround(seconds * Film::picturesPerSecond))
        % (Film::partSeconds * Film::picturesPerSecond);
}

//! From the start of the process to the first picture on the screen. The film may begin a few
//! seconds early, as resuming does.
void measureStart(Contestant &player, const Plan &plan, Result &result)
{
    QElapsedTimer timer;
    timer.start();
    player.start(plan.film, resumeAt);
    const QRect picture = player.picture();
    const double before = double(timer.nsecsElapsed()) / 1e6;
    const auto waited = millisecondsUntil(
        picture,
        [](int shown) {
            return std::abs(shown - pictureAt(resumeAt)) < 15 * Film::picturesPerSecond;
        },
        30s);
    require(waited.has_value(), qPrintable(player.name() + u": seeing its first picture"_s));
    result.start = before + *waited;
}

//! From the command to the wanted picture on the screen (or, as the film plays, one of the next
//! few).
void measureSeeks(Contestant &player, const Plan &plan, Result &result)
{
    std::mt19937 random(20251114);
    std::uniform_int_distribution<int> pictures(0,
                                                (plan.film.seconds - 60) * Film::picturesPerSecond);
    const QRect picture = player.picture();
    for (int index = 0; index < plan.seeks; ++index) {
        int wanted = pictures(random);
        if (!player.seeksExactly()) {
            wanted -= wanted % Film::picturesPerSecond;
        }
        const double seconds = double(wanted) / Film::picturesPerSecond;
        QThread::msleep(400); // it plays meanwhile
        QElapsedTimer timer;
        timer.start();
        player.seek(seconds);
        const auto waited = millisecondsUntil(
            picture,
            [&](int shown) {
                const int after = shown - pictureAt(seconds);
                return after >= 0 && after < Film::picturesPerSecond / 2;
            },
            5s);
        if (waited) {
            result.seeks.add(double(timer.nsecsElapsed()) / 1e6);
        } else {
            ++result.missedSeeks;
        }
    }
}

//! Processor time for a second of the film, which is seen to run.
double measureProcessor(Contestant &player, double rate, const Plan &plan)
{
    player.setRate(rate);
    QThread::sleep(2); // buffers settle
    const QRect picture = player.picture();
    const auto shown = [&] {
        std::optional<int> number;
        for (int tries = 0; tries < 500 && !number; ++tries) {
            number = shownPicture(picture);
        }
        return number.value_or(-1);
    };
    const int first = shown();
    const double before = player.processorSeconds();
    QThread::sleep(static_cast<unsigned long>(plan.seconds));
    const double used = player.processorSeconds() - before;
    const int part = Film::partSeconds * Film::picturesPerSecond;
    const int played = (shown() - first + part) % part;
    require(std::abs(played - plan.seconds * rate * Film::picturesPerSecond) < 40,
            qPrintable(u"%1: playing %2 s at %3x, %4 pictures,"_s.arg(player.name())
                           .arg(plan.seconds)
                           .arg(rate)
                           .arg(played)));
    return used * Film::picturesPerSecond / played;
}

Result measure(Contestant &player, const Plan &plan)
{
    Result result;
    result.name = player.name();
    player.start(plan.film, resumeAt); // once for the caches of the disk
    QThread::sleep(3);
    player.stop();
    measureStart(player, plan, result);
    result.processor[0] = measureProcessor(player, 1.0, plan);
    result.processor[1] = measureProcessor(player, 2.0, plan);
    player.setRate(1.0);
    measureSeeks(player, plan, result);
    result.megabytes = player.peakMegabytes();
    player.stop();
    return result;
}

void printRow(QTextStream &out, const QString &what, const std::vector<Result> &results,
              const std::function<double(const Result &)> &value, int decimals)
{
    out << u"%1"_s.arg(what, -34);
    for (const Result &result : results) {
        out << u"%1"_s.arg(QString::number(value(result), 'f', decimals), 9);
    }
    for (std::size_t index = 1; index < results.size(); ++index) {
        out << u"%1"_s.arg(QString::number(value(results[0]) / value(results[index]), 'f', 2), 12);
    }
    out << '\n';
}

void print(const std::vector<Result> &results)
{
    QTextStream out(stdout);
    out << u"%1"_s.arg(QString(), -34);
    for (const Result &result : results) {
        out << u"%1"_s.arg(result.name, 9);
    }
    for (std::size_t index = 1; index < results.size(); ++index) {
        out << u"%1"_s.arg(results[0].name + u'/' + results[index].name, 12);
    }
    out << '\n';
    const auto row = [&](const QString &what, const std::function<double(const Result &)> &value,
                         int decimals) { printRow(out, what, results, value, decimals); };
    row(
        u"start to first picture, ms"_s, [](const Result &r) { return *r.start; }, 0);
    row(
        u"exact seek p50, ms"_s, [](const Result &r) { return r.seeks.percentile(50); }, 0);
    row(
        u"exact seek p95, ms"_s, [](const Result &r) { return r.seeks.percentile(95); }, 0);
    row(
        u"processor a film second, 1x, ms"_s, [](const Result &r) { return r.processor[0] * 1000; },
        0);
    row(
        u"processor a film second, 2x, ms"_s, [](const Result &r) { return r.processor[1] * 1000; },
        0);
    row(
        u"peak memory, MB"_s, [](const Result &r) { return r.megabytes; }, 0);
    for (const Result &result : results) {
        if (result.missedSeeks > 0) {
            out << result.name << ": " << result.missedSeeks
                << " seeks never showed their picture\n";
        }
    }
    out << "VLC's remote control seeks to whole seconds only, where fewer pictures have to be "
           "decoded.\n";
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"subject"_s, u"companion-bench-subject"_s);
    parser.addOption({ u"folder"_s, u"Where the film is kept."_s, u"dir"_s, u"playback-bench"_s });
    parser.addOption({ u"parts"_s, u"Length of the film in tens of minutes."_s, u"n"_s, u"18"_s });
    parser.addOption({ u"seeks"_s, u"How many seeks."_s, u"n"_s, u"100"_s });
    parser.addOption({ u"seconds"_s, u"How long to play at each speed."_s, u"n"_s, u"15"_s });
    parser.addOption({ u"only"_s, u"Which players."_s, u"names"_s, u"ours,mpv,vlc"_s });
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const Plan plan{ .film = makeFilm(parser.value(u"folder"_s), parser.value(u"parts"_s).toInt()),
                     .seeks = parser.value(u"seeks"_s).toInt(),
                     .seconds = parser.value(u"seconds"_s).toInt() };
    const QStringList names = parser.value(u"only"_s).split(u',');

    std::vector<Result> results;
    QSize size = usualPicture.size();
    if (names.contains(u"ours")) {
        const auto companion = makeCompanion(parser.positionalArguments().first());
        companion->start(plan.film, resumeAt);
        size = companion->picture().size(); // all show the same
        results.push_back(measure(*companion, plan));
    }
    if (names.contains(u"mpv")) {
        results.push_back(measure(*makeMpv(size), plan));
    }
    if (names.contains(u"vlc")) {
        results.push_back(measure(*makeVlc(size), plan));
    }
    print(results);
    return 0;
}
