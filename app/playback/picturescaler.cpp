// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <media/avpointers.h>
#include <playback/picturescaler.h>
#include <playback/pictureturn.h>

#include <QTransform>
#include <QVideoFrameFormat>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

extern "C" {
#include <libavutil/imgutils.h>
}

namespace companion {

namespace {

//! libswscale writes whole vectors, past the end of a line too.
constexpr int linePadding = 32;
constexpr int planeAlignment = 64; //!< of planes, in bytes

constexpr int standardDefinition = 576; //!< lines, at most

constexpr int fixedPointOne = 1 << 16; //!< of contrast and saturation

std::optional<AVPixelFormat> avFormatOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YV12: // planes are swapped by the caller
        return AV_PIX_FMT_YUV420P;
    case QVideoFrameFormat::Format_YUV422P:
        return AV_PIX_FMT_YUV422P;
    case QVideoFrameFormat::Format_NV12:
        return AV_PIX_FMT_NV12;
    case QVideoFrameFormat::Format_NV21:
        return AV_PIX_FMT_NV21;
    case QVideoFrameFormat::Format_UYVY:
        return AV_PIX_FMT_UYVY422;
    case QVideoFrameFormat::Format_YUYV:
        return AV_PIX_FMT_YUYV422;
    case QVideoFrameFormat::Format_P010:
        return AV_PIX_FMT_P010LE;
    case QVideoFrameFormat::Format_Y8:
        return AV_PIX_FMT_GRAY8;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return AV_PIX_FMT_BGR0;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return AV_PIX_FMT_RGB0;
    default: // all others go by way of QVideoFrame::toImage()
        return std::nullopt;
    }
}

const int *coefficientsOf(YuvMatrix matrix)
{
    switch (matrix) {
    case YuvMatrix::Bt709:
        return sws_getCoefficients(SWS_CS_ITU709);
    case YuvMatrix::Bt2020:
        return sws_getCoefficients(SWS_CS_BT2020);
    case YuvMatrix::Bt601:
        break;
    }
    return sws_getCoefficients(SWS_CS_ITU601);
}

av::Scaler makeScaler(QSize from, AVPixelFormat format, QSize to, AVPixelFormat target)
{
    return av::Scaler(sws_getContext(from.width(), from.height(), format, to.width(), to.height(),
                                     target, SWS_BILINEAR, nullptr, nullptr, nullptr));
}

//! The part of a wider image that is meant; keeps that one alive.
QImage croppedImage(const QImage &wide, QSize size)
{
    auto *owner = new QImage(wide);
    return QImage(
        owner->constBits(), size.width(), size.height(), owner->bytesPerLine(), owner->format(),
        [](void *image) { delete static_cast<QImage *>(image); }, owner);
}

} // namespace

//! First to the size that is shown, still as planes, then to RGB: both have fast paths, while doing
//! both at once has none.
struct PictureScaler::Scalers {
    struct Geometry {
        QSize from;
        QSize to;
        AVPixelFormat format = AV_PIX_FMT_NONE;
        YuvMatrix matrix = YuvMatrix::Bt601;
        bool isFullRange = false;
        bool operator==(const Geometry &) const = default;
    };
    struct Planes {
        std::array<uint8_t *, 4> data{};
        std::array<int, 4> strides{};
    };

    Geometry geometry;
    av::Scaler resize; //!< null where the size is right already
    av::Scaler convert;
    Planes between;

    ~Scalers() { av_freep(&between.data[0]); }
    [[nodiscard]] bool prepare(const Geometry &wanted);
    [[nodiscard]] bool run(const Planes &source, QImage &target);
    [[nodiscard]] static Planes planesOf(QVideoFrame &frame);
};

PictureScaler::Scalers::Planes PictureScaler::Scalers::planesOf(QVideoFrame &frame)
{
    Planes planes;
    const int count = std::min(frame.planeCount(), 4);
    const bool isSwapped = frame.pixelFormat() == QVideoFrameFormat::Format_YV12;
    for (int plane = 0; plane < count; ++plane) {
        const int source = isSwapped && plane > 0 ? 3 - plane : plane;
        planes.data[size_t(plane)] = frame.bits(source);
        planes.strides[size_t(plane)] = frame.bytesPerLine(source);
    }
    return planes;
}

bool PictureScaler::Scalers::prepare(const Geometry &wanted)
{
    if (wanted == geometry) {
        return convert != nullptr;
    }
    geometry = wanted;
    av_freep(&between.data[0]);
    resize.reset();
    const bool fits = wanted.from == wanted.to;
    const AVPixelFormat format = fits ? wanted.format : AV_PIX_FMT_YUV420P;
    convert = makeScaler(wanted.to, format, wanted.to, AV_PIX_FMT_RGB32);
    if (!fits) {
        resize = makeScaler(wanted.from, wanted.format, wanted.to, AV_PIX_FMT_YUV420P);
        const int size = av_image_alloc(between.data.data(), between.strides.data(),
                                        wanted.to.width() + linePadding, wanted.to.height(),
                                        AV_PIX_FMT_YUV420P, planeAlignment);
        if (!resize || size < 0) {
            convert.reset();
        }
    }
    if (!convert) {
        return false;
    }
    const int isFull = wanted.isFullRange ? 1 : 0;
    const int *matrix = coefficientsOf(wanted.matrix);
    if (resize) { // keeps the range
        sws_setColorspaceDetails(resize.get(), matrix, isFull, matrix, isFull, 0, fixedPointOne,
                                 fixedPointOne);
    }
    sws_setColorspaceDetails(convert.get(), matrix, isFull, matrix, 1, 0, fixedPointOne,
                             fixedPointOne);
    return true;
}

bool PictureScaler::Scalers::run(const Planes &source, QImage &target)
{
    const Planes *planes = &source;
    if (resize) {
        sws_scale(resize.get(), source.data.data(), source.strides.data(), 0,
                  geometry.from.height(), between.data.data(), between.strides.data());
        planes = &between;
    }
    const Planes out{ .data = { target.bits() }, .strides = { int(target.bytesPerLine()) } };
    return sws_scale(convert.get(), planes->data.data(), planes->strides.data(), 0,
                     geometry.to.height(), out.data.data(), out.strides.data())
        == geometry.to.height();
}

YuvMatrix yuvMatrixOf(const QVideoFrameFormat &format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT709:
        return YuvMatrix::Bt709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return YuvMatrix::Bt2020;
    case QVideoFrameFormat::ColorSpace_Undefined:
        return format.frameHeight() > standardDefinition ? YuvMatrix::Bt709 : YuvMatrix::Bt601;
    default:
        return YuvMatrix::Bt601;
    }
}

PictureScaler::PictureScaler()
    : m_scalers(std::make_unique<Scalers>())
{
}

PictureScaler::~PictureScaler() = default;

QImage &PictureScaler::freeImage(QSize size)
{
    const QSize padded(size.width() + linePadding, size.height());
    if (m_pool.front().size() != padded) {
        m_pool.fill({}); // those of another size would stay
    }
    // The first that is free, so that the last are only made where they are needed.
    const auto found = std::ranges::find_if(
        m_pool, [](const QImage &image) { return image.isNull() || image.isDetached(); });
    QImage &image = found == m_pool.end() ? m_pool.back() : *found;
    if (!image.isDetached()) {
        image = QImage(padded, QImage::Format_RGB32);
    }
    return image;
}

QImage PictureScaler::scaled(const QVideoFrame &frame, QSize size)
{
    if (size.isEmpty() || !frame.isValid()) {
        return {};
    }
    const int turn = turnOf(frame);
    const QImage lying = scaledAsItLies(frame, turn % 180 == 0 ? size : size.transposed());
    return turn == 0 ? lying : lying.transformed(QTransform().rotate(turn));
}

QImage PictureScaler::scaledAsItLies(const QVideoFrame &shown, QSize size)
{
    QVideoFrame frame = shown;
    const auto format = avFormatOf(frame.pixelFormat());
    if (!format) {
        return lyingImage(frame)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    }
    if (!frame.map(QVideoFrame::ReadOnly)) {
        return {};
    }
    QImage &image = freeImage(size);
    const bool isDone = !image.isNull()
        && m_scalers->prepare({ .from = frame.size(),
                                .to = size,
                                .format = *format,
                                .matrix = yuvMatrixOf(frame.surfaceFormat()),
                                .isFullRange = frame.surfaceFormat().colorRange()
                                    == QVideoFrameFormat::ColorRange_Full })
        && m_scalers->run(Scalers::planesOf(frame), image);
    frame.unmap();
    return isDone ? croppedImage(image, size) : QImage();
}

bool isSamePicture(QVideoFrame a, QVideoFrame b)
{
    if (!a.isValid() || a.surfaceFormat() != b.surfaceFormat() || turnOf(a) != turnOf(b)
        || !a.map(QVideoFrame::ReadOnly)) {
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

} // namespace companion
