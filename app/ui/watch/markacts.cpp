// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/errortext.h>
#include <ui/watch/markacts.h>
#include <ui/watch/markline.h>
#include <workspace/workspace.h>

namespace companion {

MarkActs::MarkActs(Workspace &workspace, Actions &actions, MarkLine &line, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_line(line)
{
    Looper &looper = workspace.looper();
    connect(actions[Actions::LoopPoint], &QAction::triggered, &looper, &Looper::setPoint);
    connect(actions[Actions::KeepLoop], &QAction::triggered, this, &MarkActs::keepLoop);
    connect(actions[Actions::LoopStartHere], &QAction::triggered, this,
            [this] { moveEndHere(LoopEnd::A); });
    connect(actions[Actions::LoopEndHere], &QAction::triggered, this,
            [this] { moveEndHere(LoopEnd::B); });
    connect(actions[Actions::SetBookmark], &QAction::triggered, this, &MarkActs::setBookmark);
    connect(&looper, &Looper::changed, this, &MarkActs::enableLoopActions);
    connect(&workspace, &Workspace::notebookChanged, this, &MarkActs::enableLoopActions);
    enableLoopActions();
}

void MarkActs::setLoaded(bool loaded)
{
    m_loaded = loaded;
    enableLoopActions();
}

void MarkActs::enableLoopActions()
{
    const bool looping = m_loaded && m_workspace.looper().state() == Looper::State::Looping;
    m_actions[Actions::LoopPoint]->setEnabled(m_loaded);
    m_actions[Actions::SetBookmark]->setEnabled(m_loaded);
    m_actions[Actions::KeepLoop]->setEnabled(looping && !m_workspace.keptLoop());
    m_actions[Actions::LoopStartHere]->setEnabled(looping);
    m_actions[Actions::LoopEndHere]->setEnabled(looping);
}

void MarkActs::setBookmark()
{
    const Milliseconds here = m_workspace.player().position();
    if (MarkBook *marks
        = marksOrTell(tr("Bookmarks are kept with your notes. Unlock your notes first."))) {
        tellKept(marks->add(here), tr("Bookmark set at %1.").arg(formatPosition(here)));
    }
}

MarkBook *MarkActs::marksOrTell(const QString &whenLocked)
{
    if (const auto error = m_workspace.marksError()) {
        m_line.tell(describe(*error));
    } else if (!m_workspace.marks()) {
        m_line.tell(whenLocked);
    }
    return m_workspace.marks();
}

void MarkActs::keepLoop()
{
    const std::optional<TimeSpan> span = m_workspace.looper().span();
    if (!span) {
        return;
    }
    if (MarkBook *marks
        = marksOrTell(tr("Loops are kept with your notes. Unlock your notes first."))) {
        tellKept(marks->add(span->from, span->to), tr("The loop is kept."));
        enableLoopActions();
    }
}

void MarkActs::tellKept(const Result<Mark> &mark, const QString &sentence)
{
    if (!mark) {
        m_line.tell(describe(mark.error()));
        return;
    }
    m_line.tell(sentence, tr("Name it"), [this, id = mark->id] { Q_EMIT nameWanted(id); });
}

void MarkActs::moveEndHere(LoopEnd end)
{
    if (const std::optional<TimeSpan> span = m_workspace.looper().span()) {
        reshapeLoop(Looper::withEnd(*span, end, m_workspace.player().position()));
    }
}

void MarkActs::reshapeLoop(const TimeSpan &span)
{
    const Mark *kept = m_workspace.keptLoop();
    if (!kept) {
        m_workspace.looper().reshape(span);
        return;
    }
    // What is repeated follows what is kept: when it cannot be written, both stay as they are.
    Mark changed = *kept;
    changed.from = span.from;
    changed.to = span.to;
    if (const auto edited = m_workspace.marks()->edit(changed); !edited) {
        m_line.tell(describe(edited.error()));
    }
}

} // namespace companion
