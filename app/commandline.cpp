// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QString text(const char *source) { return QCoreApplication::translate("CommandLine", source); }

//! Qt's own options, as its manual lists them: a session manager starts a program again with one.
//! They are read by QApplication, after this.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QSet<QString> alone{ u"reverse"_s, u"widgetcount"_s, u"nograb"_s, u"dograb"_s };
    static const QSet<QString> withValue{ u"platform"_s,
                                          u"platformpluginpath"_s,
                                          u"platformtheme"_s,
                                          u"plugin"_s,
                                          u"qwindowgeometry"_s,
                                          u"qwindowicon"_s,
                                          u"qwindowtitle"_s,
                                          u"geometry"_s,
                                          u"icon"_s,
                                          u"title"_s,
                                          u"display"_s,
                                          u"name"_s,
                                          u"visual"_s,
                                          u"session"_s,
                                          u"style"_s,
                                          u"stylesheet"_s };
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        static const QRegularExpression dashes(u"^--?"_s);
        const QString name = QString(arguments.at(i)).remove(dashes);
        const bool isOption = i > 0 && name.size() < arguments.at(i).size();
        if (isOption && withValue.contains(name)) {
            ++i;
        } else if (!isOption
                   || (!alone.contains(name) && !withValue.contains(name.section(u'=', 0, 0)))) {
            ours.append(arguments.at(i));
        }
    }
    return ours;
}

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
    if (!parser.parse(withoutQtOptions(arguments))) {
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
