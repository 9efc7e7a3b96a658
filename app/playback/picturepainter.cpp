// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/picturepainter.h>
#include <playback/picturescaler.h>
#include <playback/pictureturn.h>

#include <utility>

namespace companion {

namespace {

//! libswscale uses AVX2 for planes whose width is a multiple of 16, and those of the colours are
//! half as wide.
constexpr int fastWidth = 32;

} // namespace

PicturePainter::PicturePainter(QObject *parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

PicturePainter::~PicturePainter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

QSize PicturePainter::fitted(QSize frame, const Area &area)
{
    const QSize full = frame.scaled(area.size, Qt::KeepAspectRatio);
    const int ratio = int(area.ratio);
    const bool isEven = ratio > 0 && ratio == area.ratio && fastWidth % ratio == 0;
    const int grain = area.isLoose && isEven ? fastWidth / ratio : 1;
    const int width = full.width() / grain * grain;
    return width == full.width() || width == 0
        ? full
        : frame.scaled(QSize(width, full.height()), Qt::KeepAspectRatio);
}

void PicturePainter::setArea(const Area &area)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_area == area) {
            return;
        }
        m_area = area;
        m_isStale = true;
    }
    m_wake.notify_one();
}

void PicturePainter::take(const QVideoFrame &frame)
{
    if (!frame.isValid()) {
        return;
    }
    QVideoFrame before;
    {
        const std::lock_guard lock(m_mutex);
        before = m_frame;
    }
    if (isSamePicture(before, frame)) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_frame = frame;
        m_isStale = true;
    }
    m_wake.notify_one();
}

void PicturePainter::forget()
{
    const std::lock_guard lock(m_mutex);
    m_frame = {};
    m_painted.reset();
    m_isStale = false;
}

std::optional<PicturePainter::Painted> PicturePainter::takePainted()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_painted, std::nullopt);
}

bool PicturePainter::hasWork() const
{
    return m_isStale && m_frame.isValid() && !m_area.size.isEmpty();
}

void PicturePainter::run()
{
    PictureScaler scaler;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isEnding || hasWork(); });
        if (m_isEnding) {
            return;
        }
        const QVideoFrame frame = m_frame;
        const QSize size = (QSizeF(fitted(uprightSize(frame), m_area)) * m_area.ratio).toSize();
        m_isStale = false;
        lock.unlock();
        const QImage image = scaler.scaled(frame, size);
        lock.lock();
        // Meanwhile another frame may have come, but this one is later than what is on show.
        if (!image.isNull() && m_frame.isValid() && !m_isEnding) {
            const bool isAnnounced = m_painted.has_value();
            m_painted = { image, uprightSize(frame) };
            if (!isAnnounced) {
                Q_EMIT painted(); // queued: the receiver lives in another thread
            }
        }
    }
}

} // namespace companion
