// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures drawn by OpenGL, on a real X server: the same as those that are painted. OpenGL is
// Mesa's by the processor there, which COMPANION_PICTURES=gpu takes for a graphics processor.
#include <playback/picturescaler.h>
#include <playback/pictureturn.h>
#include <ui/watch/graphicsprocessor.h>
#include <ui/watch/picturesurface.h>
#include <ui/watch/videoview.h>

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using Format = QVideoFrameFormat;

namespace {

//! Every plane, and every part of one whose parts come in turn, is a slope of its own: so planes
//! that are mixed up or shifted are noticed, and how an image is made smaller makes no difference.
void fillSlope(QVideoFrame &frame, int plane, int height, int parts)
{
    const int width = frame.bytesPerLine(plane) / parts;
    for (int y = 0; y < height; ++y) {
        uchar *line = frame.bits(plane) + ptrdiff_t(y) * frame.bytesPerLine(plane);
        for (int x = 0; x < width; ++x) {
            for (int part = 0; part < parts; ++part) {
                const int which = plane + part;
                const int along = which % 2 == 0 ? x * 60 / width : (height - y) * 60 / height;
                line[x * parts + part] = uchar(60 + 30 * which + along);
            }
        }
    }
}

QVideoFrame sloped(Format::PixelFormat pixels, QSize size, Format::ColorSpace colours,
                   Format::ColorRange range)
{
    Format format(size, pixels);
    format.setColorSpace(colours);
    format.setColorRange(range);
    QVideoFrame frame(format);
    if (!frame.map(QVideoFrame::WriteOnly)) {
        qFatal("a frame cannot be written");
    }
    for (int plane = 0; plane < frame.planeCount(); ++plane) {
        const bool isInterleaved = pixels == Format::Format_NV12 && plane == 1;
        const int parts = pixels == Format::Format_BGRX8888 ? 4 : isInterleaved ? 2 : 1;
        fillSlope(frame, plane, plane > 0 ? (size.height() + 1) / 2 : size.height(), parts);
    }
    frame.unmap();
    return frame;
}

//! The largest difference of a colour, away from the edges.
int difference(const QImage &a, const QImage &b)
{
    constexpr int margin = 3;
    int largest = 0;
    for (int y = margin; y < a.height() - margin; ++y) {
        for (int x = margin; x < a.width() - margin; ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            largest = std::max({ largest, std::abs(qRed(one) - qRed(other)),
                                 std::abs(qGreen(one) - qGreen(other)),
                                 std::abs(qBlue(one) - qBlue(other)) });
        }
    }
    return largest;
}

//! Upright lines, light and dark in turn; `period` columns each two of them.
QVideoFrame linedFrame(QSize size, int period)
{
    QVideoFrame frame(Format(size, Format::Format_YUV420P));
    if (!frame.map(QVideoFrame::WriteOnly)) {
        qFatal("a frame cannot be written");
    }
    for (int plane = 1; plane < 3; ++plane) {
        memset(frame.bits(plane), 128, size_t(frame.mappedBytes(plane)));
    }
    for (int y = 0; y < size.height(); ++y) {
        uchar *line = frame.bits(0) + ptrdiff_t(y) * frame.bytesPerLine(0);
        for (int x = 0; x < size.width(); ++x) {
            line[x] = x % period < period / 2 ? 220 : 30;
        }
    }
    frame.unmap();
    return frame;
}

QVideoFrame plainFrame(int luma, QSize size = { 320, 180 })
{
    QVideoFrame frame(Format(size, Format::Format_YUV420P));
    if (!frame.map(QVideoFrame::WriteOnly)) {
        qFatal("a frame cannot be written");
    }
    for (int plane = 0; plane < 3; ++plane) {
        memset(frame.bits(plane), plane == 0 ? luma : 128, size_t(frame.mappedBytes(plane)));
    }
    frame.unmap();
    return frame;
}

} // namespace

class tst_PictureSurface final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsSoftwareFromHardware_data();
    void tellsSoftwareFromHardware();
    void drawsWhatIsPainted_data();
    void drawsWhatIsPainted();
    void keepsFineLinesEven_data();
    void keepsFineLinesEven();
    void followsToAnotherWindow();
    void showsTheLastOfMany();
    void forgets();
    void linesLieOverThePicture();
    void leavesWhatIsTooLargeToPainting();
};

void tst_PictureSurface::tellsSoftwareFromHardware_data()
{
    QTest::addColumn<QByteArray>("renderer");
    QTest::addColumn<bool>("isSoftware");
    QTest::newRow("Mesa") << QByteArray("llvmpipe (LLVM 15.0.6, 256 bits)") << true;
    QTest::newRow("older Mesa") << QByteArray("Software Rasterizer") << true;
    QTest::newRow("Mesa's oldest") << QByteArray("softpipe") << true;
    QTest::newRow("Windows") << QByteArray("GDI Generic") << true;
    QTest::newRow("Windows over Direct3D")
        << QByteArray("ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)") << true;
    QTest::newRow("Chromium's") << QByteArray("Google SwiftShader") << true;
    QTest::newRow("macOS") << QByteArray("Apple Software Renderer") << true;
    QTest::newRow("Intel") << QByteArray("Mesa Intel(R) UHD Graphics 620 (KBL GT2)") << false;
    QTest::newRow("AMD") << QByteArray("AMD Radeon RX 6600 (radeonsi, navi23, LLVM 15.0.6)")
                         << false;
    QTest::newRow("NVIDIA") << QByteArray("NVIDIA GeForce RTX 3060/PCIe/SSE2") << false;
    QTest::newRow("of a host") << QByteArray("virgl (Mesa Intel(R) Iris(R) Xe Graphics)") << false;
}

void tst_PictureSurface::tellsSoftwareFromHardware()
{
    QFETCH(QByteArray, renderer);
    QTEST(isSoftwareRenderer(renderer), "isSoftware");
}

void tst_PictureSurface::drawsWhatIsPainted_data()
{
    QTest::addColumn<Format::PixelFormat>("pixels");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("shown");
    QTest::addColumn<Format::ColorSpace>("colours");
    QTest::addColumn<Format::ColorRange>("range");
    QTest::addColumn<int>("turn");
    const auto video = Format::ColorRange_Video;
    const auto full = Format::ColorRange_Full;
    const QSize hd(1280, 720);
    QTest::newRow("planes") << Format::Format_YUV420P << hd << hd << Format::ColorSpace_BT709
                            << video << 0;
    QTest::newRow("made smaller") << Format::Format_YUV420P << hd << QSize(800, 450)
                                  << Format::ColorSpace_BT709 << video << 0;
    QTest::newRow("made larger") << Format::Format_YUV420P << QSize(640, 360) << QSize(960, 540)
                                 << Format::ColorSpace_BT709 << video << 0;
    QTest::newRow("odd") << Format::Format_YUV420P << QSize(641, 361) << QSize(641, 361)
                         << Format::ColorSpace_BT709 << video << 0;
    QTest::newRow("swapped planes")
        << Format::Format_YV12 << hd << hd << Format::ColorSpace_BT709 << video << 0;
    QTest::newRow("interleaved") << Format::Format_NV12 << hd << hd << Format::ColorSpace_BT709
                                 << video << 0;
    QTest::newRow("BT.601") << Format::Format_YUV420P << hd << hd << Format::ColorSpace_BT601
                            << video << 0;
    QTest::newRow("BT.2020") << Format::Format_YUV420P << hd << hd << Format::ColorSpace_BT2020
                             << video << 0;
    QTest::newRow("guessed, large")
        << Format::Format_YUV420P << hd << hd << Format::ColorSpace_Undefined << video << 0;
    QTest::newRow("guessed, small") << Format::Format_YUV420P << QSize(640, 480) << QSize(640, 480)
                                    << Format::ColorSpace_Undefined << video << 0;
    QTest::newRow("full range") << Format::Format_YUV420P << hd << hd << Format::ColorSpace_BT709
                                << full << 0;
    QTest::newRow("unknown to the shader")
        << Format::Format_BGRX8888 << hd << hd << Format::ColorSpace_Undefined << full << 0;
    for (const int turn : { 90, 180, 270 }) {
        const QSize shown = turn == 180 ? QSize(640, 360) : QSize(360, 640);
        QTest::addRow("turned by %d", turn)
            << Format::Format_YUV420P << hd << shown << Format::ColorSpace_BT709 << video << turn;
    }
    QTest::newRow("turned, unknown to the shader")
        << Format::Format_BGRX8888 << hd << QSize(720, 1280) << Format::ColorSpace_Undefined << full
        << 90;
}

void tst_PictureSurface::drawsWhatIsPainted()
{
    QFETCH(Format::PixelFormat, pixels);
    QFETCH(QSize, size);
    QFETCH(QSize, shown);
    QFETCH(Format::ColorSpace, colours);
    QFETCH(Format::ColorRange, range);
    QFETCH(int, turn);
    QVideoFrame frame = sloped(pixels, size, colours, range);
    setTurn(frame, turn);
    QWidget window;
    PictureSurface surface(&window);
    window.resize(shown);
    surface.resize(shown);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    surface.take(frame);
    QTRY_COMPARE(surface.frameSize(), turn % 180 == 0 ? size : size.transposed());
    PictureScaler scaler;
    const QImage painted = scaler.scaled(frame, shown);
    const QImage drawn = surface.grabFramebuffer();
    QCOMPARE(drawn.size(), painted.size());
    constexpr int most = 8; // libswscale takes the colour of its four pixels for each, OpenGL what
                            // lies between
    QVERIFY2(difference(drawn, painted) <= most,
             qPrintable(QString::number(difference(drawn, painted))));
}

void tst_PictureSurface::keepsFineLinesEven_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QSize>("shown");
    QTest::addColumn<int>("turn");
    for (const int period : { 2, 4, 6, 8 }) {
        for (const int part : { 2, 3, 5, 6 }) {
            QTest::addRow("%d columns, %d times smaller", period, part)
                << period << QSize(1920, 1080) / part << 0;
        }
    }
    QTest::newRow("turned") << 2 << QSize(270, 480) << 90;
}

void tst_PictureSurface::keepsFineLinesEven()
{
    QFETCH(int, period);
    QFETCH(QSize, shown);
    QFETCH(int, turn);
    QVideoFrame frame = linedFrame({ 1920, 1080 }, period);
    setTurn(frame, turn);
    QWidget window;
    PictureSurface surface(&window);
    window.resize(shown);
    surface.resize(shown);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    surface.take(frame);
    QTRY_COMPARE(surface.frameSize(), uprightSize(frame));
    PictureScaler scaler;
    const QImage painted = scaler.scaled(frame, shown);
    const QImage drawn = surface.grabFramebuffer();
    constexpr int most = 40; // of 221 between a light and a dark line: the filters differ
    QVERIFY2(difference(drawn, painted) <= most,
             qPrintable(QString::number(difference(drawn, painted))));
}

void tst_PictureSurface::followsToAnotherWindow()
{
    QVERIFY(hasGraphicsProcessor());
    QWidget first;
    QWidget second;
    auto *view = new VideoView(&first);
    for (QWidget *window : { &first, &second }) {
        window->resize(640, 360);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
    }
    view->resize(640, 360);
    view->sink()->setVideoFrame(plainFrame(200));
    QTRY_VERIFY(view->hasFrame());
    const auto middle = [view] { return view->grab().toImage().pixelColor(320, 180).lightness(); };
    QTRY_COMPARE_WITH_TIMEOUT(middle() > 200, true, 2000);
    for (QWidget *window : { &second, &first }) {
        view->setParent(window);
        view->show();
        QTRY_COMPARE_WITH_TIMEOUT(middle() > 200, true, 2000);
    }
    view->sink()->setVideoFrame(plainFrame(30));
    QTRY_COMPARE_WITH_TIMEOUT(middle() < 40, true, 2000);
}

void tst_PictureSurface::showsTheLastOfMany()
{
    QWidget window;
    PictureSurface surface(&window);
    window.resize(320, 180);
    surface.resize(320, 180);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (int luma = 40; luma <= 220; luma += 20) {
        surface.take(plainFrame(luma));
    }
    surface.take(QVideoFrame()); // of a backend that closes: the last picture stays
    QTRY_COMPARE(surface.frameSize(), QSize(320, 180));
    QVERIFY(surface.grabFramebuffer().pixelColor(160, 90).lightness() > 220);
}

void tst_PictureSurface::forgets()
{
    QWidget window;
    auto *view = new VideoView(&window);
    view->resize(640, 360);
    window.resize(640, 360);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    view->sink()->setVideoFrame(plainFrame(200));
    QTRY_VERIFY(view->hasFrame());
    view->forgetFrame();
    QVERIFY(!view->hasFrame());
    QVERIFY(!view->findChild<PictureSurface *>()->isVisible());
}

void tst_PictureSurface::linesLieOverThePicture()
{
    QWidget window;
    PictureSurface surface(&window);
    window.resize(320, 180);
    surface.resize(320, 180);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    surface.take(plainFrame(200));
    surface.setEdges({ { .rect = { 0, 0, 320, 180 }, .width = 2, .color = Qt::red },
                       { .rect = { -10, 40, 100, 300 }, .color = Qt::blue } });
    QTRY_COMPARE(surface.frameSize(), QSize(320, 180));
    const QImage drawn = surface.grabFramebuffer();
    for (const QPoint red : { QPoint(0, 0), QPoint(319, 0), QPoint(1, 178), QPoint(318, 178) }) {
        QCOMPARE(drawn.pixelColor(red), QColor(Qt::red));
    }
    QCOMPARE(drawn.pixelColor(50, 40), QColor(Qt::blue));
    QCOMPARE(drawn.pixelColor(89, 100), QColor(Qt::blue));
    QVERIFY(drawn.pixelColor(50, 41).lightness() > 200);
    QVERIFY(drawn.pixelColor(90, 100).lightness() > 200);
}

//! Whatever the reason, the picture is not black.
void tst_PictureSurface::leavesWhatIsTooLargeToPainting()
{
    QWidget window;
    auto *view = new VideoView(&window);
    view->resize(640, 360);
    window.resize(640, 360);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    constexpr int widest = 16'384; // of Mesa's textures
    view->sink()->setVideoFrame(plainFrame(200, { widest + 16, 2048 }));
    const auto middle = [view] { return view->grab().toImage().pixelColor(320, 180).lightness(); };
    QTRY_VERIFY(view->hasFrame() && middle() > 200);
    QVERIFY(!view->findChild<PictureSurface *>()->isVisible());
    view->sink()->setVideoFrame(plainFrame(30)); // and so is what follows
    QTRY_VERIFY(middle() < 40);
}

QTEST_MAIN(tst_PictureSurface)
#include "tst_picturesurface.moc"
