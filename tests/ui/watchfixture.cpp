// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchfixture.h"

#include <playback/testmedia.h>

#include <QBuffer>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QByteArray slidePicture()
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

//! Forty cues of half a second, a sentence each; the odd ones speak of a café.
QByteArray manyCaptions()
{
    QByteArray vtt = "WEBVTT\n\n";
    for (int i = 0; i < 40; ++i) {
        const auto stamp = [](int half) {
            return QByteArray::number(half / 2).rightJustified(2, '0').prepend("00:")
                + (half % 2 ? ".500" : ".000");
        };
        vtt += stamp(i) + " --> " + stamp(i + 1) + "\nSentence number " + QByteArray::number(i)
            + (i % 2 ? " is about a caf\xc3\xa9" : " says something else\nover two lines")
            + ".\n\n";
    }
    return vtt;
}

} // namespace

WatchFixture::WatchFixture()
    : WatchFixture(manyCaptions())
{
}

WatchFixture::WatchFixture(QByteArray captions)
    : m_captions(std::move(captions))
{
}

void WatchFixture::initTestCase()
{
    Player::preferBackend();
    m_slide = slidePicture();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.mp4"_s);
    runFfmpeg(u"-f lavfi -i color=blue:size=320x180:rate=10 -f lavfi -i sine=frequency=220 -t 20 "
              "-pix_fmt yuv420p -c:v libx264 -preset ultrafast -g 20 -c:a aac -movflags "
              "+faststart"_s.split(u' ')
              << path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_media = file.readAll();
}

void WatchFixture::init()
{
    ui = std::make_unique<UiFixture>();
    ui->course.write(u"recording/session.mp4"_s, m_media);
    ui->course.write(u"recording/captions.en.vtt"_s, m_captions);
    ui->course.write(u"recording/slides/S01.png"_s, m_slide);
    ui->course.write(u"recording/slides/S02.png"_s, m_slide);
}

void WatchFixture::cleanup() { ui.reset(); }

void WatchFixture::openLoaded()
{
    ui->openUnlocked();
    load();
}

void WatchFixture::load()
{
    ui->window->showPage(MainWindow::Page::Watch);
    ui->workspace->openRecording();
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void WatchFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : ui->window.get(), key, modifiers);
}

void WatchFixture::seek(Milliseconds position)
{
    watch()->seekTo(position, false);
    QTRY_COMPARE(player().position(), position);
}

} // namespace companion
