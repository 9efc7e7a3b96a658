// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys and pointer on the timeline; what it shows is in timelinebar.cpp.
#include <ui/appearance.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinehover.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qreal snapDistance = space::s; //!< to a mark
constexpr double wheelNotch = 120.0;
constexpr double zoomOfNotch = 1.25;
constexpr int scrollOfNotch = 8; //!< a part of what is shown

//! What a pointer means: round moments, of which small pictures can be at hand.
constexpr std::array<Milliseconds, 11> grains{ 1ms, 10ms, 100ms, 500ms, 1s, 2s,
                                               5s,  10s,  20s,   30s,   60s };

template <size_t size> bool holds(const std::array<Qt::Key, size> &keys, int key)
{
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

bool TimelineBar::isOwnKey(const QKeyEvent &event)
{
    static constexpr std::array plain{ Qt::Key_Left,     Qt::Key_Right, Qt::Key_PageUp,
                                       Qt::Key_PageDown, Qt::Key_Home,  Qt::Key_End };
    static constexpr std::array marks{ Qt::Key_PageUp, Qt::Key_PageDown };
    return (event.modifiers() == Qt::NoModifier && holds(plain, event.key()))
        || (event.modifiers() == Qt::ControlModifier && holds(marks, event.key()));
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool isOfMark
            = m_chosen && (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Space);
        if (isOwnKey(key) || isOfMark || isEndKey(key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::EnabledChange && !isEnabled()) {
        m_drag.reset(); // it will not hear of the release
        m_grip.reset();
        m_dragSeek.stop();
    }
    return QWidget::event(event);
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    if (isEndKey(*event)) {
        return moveEndByKey(*event);
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (m_chosen && isEnter) {
        return seekFromUser(m_marks.all().at(*m_chosen).position);
    }
    if (m_chosen && event->key() == Qt::Key_Escape) {
        return leaveMark();
    }
    if (!isOwnKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->modifiers() == Qt::ControlModifier) {
        return stepToMark(event->key() == Qt::Key_PageDown);
    }
    leaveMark();
    switch (event->key()) {
    case Qt::Key_Left:
        return seekFromUser(position() - step);
    case Qt::Key_Right:
        return seekFromUser(position() + step);
    case Qt::Key_PageUp:
        return seekFromUser(previousChapterStart(m_recording, position()));
    case Qt::Key_PageDown:
        return seekFromUser(nextChapterStart(m_recording, position()).value_or(position()));
    case Qt::Key_Home:
        return seekFromUser(0ms);
    case Qt::Key_End:
        return seekFromUser(duration());
    }
}

//! From the chosen mark, or from where the recording is.
void TimelineBar::stepToMark(bool forward)
{
    if (m_chosen) {
        const int next = *m_chosen + (forward ? 1 : -1);
        if (next >= 0 && next < m_marks.all().size()) {
            chooseMark(next);
        }
        return;
    }
    if (const auto next = forward ? m_marks.after(position()) : m_marks.before(position())) {
        chooseMark(*next);
    }
}

//! Those above the track, and the search hits below it.
const TimelineMark *TimelineBar::markAt(QPointF point) const
{
    using enum TimelineMark::Kind;
    const bool isBelow = point.y() > trackRect().bottom();
    if (!isBelow && point.y() > trackRect().top()) {
        return nullptr;
    }
    const TimelineMark *nearest = nullptr;
    qreal least = snapDistance;
    for (const TimelineMark &mark : m_marks.all()) {
        const bool isOther = mark.kind == Chapter || mark.kind == Exercise || loopEndOf(mark);
        const qreal distance = std::abs(xOf(mark.position) - point.x());
        if (!isOther && (mark.kind == Hit) == isBelow && distance <= least) {
            nearest = &mark;
            least = distance;
        }
    }
    return nearest;
}

//! The finest that is not finer than a pixel.
Milliseconds TimelineBar::grain() const
{
    const double pixel = double(m_range.shown().length().count()) / trackRect().width();
    const auto fitting = std::ranges::find_if(
        grains, [pixel](Milliseconds each) { return double(each.count()) >= pixel; });
    return fitting == grains.end() ? grains.back() : *fitting;
}

Milliseconds TimelineBar::pointedAt(qreal x) const
{
    const Milliseconds each = grain();
    const Milliseconds exact = positionAt(x);
    return std::min((exact + each / 2) / each * each, duration());
}

Milliseconds TimelineBar::targetAt(QPointF point) const
{
    const TimelineMark *mark = markAt(point);
    return mark ? mark->position : pointedAt(point.x());
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (const auto end = endAt(event->position())) {
        return takeEnd(*end, event->position().x());
    }
    m_drag = targetAt(event->position());
    m_scrubbed = m_drag;
    Q_EMIT scrubWanted(*m_drag);
    m_dragSeek.start();
    update();
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip && m_grip->pressedAt) {
        return dragEnd(*event);
    }
    if (m_drag) {
        m_drag = pointedAt(event->position().x());
    }
    hoverAt(event->position());
}

void TimelineBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_grip && m_grip->pressedAt) {
        return letEndGo();
    }
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    m_dragSeek.stop();
    m_isFollowing = true;
    const Milliseconds target = *std::exchange(m_drag, std::nullopt);
    Q_EMIT scrubEnded(target);
    setPosition(target);
    tellPosition();
    update();
}

//! Control zooms around the pointer; a zoomed line scrolls.
void TimelineBar::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / wheelNotch;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(zoomOfNotch, notches), positionAt(event->position().x()));
        hoverAt(event->position());
    } else if (!m_range.isWhole()) {
        m_isFollowing = false;
        setRange(m_range.scroll(Milliseconds(
            std::llround(-notches * double(m_range.shown().length().count()) / scrollOfNotch))));
    } else {
        event->ignore();
    }
}

void TimelineBar::hoverAt(QPointF point)
{
    m_chosen.reset();
    const auto end = m_drag ? std::nullopt : endAt(point);
    showCursor(end.has_value());
    if (end) {
        return showEnd(*end);
    }
    const qreal x = std::clamp(point.x(), qreal(trackRect().left()), qreal(trackRect().right()));
    const TimelineMark *mark = m_drag ? nullptr : markAt(point);
    showHover(x, mark ? mark->position : pointedAt(x), mark);
}

void TimelineBar::showHover(qreal x, Milliseconds position, const TimelineMark *mark)
{
    m_hoverX = x;
    TimelineHover::Content content;
    content.time = mark ? markTime(*mark) : formatPosition(position);
    content.chapter
        = mark ? markLabel(mark->kind) : chapterLabelAt(m_course, m_recording, position);
    if (mark && !loopEndOf(*mark)) {
        content.text = mark->label.simplified();
    } else {
        content.text = m_captions.textAt(position).simplified();
    }
    if (std::exchange(m_hovered, position) != position) {
        m_hover->setPicture({}); // rather none than that of another moment
        Q_EMIT pictureWanted(position);
    }
    m_hover->showAt(mapToGlobal(QPoint(int(x), 0)), content);
    update();
}

void TimelineBar::endHover()
{
    m_hoverX.reset();
    m_hovered.reset();
    m_hover->hide();
    update();
}

void TimelineBar::leaveEvent(QEvent *event)
{
    if (!m_grip) {
        endHover();
    }
    QWidget::leaveEvent(event);
}

void TimelineBar::focusOutEvent(QFocusEvent *event)
{
    if (m_grip && !m_grip->pressedAt) {
        letEndGo(); // it will not hear of the key's release
    }
    leaveMark();
    QWidget::focusOutEvent(event);
}

void TimelineBar::hideEvent(QHideEvent *event)
{
    dropEnd();
    endHover();
    QWidget::hideEvent(event);
}

} // namespace companion
