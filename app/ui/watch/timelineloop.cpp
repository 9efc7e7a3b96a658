// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ends of the loop on the timeline: moved by pointer or keys. The rest of it is in
// timelinebar.cpp.
#include <ui/appearance.h>
#include <ui/watch/timelinebar.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr int handleWidth = 8;
constexpr int handleHeight = 12;
constexpr qreal handleReach = 2; //!< beyond what is painted a pointer still meets it
constexpr qreal jitter = 2; //!< of a hand that only presses
constexpr qreal snapReach = 6; //!< to a chapter's or a cue's start
constexpr qreal stem = 2;

bool isHorizontal(int key) { return key == Qt::Key_Left || key == Qt::Key_Right; }

} // namespace

void TimelineBar::setLoop(const std::optional<TimeSpan> &loop)
{
    if (m_loop == loop) {
        return;
    }
    dropEnd(); // the hand was on another loop
    m_loop = loop;
    QList<TimelineMark> ends;
    if (loop) {
        ends = { { .kind = kindOf(LoopEnd::A), .position = loop->from },
                 { .kind = kindOf(LoopEnd::B), .position = loop->to } };
    }
    setMarks(TimelineMarks::Source::LoopEnds, ends);
    update();
}

Milliseconds TimelineBar::endPosition(LoopEnd end) const
{
    const TimeSpan loop = m_grip ? m_grip->loop : m_loop.value_or(TimeSpan{});
    return end == LoopEnd::A ? loop.from : loop.to;
}

qreal TimelineBar::handleTop() const { return trackRect().top() - space::xs / 2.0 - handleHeight; }

//! Each handle lies outside of the loop: so both can be met when it is a pixel long.
QRectF TimelineBar::handleRect(LoopEnd end) const
{
    const Milliseconds position = endPosition(end);
    const TimeSpan shown = m_range.shown();
    if (!m_loop || position < shown.from || position > shown.to) {
        return {};
    }
    const qreal x = xOf(position);
    return { end == LoopEnd::A ? x - handleWidth : x, handleTop(), handleWidth, handleHeight };
}

std::optional<LoopEnd> TimelineBar::endAt(QPointF point) const
{
    if (!m_loop) {
        return {};
    }
    const qreal middle = (xOf(m_loop->from) + xOf(m_loop->to)) / 2;
    const LoopEnd end = point.x() < middle ? LoopEnd::A : LoopEnd::B;
    const QRectF rect = handleRect(end);
    const bool isMet = !rect.isNull()
        && rect.adjusted(-handleReach, -handleReach, handleReach, handleReach).contains(point);
    return isMet ? std::optional(end) : std::nullopt;
}

std::optional<LoopEnd> TimelineBar::chosenEnd() const
{
    return m_chosen ? loopEndOf(m_marks.all().at(*m_chosen)) : std::nullopt;
}

//! The start of a chapter or, failing that, of a cue that is meant by a pointer so near to it.
std::optional<Milliseconds> TimelineBar::snapped(qreal x) const
{
    std::optional<Milliseconds> nearest;
    qreal least = snapReach;
    const auto consider = [&](Milliseconds start) {
        const qreal distance = std::abs(xOf(start) - x);
        if (distance <= least) {
            least = distance;
            nearest = start;
        }
    };
    for (const RecordedChapter &chapter : m_recording.chapters) {
        consider(chapter.span.from);
    }
    if (!nearest) {
        const QList<Cue> &cues = m_captions.cues();
        const auto next = std::ranges::lower_bound(cues, positionAt(x), {},
                                                   [](const Cue &cue) { return cue.span.from; });
        if (next != cues.end()) {
            consider(next->span.from);
        }
        if (next != cues.begin()) {
            consider(std::prev(next)->span.from);
        }
    }
    return nearest;
}

void TimelineBar::takeEnd(LoopEnd end, std::optional<qreal> pressedAt)
{
    m_grip = { .end = end, .loop = *m_loop, .pressedAt = pressedAt };
    if (pressedAt) {
        m_grip->offset = xOf(endPosition(end)) - *pressedAt;
        m_scrubbed = endPosition(end);
        Q_EMIT scrubWanted(*m_scrubbed);
        m_dragSeek.start();
    }
    showEnd(end);
}

void TimelineBar::dragEnd(const QMouseEvent &event)
{
    const qreal x = event.position().x();
    if (!m_grip->isMoved && std::abs(x - *m_grip->pressedAt) <= jitter) {
        return;
    }
    m_grip->isMoved = true;
    const qreal wanted = x + m_grip->offset;
    const bool isFree = event.modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
    const auto start = isFree ? std::nullopt : snapped(wanted);
    bringEnd(start.value_or(pointedAt(wanted)));
}

void TimelineBar::bringEnd(Milliseconds to)
{
    m_grip->loop = Looper::withEnd(m_grip->loop, m_grip->end, std::clamp(to, 0ms, duration()));
    showEnd(m_grip->end);
}

void TimelineBar::letEndGo()
{
    const Grip grip = *std::exchange(m_grip, std::nullopt);
    m_dragSeek.stop();
    if (grip.pressedAt) {
        Q_EMIT scrubEnded(m_position);
    }
    if (m_loop && grip.loop != *m_loop) {
        Q_EMIT loopReshaped(grip.loop);
    }
    update();
}

void TimelineBar::dropEnd()
{
    if (const auto grip = std::exchange(m_grip, std::nullopt)) {
        m_dragSeek.stop();
        endHover();
        if (grip->pressedAt) {
            Q_EMIT scrubEnded(m_position);
        }
    }
}

void TimelineBar::moveEndFromUser(LoopEnd end, Milliseconds to)
{
    if (m_loop && !m_grip) {
        takeEnd(end, {});
        bringEnd(to);
        letEndGo();
    }
}

//! Once keys have hold of an end, both arrows are theirs until one is let go: Alt may be let go
//! first. One hold is one change, however often the key repeats.
bool TimelineBar::isEndKey(const QKeyEvent &event) const
{
    if (m_grip && event.key() == Qt::Key_Escape) {
        return true;
    }
    const Qt::KeyboardModifiers others = event.modifiers() & ~Qt::ShiftModifier;
    return isHorizontal(event.key())
        && ((m_grip && !m_grip->pressedAt) || (chosenEnd() && others == Qt::AltModifier));
}

void TimelineBar::moveEndByKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        return dropEnd();
    }
    if (!m_grip) {
        takeEnd(*chosenEnd(), {});
    }
    const Milliseconds by = event.modifiers().testFlag(Qt::ShiftModifier) ? fineEndStep : endStep;
    if (!m_grip->pressedAt) {
        bringEnd(endPosition(m_grip->end) + (event.key() == Qt::Key_Left ? -by : by));
    }
}

void TimelineBar::keyReleaseEvent(QKeyEvent *event)
{
    if (m_grip && !m_grip->pressedAt && isHorizontal(event->key()) && !event->isAutoRepeat()) {
        return letEndGo();
    }
    QWidget::keyReleaseEvent(event);
}

void TimelineBar::showEnd(LoopEnd end)
{
    const TimelineMark mark{ .kind = kindOf(end), .position = endPosition(end) };
    const qreal x
        = std::clamp(xOf(mark.position), qreal(trackRect().left()), qreal(trackRect().right()));
    showHover(x, mark.position, &mark);
}

void TimelineBar::showCursor(bool onHandle)
{
    if (onHandle) {
        setCursor(Qt::SizeHorCursor);
    } else {
        unsetCursor();
    }
}

void TimelineBar::paintLoopEnds(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    if (m_grip) { // the mark of the loop shows meanwhile where it was
        const qreal left = xOf(m_grip->loop.from);
        const qreal middle = handleTop() + handleHeight / 2.0;
        painter.fillRect(QRectF(left, middle - stem / 2, xOf(m_grip->loop.to) - left, stem),
                         theme.ink);
    }
    painter.save();
    painter.setClipping(false); // at the edge of a zoomed line a handle stands beside it
    for (const LoopEnd end : { LoopEnd::A, LoopEnd::B }) {
        const QRectF rect = handleRect(end);
        if (rect.isNull()) {
            continue;
        }
        const bool isHeld = m_grip && m_grip->end == end;
        const qreal x = end == LoopEnd::A ? rect.right() : rect.left();
        const QRectF line(x - stem / 2, rect.top(), stem, trackRect().bottom() + 1 - rect.top());
        painter.setPen(QPen(theme.window, 1));
        painter.setBrush(isHeld ? theme.ink : theme.accent);
        painter.drawRoundedRect(rect, 2, 2);
        painter.fillRect(line, isHeld ? theme.ink : theme.accent);
    }
    painter.restore();
}

} // namespace companion
