// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Video frames as images of the size in which they are shown, without OpenGL.
#pragma once

#include <QImage>
#include <QSize>
#include <QVideoFrame>

#include <array>
#include <memory>

namespace companion {

//! ITU-R BT.601, BT.709 and BT.2020 (non-constant luminance).
enum class YuvMatrix { Bt601, Bt709, Bt2020 };

//! What a format that says nothing means is guessed by its size, as mpv and VLC do: standard
//! definition is BT.601, anything larger BT.709.
[[nodiscard]] YuvMatrix yuvMatrixOf(const QVideoFrameFormat &format);

//! Scales the planes and converts them to RGB in one go, with libswscale: 0.6 ms where
//! QVideoFrame::toImage() and QImage::scaled() take 20 (720p to 872×490). To be used by one thread
//! at a time.
class PictureScaler final {
    Q_DISABLE_COPY_MOVE(PictureScaler)

public:
    PictureScaler();
    ~PictureScaler();

    //! Turned as the frame says; `size` is that of the result. Null where it cannot be read.
    [[nodiscard]] QImage scaled(const QVideoFrame &frame, QSize size);

private:
    struct Scalers;

    [[nodiscard]] QImage scaledAsItLies(const QVideoFrame &frame, QSize size);
    [[nodiscard]] QImage &freeImage(QSize size);

    std::unique_ptr<Scalers> m_scalers;
    //! Used again once nobody shows them: a new one would cost a page fault for every 4 KiB.
    std::array<QImage, 4> m_pool;
};

//! Whether nothing changes when one follows the other. Slides stand still for a minute: telling
//! equal frames apart costs less than showing one.
[[nodiscard]] bool isSamePicture(QVideoFrame a, QVideoFrame b);

} // namespace companion
