// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startup.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

std::optional<double> timeToFirstWindow(const QString &program, const QString &dataFolder,
                                        const QString &courseFolder)
{
    // Qt itself says when it hands the first painted window over to the screen.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    environment.insert(u"QT_MESSAGE_PATTERN"_s, u"%{message}"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments{ u"--data-dir"_s, dataFolder };
    if (!courseFolder.isEmpty()) {
        arguments << u"--course"_s << courseFolder;
    }

    std::optional<double> result;
    QByteArray output;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (timer.elapsed() < 30'000 && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(100);
        output += process.readAll();
        if (output.contains("Flushing")) {
            result = double(timer.nsecsElapsed()) / 1e6;
            break;
        }
    }
    process.kill();
    process.waitForFinished();
    return result;
}

} // namespace companion::bench
