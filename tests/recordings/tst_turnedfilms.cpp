// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Films of a phone that was held upright, before and after they are joined.
#include "madefilms.h"
#include "smallcourse.h"
#include <media/mp4boxes.h>
#include <media/turnfilm.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestTurnedFilms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizeIsThatWhichIsSeen_data();
    void sizeIsThatWhichIsSeen();
    void joinedFilmKeepsItsTurn_data();
    void joinedFilmKeepsItsTurn();
    void partsTurnedOtherwiseAreNotJoined();

private:
    [[nodiscard]] QString makePart(const QString &name, int turn) const;

    TestFolder m_folder;
};

QString TestTurnedFilms::makePart(const QString &name, int turn) const
{
    const QString path = m_folder.path(name);
    makeFilm(path, 1);
    turnFilm(path, turn);
    return path;
}

void TestTurnedFilms::sizeIsThatWhichIsSeen_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<QSize>("size");
    QTest::newRow("90 degrees") << 90 << QSize(36, 64);
    QTest::newRow("180 degrees") << 180 << QSize(64, 36);
    QTest::newRow("270 degrees") << 270 << QSize(36, 64);
}

void TestTurnedFilms::sizeIsThatWhichIsSeen()
{
    QFETCH(const int, turn);
    const auto facts = probeMedia(makePart(u"film.mov"_s, turn));
    QVERIFY(facts.has_value());
    QTEST(facts->pictureSize, "size");
}

void TestTurnedFilms::joinedFilmKeepsItsTurn_data()
{
    QTest::addColumn<int>("turn");
    for (const int turn : { 90, 180, 270 }) {
        QTest::addRow("%d degrees", turn) << turn;
    }
}

void TestTurnedFilms::joinedFilmKeepsItsTurn()
{
    QFETCH(const int, turn);
    const auto staged = stageRecording(
        toAdd({ makePart(u"part 1.mp4"_s, turn), makePart(u"part 2.mp4"_s, turn) }),
        m_folder.path(u"shelf"_s));
    QVERIFY(staged.has_value());
    QCOMPARE(mp4Turn(staged->folder + u"/session.mp4"_s), turn);
}

void TestTurnedFilms::partsTurnedOtherwiseAreNotJoined()
{
    const RecordingToAdd wanted
        = toAdd({ makePart(u"part 1.mp4"_s, 90), makePart(u"part 2.mp4"_s, 270) });
    QVERIFY(wanted.inspected.apart.has_value());
    QCOMPARE(wanted.inspected.apart->reason, Refusal::Reason::PartsDiffer);
    QCOMPARE(wanted.inspected.apart->file, m_folder.path(u"part 2.mp4"_s));
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestTurnedFilms)
#include "tst_turnedfilms.moc"
