// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether there is a graphics processor that is worth asking.
#pragma once

#include <QByteArrayView>

namespace companion {

//! GL_RENDERER of an OpenGL that the processor carries out: it would do by a detour what painting
//! does at once.
[[nodiscard]] bool isSoftwareRenderer(QByteArrayView renderer);

//! Found out once, and not before there is a QGuiApplication; in the window's thread. Where the
//! system has no device for it no OpenGL is loaded, which would take tens of milliseconds and
//! megabytes. COMPANION_PICTURES=gpu or =raster in the environment decides it by hand.
[[nodiscard]] bool hasGraphicsProcessor();

} // namespace companion
