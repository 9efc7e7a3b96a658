// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/note.h>
#include <ui/watch/notemark.h>
#include <ui/watch/timelinemarks.h>

#include <QCoreApplication>

#include <algorithm>

namespace companion {

TimelineMark::Kind kindOf(LoopEnd end)
{
    return end == LoopEnd::A ? TimelineMark::Kind::LoopA : TimelineMark::Kind::LoopB;
}

std::optional<LoopEnd> loopEndOf(const TimelineMark &mark)
{
    using enum TimelineMark::Kind;
    return mark.kind == LoopA ? std::optional(LoopEnd::A)
        : mark.kind == LoopB  ? std::optional(LoopEnd::B)
                              : std::nullopt;
}

QString markLabel(TimelineMark::Kind kind)
{
    using enum TimelineMark::Kind;
    switch (kind) {
    case Note:
        return kindLabel(NoteKind::Note);
    case Question:
        return kindLabel(NoteKind::Question);
    case Practice:
        return kindLabel(NoteKind::Practice);
    case Chapter:
        return QCoreApplication::translate("TimelineMark", "Chapter");
    case Hit:
        //: A place where the transcript holds what was searched for.
        return QCoreApplication::translate("TimelineMark", "Search hit");
    case Exercise:
        return QCoreApplication::translate("TimelineMark", "Exercise");
    case Bookmark:
        return QCoreApplication::translate("TimelineMark", "Bookmark");
    case Loop:
        //: A part of the recording that is played again and again.
        return QCoreApplication::translate("TimelineMark", "Loop");
    case LoopA:
        return QCoreApplication::translate("TimelineMark", "Start of the loop");
    case LoopB:
        return QCoreApplication::translate("TimelineMark", "End of the loop");
    }
    return {};
}

QString markTime(const TimelineMark &mark)
{
    return loopEndOf(mark) ? formatPositionExact(mark.position).chopped(2)
                           : formatPosition(mark.position);
}

QString spokenMark(const TimelineMark &mark)
{
    const QString kind = markLabel(mark.kind);
    const QString here = markTime(mark);
    const QString text = mark.label.simplified();
    if (text.isEmpty()) {
        //: A mark on the timeline for screen readers: its kind, and where it is.
        return QCoreApplication::translate("TimelineMark", "%1 at %2").arg(kind, here);
    }
    //: A mark on the timeline for screen readers: its kind, where it is, and what it says.
    return QCoreApplication::translate("TimelineMark", "%1 at %2: %3").arg(kind, here, text);
}

bool TimelineMarks::replace(Source source, QList<TimelineMark> marks)
{
    QList<TimelineMark> &own = m_bySource[source];
    if (own == marks) {
        return false;
    }
    own = std::move(marks);
    m_all.clear();
    for (const auto &[which, list] : m_bySource) {
        m_all += list;
    }
    std::ranges::stable_sort(m_all, [](const TimelineMark &a, const TimelineMark &b) {
        return std::pair(a.position, a.kind) < std::pair(b.position, b.kind);
    });
    return true;
}

std::optional<int> TimelineMarks::indexOf(LoopEnd end) const
{
    const auto found = std::ranges::find(m_all, kindOf(end), &TimelineMark::kind);
    return found == m_all.end() ? std::nullopt : std::optional(int(found - m_all.begin()));
}

std::optional<int> TimelineMarks::after(Milliseconds position) const
{
    const auto next = std::ranges::upper_bound(m_all, position, {}, &TimelineMark::position);
    return next == m_all.end() ? std::nullopt : std::optional(int(next - m_all.begin()));
}

std::optional<int> TimelineMarks::before(Milliseconds position) const
{
    const auto first = std::ranges::lower_bound(m_all, position, {}, &TimelineMark::position);
    return first == m_all.begin() ? std::nullopt : std::optional(int(first - m_all.begin()) - 1);
}

} // namespace companion
