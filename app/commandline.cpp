// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QString text(const char *source) { return QCoreApplication::translate("CommandLine", source); }

void print(FILE *stream, const QString &message) { QTextStream(stream) << message << '\n'; }

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(text(
        QT_TRANSLATE_NOOP("CommandLine",
                          "Plays a recorded masterclass offline, keeps your private notes and your "
                          "evidence of completion, and issues the CPD certificate.\n"
                          "On Wayland, if the picture stays black, start it with "
                          "QT_QPA_PLATFORM=xcb.")));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const QCommandLineOption course(
        u"course"_s,
        text(QT_TRANSLATE_NOOP("CommandLine",
                               "Opens the course in this folder instead of the bundled one.")),
        text(QT_TRANSLATE_NOOP("CommandLine", "folder")));
    const QCommandLineOption data(
        u"data-dir"_s,
        text(QT_TRANSLATE_NOOP("CommandLine",
                               "Keeps notes, evidence and certificates in this folder.")),
        text(QT_TRANSLATE_NOOP("CommandLine", "folder")));
    parser.addOptions({ course, data });

    const auto finished = [](int code) {
        CommandLine line;
        line.exitCode = code;
        return line;
    };
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText() + u'\n' + parser.helpText());
        return finished(2);
    }
    if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        return finished(0);
    }
    if (parser.isSet(version)) {
        print(stdout, u"Masterclass Companion " COMPANION_VERSION ""_s);
        return finished(0);
    }
    if (!parser.positionalArguments().isEmpty()) {
        print(stderr,
              text(QT_TRANSLATE_NOOP("CommandLine", "Unknown argument: %1"))
                  .arg(parser.positionalArguments().first()));
        return finished(2);
    }
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString chosen = parser.value(data);
    return { .courseFolder = parser.value(course).isEmpty()
                 ? QString()
                 : QDir(parser.value(course)).absolutePath(),
             .dataFolder = chosen.isEmpty() ? standard : QDir(chosen).absolutePath(),
             .exitCode = {} };
}

} // namespace companion
