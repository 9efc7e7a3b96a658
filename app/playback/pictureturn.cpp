// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/pictureturn.h>

namespace companion {

void setTurn(QVideoFrame &frame, int degrees)
{
    if (turnOf(frame) == degrees) {
        return;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    frame.setRotation(QtVideo::Rotation(degrees));
#else
    frame.setRotationAngle(QVideoFrame::RotationAngle(degrees));
#endif
}

int turnOf(const QVideoFrame &frame)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return int(frame.rotation());
#else
    return int(frame.rotationAngle());
#endif
}

QSize uprightSize(const QVideoFrame &frame)
{
    return turnOf(frame) % 180 == 0 ? frame.size() : frame.size().transposed();
}

} // namespace companion
