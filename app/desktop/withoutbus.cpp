// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Media controls and sleep inhibition where no session bus can be: they do nothing.

#include <desktop/mediacontrols.h>
#include <desktop/sleepinhibitor.h>

namespace companion {

struct MediaControls::Private { };
struct SleepInhibitor::Private { };

MediaControls::MediaControls(Player &, QObject *parent)
    : QObject(parent)
{
}

MediaControls::~MediaControls() = default;
bool MediaControls::isAvailable() { return false; }
bool MediaControls::isOffered() const { return false; }
void MediaControls::setOffered(bool) { }
void MediaControls::setTrack(const MediaTrack &) { }

SleepInhibitor::SleepInhibitor(const QString &, QObject *parent)
    : QObject(parent)
{
}

SleepInhibitor::~SleepInhibitor() = default;
bool SleepInhibitor::isAvailable() { return false; }
void SleepInhibitor::setActive(bool) { }

} // namespace companion
