// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/parts/elidedlabel.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>
#include <ui/watch/notecomposer.h>
#include <ui/watch/notemark.h>
#include <ui/watch/thinkingoffer.h>
#include <workspace/workspace.h>

#include <QAbstractTextDocumentLayout>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int iconSide = 20;
constexpr int fewestLines = 3;
constexpr int mostLines = 8;
constexpr std::array kinds{ NoteKind::Note, NoteKind::Question, NoteKind::Practice };
constexpr std::array kindActions{ Actions::KindNote, Actions::KindQuestion, Actions::KindPractice };

} // namespace

NoteComposer::NoteComposer(Workspace &workspace, Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_body(new QWidget(this))
    , m_unlock(new UnlockPanel(workspace.vault(), this))
    , m_trouble(makeBody({}, this))
{
    setObjectName(u"noteComposer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(0);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::xs);
    body->addWidget(makeHead());
    body->addWidget(makeField());
    body->addWidget(makePrivacyLine());
    m_offer = new ThinkingOffer(workspace, m_body);
    body->addWidget(m_offer);
    body->addWidget(makeStatusLine());
    column->addWidget(m_body);
    column->addLayout(outdented(m_unlock));
    column->addWidget(m_trouble);

    connect(&workspace.draft(), &NoteDraft::stateChanged, this, &NoteComposer::showDraft);
    connect(&workspace.draft(), &NoteDraft::textAdopted, this, &NoteComposer::showText);
    connect(&workspace.draft(), &NoteDraft::kindChanged, this, &NoteComposer::showKind);
    connect(&workspace.draft(), &NoteDraft::starChanged, this, &NoteComposer::showStar);
    connect(&workspace, &Workspace::notebookChanged, this, &NoteComposer::showLock);
    connect(&workspace.vault(), &Vault::stateChanged, this, &NoteComposer::showLock);
    connect(actions[Actions::FinishNote], &QAction::triggered, this, &NoteComposer::finishNote);
    for (size_t i = 0; i < kinds.size(); ++i) {
        connect(actions[kindActions[i]], &QAction::triggered, this, [this, i] {
            if (isVisible()) { // the notes page has these keys while it is shown
                chooseKind(kinds[i]);
            }
        });
    }
    showKind();
    showStar();
    showLock();
    showHeading();
}

QWidget *NoteComposer::makeHead()
{
    auto *head = new QWidget(m_body);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_heading = new LineLabel(head);
    m_heading->setObjectName(u"noteHeading"_s);
    m_heading->setFont(tabularFont(scaledFont(m_heading->font(), 1, QFont::DemiBold)));
    row->addWidget(m_heading, 1);
    auto *group = new QButtonGroup(head);
    for (size_t i = 0; i < kinds.size(); ++i) {
        auto *button = new QToolButton(head);
        const QAction *action = m_actions[kindActions[i]];
        button->setIcon(icon(markIconName(kinds[i]), markColour(kinds[i])));
        button->setIconSize({ iconSide, iconSide });
        button->setCheckable(true);
        button->setAccessibleName(kindLabel(kinds[i]));
        //: Kind of a note, and its key in brackets.
        button->setToolTip(tr("%1 (%2)").arg(
            kindLabel(kinds[i]), action->shortcut().toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
        connect(button, &QToolButton::clicked, this, [this, i] { chooseKind(kinds[i]); });
        group->addButton(button);
        row->addWidget(button);
        m_kinds.push_back(button);
    }
    m_star = new QToolButton(head);
    m_star->setObjectName(u"starNoteButton"_s);
    m_star->setIconSize({ iconSide, iconSide });
    m_star->setCheckable(true);
    m_star->setFocusPolicy(Qt::TabFocus);
    m_star->setAccessibleName(tr("Star"));
    m_star->setToolTip(m_actions[Actions::StarNote]->toolTip());
    connect(m_star, &QToolButton::clicked, this, &NoteComposer::toggleStar);
    row->addWidget(m_star);
    auto *finish = new QToolButton(head);
    finish->setObjectName(u"finishNoteButton"_s);
    finish->setDefaultAction(m_actions[Actions::FinishNote]);
    finish->setToolButtonStyle(Qt::ToolButtonIconOnly);
    finish->setIconSize({ iconSide, iconSide });
    finish->setFocusPolicy(Qt::TabFocus);
    row->addSpacing(space::s);
    row->addWidget(finish);
    return head;
}

QWidget *NoteComposer::makeField()
{
    m_edit = new QPlainTextEdit(m_body);
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setAccessibleDescription(m_workspace.course().privacyNotice);
    m_edit->setPlaceholderText(
        tr("Write here, or press N. The note keeps the moment of its first letter."));
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setRole(m_edit, "field");
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteComposer::takeText);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &NoteComposer::fitField);
    fitField();
    return m_edit;
}

QWidget *NoteComposer::makePrivacyLine()
{
    const QString notice = m_workspace.course().privacyNotice;
    auto *host = new QWidget(m_body);
    auto *grid = new QGridLayout(host);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::xs);
    m_privacyShort = new ElidedLabel(notice, host);
    m_privacyShort->setFont(scaledFont(m_privacyShort->font(), 0.9));
    setRole(m_privacyShort, "secondary");
    m_privacyWhole = makeSecondary(notice, host);
    m_privacyWhole->setObjectName(u"privacyNotice"_s);
    m_privacyWhole->hide();
    auto *more = new QToolButton(host);
    more->setObjectName(u"privacyButton"_s);
    more->setIcon(icon(u"info"_s, Appearance::theme().muted));
    more->setIconSize({ iconSide, iconSide });
    more->setCheckable(true);
    more->setFocusPolicy(Qt::TabFocus);
    more->setAccessibleName(tr("Privacy: what not to write"));
    more->setAccessibleDescription(notice);
    more->setToolTip(notice);
    connect(more, &QToolButton::toggled, this, [this](bool whole) {
        m_privacyShort->setVisible(!whole);
        m_privacyWhole->setVisible(whole);
    });
    grid->addWidget(more, 0, 0, Qt::AlignTop);
    grid->addWidget(m_privacyShort, 0, 1, Qt::AlignVCenter);
    grid->addWidget(m_privacyWhole, 0, 1);
    grid->setColumnStretch(1, 1);
    host->setVisible(!notice.isEmpty());
    return host;
}

QWidget *NoteComposer::makeStatusLine()
{
    auto *line = new QWidget(m_body);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_thinking = new ElidedLabel({}, line);
    m_thinking->setObjectName(u"thinkingStatus"_s);
    m_thinking->setFont(scaledFont(m_thinking->font(), 0.9));
    m_thinking->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_thinking, "status");
    row->addWidget(m_thinking, 1);
    m_status = new StatusLabel(line);
    m_status->setObjectName(u"noteStatus"_s);
    // The line is reserved, so that nothing jumps when the first word is kept.
    m_status->setMinimumHeight(m_status->fontMetrics().height());
    row->addWidget(m_status);
    connect(&m_workspace.thinking(), &ThinkingPause::stateChanged, this,
            &NoteComposer::showThinking);
    showThinking();
    return line;
}

void NoteComposer::showThinking()
{
    QString sentence;
    switch (m_workspace.thinking().state()) {
    case ThinkingRule::State::Waiting:
        sentence = tr("The voice waits while you type");
        break;
    case ThinkingRule::State::Softened:
        sentence = tr("The voice is quiet while you type");
        break;
    case ThinkingRule::State::Resting:
    case ThinkingRule::State::Overruled:
        break;
    }
    m_thinking->setText(sentence);
    m_thinking->setVisible(!sentence.isEmpty()); // else the status has the whole line
}

void NoteComposer::focusNote()
{
    if (m_body->isHidden()) {
        const auto children = m_unlock->findChildren<QWidget *>();
        const auto first = std::ranges::find_if(children, [](const QWidget *child) {
            return (child->focusPolicy() & Qt::TabFocus) && child->isVisible()
                && child->isEnabled();
        });
        if (first != children.end()) {
            (*first)->setFocus(Qt::ShortcutFocusReason);
        }
        return;
    }
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

bool NoteComposer::hasNoteFocus() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

void NoteComposer::takeText()
{
    m_workspace.draft().setText(m_edit->toPlainText(), m_workspace.player().position());
    m_offer->offer();
    m_workspace.thinking().keyTyped();
    showHeading();
    enableActions();
}

//! Nobody typed it here, so that neither the voice waits nor anything is written.
void NoteComposer::showText()
{
    const QSignalBlocker block(m_edit);
    m_edit->setPlainText(m_workspace.draft().text());
    m_edit->moveCursor(QTextCursor::End);
}

void NoteComposer::showDraft(NoteDraft::State state)
{
    const NoteDraft &draft = m_workspace.draft();
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

void NoteComposer::showHeading()
{
    const auto position = m_workspace.draft().position();
    m_heading->setText(position ? tr("Note at %1").arg(formatPosition(*position)) : tr("New note"));
}

void NoteComposer::showLock()
{
    const bool open = m_workspace.notebook() != nullptr;
    const bool unreadable = !open && m_workspace.vault().isUnlocked();
    m_body->setVisible(open);
    m_unlock->setVisible(!open && !unreadable);
    m_trouble->setVisible(unreadable);
    if (const auto error = m_workspace.notebookError()) {
        m_trouble->setText(describe(*error));
    }
    enableActions();
}

void NoteComposer::enableActions()
{
    const bool open = m_workspace.notebook() != nullptr && isVisible();
    m_actions[Actions::FinishNote]->setEnabled(open && m_workspace.draft().position());
}

void NoteComposer::showKind() { m_kinds.at(size_t(m_workspace.draft().kind()))->setChecked(true); }

void NoteComposer::showStar()
{
    const bool starred = m_workspace.draft().isStarred();
    m_star->setChecked(starred);
    m_star->setIcon(icon(starIconName(starred), starred ? Appearance::theme().accent : QColor()));
}

void NoteComposer::toggleStar()
{
    m_workspace.draft().setStarred(!m_workspace.draft().isStarred());
    showStar();
}

void NoteComposer::chooseKind(NoteKind kind) { m_workspace.draft().setKind(kind); }

void NoteComposer::finishNote()
{
    const bool wasBegun = m_workspace.draft().position().has_value();
    if (!wasBegun || !m_workspace.draft().finish()) {
        return; // not kept: the status says so, and the text stays
    }
    m_offer->withdraw();
    chooseKind(NoteKind::Note);
    m_status->showKept(m_workspace.draft().keptAt());
    m_edit->setFocus(Qt::OtherFocusReason);
}

void NoteComposer::fitField()
{
    const int lines = std::clamp(int(m_edit->document()->documentLayout()->documentSize().height()),
                                 fewestLines, mostLines);
    const QMargins margins = m_edit->contentsMargins();
    const int frame = 2 * int(m_edit->document()->documentMargin()) + margins.top()
        + margins.bottom() + 2 * space::s;
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + frame);
}

void NoteComposer::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    enableActions();
}

void NoteComposer::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    enableActions();
}

} // namespace companion
