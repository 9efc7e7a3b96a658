// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <ui/appearance.h>
#include <ui/watch/accessibleparts.h>
#include <ui/watch/videoview.h>

#include <QCoreApplication>
#include <QImageReader>
#include <QMouseEvent>
#include <QPainter>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Slides stand still for a minute: telling equal frames apart costs a hundredth of converting one.
bool isSamePicture(QVideoFrame a, QVideoFrame b)
{
    if (!a.isValid() || a.surfaceFormat() != b.surfaceFormat() || !a.map(QVideoFrame::ReadOnly)) {
        return false;
    }
    bool same = b.map(QVideoFrame::ReadOnly) && a.planeCount() == b.planeCount();
    for (int plane = 0; same && plane < a.planeCount(); ++plane) {
        same = a.mappedBytes(plane) == b.mappedBytes(plane)
            && std::memcmp(a.bits(plane), b.bits(plane), size_t(a.mappedBytes(plane))) == 0;
    }
    a.unmap();
    if (b.isMapped()) {
        b.unmap();
    }
    return same;
}

} // namespace

VideoView::VideoView(QWidget *parent)
    : QWidget(parent)
{
    // Keeps QVideoFrame::toImage from converting by OpenGL and reading back, which is four times
    // slower where OpenGL is software.
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    installAccessibleParts();
    setObjectName(u"videoView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSlide(nullptr);
    // Frames arrive from the decoder's thread; the context object brings them here.
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &VideoView::takeFrame);
}

VideoView::~VideoView() = default;

void VideoView::takeFrame(const QVideoFrame &frame)
{
    if (!frame.isValid() || isSamePicture(m_frame, frame)) {
        return;
    }
    m_frame = frame;
    m_stale = true;
    update(pictureRect());
}

void VideoView::forgetFrame()
{
    m_frame = {};
    m_stale = true;
    update();
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
    if (!hasFrame()) {
        m_stale = true;
        update();
    }
}

void VideoView::setCinema(bool on)
{
    if (m_cinema != on) {
        m_cinema = on;
        update();
    }
}

QSize VideoView::sizeHint() const { return { 64 * space::l, 36 * space::l }; }
QSize VideoView::minimumSizeHint() const { return { 20 * space::l, 11 * space::l }; }

QSize VideoView::sourceSize() const
{
    if (hasFrame()) {
        return m_frame.size();
    }
    return m_slideImage.isNull() ? QSize(16, 9) : m_slideImage.size();
}

QRect VideoView::pictureRect() const
{
    QRect rect({}, sourceSize().scaled(size(), Qt::KeepAspectRatio));
    rect.moveCenter(this->rect().center());
    return rect;
}

void VideoView::renderPicture(QSize devicePixels)
{
    if (!m_stale && m_picture.size() == devicePixels) {
        return;
    }
    const QImage source = hasFrame() ? m_frame.toImage() : m_slideImage;
    m_picture = source.isNull()
        ? QImage()
        : source.scaled(devicePixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_RGB32);
    m_stale = false;
}

void VideoView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Appearance::theme();
    if (!hasFrame() && m_slideImage.isNull() && !m_slidePath.isEmpty()) {
        m_slideImage = QImageReader(m_slidePath).read();
        m_stale = true;
    }
    const QRect picture = pictureRect();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    const QColor ground = m_cinema ? QColor(Qt::black) : theme.window;
    for (const QRect &around : QRegion(rect()).subtracted(picture)) {
        painter.fillRect(around, ground);
    }
    renderPicture((QSizeF(picture.size()) * devicePixelRatioF()).toSize());
    if (m_picture.isNull()) {
        painter.fillRect(picture, m_cinema ? QColor(Qt::black) : theme.track);
    } else {
        painter.drawImage(picture, m_picture);
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
