// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of the recording, made of the player's frames.
#pragma once

#include <course/recording.h>
#include <playback/picturepainter.h>

#include <QImage>
#include <QVideoSink>
#include <QWidget>

#include <atomic>

namespace companion {

class PictureSurface;
struct PictureEdge;

//! Frames are painted on the raster path, or drawn by OpenGL where a graphics processor is behind
//! it. Not a QVideoWidget: its native child cannot be grabbed, mirrored, named or written over, and
//! costs several times the processor time where OpenGL is software. Shows the slide that belongs to
//! the position until the first frame arrives; its name for assistive technology is that slide's
//! title and text.
class VideoView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VideoView)

public:
    explicit VideoView(QWidget *parent);
    ~VideoView() override;

    [[nodiscard]] QVideoSink *sink() { return &m_sink; }
    //! True once a frame of the recording is on show (and not the slide's picture).
    [[nodiscard]] bool hasFrame() const;
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
    void takeFrame(const QVideoFrame &frame);
    void showPainted();
    void placeSurface();
    void tellEdges();
    void leaveSurface();
    [[nodiscard]] QList<PictureEdge> edges() const;
    void fitPainter();
    [[nodiscard]] PicturePainter::Area area() const;
    [[nodiscard]] QSize sourceSize() const;
    [[nodiscard]] const QImage &slideImage();

    PicturePainter m_painter;
    PictureSurface *m_surface = nullptr; //!< where there is a graphics processor; our child
    std::atomic<bool> m_usesSurface = false; //!< or the painter
    QVideoSink m_sink; //!< after the painter and the surface, which its frames go to
    QImage m_picture; //!< painted, of the recording, in device pixels
    QSize m_frameSize;
    QString m_slidePath;
    QImage m_slideImage;
    QImage m_scaledSlide; //!< in device pixels
    bool m_cinema = false;
    bool m_pressedTwice = false;
};

} // namespace companion
