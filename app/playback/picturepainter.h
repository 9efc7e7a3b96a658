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
        QSize frame; //!< before it was scaled
    };

    struct Area {
        QSize size; //!< empty: nothing is painted until there is one
        double ratio = 1.0; //!< device pixels for one of its own
        //! The picture may be narrower by up to 31 device pixels, which takes a third less time to
        //! scale.
        bool isLoose = false;
        bool operator==(const Area &) const = default;
    };

    explicit PicturePainter(QObject *parent = nullptr);
    ~PicturePainter() override;

    //! How large a frame is shown in an area, in the units of that: as large as it can.
    [[nodiscard]] static QSize fitted(QSize frame, const Area &area);

    //! The last frame is painted anew.
    void setArea(const Area &area);
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
    Area m_area;
    std::optional<Painted> m_painted;
    bool m_isStale = false; //!< what was painted is not of this frame and area
    bool m_isEnding = false;
    std::thread m_thread; //!< last: it uses the rest
};

} // namespace companion
