// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/notes/notestates.h>
#include <ui/notes/noteview.h>
#include <ui/parts/card.h>
#include <ui/parts/emptystate.h>
#include <ui/parts/outdent.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>
#include <workspace/workspace.h>

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

NoteStates::NoteStates(Workspace &workspace, NoteView *view, QWidget *parent)
    : QStackedWidget(parent)
    , m_locked(new QWidget(this))
    , m_unlock(new UnlockPanel(workspace.vault(), this))
    , m_empty(new EmptyState(u"notes"_s,
                             tr("Your notes will stand here, in the order of the session. Press N "
                                "while you watch, and write."),
                             tr("Go to the recording"), this))
    , m_noHits(new EmptyState(u"search"_s, tr("No note matches."), tr("Show all notes"), this))
    , m_notSearched(
          new EmptyState(u"warning"_s,
                         tr("The notes could not be searched. They are all there. Show all of "
                            "them, or start the program again to search them."),
                         tr("Show all notes"), this))
    , m_view(view)
{
    auto *column = new QVBoxLayout(m_locked);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, m_locked);
    card->setMaximumWidth(readingWidth(fontMetrics()) + 2 * space::l);
    card->body()->addLayout(outdented(m_unlock));
    column->addWidget(card);
    column->addStretch(1);
    for (QWidget *state :
         std::initializer_list<QWidget *>{ m_locked, m_empty, m_noHits, m_notSearched, m_view }) {
        addWidget(state);
    }
    connect(m_empty, &EmptyState::actionTriggered, this, &NoteStates::watchWanted);
    connect(m_noHits, &EmptyState::actionTriggered, this, &NoteStates::allWanted);
    connect(m_notSearched, &EmptyState::actionTriggered, this, &NoteStates::allWanted);
}

void NoteStates::show(State state) { setCurrentIndex(int(state)); }

bool NoteStates::takeFocus()
{
    if (currentWidget() == m_locked) {
        m_unlock->setFocus();
        return true;
    }
    if (currentWidget() == m_view) {
        m_view->setFocus();
        return true;
    }
    return false;
}

} // namespace companion
