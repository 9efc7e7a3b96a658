// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// mpv and VLC, as Debian packages them, driven over their own sockets.
#include "../figures.h"
#include "contestant.h"
#include "film.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

namespace {

//! A line-based remote control that appears some time after the start.
class Remote final {
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"remote"_s); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void say(const QByteArray &line)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_socket.state() != QLocalSocket::ConnectedState && timer.elapsed() < 20'000) {
            m_socket.connectToServer(path());
            if (!m_socket.waitForConnected(100)) {
                QThread::msleep(20);
            }
        }
        m_socket.readAll();
        m_socket.write(line + '\n');
        require(m_socket.waitForBytesWritten(5000) || m_socket.bytesToWrite() == 0,
                "talking to a player");
    }
    void hangUp() { m_socket.abort(); }

private:
    QTemporaryDir m_folder;
    QLocalSocket m_socket;
};

class Mpv final : public Contestant {
public:
    explicit Mpv(QSize size)
        : m_size(size)
    {
    }
    [[nodiscard]] QString name() const override { return u"mpv"_s; }
    [[nodiscard]] QRect picture() override { return { {}, m_size }; }
    [[nodiscard]] bool seeksExactly() const override { return true; }

    void start(const Film &film, int at) override
    {
        m_remote.hangUp();
        launch(u"mpv"_s,
               { u"--no-config"_s, u"--vo=x11"_s, u"--ao=pulse"_s, u"--hr-seek=yes"_s,
                 u"--no-osc"_s, u"--osd-level=0"_s, u"--no-terminal"_s, u"--border=no"_s,
                 u"--geometry=%1x%2+0+0"_s.arg(m_size.width()).arg(m_size.height()),
                 u"--start=%1"_s.arg(at), u"--input-ipc-server="_s + m_remote.path(), film.path });
    }
    void seek(double seconds) override
    {
        m_remote.say("{\"command\":[\"seek\"," + QByteArray::number(seconds, 'f', 3)
                     + ",\"absolute+exact\"]}");
    }
    void setRate(double rate) override
    {
        m_remote.say("{\"command\":[\"set_property\",\"speed\"," + QByteArray::number(rate) + "]}");
    }

private:
    QSize m_size;
    Remote m_remote;
};

class Vlc final : public Contestant {
public:
    explicit Vlc(QSize size)
        : m_size(size)
    {
    }
    [[nodiscard]] QString name() const override { return u"VLC"_s; }
    [[nodiscard]] QRect picture() override { return { {}, m_size }; }
    [[nodiscard]] bool seeksExactly() const override { return false; }

    void start(const Film &film, int at) override
    {
        m_remote.hangUp();
        QFile::remove(m_remote.path());
        QStringList call{ u"vlc"_s,
                          u"-I"_s,
                          u"dummy"_s,
                          u"--extraintf"_s,
                          u"oldrc"_s,
                          u"--rc-unix="_s + m_remote.path(),
                          u"--rc-fake-tty"_s,
                          u"--vout=xcb_x11"_s,
                          u"--aout=pulse"_s,
                          u"--no-video-deco"_s,
                          u"--no-osd"_s,
                          u"--no-video-title-show"_s,
                          u"--no-spu"_s,
                          u"--video-x=0"_s,
                          u"--video-y=0"_s,
                          u"--no-autoscale"_s,
                          u"--avcodec-hw=none"_s,
                          u"--zoom=%1"_s.arg(m_size.width() / 1280.0),
                          u"--start-time=%1"_s.arg(at),
                          film.path };
        QStringList options;
        if (geteuid() == 0) { // VLC refuses to be root
            QFile::setPermissions(m_remote.folder(), QFile::Permissions(0x7777));
            options = { u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s };
            call = QStringList{ u"HOME="_s + m_remote.folder() } + call;
        }
        launch(u"env"_s, call, options);
    }
    void seek(double seconds) override { m_remote.say("seek " + QByteArray::number(int(seconds))); }
    //! Its remote control knows steps only: 1x, 1.5x, 2x.
    void setRate(double rate) override
    {
        m_remote.say("normal");
        for (double step = 1.0; step < rate; step += 0.5) {
            m_remote.say("faster");
        }
    }

private:
    QSize m_size;
    Remote m_remote;
};

} // namespace

std::unique_ptr<Contestant> makeMpv(QSize size) { return std::make_unique<Mpv>(size); }
std::unique_ptr<Contestant> makeVlc(QSize size) { return std::make_unique<Vlc>(size); }

} // namespace companion::bench
