// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a helper program to its end and turns its failure into an Error.
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QStringList>

#include <functional>

class QProcess;

namespace companion {

struct ProcessOutput {
    QByteArray out = {};
    QByteArray err = {};
};

//! Starts `program`, lets `feed` write to its standard input if given, and waits.
//! Errors: NotFound if it cannot be started; Io if it fails, with the last lines it wrote.
[[nodiscard]] Result<ProcessOutput> runProcess(const QString &program, const QStringList &arguments,
                                               const std::function<void(QProcess &)> &feed = {});

//! The error of a program that ended badly.
[[nodiscard]] tl::unexpected<Error> processFailure(const QString &program,
                                                   const QByteArray &stderrText);

} // namespace companion
