// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace companion {

tl::unexpected<Error> processFailure(const QString &program, const QByteArray &stderrText)
{
    QStringList lines = QString::fromUtf8(stderrText).split(u'\n', Qt::SkipEmptyParts);
    lines = lines.mid(std::max<qsizetype>(0, lines.size() - 4));
    return fail(Error::Code::Io, u"%1 failed: %2"_s.arg(program, lines.join(u" | "_s)));
}

Result<ProcessOutput> runProcess(const QString &program, const QStringList &arguments,
                                 const std::function<void(QProcess &)> &feed)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(-1)) {
        return fail(Error::Code::NotFound,
                    u"%1 cannot be started: %2"_s.arg(program, process.errorString()));
    }
    if (feed) {
        feed(process);
    }
    process.closeWriteChannel();
    process.waitForFinished(-1);
    ProcessOutput output{ .out = process.readAllStandardOutput(),
                          .err = process.readAllStandardError() };
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return processFailure(program, output.err);
    }
    return output;
}

} // namespace companion
