// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/live/liveclock.h>
#include <ui/live/livecomposer.h>
#include <ui/notes/composerhead.h>
#include <ui/notes/draftfield.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <workspace/workspace.h>

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int liveLines = 4;
}

LiveComposer::LiveComposer(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_edit(new DraftField(workspace.live().draft(), workspace.course().privacyNotice, this))
    , m_status(makeDraftStatus(workspace.live().draft(), this))
    , m_head(new ComposerHead(
          workspace.live().draft(), actions,
          { .heading = u"liveNoteHeading"_s, .finish = u"finishLiveNoteButton"_s }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_head);
    m_edit->setObjectName(u"liveEdit"_s);
    m_edit->setPlaceholderText(
        tr("Write here, or press N. The note keeps the time of its first letter."));
    m_edit->setFixedHeight(liveLines * m_edit->fontMetrics().lineSpacing() + space::xl);
    column->addWidget(m_edit);
    if (!workspace.course().privacyNotice.isEmpty()) {
        column->addWidget(makeSecondary(workspace.course().privacyNotice, this));
    }
    m_status->setObjectName(u"liveStatus"_s);
    column->addWidget(m_status);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &LiveComposer::takeText);
    connect(&workspace.live().draft(), &NoteDraft::stateChanged, this, [this] {
        showHeading();
        enableActions();
    });
    connect(actions[Actions::FinishNote], &QAction::triggered, this, &LiveComposer::finishNote);
    showHeading();
}

void LiveComposer::focusNote() { m_edit->setFocus(Qt::ShortcutFocusReason); }

void LiveComposer::takeText()
{
    m_workspace.live().draft().setText(m_edit->toPlainText(), m_workspace.live().now());
    showHeading();
    enableActions();
}

void LiveComposer::showHeading()
{
    const auto position = m_workspace.live().draft().position();
    const auto &sitting = m_workspace.live().sitting();
    m_head->setHeading(position && sitting
                           //: The time of day at which a note was begun.
                           ? tr("Note at %1").arg(timeOfDay(sitting->instantOf(*position)))
                           : tr("New note"));
}

void LiveComposer::finishNote()
{
    NoteDraft &draft = m_workspace.live().draft();
    if (!isVisible() || !draft.position() || !draft.finish()) {
        return; // not kept: the status says so, and the text stays
    }
    draft.setKind(NoteKind::Note);
    m_status->showKept(draft.keptAt());
    m_edit->setFocus(Qt::OtherFocusReason);
}

void LiveComposer::enableActions()
{
    if (isVisible()) {
        m_actions[Actions::FinishNote]->setEnabled(
            m_workspace.live().draft().position().has_value());
    }
}

void LiveComposer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // After the page that was shown before has switched its own actions off.
    QMetaObject::invokeMethod(this, &LiveComposer::enableActions, Qt::QueuedConnection);
}

void LiveComposer::hideEvent(QHideEvent *event)
{
    m_actions[Actions::FinishNote]->setEnabled(false);
    QWidget::hideEvent(event);
}

} // namespace companion
