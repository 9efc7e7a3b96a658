// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of the recording, painted from the player's frames on the raster path.
#pragma once

#include <course/recording.h>

#include <QImage>
#include <QVideoFrame>
#include <QVideoSink>
#include <QWidget>

namespace companion {

//! Not a QVideoWidget: its native child cannot be grabbed, mirrored or named, and costs several
//! times the processor time where OpenGL is software. Shows the slide that belongs to the position
//! until the first frame arrives; its name for assistive technology is that slide's title and text.
class VideoView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VideoView)

public:
    explicit VideoView(QWidget *parent);
    ~VideoView() override;

    [[nodiscard]] QVideoSink *sink() { return &m_sink; }
    //! True once a frame of the recording is on show (and not the slide's picture).
    [[nodiscard]] bool hasFrame() const { return m_frame.isValid(); }
    //! Where the picture lies inside the widget.
    [[nodiscard]] QRect pictureRect() const;

    //! Null: none. The slide outlives the view or is replaced.
    void setSlide(const Slide *slide);
    void forgetFrame();
    //! Black around the picture instead of the page's ground.
    void setCinema(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void takeFrame(const QVideoFrame &frame);
    [[nodiscard]] QSize sourceSize() const;
    void renderPicture(QSize devicePixels);

    QVideoSink m_sink;
    QVideoFrame m_frame;
    QImage m_slideImage;
    QString m_slidePath;
    QImage m_picture; //!< as it is shown, in device pixels
    bool m_stale = true; //!< m_picture is not of m_frame
    bool m_cinema = false;
    bool m_pressedTwice = false;
};

} // namespace companion
