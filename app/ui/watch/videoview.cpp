// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/accessibleparts.h>
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
    // Where a format is not ours to convert, this keeps Qt from converting by OpenGL and reading
    // back, which is four times slower where OpenGL is software.
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    installAccessibleParts();
    setObjectName(u"videoView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSlide(nullptr);
    // In the thread that shows them: the window's thread only gets the image.
    connect(&m_sink, &QVideoSink::videoFrameChanged, &m_painter, &PicturePainter::take,
            Qt::DirectConnection);
    connect(&m_painter, &PicturePainter::painted, this, &VideoView::showPainted,
            Qt::QueuedConnection);
}

VideoView::~VideoView() = default;

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
    update();
}

void VideoView::fitPainter()
{
    m_painter.setArea(isVisible() ? area() : PicturePainter::Area());
}

void VideoView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPainter();
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

void VideoView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Appearance::theme();
    fitPainter(); // the window may have come to a screen of another scale
    const QImage &image = hasFrame() ? m_picture : slideImage();
    const QRect picture = pictureRect();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    const QColor ground = m_cinema ? QColor(Qt::black) : theme.window;
    for (const QRect &around : QRegion(rect()).subtracted(picture)) {
        painter.fillRect(around, ground);
    }
    if (image.isNull()) {
        painter.fillRect(picture, m_cinema ? QColor(Qt::black) : theme.track);
    } else {
        painter.drawImage(picture, image);
    }
    if (!m_cinema) { // a hairline, so that a white slide has an edge on a white page
        painter.setPen(theme.line);
        painter.drawRect(picture.adjusted(0, 0, -1, -1));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
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
