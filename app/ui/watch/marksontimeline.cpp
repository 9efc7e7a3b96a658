// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/modelchanges.h>
#include <ui/watch/marksontimeline.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinemarks.h>
#include <workspace/workspace.h>

namespace companion {

MarksOnTimeline::MarksOnTimeline(Workspace &workspace, TimelineBar &timeline, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_timeline(timeline)
{
    connect(&workspace, &Workspace::notebookChanged, this, &MarksOnTimeline::takeMarks);
    connect(&workspace.looper(), &Looper::changed, this, &MarksOnTimeline::showMarks);
    takeMarks();
}

void MarksOnTimeline::takeMarks()
{
    if (const MarkBook *marks = m_workspace.marks()) {
        onAnyChange(*marks, this, [this] { showMarks(); });
    }
    showMarks();
}

void MarksOnTimeline::showMarks()
{
    using Kind = TimelineMark::Kind;
    QList<TimelineMark> bookmarks;
    QList<TimelineMark> loops;
    if (const MarkBook *marks = m_workspace.marks()) {
        for (const Mark &mark : marks->marks()) {
            (mark.isLoop() ? loops : bookmarks)
                .append({ .kind = mark.isLoop() ? Kind::Loop : Kind::Bookmark,
                          .position = mark.from,
                          .end = mark.to,
                          .label = mark.name });
        }
    }
    const Looper &looper = m_workspace.looper();
    if (looper.start() && !m_workspace.keptLoop()) {
        const TimeSpan begun{ *looper.start(), *looper.start() };
        loops.append({ .kind = Kind::Loop,
                       .position = *looper.start(),
                       .end = looper.span().value_or(begun).to });
    }
    m_timeline.setMarks(TimelineMarks::Source::Bookmarks, bookmarks);
    m_timeline.setMarks(TimelineMarks::Source::Loops, loops);
    m_timeline.setLoop(looper.span());
}

} // namespace companion
