// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program by which a graphics processor makes colours of a frame's planes.
#pragma once

#include <QMatrix4x4>

class QOpenGLShaderProgram;
class QVideoFrameFormat;

namespace companion {

constexpr int cornerAttribute = 0; //!< of the quad, 0..1 from the top left

//! How the planes lie in the samplers "first", "second" and "third"; the uniform "kind".
enum class PlaneKind { Planes, Interleaved, Rgb };

//! False where OpenGL does not take it. Its context is current.
[[nodiscard]] bool linkPictureShader(QOpenGLShaderProgram &program);

//! From what is sampled, 0..1 each, to RGB (ITU-R BT.601, BT.709 and BT.2020).
[[nodiscard]] QMatrix4x4 rgbFrom(const QVideoFrameFormat &format);

//! From where a picture is shown that was turned clockwise to where it lies, about the middle.
[[nodiscard]] QMatrix2x2 turnedBack(int degrees);

} // namespace companion
