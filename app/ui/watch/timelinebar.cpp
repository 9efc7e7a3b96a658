// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/accessibleparts.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinehover.h>

#include <QAccessible>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto dragSeekInterval = 40ms;
constexpr double zoomStep = 2.0;
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
           "to the ends. Control with Page Up and Page Down goes from mark to mark, Enter goes "
           "there; Alt with Left and Right moves an end of the loop. The line runs from left to "
           "right in every language."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_range.setDuration(m_recording.duration);
    markCourse();
    m_dragSeek.setInterval(dragSeekInterval);
    connect(&m_dragSeek, &QTimer::timeout, this, [this] {
        const auto wanted = m_grip ? endPosition(m_grip->end) : m_drag;
        if (wanted && std::exchange(m_scrubbed, wanted) != wanted) {
            Q_EMIT scrubWanted(*wanted);
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

void TimelineBar::markCourse()
{
    QList<TimelineMark> marks;
    for (const RecordedChapter &chapter : m_recording.chapters) {
        marks.append({ .kind = TimelineMark::Kind::Chapter,
                       .position = chapter.span.from,
                       .label = chapterLabelAt(m_course, m_recording, chapter.span.from) });
    }
    for (const Exercise &exercise : m_recording.exercises) {
        marks.append({ .kind = TimelineMark::Kind::Exercise,
                       .position = exercise.span.from,
                       .end = exercise.span.to,
                       .label = exercise.title });
    }
    m_marks.replace(TimelineMarks::Source::Course, marks);
}

void TimelineBar::setPosition(Milliseconds position)
{
    if (m_grip && m_grip->pressedAt) {
        return; // the picture is that of the loop's end; it comes back here
    }
    const bool otherPixel = std::lround(xOf(position) * devicePixelRatioF())
        != std::lround(xOf(m_position) * devicePixelRatioF());
    const bool otherChapter = m_recording.chapterAt(position) != m_recording.chapterAt(m_position);
    m_position = position;
    if (otherPixel || otherChapter) {
        update();
    }
    followPlayhead();
}

void TimelineBar::followPlayhead()
{
    m_isFollowing = m_isFollowing || m_range.shown().contains(m_position);
    if (m_isFollowing && !m_drag && !m_range.isWhole()) {
        setRange(m_range.follow(m_position));
    }
}

void TimelineBar::setCoverage(const Coverage &coverage)
{
    if (m_coverage != coverage) {
        m_coverage = coverage;
        update();
    }
}

void TimelineBar::setMarks(TimelineMarks::Source source, const QList<TimelineMark> &marks)
{
    const std::optional<LoopEnd> end = chosenEnd();
    if (m_marks.replace(source, marks)) {
        const std::optional<int> again = end ? m_marks.indexOf(*end) : std::nullopt;
        if (again) {
            chooseMark(*again); // it stays in hand wherever it goes
        } else {
            leaveMark();
        }
        update();
        Q_EMIT marksChanged();
    }
}

void TimelineBar::setHits(const QList<Milliseconds> &hits)
{
    QList<TimelineMark> marks;
    for (const Milliseconds hit : hits) {
        marks.append({ .kind = TimelineMark::Kind::Hit,
                       .position = hit,
                       .label = m_captions.textAt(hit).simplified() });
    }
    setMarks(TimelineMarks::Source::Hits, marks);
}

void TimelineBar::seekFromUser(Milliseconds position)
{
    const Milliseconds target = std::clamp(position, Milliseconds{ 0 }, duration());
    m_isFollowing = true;
    Q_EMIT seekWanted(target);
    setPosition(target);
    tellPosition();
}

void TimelineBar::tellPosition()
{
    QAccessibleValueChangeEvent change(this, double(m_position.count()) / 1000);
    QAccessible::updateAccessibility(&change);
}

void TimelineBar::showPicture(Milliseconds position, const QImage &image)
{
    if (m_hovered == position) {
        m_hover->setPicture(image);
    }
}

void TimelineBar::setHasPictures(bool has) { m_hover->setHasPictures(has); }

void TimelineBar::chooseMark(int index)
{
    m_chosen = index;
    const TimelineMark &mark = m_marks.all().at(index);
    if (!m_range.shown().contains(mark.position)) {
        m_isFollowing = false;
        setRange(m_range.follow(mark.position));
    }
    showHover(xOf(mark.position), mark.position, &mark);
    update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

void TimelineBar::leaveMark()
{
    if (m_chosen) {
        m_chosen.reset();
        endHover();
    }
}

void TimelineBar::setRange(bool isMoved)
{
    if (isMoved) {
        endHover();
        update();
        Q_EMIT rangeChanged();
    }
}

void TimelineBar::zoom(double by, Milliseconds around) { setRange(m_range.zoom(by, around)); }

void TimelineBar::zoomIn() { zoom(zoomStep, position()); }
void TimelineBar::zoomOut() { zoom(1 / zoomStep, position()); }
void TimelineBar::showWhole() { setRange(m_range.showWhole()); }

} // namespace companion
