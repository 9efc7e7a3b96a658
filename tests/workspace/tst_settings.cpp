// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings survive a round trip, and a damaged file costs no more than the damaged value.

#include <workspace/settings.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class SettingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingFileGivesDefaults()
    {
        const QTemporaryDir folder;
        QVERIFY(loadSettings(settingsPath(folder.path())) == Settings{});
    }

    void roundTrip()
    {
        const QTemporaryDir folder;
        const Settings changed{ .scheme = SchemeChoice::Dark,
                                .language = u"de"_s,
                                .captionPlace = CaptionPlace::Beside,
                                .captionPercent = 150,
                                .captionFont = u"DejaVu Serif"_s,
                                .captionInk = QColor(255, 228, 92),
                                .captionGround = QColor(0, 0, 0),
                                .captionOpacity = 60,
                                .captionDelays = { { u"recording-1"_s, -300 } },
                                .captionTracks = { { u"small-course"_s, u"de|"_s } },
                                .hashedFilms = { { u"rec-1"_s, 1'795'795'415'557 } },
                                .rate = 1.25,
                                .volume = 0.4,
                                .muted = true,
                                .whileTyping = WhileTyping::Pause,
                                .knowsThinkingPause = true,
                                .courseRates
                                = { { u"safety"_s, 1.4 }, { u"zweiter Kurs/2"_s, 0.5 } },
                                .skipSilences = true,
                                .evenVoices = true,
                                .sidePaneVisible = false,
                                .sidePaneLeft = true,
                                .sideTab = 3,
                                .splitter = "\0\1\2"_ba,
                                .geometry = "\xff\0geometry"_ba,
                                .miniGeometry = "\0mini"_ba,
                                .keepAwake = false,
                                .mediaControls = false,
                                .pauseWhenHidden = true,
                                .resumeWhenShown = true,
                                .reduceMotion = true,
                                .readChapter = u"C02"_s,
                                .readBlock = 12,
                                .declinedNotes = { { u"rec-1"_s, { u"rec-2"_s } },
                                                   { u"rec-3"_s, { u"rec-1"_s, u"rec-2"_s } } },
                                .stayingMarks = { { u"rec-1"_s, { u"mark-1"_s, u"mark-2"_s } } },
                                .declinedChats = { u"rec-1"_s, u"rec-3"_s },
                                .lastCourse = u"/kurse/zweiter Kurs"_s };
        saveSettings(changed, settingsPath(folder.path()));
        const Settings loaded = loadSettings(settingsPath(folder.path()));
        QCOMPARE(loaded.courseRates, changed.courseRates);
        QCOMPARE(loaded.captionTracks, changed.captionTracks);
        QCOMPARE(loaded.captionInk, changed.captionInk);
        QCOMPARE(loaded.captionGround, changed.captionGround);
        QCOMPARE(loaded.miniGeometry, changed.miniGeometry);
        QCOMPARE(loaded.sideTab, changed.sideTab);
        QVERIFY(loaded == changed);
    }

    void eachCourseHasItsSpeed()
    {
        const Settings settings{ .rate = 1.5, .courseRates = { { u"safety"_s, 1.4 } } };
        QCOMPARE(rateOf(settings, u"safety"_s), 1.4);
        QCOMPARE(rateOf(settings, u"new"_s), 1.5);
    }

    void damagedValuesFallBack_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("not a number") << "[playback]\nrate=fast\n"_ba;
        QTest::newRow("too fast") << "[playback]\nrate=99\n"_ba;
        QTest::newRow("too fast for a course") << "[courseRates]\nsafety=99\n"_ba;
        QTest::newRow("unknown scheme") << "[appearance]\nscheme=sepia\n"_ba;
        QTest::newRow("caption size out of range") << "[captions]\npercent=-5\n"_ba;
        QTest::newRow("no colour") << "[captions]\nink=reddish\nground=\n"_ba;
        QTest::newRow("opacity out of range") << "[captions]\nopacity=101\n"_ba;
        QTest::newRow("unknown while typing") << "[playback]\nwhileTyping=sings\n"_ba;
        QTest::newRow("tab out of range") << "[window]\nsideTab=7\n"_ba;
        QTest::newRow("not an ini file") << "\x00\x01\x02 {]["_ba;
    }
    void damagedValuesFallBack()
    {
        QFETCH(const QByteArray, file);
        const QTemporaryDir folder;
        QFile damaged(settingsPath(folder.path()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(file);
        damaged.close();
        QVERIFY(loadSettings(damaged.fileName()) == Settings{});
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
