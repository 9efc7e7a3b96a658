// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mprisroot.h"

#include <desktop/mediacontrols.h>

#include <QGuiApplication>

namespace companion {

MprisRoot::MprisRoot(QObject *object, MediaControls &controls)
    : QDBusAbstractAdaptor(object)
    , m_controls(controls)
{
}

QString MprisRoot::identity() const { return QGuiApplication::applicationDisplayName(); }
QString MprisRoot::desktopEntry() const { return QGuiApplication::desktopFileName(); }

void MprisRoot::Raise() { Q_EMIT m_controls.raiseWanted(); }
void MprisRoot::Quit() { Q_EMIT m_controls.quitWanted(); }

} // namespace companion
