// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By how much a video frame is turned before it is shown: phones write films as their sensor lies.
#pragma once

#include <QImage>
#include <QSize>
#include <QVideoFrame>

namespace companion {

//! `degrees` clockwise: 0, 90, 180 or 270. The backends leave the pixels as they are, and tell
//! nothing of it (FFmpeg up to Qt 6.6) or the turn the other way round (GStreamer in 6.4.2).
void setTurn(QVideoFrame &frame, int degrees);
[[nodiscard]] int turnOf(const QVideoFrame &frame);

//! Of the frame as it is shown.
[[nodiscard]] QSize uprightSize(const QVideoFrame &frame);

//! Converted by Qt, and not turned: its versions differ in whether they would.
[[nodiscard]] QImage lyingImage(QVideoFrame frame);

} // namespace companion
