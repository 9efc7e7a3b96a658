// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <playback/pictureturn.h>
#include <ui/watch/pictureshader.h>
#include <ui/watch/picturesurface.h>

#include <QOpenGLContext>
#include <QScopeGuard>

#include <algorithm>
#include <cmath>
#include <utility>

namespace companion {

namespace {

constexpr std::array<GLfloat, 8> corners{ 0, 0, 1, 0, 0, 1, 1, 1 };

} // namespace

PictureSurface::PictureSurface(QWidget *parent)
    : QOpenGLWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

PictureSurface::~PictureSurface() { letGo(); }

void PictureSurface::take(const QVideoFrame &frame)
{
    if (!frame.isValid()) {
        return;
    }
    bool isWaiting = false;
    {
        const std::lock_guard lock(m_mutex);
        isWaiting = m_taken.has_value();
        m_taken = frame;
    }
    if (!isWaiting) {
        QMetaObject::invokeMethod(this, &PictureSurface::showTaken, Qt::QueuedConnection);
    }
}

void PictureSurface::showTaken()
{
    std::optional<QVideoFrame> taken;
    {
        const std::lock_guard lock(m_mutex);
        taken = std::exchange(m_taken, std::nullopt);
    }
    if (!taken || isSamePicture(m_frame, *taken)) {
        return;
    }
    const QSize before = frameSize();
    m_frame = *std::move(taken);
    m_isStale = true;
    if (frameSize() != before) {
        Q_EMIT frameSizeChanged();
    }
    update();
}

QSize PictureSurface::frameSize() const { return uprightSize(m_frame); }

void PictureSurface::forget()
{
    {
        const std::lock_guard lock(m_mutex);
        m_taken.reset();
    }
    m_frame = {};
    m_isStale = false;
    m_hasPicture = false;
    update();
}

void PictureSurface::setEdges(const QList<PictureEdge> &edges)
{
    if (edges != m_edges) {
        m_edges = edges;
        update();
    }
}

//! Also whenever the widget has come to another window, with another context.
void PictureSurface::initializeGL()
{
    initializeOpenGLFunctions();
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &PictureSurface::letGo);
    m_program.emplace();
    if (!linkPictureShader(*m_program)) {
        m_program.reset();
        giveUp();
        return;
    }
    for (Texture &texture : m_textures) {
        glGenTextures(1, &texture.name);
    }
    m_isStale = m_frame.isValid();
}

void PictureSurface::giveUp()
{
    qCWarning(lcPlayback) << "OpenGL cannot draw pictures here";
    // Later, because whoever hears it may end this widget.
    QMetaObject::invokeMethod(this, &PictureSurface::failed, Qt::QueuedConnection);
}

void PictureSurface::letGo()
{
    m_hasPicture = false;
    if (!m_program || !context()) {
        return;
    }
    makeCurrent();
    m_program.reset();
    for (Texture &texture : m_textures) {
        glDeleteTextures(1, &texture.name);
        texture = {};
    }
    doneCurrent();
}

void PictureSurface::paintGL()
{
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (!m_program) {
        return;
    }
    if (std::exchange(m_isStale, false)) {
        m_hasPicture = upload();
        if (!m_hasPicture) {
            giveUp();
        }
    }
    if (m_hasPicture) {
        draw();
    }
    drawEdges();
}

bool PictureSurface::upload()
{
    GLint most = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &most);
    if (std::max(m_frame.width(), m_frame.height()) > most) {
        return false;
    }
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    switch (m_frame.pixelFormat()) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
        return uploadPlanes();
    default:
        return uploadImage();
    }
}

bool PictureSurface::uploadPlanes()
{
    QVideoFrame frame = m_frame;
    if (!frame.map(QVideoFrame::ReadOnly)) {
        return false;
    }
    const auto guard = qScopeGuard([&frame] { frame.unmap(); });
    const QSize size = frame.size();
    const QSize half((size.width() + 1) / 2, (size.height() + 1) / 2);
    setTexture(0, GL_LUMINANCE, { frame.bytesPerLine(0), size.height() }, size.width(),
               frame.bits(0));
    if (frame.pixelFormat() == QVideoFrameFormat::Format_NV12) {
        m_kind = PlaneKind::Interleaved;
        setTexture(1, GL_LUMINANCE_ALPHA, { frame.bytesPerLine(1) / 2, half.height() },
                   half.width(), frame.bits(1));
        return true;
    }
    m_kind = PlaneKind::Planes;
    const bool isSwapped = frame.pixelFormat() == QVideoFrameFormat::Format_YV12;
    for (const int plane : { 1, 2 }) {
        const int source = isSwapped ? 3 - plane : plane;
        setTexture(size_t(plane), GL_LUMINANCE, { frame.bytesPerLine(source), half.height() },
                   half.width(), frame.bits(source));
    }
    return true;
}

//! What the shader does not know.
bool PictureSurface::uploadImage()
{
    const QImage image
        = m_scaler.scaled(m_frame, frameSize()).convertToFormat(QImage::Format_RGBA8888);
    if (image.isNull()) {
        return false;
    }
    m_kind = PlaneKind::Rgb;
    setTexture(0, GL_RGBA, { int(image.bytesPerLine()) / 4, image.height() }, image.width(),
               image.constBits());
    return true;
}

//! A texture as wide as the lines are long, of which the picture uses `width`.
void PictureSurface::setTexture(size_t index, GLenum format, QSize size, int width,
                                const uchar *bits)
{
    Texture &texture = m_textures[index];
    texture.used = float(width) / float(size.width());
    texture.last = (float(width) - 0.5F) / float(size.width());
    glActiveTexture(GL_TEXTURE0 + GLenum(index));
    glBindTexture(GL_TEXTURE_2D, texture.name);
    for (const GLenum filter : { GLenum(GL_TEXTURE_MIN_FILTER), GLenum(GL_TEXTURE_MAG_FILTER) }) {
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    }
    for (const GLenum direction : { GLenum(GL_TEXTURE_WRAP_S), GLenum(GL_TEXTURE_WRAP_T) }) {
        glTexParameteri(GL_TEXTURE_2D, direction, GL_CLAMP_TO_EDGE);
    }
    glTexImage2D(GL_TEXTURE_2D, 0, GLint(format), size.width(), size.height(), 0, format,
                 GL_UNSIGNED_BYTE, bits);
}

void PictureSurface::draw()
{
    const QSizeF shown = QSizeF(size()) * devicePixelRatioF();
    const bool isSmaller = shown.width() < frameSize().width();
    const int turn = m_kind == PlaneKind::Rgb ? 0 : turnOf(m_frame); // an image is turned already
    const QSizeF lying = turn % 180 == 0 ? shown : shown.transposed();
    m_program->bind();
    m_program->setUniformValue("first", 0);
    m_program->setUniformValue("second", 1);
    m_program->setUniformValue("third", 2);
    m_program->setUniformValue("kind", int(m_kind));
    m_program->setUniformValue(
        "colours", m_kind == PlaneKind::Rgb ? QMatrix4x4() : rgbFrom(m_frame.surfaceFormat()));
    m_program->setUniformValue("used", m_textures[0].used, m_textures[1].used, m_textures[2].used);
    m_program->setUniformValue("last", m_textures[0].last, m_textures[1].last, m_textures[2].last);
    m_program->setUniformValue("apart", isSmaller ? float(0.25 / lying.width()) : 0.0F,
                               isSmaller ? float(0.25 / lying.height()) : 0.0F);
    m_program->setUniformValue("turn", turnedBack(turn));
    for (size_t index = 0; index < m_textures.size(); ++index) {
        glActiveTexture(GL_TEXTURE0 + GLenum(index));
        glBindTexture(GL_TEXTURE_2D, m_textures[index].name);
    }
    glDisable(GL_BLEND);
    m_program->enableAttributeArray(cornerAttribute);
    m_program->setAttributeArray(cornerAttribute, corners.data(), 2);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    m_program->disableAttributeArray(cornerAttribute);
    m_program->release();
    glActiveTexture(GL_TEXTURE0);
}

//! Each of the four sides is a part of the picture that is cleared to the colour.
void PictureSurface::drawEdges()
{
    const double ratio = devicePixelRatioF();
    glEnable(GL_SCISSOR_TEST);
    for (const PictureEdge &edge : m_edges) {
        glClearColor(float(edge.color.redF()), float(edge.color.greenF()),
                     float(edge.color.blueF()), 1);
        const QRect inner = edge.rect.adjusted(edge.width, edge.width, -edge.width, -edge.width);
        for (const QRect &side : QRegion(edge.rect).subtracted(inner)) {
            const int left = int(std::lround(side.x() * ratio));
            const int bottom = int(std::lround((height() - side.y() - side.height()) * ratio));
            glScissor(left, bottom, int(std::lround(side.width() * ratio)),
                      int(std::lround(side.height() * ratio)));
            glClear(GL_COLOR_BUFFER_BIT);
        }
    }
    glDisable(GL_SCISSOR_TEST);
}

} // namespace companion
