// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of the recording, painted from the player's frames on the raster path.
#pragma once

#include <course/recording.h>
#include <playback/picturepainter.h>

#include <QImage>
#include <QVideoSink>
#include <QWidget>

namespace companion {

//! Not a QVideoWidget: its native child cannot be grabbed, mirrored or named, and costs several
//! times the processor time where OpenGL is software. Where there is a GPU it would save little: a
//! frame of 720p costs 0.3 ms in its own size and 2 ms at 1080p, off the window's thread. Shows the
//! slide that belongs to the position until the first frame arrives; its name for assistive
//! technology is that slide's title and text.
class VideoView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VideoView)

public:
    explicit VideoView(QWidget *parent);
    ~VideoView() override;

    [[nodiscard]] QVideoSink *sink() { return &m_sink; }
    //! True once a frame of the recording is on show (and not the slide's picture).
    [[nodiscard]] bool hasFrame() const { return !m_picture.isNull(); }
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
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void showPainted();
    void fitPainter();
    [[nodiscard]] PicturePainter::Area area() const;
    [[nodiscard]] QSize sourceSize() const;
    [[nodiscard]] const QImage &slideImage();

    PicturePainter m_painter;
    QVideoSink m_sink; //!< after the painter, which its frames go to
    QImage m_picture; //!< of the recording, in device pixels
    QSize m_frameSize;
    QString m_slidePath;
    QImage m_slideImage;
    QImage m_scaledSlide; //!< in device pixels
    bool m_cinema = false;
    bool m_pressedTwice = false;
};

} // namespace companion
