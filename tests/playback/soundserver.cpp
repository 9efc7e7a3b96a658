// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <csignal>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int rate = 8000;
}

SoundServer::SoundServer()
{
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    qputenv("HOME", m_folder.path().toLocal8Bit());
    qputenv("PULSE_SERVER", "unix:" + m_folder.filePath(u"native"_s).toLocal8Bit());
    start();
}

void SoundServer::start()
{
    const QString socket = m_folder.filePath(u"native"_s);
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(u"pulseaudio"_s,
                   { u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s, u"--exit-idle-time=-1"_s,
                     u"--log-level=error"_s, u"--disable-shm=yes"_s, u"-L"_s,
                     u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket, u"-L"_s,
                     u"module-rescue-streams"_s, u"-L"_s, u"module-always-sink"_s });
    if (!m_daemon.waitForStarted()
        || !QTest::qWaitFor([this] { return control({ u"info"_s }).contains(u"Server"); },
                            20'000)) {
        qFatal("PulseAudio does not start");
    }
}

SoundServer::~SoundServer()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(5000);
}

void SoundServer::freeze() { ::kill(pid_t(m_daemon.processId()), SIGSTOP); }

void SoundServer::thaw() { ::kill(pid_t(m_daemon.processId()), SIGCONT); }

void SoundServer::restart(const QString &sink)
{
    m_daemon.kill();
    m_daemon.waitForFinished(5000);
    m_modules.clear();
    start();
    addSink(sink);
}

void SoundServer::addSink(const QString &name)
{
    // What is rendered anew because a stream joins is not told to the monitor, which would miss the
    // beginning of that stream and show a click where a device plays none.
    m_modules[name] = control(
        { u"load-module"_s, u"module-null-sink"_s, u"sink_name="_s + name, u"norewinds=yes"_s });
    QVERIFY2(m_modules[name].toInt() > 0, qPrintable(m_modules[name]));
}

void SoundServer::removeSink(const QString &name)
{
    control({ u"unload-module"_s, m_modules.take(name) });
    QVERIFY(!control({ u"list"_s, u"short"_s, u"sinks"_s }).contains(u'\t' + name + u'\t'));
}

int SoundServer::loudness(const QString &sink) const
{
    constexpr int bytes = rate; // half a second of 16 bit
    QProcess recorder;
    recorder.start(u"parec"_s,
                   { u"--raw"_s, u"--format=s16le"_s, u"--channels=1"_s, u"--latency-msec=50"_s,
                     u"--rate="_s + QString::number(rate), u"-d"_s, sink + u".monitor"_s });
    // Not waitForReadyRead: the player that is listened to needs the event loop.
    QByteArray sound;
    const bool isHeard = QTest::qWaitFor(
        [&] {
            sound += recorder.readAllStandardOutput();
            return sound.size() >= bytes;
        },
        10'000);
    recorder.kill();
    recorder.waitForFinished();
    if (!isHeard) {
        return 0;
    }
    double sum = 0;
    const qsizetype count = sound.size() / 2;
    for (qsizetype index = 0; index < count; ++index) {
        qint16 value = 0;
        std::memcpy(&value, sound.constData() + 2 * index, 2);
        sum += double(value) * value;
    }
    return static_cast<int>(std::sqrt(sum / double(count)));
}

std::chrono::microseconds SoundServer::lead(const QString &sink) const
{
    const QString sinks = control({ u"--format=json"_s, u"list"_s, u"sinks"_s });
    const QJsonArray list = QJsonDocument::fromJson(sinks.toUtf8()).array();
    const auto found = std::find_if(list.begin(), list.end(), [&](const QJsonValue &value) {
        return value[u"name"_s].toString() == sink;
    });
    if (found == list.end()) {
        qFatal("no such sink");
    }
    return std::chrono::microseconds((*found)[u"latency"_s][u"configured"_s].toInt());
}

QString SoundServer::control(const QStringList &arguments) const
{
    QProcess pactl;
    pactl.start(u"pactl"_s, arguments);
    pactl.waitForFinished(10'000);
    return QString::fromLocal8Bit(pactl.readAllStandardOutput()).trimmed();
}

} // namespace companion
