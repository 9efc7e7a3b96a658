// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/card.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <ui/parts/twocolumns.h>
#include <ui/reflect/reflectpage.h>
#include <ui/unlockpanel.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ReflectPage::ReflectPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_notice(new Notice(this))
    , m_text(new QPlainTextEdit(this))
    , m_words(new LineLabel(this))
    , m_status(new StatusLabel(this))
{
    build();
    ReflectionDraft &draft = workspace.reflection();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReflectPage::takeText);
    connect(&draft, &ReflectionDraft::loaded, this, &ReflectPage::showLoaded);
    connect(&draft, &ReflectionDraft::stateChanged, this, &ReflectPage::showDraft);
    connect(m_notice, &Notice::actionTriggered, this, &ReflectPage::readAgain);
    showLoaded();
}

void ReflectPage::build()
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageScroll(this);
    frame->addWidget(page);
    QWidget *sheet = page->sheet();
    const int need = m_workspace.course().completion.reflectionWords;
    page->column()->addWidget(new PageHeader(
        tr("Reflect"),
        tr("One text about what this course changes in your work. It stays on this machine; the "
           "certificate says only that it was written. %n word(s) are needed.",
           nullptr, need),
        sheet));
    page->column()->addWidget(m_notice);
    auto *columns = new TwoColumns(TwoColumns::Stacked::MainFirst, sheet);
    page->column()->addWidget(columns, 1);
    page->setWidestColumn(columns->comfortableWidth());
    m_writing = buildWriting(columns);
    columns->main()->addWidget(m_writing, 1);
    auto *card = new Card({}, columns);
    card->body()->addLayout(outdented(new UnlockPanel(m_workspace.vault(), card)));
    m_locked = card;
    columns->main()->addWidget(m_locked, 0, Qt::AlignTop);
    columns->side()->addWidget(buildPrompts(columns));
    columns->side()->addStretch(1);
}

QWidget *ReflectPage::buildWriting(QWidget *parent)
{
    auto *writing = new QWidget(parent);
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *label = new LineLabel(tr("Your &reflection"), writing);
    label->setFont(scaledFont(label->font(), 1.0, QFont::DemiBold));
    label->setBuddy(m_text);
    column->addWidget(label);
    column->addWidget(makeSecondary(m_workspace.course().privacyNotice, writing));
    setRole(m_text, "field");
    m_text->setObjectName(u"reflectionEdit"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 10);
    column->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    m_words->setFont(tabularFont(scaledFont(m_words->font(), 0.9)));
    setRole(m_words, "secondary");
    foot->addWidget(m_words);
    foot->addWidget(m_status, 1);
    column->addLayout(foot);
    return writing;
}

QWidget *ReflectPage::buildPrompts(QWidget *parent)
{
    auto *card = new Card(tr("What to write about"), parent);
    const QList<std::pair<QString, QString>> prompts{
        { tr("What I learnt"),
          tr("What is new, firmer or less certain than before? About 150 "
             "words.") },
        { tr("What I shall change"),
          tr("In which sessions, with which kind of difficulty? About "
             "100 words.") },
        { tr("How I shall know"),
          tr("What would show that it made a difference? About 60 words.") },
        { tr("What I take to supervision"),
          tr("One question, without identifying detail. About "
             "60 words.") },
    };
    for (const auto &[name, help] : prompts) {
        card->body()->addSpacing(space::xs);
        card->body()->addWidget(makeStrong(name, card));
        card->body()->addWidget(makeSecondary(help, card));
    }
    card->body()->addSpacing(space::s);
    card->body()->addWidget(makeSecondary(
        tr("These are suggestions. Write in your own order; nothing here is marked."), card));
    return card;
}

void ReflectPage::focusText()
{
    if (m_writing->isVisibleTo(this)) {
        m_text->setFocus(Qt::OtherFocusReason);
    } else {
        m_locked->findChild<UnlockPanel *>()->setFocus();
    }
}

void ReflectPage::takeText()
{
    m_workspace.reflection().setText(m_text->toPlainText());
    showWords();
}

void ReflectPage::showLoaded()
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(m_workspace.reflection().text());
    showWords();
    showDraft(
        m_workspace.reflection().state()); // one that cannot be read stays as locked as it was
}

void ReflectPage::readAgain()
{
    ReflectionDraft &draft = m_workspace.reflection();
    if (draft.state() == ReflectionDraft::State::Locked) {
        draft.setSealer(m_workspace.vault().sealer());
    }
}

void ReflectPage::showDraft(ReflectionDraft::State state)
{
    const ReflectionDraft &draft = m_workspace.reflection();
    const bool locked = state == ReflectionDraft::State::Locked;
    const bool unreadable = locked && draft.error();
    m_writing->setVisible(!locked);
    m_locked->setVisible(locked && !unreadable);
    if (unreadable) {
        m_notice->tell(Notice::Kind::Error,
                       tr("Your reflection cannot be read, so it is not shown and will not be "
                          "written over. %1")
                           .arg(describe(*draft.error())),
                       tr("Try again"));
    } else {
        m_notice->dismiss();
    }
    switch (state) {
    case ReflectionDraft::State::Locked:
    case ReflectionDraft::State::Empty:
        m_status->showNothing();
        break;
    case ReflectionDraft::State::Writing:
        m_status->showWriting();
        break;
    case ReflectionDraft::State::Kept:
        m_status->showKept(draft.keptAt());
        break;
    case ReflectionDraft::State::NotKept:
        if (draft.error()) {
            m_status->showNotKept(*draft.error());
        }
        break;
    }
}

void ReflectPage::showWords()
{
    const int have = m_workspace.reflection().words();
    const int need = m_workspace.course().completion.reflectionWords;
    m_words->setText(
        have >= need ? tr("%n word(s)", nullptr, have)
                     : tr("%1 of %2 words").arg(locale().toString(have), locale().toString(need)));
}

} // namespace companion
