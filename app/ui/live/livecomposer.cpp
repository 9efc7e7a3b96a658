// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/live/liveclock.h>
#include <ui/live/livecomposer.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/notemark.h>
#include <workspace/workspace.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int liveIconSide = 20;
constexpr int liveLines = 4;
constexpr std::array liveKinds{ NoteKind::Note, NoteKind::Question, NoteKind::Practice };
constexpr std::array liveKindActions{ Actions::KindNote, Actions::KindQuestion,
                                      Actions::KindPractice };

} // namespace

LiveComposer::LiveComposer(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_edit(new QPlainTextEdit(this))
    , m_status(new StatusLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(makeHead());
    m_edit->setObjectName(u"liveEdit"_s);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setAccessibleDescription(workspace.course().privacyNotice);
    m_edit->setPlaceholderText(
        tr("Write here, or press N. The note keeps the time of its first letter."));
    m_edit->setTabChangesFocus(true);
    setRole(m_edit, "field");
    m_edit->setFixedHeight(liveLines * m_edit->fontMetrics().lineSpacing() + space::xl);
    column->addWidget(m_edit);
    if (!workspace.course().privacyNotice.isEmpty()) {
        column->addWidget(makeSecondary(workspace.course().privacyNotice, this));
    }
    m_status->setObjectName(u"liveStatus"_s);
    m_status->setMinimumHeight(m_status->fontMetrics().height());
    column->addWidget(m_status);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &LiveComposer::takeText);
    connect(&workspace.live().draft(), &NoteDraft::stateChanged, this, &LiveComposer::showDraft);
    connect(&workspace.live().draft(), &NoteDraft::textAdopted, this, &LiveComposer::showText);
    connect(&workspace.live().draft(), &NoteDraft::kindChanged, this, &LiveComposer::showKind);
    connect(actions[Actions::FinishNote], &QAction::triggered, this, &LiveComposer::finishNote);
    for (size_t i = 0; i < liveKinds.size(); ++i) {
        connect(actions[liveKindActions[i]], &QAction::triggered, this, [this, i] {
            if (isVisible()) {
                chooseKind(liveKinds[i]);
            }
        });
    }
    showKind();
    showHeading();
}

QWidget *LiveComposer::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_heading = new LineLabel(head);
    m_heading->setObjectName(u"liveNoteHeading"_s);
    m_heading->setFont(tabularFont(scaledFont(m_heading->font(), 1, QFont::DemiBold)));
    row->addWidget(m_heading, 1);
    auto *group = new QButtonGroup(head);
    for (size_t i = 0; i < liveKinds.size(); ++i) {
        auto *button = new QToolButton(head);
        button->setIcon(icon(markIconName(liveKinds[i]), markColour(liveKinds[i])));
        button->setIconSize({ liveIconSide, liveIconSide });
        button->setCheckable(true);
        button->setAccessibleName(kindLabel(liveKinds[i]));
        //: Kind of a note, and its key in brackets.
        button->setToolTip(tr("%1 (%2)").arg(
            kindLabel(liveKinds[i]),
            m_actions[liveKindActions[i]]->shortcut().toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
        connect(button, &QToolButton::clicked, this, [this, i] { chooseKind(liveKinds[i]); });
        group->addButton(button);
        row->addWidget(button);
        m_kinds.push_back(button);
    }
    auto *finish = new QToolButton(head);
    finish->setObjectName(u"finishLiveNoteButton"_s);
    finish->setDefaultAction(m_actions[Actions::FinishNote]);
    finish->setToolButtonStyle(Qt::ToolButtonIconOnly);
    finish->setIconSize({ liveIconSide, liveIconSide });
    finish->setFocusPolicy(Qt::TabFocus);
    row->addSpacing(space::s);
    row->addWidget(finish);
    return head;
}

void LiveComposer::focusNote() { m_edit->setFocus(Qt::ShortcutFocusReason); }

void LiveComposer::takeText()
{
    m_workspace.live().draft().setText(m_edit->toPlainText(), m_workspace.live().now());
    showHeading();
    enableActions();
}

void LiveComposer::showText()
{
    const QSignalBlocker block(m_edit);
    m_edit->setPlainText(m_workspace.live().draft().text());
    m_edit->moveCursor(QTextCursor::End);
}

void LiveComposer::showDraft(NoteDraft::State state)
{
    const NoteDraft &draft = m_workspace.live().draft();
    switch (state) {
    case NoteDraft::State::Empty:
        if (!m_edit->toPlainText().trimmed().isEmpty()) { // closed or locked, and on disk
            const QSignalBlocker block(m_edit);
            m_edit->clear();
        }
        m_status->showNothing();
        break;
    case NoteDraft::State::Writing:
        m_status->showWriting();
        break;
    case NoteDraft::State::Kept:
        m_status->showKept(draft.keptAt());
        break;
    case NoteDraft::State::NotKept:
        m_status->showNotKept(draft.error().value_or(Error{}));
        break;
    }
    showHeading();
    enableActions();
}

void LiveComposer::showHeading()
{
    const auto position = m_workspace.live().draft().position();
    const auto &sitting = m_workspace.live().sitting();
    m_heading->setText(position && sitting
                           //: The time of day at which a note was begun.
                           ? tr("Note at %1").arg(timeOfDay(sitting->instantOf(*position)))
                           : tr("New note"));
}

void LiveComposer::showKind()
{
    m_kinds.at(size_t(m_workspace.live().draft().kind()))->setChecked(true);
}

void LiveComposer::chooseKind(NoteKind kind) { m_workspace.live().draft().setKind(kind); }

void LiveComposer::finishNote()
{
    NoteDraft &draft = m_workspace.live().draft();
    if (!isVisible() || !draft.position() || !draft.finish()) {
        return; // not kept: the status says so, and the text stays
    }
    chooseKind(NoteKind::Note);
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
