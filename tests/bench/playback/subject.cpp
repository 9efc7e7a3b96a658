// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as users have it, playing at once and driven over standard input:
//   companion-bench-subject COURSE DATA SECONDS
// Commands, one a line: "seek SECONDS", "rate RATE", "where" (answers with the picture's place on
// the screen).
#include "support/memorykeystore.h"
#include <base/heap.h>
#include <playback/player.h>
#include <ui/appearance.h>
#include <ui/mainwindow.h>
#include <ui/shell.h>
#include <ui/watch/videoview.h>
#include <workspace/workspace.h>

#include <QApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>
#include <iostream>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

Milliseconds milliseconds(const QString &seconds)
{
    return Milliseconds(qRound64(seconds.toDouble() * 1000));
}

void tellWhere(const MainWindow &window)
{
    const auto *view = window.findChild<VideoView *>(u"videoView"_s);
    const QRect rect = view->pictureRect();
    const QPoint corner = view->mapToGlobal(rect.topLeft());
    std::printf("%d %d %d %d\n", corner.x(), corner.y(), rect.width(), rect.height());
    std::fflush(stdout);
}

void obey(const QString &line, Shell &shell)
{
    const QStringList words = line.split(u' ');
    Player &player = shell.workspace()->player();
    if (words[0] == u"where") {
        tellWhere(*shell.window());
    } else if (words[0] == u"seek" && words.size() == 2) {
        player.seek(milliseconds(words[1]));
    } else if (words[0] == u"rate" && words.size() == 2) {
        player.setRate(words[1].toDouble());
    }
}

//! Commands come in small writes, so a line may arrive in pieces.
void obeyAll(QByteArray &waiting, Shell &shell)
{
    char bytes[256];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
        QCoreApplication::quit();
        return;
    }
    waiting.append(bytes, count);
    for (qsizetype end = waiting.indexOf('\n'); end >= 0; end = waiting.indexOf('\n')) {
        obey(QString::fromLatin1(waiting.left(end)), shell);
        waiting.remove(0, end + 1);
    }
}

} // namespace

int main(int argc, char **argv)
{
    returnLargePieces();
    Player::preferBackend();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("companion-bench-subject COURSE DATA SECONDS\n", stderr);
        return 2;
    }
    Appearance appearance(application);
    MemoryKeyStore keys;
    Shell shell(Clock::system(), keys,
                { .data = arguments[2], .course = arguments[1], .bundledCourse = arguments[1] },
                appearance);
    if (!shell.start()) {
        return 1;
    }
    shell.window()->setGeometry(0, 0, 1280, 720);
    // After the shell's own call, which opens the recording once the window stands.
    QMetaObject::invokeMethod(
        shell.window(), [&] { shell.window()->watchAt(milliseconds(arguments[3]), true); },
        Qt::QueuedConnection);

    QByteArray waiting;
    QSocketNotifier commands(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&commands, &QSocketNotifier::activated, &shell,
                     [&] { obeyAll(waiting, shell); });
    return QApplication::exec();
}
