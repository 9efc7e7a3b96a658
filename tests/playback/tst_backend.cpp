// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which media backend is asked for.
#include <playback/player.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class tst_Backend final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForFfmpegWhereItIsInstalled();
    void asksForNothingWhereItIsNot();
    void leavesTheUsersChoice();

private:
    QTemporaryDir m_plugins;
};

void tst_Backend::init()
{
    qunsetenv("QT_MEDIA_BACKEND");
    QVERIFY(QDir(m_plugins.path()).mkpath(u"multimedia"_s));
    QFile::remove(m_plugins.filePath(u"multimedia/libffmpegmediaplugin.so"_s));
    QCoreApplication::setLibraryPaths({ m_plugins.path() });
}

void tst_Backend::asksForFfmpegWhereItIsInstalled()
{
    QFile plugin(m_plugins.filePath(u"multimedia/libffmpegmediaplugin.so"_s));
    QVERIFY(plugin.open(QIODevice::WriteOnly));
    Player::preferBackend();
    QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("ffmpeg"));
}

void tst_Backend::asksForNothingWhereItIsNot()
{
    Player::preferBackend();
    QVERIFY(!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"));
}

void tst_Backend::leavesTheUsersChoice()
{
    QFile plugin(m_plugins.filePath(u"multimedia/libffmpegmediaplugin.so"_s));
    QVERIFY(plugin.open(QIODevice::WriteOnly));
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    Player::preferBackend();
    QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("gstreamer"));
}

QTEST_GUILESS_MAIN(tst_Backend)
#include "tst_backend.moc"
