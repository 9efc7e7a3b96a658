// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the timeline looks; what it does is in timelinebar.cpp.
#include <ui/appearance.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/notemark.h>
#include <ui/watch/timelinebar.h>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int trackHeight = 8;
constexpr int noteMarkSide = 10;
constexpr int hitHeight = 5;
constexpr qreal chapterGap = 3;
constexpr qreal handleRadius = 6;
constexpr int thinLine = 2; //!< of a thin line: exercises, loops, the part shown

} // namespace

int TimelineBar::labelHeight() const
{
    return QFontMetrics(scaledFont(font(), 0.9)).height() + space::xs;
}

QSize TimelineBar::sizeHint() const
{
    const int height = labelHeight() + noteMarkSide + space::xs + trackHeight + space::xs
        + hitHeight + space::xs;
    return { 40 * space::l, height };
}

QSize TimelineBar::minimumSizeHint() const { return { 15 * space::l, sizeHint().height() }; }

QRect TimelineBar::trackRect() const
{
    const int top = labelHeight() + noteMarkSide + space::xs;
    return { space::s, top, std::max(1, width() - 2 * space::s), trackHeight };
}

qreal TimelineBar::xOf(Milliseconds position) const
{
    const QRect track = trackRect();
    const TimeSpan shown = m_range.shown();
    const double whole = std::max<double>(1, double(shown.length().count()));
    const double share = double((position - shown.from).count()) / whole;
    // What lies outside of the part shown is drawn just outside of the track.
    return track.left() + std::clamp(share, -1.0, 2.0) * track.width();
}

Milliseconds TimelineBar::positionAt(qreal x) const
{
    const QRect track = trackRect();
    const TimeSpan shown = m_range.shown();
    const double share = std::clamp((x - track.left()) / track.width(), 0.0, 1.0);
    return shown.from + Milliseconds(std::llround(share * double(shown.length().count())));
}

QRectF TimelineBar::markRect(const TimelineMark &mark) const
{
    using enum TimelineMark::Kind;
    const QRectF track(trackRect());
    const qreal x = xOf(mark.position);
    const qreal right = mark.end ? xOf(*mark.end) : x;
    switch (mark.kind) {
    case Note:
    case Question:
    case Practice:
    case Bookmark:
        return { x - noteMarkSide / 2.0, track.top() - space::xs - noteMarkSide, noteMarkSide,
                 noteMarkSide };
    case Loop:
        return { x, track.top() - space::xs - noteMarkSide, std::max(2.0, right - x),
                 noteMarkSide };
    case LoopA:
    case LoopB:
        return handleRect(*loopEndOf(mark));
    case Hit:
        return { x - 1, track.bottom() + space::xs, 2, hitHeight };
    case Chapter:
        return { x - 1, track.top(), 2, track.height() };
    case Exercise:
        return { x, track.top(), std::max(2.0, right - x), track.height() };
    }
    return {};
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabel(painter);
    painter.save();
    if (!m_range.isWhole()) {
        painter.setClipRect(trackRect().adjusted(0, -height(), 0, height()));
    }
    paintChapters(painter);
    paintExercises(painter);
    paintLoopEnds(painter); // a note at an end is often why it is there: it stays in sight
    paintMarks(painter);
    painter.restore();
    paintRange(painter);
    paintChosen(painter);
    paintPlayhead(painter);
}

void TimelineBar::paintLabel(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    painter.setFont(tabularFont(scaledFont(font(), 0.9)));
    painter.setPen(theme.muted);
    QRect line(space::s, 0, width() - 2 * space::s, labelHeight());
    if (!m_range.isWhole()) {
        const TimeSpan shown = m_range.shown();
        //: The part of the recording that the zoomed timeline shows: from, to.
        const QString part
            = tr("%1 to %2").arg(formatPosition(shown.from), formatPosition(shown.to));
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop, part);
        line.setWidth(line.width() - painter.fontMetrics().horizontalAdvance(part) - space::m);
    }
    const QString text = painter.fontMetrics().elidedText(
        chapterLabelAt(m_course, m_recording, position()), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, text);
}

void TimelineBar::paintChapters(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    const QRectF track(trackRect());
    QPainterPath segments;
    for (const RecordedChapter &chapter : m_recording.chapters) {
        const qreal left = xOf(chapter.span.from);
        const qreal right = std::max(left + 2, xOf(chapter.span.to) - chapterGap);
        segments.addRoundedRect(QRectF(left, track.top(), right - left, track.height()), 3, 3);
    }
    painter.fillPath(segments, theme.track);
    painter.save();
    painter.setClipPath(segments);
    for (const TimeSpan &seen : m_coverage.spans()) {
        const qreal left = xOf(seen.from);
        painter.fillRect(
            QRectF(left, track.top(), std::max(1.0, xOf(seen.to) - left), track.height()),
            theme.accent);
    }
    for (const Exercise &exercise : m_recording.exercises) {
        if (exercise.optional) {
            // Not needed for completion: hatched, whether seen or not.
            const qreal left = xOf(exercise.span.from);
            const QRectF rect(left, track.top(), std::max(2.0, xOf(exercise.span.to) - left),
                              track.height());
            painter.fillRect(rect, QBrush(theme.window, Qt::BDiagPattern));
        }
    }
    painter.restore();
}

//! A line under the track where somebody is asked to do something.
void TimelineBar::paintExercises(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    const qreal top = trackRect().bottom() + 2;
    for (const Exercise &exercise : m_recording.exercises) {
        const qreal left = xOf(exercise.span.from);
        const qreal width = std::max(3.0, xOf(exercise.span.to) - left);
        painter.fillRect(QRectF(left, top, width, thinLine), theme.practice);
    }
}

void TimelineBar::paintMarks(QPainter &painter) const
{
    for (const TimelineMark &mark : m_marks.all()) {
        paintMark(painter, markRect(mark), mark.kind);
    }
}

void TimelineBar::paintChosen(QPainter &painter) const
{
    if (m_chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Appearance::theme().accent, 2));
        const QRectF rect = markRect(m_marks.all().at(*m_chosen)).adjusted(-4, -4, 4, 4);
        painter.drawRoundedRect(rect, 3, 3);
    }
}

//! Zoomed: which part of the whole is shown, as the thumb of a scroll bar.
void TimelineBar::paintRange(QPainter &painter) const
{
    if (m_range.isWhole() || duration() <= Milliseconds{ 0 }) {
        return;
    }
    const Theme &theme = Appearance::theme();
    const QRectF track(trackRect());
    const double whole = double(duration().count());
    const TimeSpan shown = m_range.shown();
    const QRectF line(track.left(), height() - thinLine, track.width(), thinLine);
    painter.fillRect(line, theme.track);
    const qreal left = line.left() + line.width() * double(shown.from.count()) / whole;
    const qreal thumb = line.width() * double(shown.length().count()) / whole;
    painter.fillRect(QRectF(left, line.top(), std::max(4.0, thumb), thinLine), theme.muted);
}

void TimelineBar::paintPlayhead(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    const QRectF track(trackRect());
    if (m_hoverX && !m_drag && !m_grip) {
        painter.setPen(QPen(theme.muted, 1));
        painter.drawLine(QPointF(*m_hoverX, track.top() - space::xs),
                         QPointF(*m_hoverX, track.bottom() + space::xs));
    }
    const QPointF centre(xOf(position()), track.center().y());
    if (centre.x() < track.left() - 1 || centre.x() > track.right() + 1) {
        return; // the line is zoomed, and scrolled elsewhere
    }
    painter.setPen(QPen(theme.window, 2));
    painter.setBrush(isEnabled() ? theme.ink : theme.muted);
    painter.drawEllipse(centre, handleRadius + 1, handleRadius + 1);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(centre, handleRadius + 4, handleRadius + 4);
    }
}

} // namespace companion
