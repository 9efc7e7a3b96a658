// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program can be told when it is started.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace companion {

struct CommandLine {
    QString courseFolder; //!< empty: the last one chosen, or the bundled one
    QString dataFolder; //!< absolute
    std::optional<int>
        exitCode; //!< set when the program has nothing more to do (--help, a mistake)
};

//! Answers --help, --version and mistakes on the terminal; needs no display for that.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace companion
