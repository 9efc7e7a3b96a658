// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notedraft.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/notes/composerhead.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/notemark.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr QSize headIcon(20, 20);
constexpr std::array kinds{ NoteKind::Note, NoteKind::Question, NoteKind::Practice };
constexpr std::array kindActions{ Actions::KindNote, Actions::KindQuestion, Actions::KindPractice };

} // namespace

ComposerHead::ComposerHead(NoteDraft &draft, Actions &actions, const Parts &parts,
                           QWidget *composer)
    : QWidget(composer)
    , m_draft(draft)
    , m_actions(actions)
    , m_heading(new LineLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_heading->setObjectName(parts.heading);
    m_heading->setFont(tabularFont(scaledFont(m_heading->font(), 1, QFont::DemiBold)));
    row->addWidget(m_heading, 1);
    addKinds(row);
    listenToKeys(composer);
    if (parts.hasStar) {
        addStar(row);
    }
    addFinish(row, parts.finish);
}

void ComposerHead::addKinds(QHBoxLayout *row)
{
    auto *group = new QButtonGroup(this);
    for (size_t i = 0; i < kinds.size(); ++i) {
        auto *button = new QToolButton(this);
        const QAction *action = m_actions[kindActions[i]];
        button->setIcon(icon(markIconName(kinds[i]), markColour(kinds[i])));
        button->setIconSize(headIcon);
        button->setCheckable(true);
        button->setAccessibleName(kindLabel(kinds[i]));
        //: Kind of a note, and its key in brackets.
        button->setToolTip(tr("%1 (%2)").arg(
            kindLabel(kinds[i]), action->shortcut().toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
        connect(button, &QToolButton::clicked, this, [this, i] { m_draft.setKind(kinds[i]); });
        group->addButton(button);
        row->addWidget(button);
        m_kinds.push_back(button);
    }
    connect(&m_draft, &NoteDraft::kindChanged, this, &ComposerHead::showKind);
    showKind();
}

void ComposerHead::listenToKeys(const QWidget *composer)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        connect(m_actions[kindActions[i]], &QAction::triggered, this, [this, composer, i] {
            if (composer->isVisible()) { // other pages have these keys while they are shown
                m_draft.setKind(kinds[i]);
            }
        });
    }
}

void ComposerHead::addStar(QHBoxLayout *row)
{
    m_star = new QToolButton(this);
    m_star->setObjectName(u"starNoteButton"_s);
    m_star->setIconSize(headIcon);
    m_star->setCheckable(true);
    m_star->setFocusPolicy(Qt::TabFocus);
    m_star->setAccessibleName(tr("Star"));
    m_star->setToolTip(m_actions[Actions::StarNote]->toolTip());
    connect(m_star, &QToolButton::clicked, this, &ComposerHead::toggleStar);
    connect(&m_draft, &NoteDraft::starChanged, this, &ComposerHead::showStar);
    row->addWidget(m_star);
    showStar();
}

void ComposerHead::addFinish(QHBoxLayout *row, const QString &name)
{
    auto *finish = new QToolButton(this);
    finish->setObjectName(name);
    finish->setDefaultAction(m_actions[Actions::FinishNote]);
    finish->setToolButtonStyle(Qt::ToolButtonIconOnly);
    finish->setIconSize(headIcon);
    finish->setFocusPolicy(Qt::TabFocus);
    row->addSpacing(space::s);
    row->addWidget(finish);
}

void ComposerHead::setHeading(const QString &words) { m_heading->setText(words); }

void ComposerHead::toggleStar()
{
    m_draft.setStarred(!m_draft.isStarred());
    showStar();
}

void ComposerHead::showKind() { m_kinds.at(size_t(m_draft.kind()))->setChecked(true); }

void ComposerHead::showStar()
{
    const bool starred = m_draft.isStarred();
    m_star->setChecked(starred);
    m_star->setIcon(icon(starIconName(starred), starred ? Appearance::theme().accent : QColor()));
}

} // namespace companion
