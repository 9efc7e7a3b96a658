// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/picturescaler.h>
#include <ui/watch/pictureshader.h>

#include <QOpenGLShaderProgram>
#include <QVideoFrameFormat>

#include <array>

namespace companion {

namespace {

constexpr const char *vertexShader = R"(
attribute vec2 corner;
uniform mat2 turn;
varying vec2 place;
void main()
{
    place = turn * (corner - 0.5) + 0.5;
    gl_Position = vec4(corner.x * 2.0 - 1.0, 1.0 - corner.y * 2.0, 0.0, 1.0);
}
)";

// Sixteen places inside each pixel of a picture that is made smaller, so that thin lines stay even
// in the mini player. Places need high precision: half floats have 2048 steps, fewer than a film
// may have columns, and less than half a column each.
constexpr const char *fragmentShader = R"(
#ifdef GL_ES
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
precision mediump int;
#endif
varying vec2 place;
uniform sampler2D first;
uniform sampler2D second;
uniform sampler2D third;
uniform vec3 used;
uniform vec3 last;
uniform vec2 apart;
uniform int kind;
uniform mat4 colours;
vec2 at(vec2 where, float part, float end)
{
    return vec2(min(where.x * part, end), where.y);
}
vec4 colourAt(vec2 where)
{
    vec4 one = texture2D(first, at(where, used.x, last.x));
    if (kind == 2) {
        return vec4(one.rgb, 1.0);
    }
    vec4 two = texture2D(second, at(where, used.y, last.y));
    if (kind == 1) {
        return vec4(one.r, two.r, two.a, 1.0);
    }
    return vec4(one.r, two.r, texture2D(third, at(where, used.z, last.z)).r, 1.0);
}
void main()
{
    vec4 one = vec4(0.0);
    if (apart.x == 0.0) {
        one = colourAt(place);
    } else {
        for (int y = 0; y < 4; ++y) {
            for (int x = 0; x < 4; ++x) {
                one += colourAt(place + (vec2(float(x), float(y)) - 1.5) * apart) * 0.0625;
            }
        }
    }
    gl_FragColor = vec4((colours * one).rgb, 1.0);
}
)";

struct LumaWeights {
    float red = 0;
    float blue = 0;
};

//! That of green is what is left to one.
LumaWeights weightsOf(YuvMatrix matrix)
{
    switch (matrix) {
    case YuvMatrix::Bt709:
        return { 0.2126F, 0.0722F };
    case YuvMatrix::Bt2020:
        return { 0.2627F, 0.0593F };
    case YuvMatrix::Bt601:
        break;
    }
    return { 0.299F, 0.114F };
}

} // namespace

bool linkPictureShader(QOpenGLShaderProgram &program)
{
    program.bindAttributeLocation("corner", cornerAttribute);
    return program.addShaderFromSourceCode(QOpenGLShader::Vertex, vertexShader)
        && program.addShaderFromSourceCode(QOpenGLShader::Fragment, fragmentShader)
        && program.link();
}

QMatrix4x4 rgbFrom(const QVideoFrameFormat &format)
{
    const auto [red, blue] = weightsOf(yuvMatrixOf(format));
    const float green = 1 - red - blue;
    const bool isFull = format.colorRange() == QVideoFrameFormat::ColorRange_Full;
    const float y = isFull ? 1.0F : 255.0F / 219;
    const float c = isFull ? 1.0F : 255.0F / 224;
    const float yZero = isFull ? 0.0F : 16.0F / 255;
    const float cZero = 128.0F / 255;
    const float rv = 2 * (1 - red) * c;
    const float bu = 2 * (1 - blue) * c;
    const float gu = -bu * blue / green;
    const float gv = -rv * red / green;
    return { y, 0,  rv, -y * yZero - rv * cZero, //
             y, gu, gv, -y * yZero - (gu + gv) * cZero, //
             y, bu, 0,  -y * yZero - bu * cZero, //
             0, 0,  0,  1 };
}

QMatrix2x2 turnedBack(int degrees)
{
    const float cosine = degrees == 0 ? 1.0F : degrees == 180 ? -1.0F : 0.0F;
    const float sine = degrees == 90 ? 1.0F : degrees == 270 ? -1.0F : 0.0F;
    const std::array<float, 4> rows{ cosine, sine, -sine, cosine };
    return QMatrix2x2(rows.data());
}

} // namespace companion
