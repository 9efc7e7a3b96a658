// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// companion-soak: plays at 2x with a seek every three seconds, and says what that did to the
// process.
//   companion-soak [--minutes N] [--film FILE]
// Ends with 1 when something is not well: memory or log grew, the event loop or the playback stood
// still, the player failed.

#include "soak.h"
#include <playback/testmedia.h>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

//! With pauses in speech to skip.
QString makeFilm(const QTemporaryDir &folder, Milliseconds length)
{
    const QString path = folder.filePath(u"soak.mp4"_s);
    runFfmpeg({ u"-f"_s,
                u"lavfi"_s,
                u"-i"_s,
                u"testsrc=size=640x360:rate=25"_s,
                u"-f"_s,
                u"lavfi"_s,
                u"-i"_s,
                u"aevalsrc='if(lt(mod(t,4),3),0.3,0)*sin(2*PI*220*t)':s=48000"_s,
                u"-t"_s,
                QString::number(length.count()) + u"ms"_s,
                u"-c:v"_s,
                u"libx264"_s,
                u"-preset"_s,
                u"ultrafast"_s,
                u"-pix_fmt"_s,
                u"yuv420p"_s,
                u"-g"_s,
                u"50"_s,
                u"-c:a"_s,
                u"aac"_s,
                u"-movflags"_s,
                u"+faststart"_s,
                path });
    return path;
}

} // namespace

int main(int argc, char **argv)
{
    Player::preferBackend();
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption minutes(u"minutes"_s, u"How long to play."_s, u"N"_s, u"1"_s);
    const QCommandLineOption film(
        u"film"_s, u"What to play; a film is made when this is left out."_s, u"FILE"_s);
    parser.addOptions({ minutes, film });
    parser.process(application);

    const QTemporaryDir folder;
    const auto time = Milliseconds(std::llround(parser.value(minutes).toDouble() * 60'000));
    const QString path = parser.isSet(film)
        ? parser.value(film)
        : makeFilm(folder, std::clamp<Milliseconds>(time, 1min, 5min));
    Soak::countLog();
    Soak soak(path);
    soak.run(time);
    QTextStream(stdout) << soak.summary() << Qt::endl;
    return soak.isWell() ? 0 : 1;
}
