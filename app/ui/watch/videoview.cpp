// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/accessibleparts.h>
#include <ui/watch/graphicsprocessor.h>
#include <ui/watch/picturesurface.h>
#include <ui/watch/videoview.h>

#include <QCoreApplication>
#include <QImageReader>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

VideoView::VideoView(QWidget *parent)
    : QWidget(parent)
{
    if (hasGraphicsProcessor()) {
        m_surface = new PictureSurface(this);
        m_surface->hide();
        m_usesSurface = true;
        connect(m_surface, &PictureSurface::frameSizeChanged, this, &VideoView::placeSurface);
        connect(m_surface, &PictureSurface::failed, this, &VideoView::leaveSurface);
    } else {
        // Where a format is not ours to convert, this keeps Qt from converting by OpenGL and
        // reading back, which is four times slower where OpenGL is software.
        QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    }
    installAccessibleParts();
    setObjectName(u"videoView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSlide(nullptr);
    // In the thread that shows them: the window's thread only gets the image.
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &VideoView::takeFrame,
            Qt::DirectConnection);
    connect(&m_painter, &PicturePainter::painted, this, &VideoView::showPainted,
            Qt::QueuedConnection);
}

VideoView::~VideoView() = default;

bool VideoView::hasFrame() const
{
    return m_usesSurface ? !m_surface->frameSize().isEmpty() : !m_picture.isNull();
}

void VideoView::takeFrame(const QVideoFrame &frame)
{
    if (m_usesSurface) {
        m_surface->take(frame);
    } else {
        m_painter.take(frame);
    }
}

void VideoView::placeSurface()
{
    if (!m_usesSurface) {
        return;
    }
    m_frameSize = m_surface->frameSize();
    m_surface->setVisible(hasFrame());
    m_surface->setGeometry(pictureRect());
    tellEdges();
    m_surface->lower();
    update();
}

void VideoView::tellEdges()
{
    QList<PictureEdge> inSurface = edges();
    for (PictureEdge &edge : inSurface) {
        edge.rect.translate(-m_surface->pos());
    }
    m_surface->setEdges(inSurface);
}

//! It failed. It stays, unseen: the backend may be about to hand it a frame.
void VideoView::leaveSurface()
{
    m_usesSurface = false;
    m_surface->hide();
    m_frameSize = {};
    m_painter.take(m_sink.videoFrame());
    update();
}

void VideoView::showPainted()
{
    if (auto painted = m_painter.takePainted()) {
        const bool isOther = m_frameSize != painted->frame;
        m_picture = std::move(painted->image);
        m_frameSize = painted->frame;
        update(isOther ? rect() : pictureRect());
    }
}

void VideoView::forgetFrame()
{
    m_painter.forget();
    m_picture = {};
    m_frameSize = {};
    if (m_surface) {
        m_surface->forget();
        placeSurface();
    }
    update();
}

void VideoView::fitPainter() { m_painter.setArea(isVisible() ? area() : PicturePainter::Area()); }

void VideoView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPainter();
    placeSurface();
}

void VideoView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitPainter();
}

//! What nobody sees is not painted.
void VideoView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_painter.setArea({});
}

void VideoView::setSlide(const Slide *slide)
{
    const QString path = slide ? slide->image : QString();
    if (slide) {
        //: Name of the picture for screen readers: the title of the slide.
        setAccessibleName(tr("Picture: %1").arg(slide->title));
        setAccessibleDescription(slide->alt);
    } else {
        setAccessibleName(tr("Picture of the recording"));
        setAccessibleDescription({});
    }
    if (path == m_slidePath) {
        return;
    }
    m_slidePath = path;
    m_slideImage = {};
    m_scaledSlide = {};
    if (!hasFrame()) {
        update();
    }
}

void VideoView::setCinema(bool on)
{
    if (m_cinema != on) {
        m_cinema = on;
        fitPainter();
        placeSurface();
        update();
    }
}

QSize VideoView::sizeHint() const { return { 64 * space::l, 36 * space::l }; }
QSize VideoView::minimumSizeHint() const { return { 20 * space::l, 11 * space::l }; }

QSize VideoView::sourceSize() const
{
    if (hasFrame()) {
        return m_frameSize;
    }
    return m_slideImage.isNull() ? QSize(16, 9) : m_slideImage.size();
}

//! On the page the picture ends where nothing else does; in the black its edge would be seen.
PicturePainter::Area VideoView::area() const
{
    return { .size = size(), .ratio = devicePixelRatioF(), .isLoose = !m_cinema };
}

QRect VideoView::pictureRect() const
{
    QRect rect({}, PicturePainter::fitted(sourceSize(), area()));
    rect.moveCenter(this->rect().center());
    return rect;
}

const QImage &VideoView::slideImage()
{
    if (m_slideImage.isNull() && !m_slidePath.isEmpty()) {
        m_slideImage = QImageReader(m_slidePath).read();
    }
    const QSize wanted = (QSizeF(pictureRect().size()) * devicePixelRatioF()).toSize();
    if (m_scaledSlide.size() != wanted && !m_slideImage.isNull()) {
        m_scaledSlide = m_slideImage.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_RGB32);
    }
    return m_scaledSlide;
}

//! A hairline, so that a white slide has an edge on a white page, and the focus.
QList<PictureEdge> VideoView::edges() const
{
    const Theme &theme = Appearance::theme();
    QList<PictureEdge> edges;
    if (!m_cinema) {
        edges.append({ .rect = pictureRect(), .color = theme.line });
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        edges.append({ .rect = rect(), .width = 2, .color = theme.accent });
    }
    return edges;
}

void VideoView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Appearance::theme();
    fitPainter(); // the window may have come to a screen of another scale
    const QRect picture = pictureRect();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    const QColor ground = m_cinema ? QColor(Qt::black) : theme.window;
    for (const QRect &around : QRegion(rect()).subtracted(picture)) {
        painter.fillRect(around, ground);
    }
    const bool isDrawn = m_usesSurface && hasFrame();
    if (!isDrawn) {
        const QImage &image = hasFrame() ? m_picture : slideImage();
        if (image.isNull()) {
            painter.fillRect(picture, m_cinema ? QColor(Qt::black) : theme.track);
        } else {
            painter.drawImage(picture, image);
        }
    }
    for (const PictureEdge &edge : edges()) {
        painter.setPen(QPen(edge.color, edge.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const int half = edge.width / 2;
        painter.drawRect(edge.rect.adjusted(half, half, half - edge.width, half - edge.width));
    }
    if (isDrawn) {
        tellEdges(); // they change with the focus
    }
}

void VideoView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())
        && !std::exchange(m_pressedTwice, false)) {
        Q_EMIT clicked();
    }
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedTwice = true;
        Q_EMIT doubleClicked();
    }
}

} // namespace companion
