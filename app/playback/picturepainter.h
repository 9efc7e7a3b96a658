// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes images of video frames in a thread of its own, so that the window never waits for them.
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QVideoFrame>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace companion {

//! A frame that comes before the last is painted takes its place; equal frames are painted once.
class PicturePainter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PicturePainter)

public:
    struct Painted {
        QImage image; //!< in device pixels
        QSize frame; //!< as it came
    };

    explicit PicturePainter(QObject *parent = nullptr);
    ~PicturePainter() override;

    //! Where a frame lies inside an area, both in the same unit: as large as it can.
    [[nodiscard]] static QSize fitted(QSize frame, QSize area);

    //! The last frame is painted anew. An empty area: nothing is painted until there is one.
    void setArea(QSize area, double devicePixelRatio);
    //! From any thread.
    void take(const QVideoFrame &frame);
    void forget();
    //! What painted() announced, once.
    [[nodiscard]] std::optional<Painted> takePainted();

Q_SIGNALS:
    void painted();

private:
    void run();
    [[nodiscard]] bool hasWork() const;

    std::mutex m_mutex; //!< of all that follows
    std::condition_variable m_wake;
    QVideoFrame m_frame;
    QSize m_area;
    double m_ratio = 1.0;
    std::optional<Painted> m_painted;
    bool m_isStale = false; //!< what was painted is not of this frame and area
    bool m_isEnding = false;
    std::thread m_thread; //!< last: it uses the rest
};

} // namespace companion
