// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The voice stays with the picture: flashes that were shown against beeps that a real sound server
// played, once for each backend.
#include "flashfilm.h"
#include "flashviewer.h"
#include "soundrecorder.h"
#include "soundserver.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using Microseconds = FlashViewer::Microseconds;

namespace {

constexpr Microseconds bound = 40ms;
constexpr Microseconds settling = 1s; //!< after whatever was done to the playback
constexpr Microseconds beepTail = 150ms;

} // namespace

class tst_LipSync final : public QObject {
    Q_OBJECT

public:
    explicit tst_LipSync(SoundServer &server)
        : m_server(server)
    {
    }

private Q_SLOTS:
    void atEverySpeed();
    void afterSeeks();
    void afterAPause();
    void onAnotherDevice();
    void withEvenedVoices();

private:
    void start(double rate, bool even = false);
    void verifyTogether(const QString &when, int flashes = 3);

    SoundServer &m_server;
    FlashFilm m_film;
    std::unique_ptr<FlashViewer> m_viewer;
};

void tst_LipSync::start(double rate, bool even)
{
    m_viewer = std::make_unique<FlashViewer>(m_film.flashes());
    m_viewer->player.setEvensVoices(even);
    m_viewer->player.setRate(rate);
    m_viewer->player.play();
    QTRY_VERIFY(m_viewer->player.position() > 200ms);
}

//! Once it has settled, the next flashes have their beeps, and no beep is without a flash.
void tst_LipSync::verifyTogether(const QString &when, int wanted)
{
    const SoundRecorder recorder(m_server, u"voice"_s);
    const Microseconds begin = FlashViewer::now() + settling;
    QTRY_VERIFY2_WITH_TIMEOUT(m_viewer->flashesSince(begin).size() > wanted, qPrintable(when),
                              15'000);
    const QList<Microseconds> flashes = m_viewer->flashesSince(begin).first(wanted);
    QTRY_VERIFY(recorder.timeOf(recorder.samples().size()) > flashes.last() + beepTail);
    QStringList apart;
    bool isTogether = true;
    int heard = 0;
    for (const qsizetype beep : recorder.onsets()) {
        const Microseconds moment = recorder.timeOf(beep);
        heard += moment > flashes.first() - beepTail && moment < flashes.last() + beepTail ? 1 : 0;
    }
    for (const Microseconds late : recorder.latenessTo(flashes)) {
        apart.append(QString::number(double(late.count()) / 1000));
        isTogether = isTogether && std::chrono::abs(late) <= bound;
    }
    qInfo("%s: voice later than picture by %s ms", qPrintable(when),
          qPrintable(apart.join(u", "_s)));
    QVERIFY2(isTogether, qPrintable(when + u": "_s + apart.join(u", "_s)));
    QVERIFY2(heard == wanted, qPrintable(u"%1: %2 beeps"_s.arg(when).arg(heard)));
}

void tst_LipSync::atEverySpeed()
{
    start(0.5);
    for (const double rate : { 0.5, 1.0, 1.25, 2.0, 2.5 }) {
        m_viewer->player.setRate(rate);
        verifyTogether(u"at %1x"_s.arg(rate), rate < 1 ? 2 : 3);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void tst_LipSync::afterSeeks()
{
    start(1.5);
    m_viewer->player.seek(20s);
    QTRY_VERIFY(m_viewer->player.position() > 20'300ms);
    m_viewer->player.seek(8s);
    verifyTogether(u"after seeks"_s);
}

void tst_LipSync::afterAPause()
{
    start(1.0);
    m_viewer->player.pause();
    QTRY_COMPARE(m_server.loudness(u"voice"_s), 0);
    m_viewer->player.play();
    verifyTogether(u"after a pause"_s, 2);
}

void tst_LipSync::onAnotherDevice()
{
    start(1.5);
    m_server.addSink(u"other"_s);
    m_server.removeSink(u"voice"_s);
    QTRY_VERIFY(m_server.loudness(u"other"_s) > 0 || m_viewer->player.position() > 10s);
    m_server.addSink(u"voice"_s);
    m_server.removeSink(u"other"_s);
    verifyTogether(u"on another device"_s);
}

void tst_LipSync::withEvenedVoices()
{
    start(1.5, true);
    verifyTogether(u"with voices evened out"_s);
}

int main(int argc, char **argv)
{
    // Before the application, which would look for devices elsewhere.
    SoundServer server;
    server.addSink(QStringLiteral("voice"));
    QGuiApplication application(argc, argv);
    tst_LipSync test(server);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lipsync.moc"
