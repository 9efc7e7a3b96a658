// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timeline of a recording of three hours by itself: its marks, its zoom, and both for those who
// do not see it.
#include <ui/watch/timelinebar.h>

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using Kind = TimelineMark::Kind;
using Source = TimelineMarks::Source;

namespace {

Recording threeHours()
{
    Recording recording;
    recording.duration = 3h;
    recording.chapters = { { .id = {}, .span = { 0h, 1h } }, { .id = {}, .span = { 1h, 3h } } };
    recording.exercises
        = { { .id = u"E1"_s, .title = u"Sort the cards"_s, .task = {}, .span = { 90min, 95min } } };
    return recording;
}

QString print(TimeSpan span) { return formatPosition(span.from) + u'-' + formatPosition(span.to); }

} // namespace

class TestTimeline final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marksOfAllSourcesComeInOrder();
    void controlPageKeysGoFromMarkToMark();
    void zoomKeepsThePlace();
    void zoomFollowsThePlayhead();
    void scrollingLeavesThePlayheadAlone();
    void wheelZoomsAroundThePointer();
    void marksMoveWithTheZoom();
    void clickMeetsAHitExactly();
    void dragEndsWithTheRecording();
    void screenReaderMeetsEveryMark();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_bar.get(), key, modifiers);
    }
    void turn(int delta, qreal x, Qt::KeyboardModifiers modifiers);

    Course m_course;
    Recording m_recording = threeHours();
    CaptionTrack m_captions;
    std::unique_ptr<TimelineBar> m_bar;
};

void TestTimeline::init()
{
    m_bar = std::make_unique<TimelineBar>(m_course, m_recording, m_captions, nullptr);
    m_bar->resize(1016, m_bar->sizeHint().height());
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->setFocus(Qt::TabFocusReason);
}

void TestTimeline::turn(int delta, qreal x, Qt::KeyboardModifiers modifiers)
{
    const QPointF at(x, m_bar->trackRect().center().y());
    QWheelEvent event(at, m_bar->mapToGlobal(at), {}, { 0, delta }, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_bar.get(), &event);
}

void TestTimeline::marksOfAllSourcesComeInOrder()
{
    m_bar->setMarks(Source::Notes, { { .kind = Kind::Question, .position = 2h, .label = u"?"_s } });
    m_bar->setMarks(Source::Loops, { { .kind = Kind::Loop, .position = 5min, .end = 6min } });
    m_bar->setMarks(Source::Bookmarks, { { .kind = Kind::Bookmark, .position = 2h } });
    m_bar->setHits({ 1s });
    QStringList printed;
    for (const TimelineMark &mark : m_bar->marks().all()) {
        printed << spokenMark(mark);
    }
    QCOMPARE(
        printed,
        (QStringList{ u"Chapter at 0:00:00"_s, u"Search hit at 0:00:01"_s, u"Loop at 0:05:00"_s,
                      u"Chapter at 1:00:00"_s, u"Exercise at 1:30:00: Sort the cards"_s,
                      u"Question at 2:00:00: ?"_s, u"Bookmark at 2:00:00"_s }));
    m_bar->setMarks(Source::Notes, {});
    QCOMPARE(m_bar->marks().all().size(), 6);
}

void TestTimeline::controlPageKeysGoFromMarkToMark()
{
    QSignalSpy seeks(m_bar.get(), &TimelineBar::seekWanted);
    m_bar->setMarks(Source::Notes, { { .kind = Kind::Note, .position = 75min, .label = u"A"_s } });
    m_bar->setPosition(70min);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_bar->chosenMark(), 2);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_bar->chosenMark(), 3); // the exercise, and the last
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_bar->chosenMark(), 3);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(seeks.isEmpty()); // looking is not going
    press(Qt::Key_Return);
    QCOMPARE(seeks.size(), 1);
    QCOMPARE(seeks[0][0].value<Milliseconds>(), 75min);
    press(Qt::Key_Escape);
    QVERIFY(!m_bar->chosenMark());
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_bar->chosenMark(), 1);
    m_bar->setMarks(Source::Notes, {}); // indices are others now
    QVERIFY(!m_bar->chosenMark());
}

void TestTimeline::zoomKeepsThePlace()
{
    m_bar->setPosition(90min);
    const qreal x = m_bar->xOf(90min);
    m_bar->zoomIn();
    QCOMPARE(print(m_bar->range().shown()), u"0:45:00-2:15:00"_s);
    QVERIFY(std::abs(m_bar->xOf(90min) - x) < 1);
    QCOMPARE(m_bar->positionAt(m_bar->xOf(100min)), 100min);
    for (int i = 0; i < 20; ++i) {
        m_bar->zoomIn();
    }
    QCOMPARE(m_bar->range().shown().length(), TimelineRange::shortest);
    QVERIFY(m_bar->range().shown().contains(90min));
    m_bar->zoomOut();
    QCOMPARE(m_bar->range().shown().length(), 2 * TimelineRange::shortest);
    m_bar->showWhole();
    QVERIFY(m_bar->range().isWhole());
    m_bar->setPosition(0ms);
    m_bar->zoomIn(); // at an end the part stays within the recording
    QCOMPARE(print(m_bar->range().shown()), u"0:00:00-1:30:00"_s);
}

void TestTimeline::zoomFollowsThePlayhead()
{
    m_bar->setPosition(30min);
    m_bar->zoomIn();
    m_bar->zoomIn();
    const TimeSpan before = m_bar->range().shown();
    m_bar->setPosition(31min);
    QCOMPARE(print(m_bar->range().shown()), print(before)); // it does not crawl
    m_bar->setPosition(before.to - 1min);
    QVERIFY(m_bar->range().shown().from > before.from);
    QVERIFY(m_bar->range().shown().contains(before.to - 1min));
    m_bar->setPosition(1s); // a seek elsewhere
    QVERIFY(m_bar->range().shown().contains(1s));
    m_bar->setPosition(3h);
    QCOMPARE(m_bar->range().shown().to, 3h);
}

void TestTimeline::scrollingLeavesThePlayheadAlone()
{
    turn(-120, 500, Qt::NoModifier);
    QVERIFY(m_bar->range().isWhole()); // nothing to scroll
    m_bar->zoomIn();
    m_bar->zoomIn();
    for (int i = 0; i < 20; ++i) {
        turn(-120, 500, Qt::NoModifier);
    }
    const TimeSpan away = m_bar->range().shown();
    QVERIFY(away.from > 1h);
    m_bar->setPosition(2s);
    QCOMPARE(print(m_bar->range().shown()), print(away));
    m_bar->seekFromUser(10s);
    QVERIFY(m_bar->range().shown().contains(10s));
}

void TestTimeline::wheelZoomsAroundThePointer()
{
    const Milliseconds under = m_bar->positionAt(250);
    turn(120, 250, Qt::ControlModifier);
    QVERIFY(!m_bar->range().isWhole());
    QVERIFY(std::chrono::abs(m_bar->positionAt(250) - under) < 20s);
    turn(-120, 250, Qt::ControlModifier);
    turn(-120, 250, Qt::ControlModifier);
    QVERIFY(m_bar->range().isWhole());
}

void TestTimeline::marksMoveWithTheZoom()
{
    const TimelineMark note{ .kind = Kind::Note, .position = 150min };
    m_bar->setMarks(Source::Notes, { note });
    m_bar->zoomIn(); // at 0:00: the first half is shown
    QVERIFY(m_bar->markRect(note).left() > m_bar->trackRect().right());
    press(Qt::Key_PageDown, Qt::ControlModifier);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    press(Qt::Key_PageDown, Qt::ControlModifier); // the chosen mark comes into sight
    QVERIFY(m_bar->range().shown().contains(note.position));
    QVERIFY(m_bar->rect().contains(m_bar->markRect(note).toAlignedRect()));
}

void TestTimeline::clickMeetsAHitExactly()
{
    QSignalSpy scrubs(m_bar.get(), &TimelineBar::scrubWanted);
    QSignalSpy seeks(m_bar.get(), &TimelineBar::scrubEnded);
    m_bar->setHits({ 4'321'234ms });
    const QPointF centre = m_bar->markRect(m_bar->marks().all().at(2)).center();
    QTest::mouseClick(m_bar.get(), Qt::LeftButton, {}, (centre + QPointF(4, 1)).toPoint());
    QCOMPARE(scrubs.first()[0].value<Milliseconds>(), 4'321'234ms);
    QCOMPARE(seeks.last()[0].value<Milliseconds>(), 4'321'234ms);
}

//! A recording that fails while it is dragged disables the bar, which then hears of no release.
void TestTimeline::dragEndsWithTheRecording()
{
    const QPoint middle = m_bar->trackRect().center();
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, middle);
    m_bar->setEnabled(false);
    m_bar->setEnabled(true);
    m_bar->setPosition(10min);
    const QSignalSpy scrubs(m_bar.get(), &TimelineBar::scrubWanted);
    QTest::mouseMove(m_bar.get(), middle + QPoint(80, 0));
    QCOMPARE(m_bar->position(), 10min);
    QVERIFY(scrubs.isEmpty());
}

void TestTimeline::screenReaderMeetsEveryMark()
{
    QSignalSpy seeks(m_bar.get(), &TimelineBar::seekWanted);
    m_bar->setMarks(Source::Notes, { { .kind = Kind::Note, .position = 75min, .label = u"A"_s } });
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(m_bar.get());
    QCOMPARE(bar->childCount(), 4);
    QAccessibleInterface *note = bar->child(2);
    QVERIFY(note && note->isValid());
    QCOMPARE(note->text(QAccessible::Name), u"Note at 1:15:00: A"_s);
    QCOMPARE(note->role(), QAccessible::ListItem);
    QCOMPARE(note->parent(), bar);
    QCOMPARE(bar->indexOfChild(note), 2);
    QVERIFY(bar->rect().contains(note->rect()));
    note->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(seeks.last()[0].value<Milliseconds>(), 75min);
    QVERIFY(!note->state().focused);
    note->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(note->state().focused);
    QCOMPARE(bar->focusChild(), note);
    m_bar->setMarks(Source::Notes, {});
    QVERIFY(!bar->child(3));
    QAccessibleInterface *exercise = bar->child(2);
    QCOMPARE(exercise->text(QAccessible::Name), u"Exercise at 1:30:00: Sort the cards"_s);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
