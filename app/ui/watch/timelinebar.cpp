// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/accessibleparts.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/notemark.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinehover.h>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto dragSeekInterval = 120ms;
constexpr qreal snapDistance = space::s; //!< to a note's mark
}

TimelineBar::TimelineBar(const Course &course, const Recording &recording,
                         const CaptionTrack &captions, QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_recording(recording)
    , m_captions(captions)
    , m_hover(new TimelineHover(this))
{
    installAccessibleParts();
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Left and Right move by five seconds, Page Up and Page Down by a chapter, Home and End "
           "to the ends. The line runs from left to right in every language."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dragSeek.setInterval(dragSeekInterval);
    connect(&m_dragSeek, &QTimer::timeout, this, [this] {
        if (m_drag && *m_drag != m_position) {
            Q_EMIT seekWanted(*m_drag);
        }
    });
}

TimelineBar::~TimelineBar() = default;

QString TimelineBar::valueText() const
{
    const QString chapter = chapterLabelAt(m_course, m_recording, position());
    const QString here = formatPosition(position());
    const QString whole = formatPosition(duration());
    //: Position on the timeline for screen readers.
    return chapter.isEmpty() ? tr("%1 of %2").arg(here, whole)
                             //: Position on the timeline; %3 is number and title of the chapter.
                             : tr("%1 of %2, chapter %3").arg(here, whole, chapter);
}

void TimelineBar::setPosition(Milliseconds position)
{
    const bool otherPixel = std::lround(xOf(position) * devicePixelRatioF())
        != std::lround(xOf(m_position) * devicePixelRatioF());
    const bool otherChapter = m_recording.chapterAt(position) != m_recording.chapterAt(m_position);
    m_position = position;
    if (otherPixel || otherChapter) {
        update();
    }
}

void TimelineBar::setCoverage(const Coverage &coverage)
{
    if (m_coverage != coverage) {
        m_coverage = coverage;
        update();
    }
}

void TimelineBar::setMarks(const QList<TimelineMark> &marks)
{
    if (m_marks != marks) {
        m_marks = marks;
        update();
    }
}

void TimelineBar::setHits(const QList<Milliseconds> &hits)
{
    if (m_hits != hits) {
        m_hits = hits;
        update();
    }
}

void TimelineBar::seekFromUser(Milliseconds position)
{
    const Milliseconds target = std::clamp(position, Milliseconds{ 0 }, duration());
    Q_EMIT seekWanted(target);
    setPosition(target);
    QAccessibleValueChangeEvent change(this, double(target.count()) / 1000);
    QAccessible::updateAccessibility(&change);
}

bool TimelineBar::isOwnKey(const QKeyEvent &event)
{
    static constexpr std::array own{ Qt::Key_Left,     Qt::Key_Right, Qt::Key_PageUp,
                                     Qt::Key_PageDown, Qt::Key_Home,  Qt::Key_End };
    return event.modifiers() == Qt::NoModifier && std::ranges::find(own, event.key()) != own.end();
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isOwnKey(static_cast<const QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
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

const TimelineMark *TimelineBar::markAt(QPointF point) const
{
    if (point.y() > trackRect().top()) {
        return nullptr;
    }
    const auto distance = [this, point](const TimelineMark &mark) {
        return std::abs(xOf(mark.position) - point.x());
    };
    const auto nearest = std::ranges::min_element(m_marks, {}, distance);
    return nearest != m_marks.end() && distance(*nearest) <= snapDistance ? &*nearest : nullptr;
}

Milliseconds TimelineBar::targetAt(QPointF point) const
{
    const TimelineMark *mark = markAt(point);
    return mark ? mark->position : positionAt(point.x());
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_drag = targetAt(event->position());
    Q_EMIT seekWanted(*m_drag);
    m_dragSeek.start();
    update();
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag) {
        m_drag = positionAt(event->position().x());
    }
    hoverAt(event->position());
}

void TimelineBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    m_dragSeek.stop();
    const Milliseconds target = *std::exchange(m_drag, std::nullopt);
    seekFromUser(target);
    update();
}

void TimelineBar::hoverAt(QPointF point)
{
    m_hoverX = std::clamp(point.x(), qreal(trackRect().left()), qreal(trackRect().right()));
    TimelineHover::Content content;
    const TimelineMark *mark = m_drag ? nullptr : markAt(point);
    const Milliseconds here = mark ? mark->position : positionAt(*m_hoverX);
    content.time = formatPosition(here);
    content.chapter = chapterLabelAt(m_course, m_recording, here);
    if (const Slide *slide = m_recording.slideAt(here)) {
        content.picture = slide->image;
    }
    if (mark) {
        content.chapter = kindLabel(mark->kind);
        content.text = mark->text.simplified();
    } else if (const auto cue = m_captions.cueAt(here)) {
        content.text = m_captions.cues().at(*cue).text.simplified();
    }
    m_hover->showAt(mapToGlobal(QPoint(int(*m_hoverX), 0)), content);
    update();
}

void TimelineBar::endHover()
{
    m_hoverX.reset();
    m_hover->hide();
    update();
}

void TimelineBar::leaveEvent(QEvent *event)
{
    endHover();
    QWidget::leaveEvent(event);
}

void TimelineBar::hideEvent(QHideEvent *event)
{
    endHover();
    QWidget::hideEvent(event);
}

} // namespace companion
