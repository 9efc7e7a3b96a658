// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a distribution and a user's desktop get: valid metadata under one id, an installed tree that
// starts, a Debian package whose content runs, and scripts that say what to do.

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString id = u"org.masterclasscompanion.MasterclassCompanion"_s;
const QString linuxFolder = QStringLiteral(SOURCE_FOLDER) + u"/packaging/linux/"_s;

struct Outcome {
    int code = -1;
    QString output; //!< both streams
};

Outcome run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(240'000)) {
        return { .code = -1, .output = program + u": "_s + process.errorString() };
    }
    return { .code = process.exitCode(), .output = QString::fromUtf8(process.readAll()) };
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString captured(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

//! An X server of the test's own. Its display is empty when it did not start.
class VirtualDisplay final {
public:
    VirtualDisplay()
    {
        // Without a reset it never turns a client away between the last one and the next.
        m_server.start(u"Xvfb"_s,
                       { u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-nolisten"_s, u"tcp"_s });
        if (m_server.waitForReadyRead(20'000)) {
            m_display = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
        }
    }
    ~VirtualDisplay()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(VirtualDisplay)

    [[nodiscard]] QString display() const { return m_display; }

private:
    QProcess m_server;
    QString m_display;
};

QProcessEnvironment environmentOn(const QString &display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return environment;
}

//! The titles of all windows on the display, as soon as one holds `words` or time is up.
QString titlesUntil(const QString &words, const QString &display, const QProcess &program)
{
    QString titles;
    const auto isThere = [&] {
        QProcess search;
        search.setProcessEnvironment(environmentOn(display));
        search.start(
            u"xdotool"_s,
            { u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"."_s, u"getwindowname"_s, u"%@"_s });
        search.waitForFinished();
        titles = QString::fromUtf8(search.readAllStandardOutput());
        return titles.contains(words) || program.state() != QProcess::Running;
    };
    (void)QTest::qWaitFor(isThere, 30'000);
    return titles;
}

//! What the main window's title ends with.
QString titleOfCourse(const QString &folder)
{
    return QJsonDocument::fromJson(contentOf(folder + u"/course.json"_s).toUtf8())
        .object()
        .value(u"title"_s)
        .toString();
}

//! Starts the program with data of its own; fails unless the main window shows the course.
void expectCourseOnScreen(const QString &program, const QStringList &options, const QString &title)
{
    const VirtualDisplay server;
    QVERIFY2(!server.display().isEmpty(), "no Xvfb");
    QVERIFY(!title.isEmpty());
    const QTemporaryDir data;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProcessEnvironment(environmentOn(server.display()));
    process.start(program, QStringList{ u"--data-dir"_s, data.filePath(u"data"_s) } + options);
    QVERIFY(process.waitForStarted());
    const QString titles = titlesUntil(title, server.display(), process);
    process.kill();
    process.waitForFinished();
    QVERIFY2(titles.contains(title), qPrintable(titles + QString::fromUtf8(process.readAll())));
}

const QString shortCourse = QStringLiteral(BUILD_FOLDER) + u"/shortcourse"_s;

//! Makes a package of what is installed and of the folder `extra`, which is put where the course
//! belongs.
Outcome pack(const QString &extra, const QString &folder, const QStringList &options = {})
{
    return run(QStringLiteral(CPACK_PROGRAM),
               QStringList{ u"-G"_s, u"DEB"_s, u"--config"_s,
                            QStringLiteral(BUILD_FOLDER) + u"/CPackConfig.cmake"_s, u"-B"_s, folder,
                            u"-D"_s,
                            u"CPACK_INSTALLED_DIRECTORIES="_s + extra
                                + u";/usr/share/masterclass-companion/masterclass"_s }
                   + options,
               folder);
}

} // namespace

class PackagingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void desktopFileIsValid();
    void metainfoIsValid();
    void oneIdEverywhere();
    void oneVersionEverywhere();
    void installedTreeRuns();
    void optionsOfQtAreTaken_data();
    void optionsOfQtAreTaken();
    void installedProgramOpensItsWindow();
    void debianPackageRuns();
    void noPackageWithoutTheCourse();
    void adviceForOtherSystemsBuildsTheCourse();
    void runShowsRoundWithoutADisplay_data();
    void runShowsRoundWithoutADisplay();

private:
    QString installed();

    QTemporaryDir m_installed;
};

void PackagingTest::desktopFileIsValid()
{
    const Outcome outcome = run(u"desktop-file-validate"_s, { linuxFolder + id + u".desktop"_s });
    QCOMPARE(outcome.output, QString());
    QCOMPARE(outcome.code, 0);
}

void PackagingTest::metainfoIsValid()
{
    const Outcome outcome = run(
        u"appstreamcli"_s,
        { u"validate"_s, u"--no-net"_s, u"--no-color"_s, linuxFolder + id + u".metainfo.xml"_s });
    QVERIFY2(outcome.output.contains(u"alidation "_s), qPrintable(outcome.output));
    // There is no homepage to name; AppStream from 1.0 counts that as a warning.
    QStringList faults = outcome.output.split(u'\n').filter(QRegularExpression(u"^\\s*[EW]:"_s));
    faults.removeIf([](const QString &line) { return line.contains(u"url-homepage-missing"_s); });
    QCOMPARE(faults, QStringList());
}

void PackagingTest::oneIdEverywhere()
{
    const QString metainfo = contentOf(linuxFolder + id + u".metainfo.xml"_s);
    QCOMPARE(captured(u"<id>(.*)</id>"_s, metainfo), id);
    QCOMPARE(captured(u"<launchable type=\"desktop-id\">(.*)</launchable>"_s, metainfo),
             id + u".desktop"_s);
    QCOMPARE(captured(u"^Icon=(.*)$"_s, contentOf(linuxFolder + id + u".desktop"_s)), id);
    QVERIFY(
        QFile::exists(QStringLiteral(SOURCE_FOLDER) + u"/resources/icons/app/%1.svg"_s.arg(id)));
    const QString start = contentOf(QStringLiteral(SOURCE_FOLDER) + u"/app/main.cpp"_s);
    QCOMPARE(captured(u"setDesktopFileName\\(u\"([^\"]*)\"_s\\)"_s, start), id);
    const QString keys
        = contentOf(QStringLiteral(SOURCE_FOLDER) + u"/app/vault/keychainkeystore.h"_s);
    QVERIFY2(keys.contains(u'"' + id + u'"'),
             "the keychain's service name is the program's id for ever");
}

void PackagingTest::oneVersionEverywhere()
{
    const QString version = QStringLiteral(COMPANION_VERSION);
    QCOMPARE(captured(u"<release version=\"([^\"]*)\""_s,
                      contentOf(linuxFolder + id + u".metainfo.xml"_s)),
             version);
    QCOMPARE(captured(u"^## \\[([0-9.]+)\\]"_s,
                      contentOf(QStringLiteral(SOURCE_FOLDER) + u"/CHANGELOG.md"_s)),
             version);
}

QString PackagingTest::installed()
{
    const QString prefix = m_installed.path();
    if (!QFile::exists(prefix + u"/bin/masterclass-companion"_s)) {
        const Outcome outcome
            = run(QStringLiteral(CMAKE_PROGRAM),
                  { u"--install"_s, QStringLiteral(BUILD_FOLDER), u"--prefix"_s, prefix });
        if (outcome.code != 0) {
            qWarning().noquote() << outcome.output;
        }
    }
    return prefix;
}

void PackagingTest::installedTreeRuns()
{
    const QString prefix = installed();
    const Outcome outcome = run(prefix + u"/bin/masterclass-companion"_s, { u"--version"_s });
    QCOMPARE(outcome.output.trimmed(),
             u"Masterclass Companion "_s + QStringLiteral(COMPANION_VERSION));
    QCOMPARE(outcome.code, 0);
    for (const QString &file :
         { u"share/applications/%1.desktop"_s, u"share/metainfo/%1.metainfo.xml"_s,
           u"share/icons/hicolor/scalable/apps/%1.svg"_s }) {
        QVERIFY2(QFile::exists(prefix + u'/' + file.arg(id)), qPrintable(file));
    }
}

void PackagingTest::optionsOfQtAreTaken_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("right to left") << QStringList{ u"-reverse"_s } << 0;
    QTest::newRow("session") << QStringList{ u"-session"_s, u"11c0a8"_s } << 0;
    QTest::newRow("two dashes") << QStringList{ u"--platform"_s, u"offscreen"_s } << 0;
    QTest::newRow("equals sign") << QStringList{ u"-style=fusion"_s } << 0;
    QTest::newRow("somebody else's") << QStringList{ u"-lavish"_s } << 2;
    QTest::newRow("a file") << QStringList{ u"reverse"_s } << 2;
}

void PackagingTest::optionsOfQtAreTaken()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    if (code == 0) {
        options << u"--version"_s; // what is refused is refused before any start
    }
    const Outcome outcome
        = run(QStringLiteral(BUILD_FOLDER) + u"/bin/masterclass-companion"_s, options);
    QVERIFY2(outcome.code == code, qPrintable(outcome.output));
}

void PackagingTest::installedProgramOpensItsWindow()
{
    expectCourseOnScreen(installed() + u"/bin/masterclass-companion"_s,
                         { u"--course"_s, shortCourse }, titleOfCourse(shortCourse));
}

void PackagingTest::debianPackageRuns()
{
    const QTemporaryDir folder;
    const Outcome made = pack(shortCourse, folder.path());
    QVERIFY2(made.code == 0, qPrintable(made.output));
    const QStringList packages = QDir(folder.path()).entryList({ u"*.deb"_s });
    QCOMPARE(packages.size(), 1);
    const QString package = folder.filePath(packages.first());

    const QString fields = run(u"dpkg-deb"_s, { u"--field"_s, package }).output;
    QCOMPARE(captured(u"^Package: (.*)$"_s, fields), u"masterclass-companion"_s);
    const QString depends = captured(u"^Depends: (.*)$"_s, fields);
    for (const QString &name :
         { u"libqt6multimedia6"_s, u"libqt6sql6-sqlite"_s, u"libsodium23"_s, u"libqt6svg6"_s }) {
        QVERIFY2(depends.contains(name), qPrintable(depends));
    }

    const QString tree = folder.filePath(u"tree"_s);
    QCOMPARE(run(u"dpkg-deb"_s, { u"-x"_s, package, tree }).code, 0);
    const QString course = tree + u"/usr/share/masterclass-companion/masterclass"_s;
    QVERIFY(QFile::exists(course + u"/course.json"_s));
    expectCourseOnScreen(tree + u"/usr/bin/masterclass-companion"_s, {}, titleOfCourse(course));
}

void PackagingTest::noPackageWithoutTheCourse()
{
    const QTemporaryDir nothing;
    const QTemporaryDir folder;
    const Outcome made
        = pack(nothing.path(), folder.path(), { u"-D"_s, u"CPACK_INSTALL_CMAKE_PROJECTS="_s });
    QVERIFY(made.code != 0);
    QVERIFY2(made.output.contains(u"debian_package"_s), qPrintable(made.output));
    QCOMPARE(QDir(folder.path()).entryList({ u"*.deb"_s }), QStringList());
}

void PackagingTest::adviceForOtherSystemsBuildsTheCourse()
{
    const QString source = QStringLiteral(SOURCE_FOLDER);
    const QString command
        = captured(u"^`(cmake --preset release && [^`]*)`"_s, contentOf(source + u"/README.md"_s));
    QVERIFY(command.endsWith(u" masterclass"_s));
    QVERIFY(contentOf(source + u"/packaging/setup"_s).contains(command));
}

void PackagingTest::runShowsRoundWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("started");
    QTest::newRow("no display") << QStringList() << u"tour"_s;
    QTest::newRow("X server is gone") << QStringList{ u"DISPLAY=:4711"_s } << u"tour"_s;
    QTest::newRow("Wayland is gone") << QStringList{ u"WAYLAND_DISPLAY=/gone"_s } << u"tour"_s;
    QTest::newRow("no screen wanted")
        << QStringList{ u"QT_QPA_PLATFORM=offscreen"_s } << u"program"_s;
    QTest::newRow("X server") << QStringList{ u"DISPLAY=ours"_s } << u"program"_s;
}

//! The script alone; what it would install, build and start only says its name.
void PackagingTest::runShowsRoundWithoutADisplay()
{
    QFETCH(QStringList, variables);
    QFETCH(QString, started);
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    write(u"app/run"_s, contentOf(QStringLiteral(SOURCE_FOLDER) + u"/app/run"_s).toUtf8());
    write(u"packaging/setup"_s, "#!/bin/sh\n");
    write(u"packaging/steps.sh"_s, "configure() { :; }\nbuild() { :; }\n");
    write(u"packaging/tour"_s, "#!/bin/sh\necho started tour\n");
    write(u".build/release/bin/masterclass-companion"_s, "#!/bin/sh\necho started program\n");
    QVERIFY(QDir().mkpath(folder.filePath(u".build/release"_s)));

    const VirtualDisplay server;
    variables.replaceInStrings(u"ours"_s, server.display());
    const Outcome outcome = run(u"env"_s,
                                QStringList{ u"-u"_s, u"DISPLAY"_s, u"-u"_s, u"WAYLAND_DISPLAY"_s,
                                             u"-u"_s, u"QT_QPA_PLATFORM"_s }
                                    + variables + QStringList{ folder.filePath(u"app/run"_s) },
                                folder.path());
    QVERIFY2(outcome.output.contains(u"started "_s + started), qPrintable(outcome.output));
    QCOMPARE(outcome.output.contains(u"There is no display here"_s), started == u"tour");
}

QTEST_GUILESS_MAIN(PackagingTest)
#include "tst_packaging.moc"
