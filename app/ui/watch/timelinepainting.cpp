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

} // namespace

int TimelineBar::labelHeight() const
{
    return QFontMetrics(scaledFont(font(), 0.9)).height() + space::xs;
}

QSize TimelineBar::sizeHint() const
{
    const int height
        = labelHeight() + noteMarkSide + space::xs + trackHeight + space::xs + hitHeight + space::xs;
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
    const double whole = std::max<double>(1, double(duration().count()));
    const double share = std::clamp(double(position.count()) / whole, 0.0, 1.0);
    return track.left() + share * track.width();
}

Milliseconds TimelineBar::positionAt(qreal x) const
{
    const QRect track = trackRect();
    const double share = std::clamp((x - track.left()) / track.width(), 0.0, 1.0);
    return Milliseconds(std::llround(share * double(duration().count())));
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabel(painter);
    paintChapters(painter);
    paintHits(painter);
    paintMarks(painter);
    paintPlayhead(painter);
}

void TimelineBar::paintLabel(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    painter.setFont(scaledFont(font(), 0.9));
    painter.setPen(theme.muted);
    const QRect line(space::s, 0, width() - 2 * space::s, labelHeight());
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

void TimelineBar::paintMarks(QPainter &painter) const
{
    const int top = trackRect().top() - space::xs - noteMarkSide;
    for (const TimelineMark &mark : m_marks) {
        paintMark(painter, QRectF(xOf(mark.position) - noteMarkSide / 2.0, top, noteMarkSide, noteMarkSide),
                  mark.kind);
    }
}

void TimelineBar::paintHits(QPainter &painter) const
{
    const qreal top = trackRect().bottom() + 1 + space::xs;
    painter.setPen(QPen(Appearance::theme().ink, 2, Qt::SolidLine, Qt::FlatCap));
    for (const Milliseconds hit : m_hits) {
        const qreal x = xOf(hit);
        painter.drawLine(QPointF(x, top), QPointF(x, top + hitHeight));
    }
}

void TimelineBar::paintPlayhead(QPainter &painter) const
{
    const Theme &theme = Appearance::theme();
    const QRectF track(trackRect());
    if (m_hoverX && !m_drag) {
        painter.setPen(QPen(theme.muted, 1));
        painter.drawLine(QPointF(*m_hoverX, track.top() - space::xs),
                         QPointF(*m_hoverX, track.bottom() + space::xs));
    }
    const QPointF centre(xOf(position()), track.center().y());
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
