// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Films of a phone that was held upright or upside down: every picture stands as it was seen. Run
// once for each backend.
#include "filmviewer.h"
#include <media/turnfilm.h>
#include <playback/picturepainter.h>
#include <playback/picturescaler.h>
#include <playback/pictureturn.h>
#include <playback/thumbnails.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr QSize lying{ 320, 180 };

//! In which quarter of the image it is light.
Qt::Corner lightCorner(const QImage &image)
{
    const auto lightness = [&image](int column, int row) {
        return image.pixelColor(image.width() * column / 4, image.height() * row / 4).lightness();
    };
    const bool isLeft = lightness(1, 1) + lightness(1, 3) > lightness(3, 1) + lightness(3, 3);
    const bool isTop = lightness(1, 1) + lightness(3, 1) > lightness(1, 3) + lightness(3, 3);
    return isTop ? (isLeft ? Qt::TopLeftCorner : Qt::TopRightCorner)
                 : (isLeft ? Qt::BottomLeftCorner : Qt::BottomRightCorner);
}

void turns()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<QSize>("upright");
    QTest::addColumn<Qt::Corner>("corner");
    QTest::newRow("not turned") << 0 << lying << Qt::TopLeftCorner;
    QTest::newRow("90 degrees") << 90 << lying.transposed() << Qt::TopRightCorner;
    QTest::newRow("180 degrees") << 180 << lying << Qt::BottomRightCorner;
    QTest::newRow("270 degrees") << 270 << lying.transposed() << Qt::BottomLeftCorner;
}

} // namespace

class tst_PictureTurn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPictureStandsUpright_data() { turns(); }
    void everyPictureStandsUpright();
    void smallPicturesStandUpright_data() { turns(); }
    void smallPicturesStandUpright();
    void otherFormatsStandUpright_data() { turns(); }
    void otherFormatsStandUpright();

private:
    //! 4 s of a picture whose upper left quarter is light before it is turned.
    [[nodiscard]] QString film(int turn) const;

    QTemporaryDir m_folder;
};

QString tst_PictureTurn::film(int turn) const
{
    const QString path = m_folder.filePath(u"%1.mp4"_s.arg(turn));
    if (!QFile::exists(path)) {
        runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s,
                    u"color=black:size=320x180:rate=25,drawbox=w=160:h=90:color=white:t=fill"_s,
                    u"-t"_s, u"4"_s, u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s, path });
        if (turn != 0) {
            turnFilm(path, turn);
        }
    }
    return path;
}

//! Those that are sought and those that play.
void tst_PictureTurn::everyPictureStandsUpright()
{
    QFETCH(const int, turn);
    QFETCH(const QSize, upright);
    QFETCH(const Qt::Corner, corner);
    FilmViewer viewer;
    PicturePainter painter;
    painter.setArea({ .size = { 200, 200 } });
    const auto looks = [&] {
        painter.take(viewer.shown);
        std::optional<PicturePainter::Painted> painted;
        return QTest::qWaitFor([&] { return (painted = painter.takePainted()).has_value(); })
            && painted->frame == upright && lightCorner(painted->image) == corner
            && painted->image.size() == upright.scaled(200, 200, Qt::KeepAspectRatio);
    };
    viewer.player.setSource(film(turn));
    QTRY_VERIFY(viewer.shown.isValid());
    QCOMPARE(uprightSize(viewer.shown), upright);
    QVERIFY(looks());
    QTRY_COMPARE(viewer.player.state(), Player::State::Paused);
    viewer.player.play();
    const int before = viewer.pictures;
    QTRY_VERIFY(viewer.pictures >= before + 5); // the backend's own
    viewer.player.pause();
    QCOMPARE(uprightSize(viewer.shown), upright);
    painter.forget();
    QVERIFY(looks());
}

void tst_PictureTurn::smallPicturesStandUpright()
{
    QFETCH(const int, turn);
    QFETCH(const QSize, upright);
    QFETCH(const Qt::Corner, corner);
    Thumbnails thumbnails(m_folder.filePath(u"small %1"_s.arg(turn)));
    QSignalSpy arrived(&thumbnails, &Thumbnails::arrived);
    thumbnails.open(film(turn), "film");
    for (int time = 0; time < 2; ++time) { // made, and read again
        thumbnails.want(2s);
        QVERIFY(arrived.wait());
        const auto image = arrived.takeFirst().at(1).value<QImage>();
        QCOMPARE(image.size(), upright.scaled(Thumbnails::size, Qt::KeepAspectRatio));
        QCOMPARE(lightCorner(image), corner);
    }
}

//! Of these the first goes by way of Qt, whose versions turn it or do not.
void tst_PictureTurn::otherFormatsStandUpright()
{
    QFETCH(const int, turn);
    QFETCH(const QSize, upright);
    QFETCH(const Qt::Corner, corner);
    for (const auto format :
         { QVideoFrameFormat::Format_ARGB8888, QVideoFrameFormat::Format_BGRA8888 }) {
        QVideoFrame frame(QVideoFrameFormat(lying, format));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        memset(frame.bits(0), 0, size_t(frame.mappedBytes(0)));
        for (int line = 0; line < lying.height() / 2; ++line) {
            memset(frame.bits(0) + ptrdiff_t(line) * frame.bytesPerLine(0), 255,
                   size_t(lying.width()) * 2);
        }
        frame.unmap();
        setTurn(frame, turn);
        PictureScaler scaler;
        const QImage scaled = scaler.scaled(frame, upright / 2);
        QCOMPARE(scaled.size(), upright / 2);
        QCOMPARE(lightCorner(scaled), corner);
    }
}

QTEST_MAIN(tst_PictureTurn)
#include "tst_pictureturn.moc"
