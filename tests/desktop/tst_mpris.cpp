// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The media controls of the desktop over a real bus, asked by other programs: gdbus and playerctl.
#include "privatebus.h"
#include <desktop/mediacontrols.h>
#include <playback/player.h>
#include <playback/testmedia.h>

#include <QCoreApplication>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoSink>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {

const QString service = u"org.mpris.MediaPlayer2.masterclass_companion"_s;
const QString path = u"/org/mpris/MediaPlayer2"_s;
const QString playerFace = u"org.mpris.MediaPlayer2.Player"_s;
const QString rootFace = u"org.mpris.MediaPlayer2"_s;

QString call(const QString &method, const QStringList &arguments = {})
{
    return PrivateBus::run(u"gdbus"_s,
                           QStringList{ u"call"_s, u"--session"_s, u"--dest"_s, service,
                                        u"--object-path"_s, path, u"--method"_s, method }
                               + arguments);
}

QString valueOf(const QString &face, const QString &name)
{
    const QString answer = call(u"org.freedesktop.DBus.Properties.Get"_s, { face, name });
    return answer.mid(2, answer.size() - 5); // (<'Playing'>,)
}

QString namesOnBus()
{
    return PrivateBus::run(u"gdbus"_s,
                           { u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.DBus"_s,
                             u"--object-path"_s, u"/"_s, u"--method"_s,
                             u"org.freedesktop.DBus.ListNames"_s });
}

QString playerctl(const QStringList &arguments)
{
    return PrivateBus::run(u"playerctl"_s,
                           QStringList{ u"--player=masterclass_companion"_s } + arguments);
}

//! Everything that the object signals, as gdbus prints it.
class Monitor final {
public:
    Monitor()
    {
        m_process.start(
            u"gdbus"_s,
            { u"monitor"_s, u"--session"_s, u"--dest"_s, service, u"--object-path"_s, path });
        QTRY_VERIFY(said(u"is owned by"_s));
    }
    ~Monitor()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool said(const QString &words)
    {
        m_heard += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_heard.contains(words);
    }
    [[nodiscard]] QString heard() const { return m_heard; }

private:
    QProcess m_process;
    QString m_heard;
};

} // namespace

class tst_Mpris final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsWhoItIs();
    void hasEveryPropertyAndMethodOfTheSpecification();
    void playsPausesAndTellsSo();
    void seeksAndSignalsIt();
    void refusesPositionsOfAnotherTrack();
    void takesRateAndVolumeWithinTheirBounds();
    void goesByChapters();
    void tellsTitleLengthAndNothingElse();
    void isSteeredByPlayerctl();
    void raisesAndQuits();
    void takesAnotherNameWhenItsOwnIsTaken();
    void leavesTheBus();
    void saysNothingWithoutBus();

private:
    std::unique_ptr<TestMedia> m_media;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QVideoSink> m_sink; // not before the backend is chosen
    std::unique_ptr<Player> m_player;
    std::unique_ptr<MediaControls> m_controls;
};

void tst_Mpris::initTestCase()
{
    Player::preferBackend();
    m_sink = std::make_unique<QVideoSink>();
    QGuiApplication::setApplicationDisplayName(u"Masterclass Companion"_s);
    QGuiApplication::setDesktopFileName(u"org.masterclasscompanion.MasterclassCompanion"_s);
    m_media = std::make_unique<TestMedia>();
    m_bus = std::make_unique<PrivateBus>(); // one for all: libdbus reads the address once
}

void tst_Mpris::init()
{
    m_player = std::make_unique<Player>(Clock::system());
    m_player->setVideoSink(m_sink.get()); // without picture and sound nothing keeps the time
    m_controls = std::make_unique<MediaControls>(*m_player);
    m_controls->setTrack({ .title = u"2 · Two ideas"_s,
                           .album = u"A small course"_s,
                           .hasNext = true,
                           .hasPrevious = false });
    m_controls->setOffered(true);
    m_player->setSource(m_media->film());
    QTRY_COMPARE(m_player->state(), State::Paused);
}

void tst_Mpris::cleanup()
{
    m_controls.reset();
    m_player.reset();
    QTRY_VERIFY(!m_bus || !namesOnBus().contains(service));
}

void tst_Mpris::tellsWhoItIs()
{
    QCOMPARE(valueOf(rootFace, u"Identity"_s), u"'Masterclass Companion'"_s);
    QCOMPARE(valueOf(rootFace, u"DesktopEntry"_s),
             u"'org.masterclasscompanion.MasterclassCompanion'"_s);
    QCOMPARE(valueOf(rootFace, u"CanRaise"_s), u"true"_s);
    QCOMPARE(valueOf(rootFace, u"CanQuit"_s), u"true"_s);
    QCOMPARE(valueOf(rootFace, u"HasTrackList"_s), u"false"_s);
    QCOMPARE(valueOf(rootFace, u"SupportedUriSchemes"_s), u"@as []"_s);
    QCOMPARE(valueOf(rootFace, u"SupportedMimeTypes"_s), u"@as []"_s);
}

//! Names, types and access as in the MPRIS D-Bus interface specification 2.2, without what it marks
//! as optional.
void tst_Mpris::hasEveryPropertyAndMethodOfTheSpecification()
{
    const QString face = PrivateBus::run(
        u"gdbus"_s,
        { u"introspect"_s, u"--session"_s, u"--dest"_s, service, u"--object-path"_s, path });
    for (const QString &line : {
             u"readonly s PlaybackStatus"_s,
             u"readwrite d Rate"_s,
             u"readonly d MinimumRate"_s,
             u"readonly d MaximumRate"_s,
             u"readonly a{sv} Metadata"_s,
             u"readwrite d Volume"_s,
             u"readonly x Position"_s,
             u"readonly b CanGoNext"_s,
             u"readonly b CanGoPrevious"_s,
             u"readonly b CanPlay"_s,
             u"readonly b CanPause"_s,
             u"readonly b CanSeek"_s,
             u"readonly b CanControl"_s,
             u"Next();"_s,
             u"Previous();"_s,
             u"Pause();"_s,
             u"PlayPause();"_s,
             u"Stop();"_s,
             u"Play();"_s,
             u"Seek(in  x Offset);"_s,
             u"SetPosition(in  o TrackId,"_s,
             u"OpenUri(in  s Uri);"_s,
             u"Seeked(x Position);"_s,
             u"Raise();"_s,
             u"Quit();"_s,
             u"readonly b CanQuit"_s,
             u"readonly b CanRaise"_s,
             u"readonly b HasTrackList"_s,
             u"readonly s Identity"_s,
             u"readonly s DesktopEntry"_s,
             u"readonly as SupportedUriSchemes"_s,
             u"readonly as SupportedMimeTypes"_s,
         }) {
        QVERIFY2(face.contains(line), qUtf8Printable(line + u" in:\n"_s + face));
    }
}

void tst_Mpris::playsPausesAndTellsSo()
{
    Monitor monitor;
    QCOMPARE(valueOf(playerFace, u"PlaybackStatus"_s), u"'Paused'"_s);
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Play"_s));
    QCOMPARE(m_player->state(), State::Playing);
    QTRY_VERIFY(monitor.said(u"'PlaybackStatus': <'Playing'>"_s));
    QTRY_VERIFY(m_player->position() > 300ms);
    QCOMPARE_GT(valueOf(playerFace, u"Position"_s).remove(u"int64 "_s).toLongLong(), 300'000);
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.PlayPause"_s));
    QCOMPARE(m_player->state(), State::Paused);
    QTRY_VERIFY(monitor.said(u"'PlaybackStatus': <'Paused'>"_s));
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Play"_s));
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Stop"_s));
    QCOMPARE(m_player->state(), State::Paused);
    QCOMPARE_GT(m_player->position(), 300ms); // the place is kept
    QVERIFY2(!monitor.heard().contains(u"Seeked"_s), qUtf8Printable(monitor.heard()));
    QVERIFY2(!monitor.heard().contains(u"'Position'"_s), qUtf8Printable(monitor.heard()));
}

void tst_Mpris::seeksAndSignalsIt()
{
    Monitor monitor;
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Seek"_s, { u"5000000"_s }));
    QTRY_COMPARE(m_player->position(), 5s);
    QTRY_VERIFY(monitor.said(u"Seeked (int64 5000000,)"_s));
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Seek"_s, { u"int64 -9000000"_s }));
    QTRY_COMPARE(m_player->position(), 0s); // before the start is the start
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Play"_s));
    m_player->seek(12s); // by other means than the bus
    QTRY_VERIFY(monitor.said(u"Seeked (int64 12000000,)"_s));
}

void tst_Mpris::refusesPositionsOfAnotherTrack()
{
    const QString method = u"org.mpris.MediaPlayer2.Player.SetPosition"_s;
    const QString track = u"/org/masterclasscompanion/recording"_s;
    static_cast<void>(call(method, { u"/somewhere/else"_s, u"4000000"_s }));
    static_cast<void>(call(method, { track, u"21000000"_s }));
    static_cast<void>(call(method, { track, u"int64 -1"_s }));
    QCOMPARE(m_player->position(), 0ms);
    static_cast<void>(call(method, { track, u"4000000"_s }));
    QTRY_COMPARE(m_player->position(), 4s);
}

void tst_Mpris::takesRateAndVolumeWithinTheirBounds()
{
    const auto set = [](const QString &name, const QString &value) {
        static_cast<void>(
            call(u"org.freedesktop.DBus.Properties.Set"_s, { playerFace, name, value }));
    };
    Monitor monitor;
    set(u"Rate"_s, u"<1.5>"_s);
    QCOMPARE(m_player->rate(), 1.5);
    QTRY_VERIFY(monitor.said(u"'Rate': <1.5>"_s));
    set(u"Rate"_s, u"<9.0>"_s);
    QCOMPARE(m_player->rate(), 2.5);
    QCOMPARE(valueOf(playerFace, u"MaximumRate"_s), u"2.5"_s);
    QCOMPARE(valueOf(playerFace, u"MinimumRate"_s), u"0.5"_s);
    m_player->play();
    set(u"Rate"_s, u"<0.0>"_s); // as the specification asks: a pause
    QCOMPARE(m_player->state(), State::Paused);
    set(u"Volume"_s, u"<0.4>"_s);
    QCOMPARE(m_player->volume(), 0.4);
    QTRY_VERIFY(monitor.said(u"'Volume': <0.4"_s));
    set(u"Volume"_s, u"<-3.0>"_s);
    QCOMPARE(m_player->volume(), 0.0);
}

void tst_Mpris::goesByChapters()
{
    const QSignalSpy next(m_controls.get(), &MediaControls::nextWanted);
    const QSignalSpy previous(m_controls.get(), &MediaControls::previousWanted);
    QCOMPARE(valueOf(playerFace, u"CanGoNext"_s), u"true"_s);
    QCOMPARE(valueOf(playerFace, u"CanGoPrevious"_s), u"false"_s);
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Next"_s));
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Player.Previous"_s));
    QCOMPARE(next.size(), 1);
    QCOMPARE(previous.size(), 0); // nothing before the first
}

void tst_Mpris::tellsTitleLengthAndNothingElse()
{
    const QString metadata = valueOf(playerFace, u"Metadata"_s);
    QCOMPARE(metadata,
             u"{'mpris:length': <int64 20000000>, 'mpris:trackid': <objectpath "
             "'/org/masterclasscompanion/recording'>, 'xesam:album': <'A small course'>, "
             "'xesam:title': <'2 · Two ideas'>}"_s);
    Monitor monitor;
    m_controls->setTrack({ .title = u"3 · Three"_s, .album = u"A small course"_s });
    QTRY_VERIFY(monitor.said(u"'xesam:title': <'3 · Three'>"_s));
    QVERIFY(monitor.said(u"'CanGoNext': <false>"_s));
}

void tst_Mpris::isSteeredByPlayerctl()
{
    QCOMPARE(playerctl({ u"status"_s }), u"Paused"_s);
    QCOMPARE(playerctl({ u"metadata"_s, u"--format"_s,
                         u"{{title}} | {{album}} | {{duration(mpris:length)}}"_s }),
             u"2 · Two ideas | A small course | 0:20"_s);
    playerctl({ u"position"_s, u"7"_s });
    QTRY_COMPARE(m_player->position(), 7s);
    playerctl({ u"position"_s, u"2-"_s });
    QTRY_COMPARE(m_player->position(), 5s);
    playerctl({ u"play-pause"_s });
    QTRY_COMPARE(m_player->state(), State::Playing);
    playerctl({ u"pause"_s });
    QTRY_COMPARE(m_player->state(), State::Paused);
    playerctl({ u"volume"_s, u"0.25"_s });
    QTRY_COMPARE(m_player->volume(), 0.25);
}

void tst_Mpris::raisesAndQuits()
{
    const QSignalSpy raise(m_controls.get(), &MediaControls::raiseWanted);
    const QSignalSpy quit(m_controls.get(), &MediaControls::quitWanted);
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Raise"_s));
    QCOMPARE(raise.size(), 1);
    static_cast<void>(call(u"org.mpris.MediaPlayer2.Quit"_s));
    QCOMPARE(quit.size(), 1);
}

void tst_Mpris::takesAnotherNameWhenItsOwnIsTaken()
{
    Player other(Clock::system());
    MediaControls second(other);
    second.setOffered(true);
    const QString names = namesOnBus();
    QVERIFY(names.contains(u'\'' + service + u'\''));
    QVERIFY(
        names.contains(u"'%1.instance%2'"_s.arg(service).arg(QCoreApplication::applicationPid())));
}

void tst_Mpris::leavesTheBus()
{
    QVERIFY(m_controls->isOffered());
    m_controls->setOffered(false);
    QTRY_VERIFY(!namesOnBus().contains(u"mpris"_s));
}

void tst_Mpris::saysNothingWithoutBus()
{
    cleanup();
    m_bus.reset();
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QTemporaryDir nowhere;
    qputenv("XDG_RUNTIME_DIR", nowhere.path().toLocal8Bit());
    Player player(Clock::system());
    MediaControls controls(player);
    controls.setOffered(true);
    controls.setTrack({ .title = u"Somewhere"_s });
    player.setVolume(0.5);
    QCoreApplication::sendPostedEvents();
    controls.setOffered(false);
    QVERIFY(!controls.isOffered());
}

QTEST_MAIN(tst_Mpris)
#include "tst_mpris.moc"
