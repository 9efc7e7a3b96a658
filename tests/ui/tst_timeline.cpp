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
    void handlesStandOutsideOfTheLoop();
    void dragMovesAnEndAndThePictureWithIt();
    void onlyPressingAnEndMovesNothing();
    void endsKeepTheirDistance();
    void endsSnapToChaptersAndCues();
    void escapeTakesADragBack();
    void dragOfAnEndEndsWithItsLoop();
    void zoomedDragIsFine();
    void keysMoveTheChosenEnd();
    void screenReaderMovesTheEnds();

private:
    //! Every loop that is wanted becomes the loop, as in the program.
    void acceptLoops();
    [[nodiscard]] QPoint grab(LoopEnd end) const
    {
        return m_bar->handleRect(end).center().toPoint();
    }
    void pressAt(QPoint at) { QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, at); }
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = {});
    void releaseAt(QPoint at) { QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, at); }
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

void TestTimeline::acceptLoops()
{
    connect(m_bar.get(), &TimelineBar::loopReshaped, m_bar.get(), &TimelineBar::setLoop);
}

void TestTimeline::moveTo(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, at, m_bar->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                      modifiers);
    QApplication::sendEvent(m_bar.get(), &event);
}

void TestTimeline::handlesStandOutsideOfTheLoop()
{
    QVERIFY(m_bar->handleRect(LoopEnd::A).isNull());
    m_bar->setLoop(TimeSpan{ 60min, 60min + 2s }); // less than a pixel
    const QRectF a = m_bar->handleRect(LoopEnd::A);
    const QRectF b = m_bar->handleRect(LoopEnd::B);
    QVERIFY(!a.intersects(b));
    QCOMPARE_GE(a.width(), 8);
    QCOMPARE_GE(b.width(), 8);
    for (const QPointF point : { a.center(), a.topLeft(), b.center(), b.bottomRight() }) {
        moveTo(point.toPoint());
        QCOMPARE(m_bar->cursor().shape(), Qt::SizeHorCursor);
    }
    moveTo(m_bar->trackRect().center());
    QCOMPARE(m_bar->cursor().shape(), Qt::ArrowCursor);
    m_bar->setLoop({ { 0h, 3h } }); // both within the bar
    for (const LoopEnd end : { LoopEnd::A, LoopEnd::B }) {
        QVERIFY(m_bar->rect().contains(m_bar->handleRect(end).toAlignedRect()));
    }
    m_bar->setLoop({});
    QVERIFY(m_bar->handleRect(LoopEnd::A).isNull());
}

void TestTimeline::dragMovesAnEndAndThePictureWithIt()
{
    acceptLoops();
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    QSignalSpy scrubs(m_bar.get(), &TimelineBar::scrubWanted);
    QSignalSpy ends(m_bar.get(), &TimelineBar::scrubEnded);
    m_bar->setPosition(20min);
    m_bar->setLoop({ { 30min, 40min } });
    const QPoint from = grab(LoopEnd::B);
    pressAt(from);
    QCOMPARE(scrubs.last()[0].value<Milliseconds>(), 40min); // the picture of that end
    const auto to = from + QPoint(qRound(m_bar->xOf(50min) - m_bar->xOf(40min)), 0);
    moveTo(to);
    QVERIFY(loops.isEmpty());
    const auto hover = m_bar->findChild<QWidget *>(u"timelineHover"_s);
    QVERIFY(hover->isVisible());
    QTRY_COMPARE(scrubs.last()[0].value<Milliseconds>(), 50min);
    m_bar->setPosition(50min); // as the player says meanwhile
    QCOMPARE(m_bar->position(), 20min);
    releaseAt(to);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0][0].value<Milliseconds>(), 20min);
    QCOMPARE(loops.size(), 1);
    QCOMPARE(print(loops[0][0].value<TimeSpan>()), u"0:30:00-0:50:00"_s);
    QVERIFY(std::abs(m_bar->handleRect(LoopEnd::B).left() - m_bar->xOf(50min)) < 1);
}

void TestTimeline::onlyPressingAnEndMovesNothing()
{
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    QSignalSpy seeks(m_bar.get(), &TimelineBar::seekWanted);
    m_bar->setLoop({ { 30min, 40min } });
    const QPoint at = grab(LoopEnd::A) - QPoint(3, 0);
    pressAt(at);
    moveTo(at + QPoint(1, 1)); // a hand trembles
    releaseAt(at + QPoint(1, 1));
    QVERIFY(loops.isEmpty());
    QVERIFY(seeks.isEmpty());
}

void TestTimeline::endsKeepTheirDistance()
{
    acceptLoops();
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    m_bar->setLoop({ { 30min, 40min } });
    pressAt(grab(LoopEnd::A));
    moveTo({ m_bar->width() - 10, 20 });
    releaseAt({ m_bar->width() - 10, 20 });
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(40min - Looper::shortest, 40min));
    m_bar->setLoop({ { 30min, 40min } });
    pressAt(grab(LoopEnd::B));
    moveTo({ 10, 20 });
    releaseAt({ 10, 20 });
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min, 30min + Looper::shortest));
    m_bar->setLoop({ { 30min, 40min } });
    pressAt(grab(LoopEnd::B));
    moveTo({ 2 * m_bar->width(), 20 }); // the recording has an end
    releaseAt({ 2 * m_bar->width(), 20 });
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min, 3h));
}

void TestTimeline::endsSnapToChaptersAndCues()
{
    const Milliseconds start = 2'345'678ms;
    m_captions
        = CaptionTrack({ { .span = { start, start + 3s }, .text = u"Why then?"_s, .speaker = {} },
                         { .span = { 59min, 60min }, .text = u"So."_s, .speaker = {} } });
    acceptLoops();
    const auto dragTo = [this](Milliseconds to, Qt::KeyboardModifiers modifiers) {
        m_bar->setLoop({ { 20min, 100min } });
        const QPoint from = grab(LoopEnd::A);
        const QPoint at = from + QPoint(qRound(m_bar->xOf(to) - m_bar->xOf(20min)) + 3, 0);
        QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
        pressAt(from);
        moveTo(at, modifiers);
        releaseAt(at);
        return loops.last()[0].value<TimeSpan>().from;
    };
    QCOMPARE(dragTo(start, {}), start);
    QCOMPARE(dragTo(60min, {}), 60min); // the chapter, though a cue is near
    for (const auto modifier : { Qt::ShiftModifier, Qt::AltModifier }) {
        QVERIFY(dragTo(start, modifier) > start + 10s);
    }
    m_captions = {};
}

void TestTimeline::escapeTakesADragBack()
{
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    QSignalSpy scrubs(m_bar.get(), &TimelineBar::scrubWanted);
    QSignalSpy ends(m_bar.get(), &TimelineBar::scrubEnded);
    m_bar->setPosition(20min);
    m_bar->setLoop({ { 30min, 40min } });
    const QRectF before = m_bar->handleRect(LoopEnd::A);
    const QPoint from = grab(LoopEnd::A);
    pressAt(from);
    moveTo(from - QPoint(80, 0));
    QCOMPARE_NE(m_bar->handleRect(LoopEnd::A), before);
    press(Qt::Key_Escape);
    QCOMPARE(m_bar->handleRect(LoopEnd::A), before);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0][0].value<Milliseconds>(), 20min);
    const qsizetype told = scrubs.size();
    moveTo(from - QPoint(90, 0)); // the button is still down
    releaseAt(from - QPoint(90, 0));
    QCOMPARE(scrubs.size(), told);
    QCOMPARE(ends.size(), 1);
    QVERIFY(loops.isEmpty());
    QCOMPARE(m_bar->position(), 20min);
}

//! Its loop may be stopped, its page left, or its recording fail meanwhile.
void TestTimeline::dragOfAnEndEndsWithItsLoop()
{
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    QSignalSpy ends(m_bar.get(), &TimelineBar::scrubEnded);
    const QList<std::function<void()>> ways{ [this] { m_bar->setLoop({}); },
                                             [this] { m_bar->hide(); },
                                             [this] { m_bar->setEnabled(false); } };
    for (const auto &way : ways) {
        m_bar->setEnabled(true);
        m_bar->show();
        m_bar->setLoop({ { 30min, 40min } });
        const QPoint from = grab(LoopEnd::A);
        pressAt(from);
        moveTo(from - QPoint(80, 0));
        way();
        moveTo(from - QPoint(90, 0));
        releaseAt(from - QPoint(90, 0));
        m_bar->setPosition(10min);
        QCOMPARE(m_bar->position(), 10min); // it follows again
    }
    QVERIFY(loops.isEmpty());
    QCOMPARE(ends.size(), 2); // a recording that failed has no place to go back to
}

void TestTimeline::zoomedDragIsFine()
{
    acceptLoops();
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    m_bar->setPosition(90min);
    for (int i = 0; i < 20; ++i) {
        m_bar->zoomIn();
    }
    m_bar->setLoop({ { 90min, 91min + 30s } });
    QVERIFY(m_bar->handleRect(LoopEnd::B).isNull()); // out of sight
    const QPoint from = grab(LoopEnd::A);
    pressAt(from);
    moveTo(from + QPoint(17, 0));
    releaseAt(from + QPoint(17, 0));
    const Milliseconds moved = loops.last()[0].value<TimeSpan>().from - 90min;
    QVERIFY(std::chrono::abs(moved - 1020ms) <= 100ms); // 60 ms a pixel
    QVERIFY(m_bar->range().shown().length() == TimelineRange::shortest);
}

void TestTimeline::keysMoveTheChosenEnd()
{
    acceptLoops();
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    QSignalSpy seeks(m_bar.get(), &TimelineBar::seekWanted);
    m_bar->setMarks(Source::Notes, { { .kind = Kind::Note, .position = 30min + 500ms } });
    m_bar->setLoop({ { 30min, 40min } });
    m_bar->setPosition(29min);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_bar->chosenMark(), 1);
    press(Qt::Key_Right, Qt::AltModifier); // past the note: another index, the same end
    QCOMPARE(m_bar->chosenMark(), 2);
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min + 1s, 40min));
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min + 900ms, 40min));
    QVERIFY(seeks.isEmpty());
    const auto repeat = [this](QEvent::Type type, bool repeats) {
        QKeyEvent event(type, Qt::Key_Left, Qt::AltModifier, {}, repeats);
        QApplication::sendEvent(m_bar.get(), &event);
    };
    loops.clear();
    repeat(QEvent::KeyPress, false);
    for (int i = 0; i < 4; ++i) {
        repeat(QEvent::KeyRelease, true);
        repeat(QEvent::KeyPress, true);
    }
    QVERIFY(loops.isEmpty());
    repeat(QEvent::KeyRelease, false);
    QCOMPARE(loops.size(), 1); // one hold, one change
    QVERIFY(loops[0][0].value<TimeSpan>() == TimeSpan(30min - 4100ms, 40min));
    repeat(QEvent::KeyPress, false);
    press(Qt::Key_Escape);
    repeat(QEvent::KeyRelease, false);
    QCOMPARE(loops.size(), 1); // taken back
    repeat(QEvent::KeyPress, false);
    m_bar->clearFocus(); // somebody else hears of the release
    QCOMPARE(loops.size(), 2);
}

void TestTimeline::screenReaderMovesTheEnds()
{
    acceptLoops();
    QSignalSpy loops(m_bar.get(), &TimelineBar::loopReshaped);
    m_bar->setLoop({ { 30min, 40min } });
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(m_bar.get());
    QAccessibleInterface *end = bar->child(2);
    QCOMPARE(end->text(QAccessible::Name), u"End of the loop at 0:40:00.0"_s);
    QCOMPARE(end->role(), QAccessible::Slider);
    QCOMPARE(end->valueInterface()->currentValue().toDouble(), 2400.0);
    QVERIFY(!bar->child(0)->valueInterface()); // a chapter stays where it is
    using Actions = QAccessibleActionInterface;
    QVERIFY(end->actionInterface()->actionNames().contains(Actions::increaseAction()));
    QVERIFY(!bar->child(0)->actionInterface()->actionNames().contains(Actions::increaseAction()));
    end->actionInterface()->doAction(Actions::increaseAction());
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min, 40min + 1s));
    end->valueInterface()->setCurrentValue(2'450.5);
    QVERIFY(loops.last()[0].value<TimeSpan>() == TimeSpan(30min, 2'450'500ms));
    QCOMPARE(end->text(QAccessible::Name), u"End of the loop at 0:40:50.5"_s);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
