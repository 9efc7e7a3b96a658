// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flashfilm.h"

#include "testmedia.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

FlashFilm::FlashFilm(std::chrono::seconds length)
{
    using std::chrono::seconds;
    const auto make = [](seconds time, const QString &flash, const QString &sound,
                         const QString &path) {
        runFfmpeg({ u"-f"_s,       u"lavfi"_s,
                    u"-i"_s,       u"color=black:size=160x90:rate=25,format=yuv420p"_s + flash,
                    u"-f"_s,       u"lavfi"_s,
                    u"-i"_s,       u"aevalsrc=%1:s=48000"_s.arg(sound),
                    u"-t"_s,       QString::number(time.count()),
                    u"-c:v"_s,     u"libx264"_s,
                    u"-preset"_s,  u"ultrafast"_s,
                    u"-bf"_s,      u"0"_s,
                    u"-g"_s,       u"25"_s,
                    u"-pix_fmt"_s, u"yuv420p"_s,
                    u"-c:a"_s,     u"aac"_s,
                    path },
                  2min + time / 10);
    };
    make(length, u",drawbox=color=white:thickness=fill:enable='lt(mod(n,25),3)'"_s,
         u"'lt(mod(t,1),0.12)*0.5*sin(2*PI*1000*t)'"_s, flashes());
    make(30s, QString(), u"'0.5*sin(2*PI*1000*t)'"_s, tone());
    runFfmpeg({ u"-i"_s, tone(), u"-t"_s, u"2"_s, u"-c"_s, u"copy"_s, u"-an"_s, silent() });
}

} // namespace companion
