// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen.h"

#include "film.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QThread>

namespace companion::bench {

std::optional<int> shownPicture(const QRect &picture)
{
    const QRect strip = stripOf(picture);
    const QPixmap grabbed = QGuiApplication::primaryScreen()->grabWindow(
        0, strip.x(), strip.y(), strip.width(), strip.height());
    return grabbed.isNull() ? std::nullopt : readPictureNumber(grabbed.toImage());
}

std::optional<double> millisecondsUntil(const QRect &picture,
                                        const std::function<bool(int)> &isWanted,
                                        std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    while (std::chrono::milliseconds(timer.elapsed()) < patience) {
        const auto shown = shownPicture(picture);
        if (shown && isWanted(*shown)) {
            return double(timer.nsecsElapsed()) / 1e6;
        }
        QThread::usleep(1000);
    }
    return std::nullopt;
}

} // namespace companion::bench
