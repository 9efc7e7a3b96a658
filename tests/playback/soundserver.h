// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PulseAudio daemon of the test's own, with sinks that come and go and can be listened to.
#pragma once

#include <QHash>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <chrono>

namespace companion {

//! Sets PULSE_SERVER, so make it before anything asks for sound devices. As on a desktop, streams
//! move to another sink, at last a dummy, when theirs goes.
class SoundServer final {
    Q_DISABLE_COPY_MOVE(SoundServer)

public:
    SoundServer();
    ~SoundServer();

    void addSink(const QString &name);
    void removeSink(const QString &name);
    //! It answers nothing until it is thawed.
    void freeze();
    void thaw();
    //! It dies, and another takes its place, with one sink.
    void restart(const QString &sink);
    //! Loudness of the next half second on a sink, 0..32768.
    [[nodiscard]] int loudness(const QString &sink) const;
    //! How long after its monitor told of it a sink plays a sound: it works in blocks of that
    //! length.
    [[nodiscard]] std::chrono::microseconds lead(const QString &sink) const;

private:
    void start();
    QString control(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QHash<QString, QString> m_modules; //!< of each sink
};

} // namespace companion
