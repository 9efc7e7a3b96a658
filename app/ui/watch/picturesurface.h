// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows video frames by OpenGL: the planes go to the graphics processor, which scales them and
// makes colours of them.
#pragma once

#include <playback/picturescaler.h>
#include <ui/watch/pictureshader.h>

#include <QColor>
#include <QList>
#include <QOpenGLFunctions>
#include <QOpenGLShaderProgram>
#include <QOpenGLWidget>
#include <QVideoFrame>

#include <array>
#include <mutex>
#include <optional>

namespace companion {

//! A line inside `rect`, which may lie outside in part; both in the units of the widget.
struct PictureEdge {
    QRect rect;
    int width = 1;
    QColor color;
    bool operator==(const PictureEdge &) const = default;
};

//! Stretches the last frame over itself, and lies under the other children of its parent. Survives
//! that it comes to another window. Colours are those of PictureScaler.
class PictureSurface final : public QOpenGLWidget, protected QOpenGLFunctions {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureSurface)

public:
    explicit PictureSurface(QWidget *parent);
    ~PictureSurface() override;

    //! From any thread.
    void take(const QVideoFrame &frame);
    void forget();
    //! Empty while there is none.
    [[nodiscard]] QSize frameSize() const;
    void setEdges(const QList<PictureEdge> &edges);

Q_SIGNALS:
    //! There is a frame of another size than before.
    void frameSizeChanged();
    //! Nothing can be drawn here, or not this frame.
    void failed();

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    struct Texture {
        GLuint name = 0;
        float used = 1; //!< of its width: lines may be longer than the picture
        float last = 1; //!< the middle of the last column that is used
    };

    void showTaken();
    [[nodiscard]] bool upload();
    [[nodiscard]] bool uploadPlanes();
    [[nodiscard]] bool uploadImage();
    void setTexture(size_t index, GLenum format, QSize size, int width, const uchar *bits);
    void draw();
    void drawEdges();
    void letGo();
    void giveUp();

    std::mutex m_mutex; //!< of the next
    std::optional<QVideoFrame> m_taken; //!< not yet the one that is shown
    QVideoFrame m_frame;
    bool m_isStale = false; //!< the textures are of another frame
    bool m_hasPicture = false; //!< in the textures
    PlaneKind m_kind = PlaneKind::Planes;
    std::array<Texture, 3> m_textures;
    std::optional<QOpenGLShaderProgram> m_program;
    PictureScaler m_scaler;
    QList<PictureEdge> m_edges;
};

} // namespace companion
