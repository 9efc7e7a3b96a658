// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notes/composerhead.h>
#include <ui/notes/draftfield.h>
#include <ui/parts/elidedlabel.h>
#include <ui/parts/outdent.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>
#include <ui/watch/notecomposer.h>
#include <ui/watch/thinkingoffer.h>
#include <workspace/workspace.h>

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int iconSide = 20;
constexpr int fewestLines = 3;
constexpr int mostLines = 8;

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
    m_head = new ComposerHead(
        workspace.draft(), actions,
        { .heading = u"noteHeading"_s, .finish = u"finishNoteButton"_s, .hasStar = true }, this);
    body->addWidget(m_head);
    body->addWidget(makeField());
    body->addWidget(makePrivacyLine());
    m_offer = new ThinkingOffer(workspace, m_body);
    body->addWidget(m_offer);
    body->addWidget(makeStatusLine());
    column->addWidget(m_body);
    column->addLayout(outdented(m_unlock));
    column->addWidget(m_trouble);

    connect(&workspace.draft(), &NoteDraft::stateChanged, this, [this] {
        showHeading();
        enableActions();
    });
    connect(&workspace, &Workspace::notebookChanged, this, &NoteComposer::showLock);
    connect(&workspace.vault(), &Vault::stateChanged, this, &NoteComposer::showLock);
    connect(actions[Actions::FinishNote], &QAction::triggered, this, &NoteComposer::finishNote);
    showLock();
    showHeading();
}

QWidget *NoteComposer::makeField()
{
    m_edit = new DraftField(m_workspace.draft(), m_workspace.course().privacyNotice, m_body);
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setPlaceholderText(
        tr("Write here, or press N. The note keeps the moment of its first letter."));
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
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
    m_status = makeDraftStatus(m_workspace.draft(), line);
    m_status->setObjectName(u"noteStatus"_s);
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

void NoteComposer::toggleStar() { m_head->toggleStar(); }

void NoteComposer::takeText()
{
    m_workspace.draft().setText(m_edit->toPlainText(), m_workspace.player().position());
    m_offer->offer();
    m_workspace.thinking().keyTyped();
    showHeading();
    enableActions();
}

void NoteComposer::showHeading()
{
    const auto position = m_workspace.draft().position();
    m_head->setHeading(position ? tr("Note at %1").arg(formatPosition(*position)) : tr("New note"));
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

void NoteComposer::finishNote()
{
    const bool wasBegun = m_workspace.draft().position().has_value();
    if (!wasBegun || !m_workspace.draft().finish()) {
        return; // not kept: the status says so, and the text stays
    }
    m_offer->withdraw();
    m_workspace.draft().setKind(NoteKind::Note);
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
