// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/pictureturn.h>

#include <QVideoFrameFormat>

#include <algorithm>
#include <cstring>

namespace companion {

namespace {

void copyPlane(QVideoFrame &from, QVideoFrame &to, int plane)
{
    const int line = std::min(from.bytesPerLine(plane), to.bytesPerLine(plane));
    const int lines = std::min(from.mappedBytes(plane) / from.bytesPerLine(plane),
                               to.mappedBytes(plane) / to.bytesPerLine(plane));
    for (int row = 0; row < lines; ++row) {
        std::memcpy(to.bits(plane) + ptrdiff_t(row) * to.bytesPerLine(plane),
                    from.bits(plane) + ptrdiff_t(row) * from.bytesPerLine(plane), size_t(line));
    }
}

} // namespace

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

QImage lyingImage(QVideoFrame frame)
{
    if (turnOf(frame) == 0) {
        return frame.toImage();
    }
    QVideoFrameFormat format(frame.size(), frame.pixelFormat());
    format.setColorSpace(frame.surfaceFormat().colorSpace());
    format.setColorRange(frame.surfaceFormat().colorRange());
    QVideoFrame copy(format);
    if (!frame.map(QVideoFrame::ReadOnly)) {
        return {};
    }
    if (copy.map(QVideoFrame::WriteOnly)) {
        for (int plane = 0; plane < frame.planeCount(); ++plane) {
            copyPlane(frame, copy, plane);
        }
        copy.unmap();
    }
    frame.unmap();
    return copy.toImage();
}

} // namespace companion
