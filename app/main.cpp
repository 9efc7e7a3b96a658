// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root: the only place where everything meets.
#include "commandline.h"
#include <base/clock.h>
#include <base/heap.h>
#include <playback/player.h>
#include <ui/appearance.h>
#include <ui/enterkey.h>
#include <ui/settings/languages.h>
#include <ui/shell.h>
#include <ui/shortcutguard.h>
#include <ui/wheelguard.h>
#include <vault/keychainkeystore.h>
#include <workspace/settings.h>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

//! A core file would hold notes and keys.
void forbidCoreFiles()
{
#ifdef Q_OS_UNIX
    const rlimit none{ .rlim_cur = 0, .rlim_max = 0 };
    setrlimit(RLIMIT_CORE, &none);
#endif
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"masterclass-companion"_s);
    QCoreApplication::setApplicationVersion(u"" COMPANION_VERSION ""_s);
    QGuiApplication::setApplicationDisplayName(u"Masterclass Companion"_s);
    QGuiApplication::setDesktopFileName(u"org.masterclasscompanion.MasterclassCompanion"_s);
}

//! On Linux Qt aborts without a display; say it in words instead.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

//! Our texts and Qt's own (dialog buttons), in the first of the user's languages that we have.
std::vector<std::unique_ptr<QTranslator>> installTranslations(const QString &language)
{
    QLocale::setDefault(companion::localeOf(language));
    std::vector<std::unique_ptr<QTranslator>> installed;
    for (const auto &catalogue : { u"qtbase"_s, u"companion"_s }) {
        auto translator = std::make_unique<QTranslator>();
        // English has a catalogue too, for its plurals; it serves where no language of the user's
        // does.
        if (translator->load(QLocale(), catalogue, u"_"_s, u":/i18n"_s)
            || translator->load(catalogue + u"_en"_s, u":/i18n"_s)) {
            QCoreApplication::installTranslator(translator.get());
            installed.push_back(std::move(translator));
        }
    }
    return installed;
}

//! Beside the program in a build tree, under share/ when installed.
QString bundledCourse()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto &candidate :
         { u"../masterclass"_s, u"../share/masterclass-companion/masterclass"_s }) {
        if (program.exists(candidate + u"/course.json"_s)) {
            return QDir::cleanPath(program.absoluteFilePath(candidate));
        }
    }
    return QDir::cleanPath(
        program.absoluteFilePath(u"../share/masterclass-companion/masterclass"_s));
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreFiles();
    companion::returnLargePieces();
    nameApplication();
    companion::CommandLine line;
    {
        const QCoreApplication terminal(argc, argv);
        line = companion::readCommandLine(QCoreApplication::arguments());
    }
    if (line.exitCode) {
        return *line.exitCode;
    }
    if (!hasDisplay()) {
        std::fputs("Masterclass Companion needs a display. Nothing was changed.\n"
                   "Set DISPLAY or WAYLAND_DISPLAY, or try --help.\n",
                   stderr);
        return 1;
    }

    companion::Player::preferBackend();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(
        QIcon(u":/app/org.masterclasscompanion.MasterclassCompanion.svg"_s));
    const companion::Settings settings
        = companion::loadSettings(companion::settingsPath(line.dataFolder));
    const auto translators = installTranslations(settings.language);

    companion::Appearance appearance(application);
    appearance.setChoice(settings.scheme);
    companion::ShortcutGuard guard;
    application.installEventFilter(&guard);
    companion::WheelGuard wheelGuard;
    application.installEventFilter(&wheelGuard);
    companion::EnterKey enterKey;
    application.installEventFilter(&enterKey);

    companion::KeychainKeyStore keys;
    const bool lastIsThere = !settings.lastCourse.isEmpty()
        && QFileInfo::exists(settings.lastCourse + u"/course.json"_s);
    const QString bundled = bundledCourse();
    const QString course = !line.courseFolder.isEmpty() ? line.courseFolder
        : lastIsThere                                   ? settings.lastCourse
                                                        : bundled;
    companion::Shell shell(companion::Clock::system(), keys,
                           { .data = line.dataFolder, .course = course, .bundledCourse = bundled },
                           appearance);
    shell.start();
    return QApplication::exec();
}
