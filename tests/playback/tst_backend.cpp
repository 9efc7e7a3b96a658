// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which media backend is asked for.
#include <playback/player.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class tst_Backend final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForFfmpegWhereItIsInstalled();
    void asksForNothingWhereItIsNot();
    void leavesTheUsersChoice();
    void overrulesAChoiceThatIsNotInstalled();

private:
    void install(const QString &backend);
    [[nodiscard]] QString pluginOf(const QString &backend) const;

    QTemporaryDir m_plugins;
};

void tst_Backend::init()
{
    qunsetenv("QT_MEDIA_BACKEND");
    QVERIFY(QDir(m_plugins.path()).mkpath(u"multimedia"_s));
    for (const QString &backend : { u"ffmpeg"_s, u"gstreamer"_s }) {
        QFile::remove(pluginOf(backend));
    }
    QCoreApplication::setLibraryPaths({ m_plugins.path() });
}

void tst_Backend::install(const QString &backend)
{
    QFile plugin(pluginOf(backend));
    QVERIFY(plugin.open(QIODevice::WriteOnly));
}

QString tst_Backend::pluginOf(const QString &backend) const
{
    return m_plugins.filePath(u"multimedia/lib%1mediaplugin.so"_s.arg(backend));
}

void tst_Backend::asksForFfmpegWhereItIsInstalled()
{
    install(u"ffmpeg"_s);
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
    install(u"ffmpeg"_s);
    install(u"gstreamer"_s);
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    Player::preferBackend();
    QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("gstreamer"));
}

void tst_Backend::overrulesAChoiceThatIsNotInstalled()
{
    install(u"ffmpeg"_s);
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    Player::preferBackend();
    QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("ffmpeg"));
}

QTEST_GUILESS_MAIN(tst_Backend)
#include "tst_backend.moc"
