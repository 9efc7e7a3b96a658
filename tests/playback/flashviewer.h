// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player, and the moments at which its picture turned bright.
#pragma once

#include <playback/player.h>

#include <QImage>
#include <QMutex>
#include <QMutexLocker>
#include <QTest>
#include <QVideoFrame>
#include <QVideoSink>

namespace companion {

class FlashViewer final {
    Q_DISABLE_COPY_MOVE(FlashViewer)

public:
    using Microseconds = std::chrono::microseconds;

    explicit FlashViewer(const QString &film)
        : player(Clock::system())
    {
        // In the thread that shows the picture, at that moment.
        QObject::connect(
            &m_sink, &QVideoSink::videoFrameChanged, &m_sink,
            [this](const QVideoFrame &frame) { take(frame, now()); }, Qt::DirectConnection);
        player.setVideoSink(&m_sink);
        player.setSource(film);
        if (!QTest::qWaitFor([this] { return player.state() == Player::State::Paused; }, 10'000)) {
            qFatal("the film does not open");
        }
    }

    [[nodiscard]] static Microseconds now()
    {
        return std::chrono::duration_cast<Microseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }

    [[nodiscard]] QList<Microseconds> flashesSince(Microseconds moment) const
    {
        const QMutexLocker lock(&m_mutex);
        QList<Microseconds> flashes = m_flashes;
        flashes.removeIf([moment](Microseconds flash) { return flash < moment; });
        return flashes;
    }

private:
    void take(const QVideoFrame &frame, Microseconds moment)
    {
        constexpr int brightGrey = 128;
        const QImage image = frame.toImage();
        const bool bright = !image.isNull() && qGray(image.pixel(5, 5)) > brightGrey;
        const QMutexLocker lock(&m_mutex);
        if (bright && !m_isBright) {
            m_flashes.append(moment);
        }
        m_isBright = bright;
    }

    QVideoSink m_sink;
    mutable QMutex m_mutex;
    QList<Microseconds> m_flashes;
    bool m_isBright = false;

public:
    Player player; //!< goes before the sink that its threads know
};

} // namespace companion
