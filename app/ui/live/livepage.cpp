// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <notes/notebook.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/live/lineupcard.h>
#include <ui/live/liveclock.h>
#include <ui/live/livecomposer.h>
#include <ui/live/livenoterows.h>
#include <ui/live/livepage.h>
#include <ui/notice.h>
#include <ui/parts/card.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/room/messagedelegate.h>
#include <ui/unlockpanel.h>
#include <workspace/workspace.h>

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int liveColumn = 760; //!< of text and a field
constexpr int liveListLines = 14;
}

LivePage::LivePage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_notice(new Notice(this))
    , m_clock(new LiveClock(workspace, this))
    , m_rows(new LiveNoteRows(this))
{
    setObjectName(u"livePage"_s);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    m_notice->standAcross();
    frame->addWidget(m_notice);
    auto *page = new PageScroll(this);
    page->setWidestColumn(liveColumn);
    frame->addWidget(page, 1);
    m_sheet = page->sheet();
    page->column()->addWidget(makeTitle(tr("Live session"), m_sheet));
    addSession(page->column(), m_sheet);
    addNotes(page->column(), m_sheet);
    m_ended = new QVBoxLayout;
    m_ended->setSpacing(space::l);
    page->column()->addLayout(m_ended);
    page->column()->addStretch(1);

    connect(m_clock, &LiveClock::ticked, this, &LivePage::showClock);
    connect(&workspace.live(), &LiveNotes::changed, this, &LivePage::showState);
    connect(&workspace.live(), &LiveNotes::notesChanged, this, &LivePage::showNotes);
    connect(&workspace, &Workspace::notebookChanged, this, &LivePage::showState);
    connect(m_join, &QPushButton::clicked, this, [this] {
        if (m_workspace.live().sitting()) {
            leave();
        } else {
            join();
        }
    });
    connect(actions[Actions::JoinLive], &QAction::triggered, this, [this] {
        Q_EMIT pageWanted();
        join();
    });
    showState();
}

void LivePage::addSession(QVBoxLayout *column, QWidget *parent)
{
    auto *card = new Card({}, parent);
    m_headline = makeSection({}, card);
    m_headline->setObjectName(u"livePageHeadline"_s);
    m_headline->setFont(tabularFont(scaledFont(font(), 1.6, QFont::DemiBold)));
    m_times = makeSecondary({}, card);
    m_explanation = makeBody({}, card);
    m_join = new QPushButton(card);
    m_join->setObjectName(u"joinLiveButton"_s);
    card->body()->addWidget(m_headline);
    card->body()->addWidget(m_times);
    card->body()->addWidget(m_explanation);
    card->body()->addSpacing(space::xs);
    card->body()->addWidget(m_join, 0, Qt::AlignLeading);
    column->addWidget(card);
}

void LivePage::addNotes(QVBoxLayout *column, QWidget *parent)
{
    m_unlock = new UnlockPanel(m_workspace.vault(), parent);
    column->addLayout(outdented(m_unlock));
    m_notes = new Card({}, parent);
    m_composer = new LiveComposer(m_workspace, m_actions, m_notes);
    m_notes->body()->addWidget(m_composer);
    m_list = new QListView(m_notes);
    m_list->setObjectName(u"liveNotesView"_s);
    m_list->setAccessibleName(tr("Notes of the live session"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new MessageDelegate(this));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMinimumHeight(liveListLines * fontMetrics().height());
    m_notes->body()->addWidget(m_list);
    column->addWidget(m_notes);
}

void LivePage::showState()
{
    const bool sits = m_workspace.live().sitting().has_value();
    m_unlock->setVisible(sits && !m_workspace.vault().isUnlocked());
    m_notes->setVisible(isWriting());
    if (const auto &error = m_workspace.live().error()) {
        tellUnreadable(*error);
    }
    showClock();
    showNotes();
    showEnded();
}

void LivePage::tellUnreadable(const Error &error)
{
    m_notice->tell(
        Notice::Kind::Error,
        tr("Notes of the live session cannot be read now. They are kept. %1").arg(describe(error)));
}

void LivePage::showClock()
{
    const bool sits = m_workspace.live().sitting().has_value();
    const bool isLeftOpen = m_workspace.live().isLeftOpen();
    const auto phase = m_clock->phase();
    const bool planned = phase == LivePhase::Upcoming || phase == LivePhase::On;
    m_join->setText(isLeftOpen ? tr("End that live session")
                        : sits ? tr("End my live session")
                               : tr("I am in the live session now"));
    m_actions[Actions::JoinLive]->setEnabled(!sits || isLeftOpen);
    m_times->setText(planned || phase == LivePhase::Over ? m_clock->times() : QString());
    m_times->setVisible(!m_times->text().isEmpty());
    const char *role = isLeftOpen || (phase == LivePhase::On && !sits) ? "primary" : "";
    if (m_join->property("role").toByteArray() != role) {
        setRole(m_join, role);
    }
    if (sits) {
        showSitting();
        return;
    }
    m_headline->setText(planned ? m_clock->headline() : tr("Is the session held live for you?"));
    m_explanation->setText(
        tr("Write notes here while the session runs in Zoom. They are sealed and kept as "
           "your other notes are, and line up with the recording when it is added."));
}

void LivePage::showSitting()
{
    const QDateTime begun = m_workspace.live().sitting()->begunAt;
    if (m_workspace.live().isLeftOpen()) {
        m_headline->setText(tr("Your live session of %1 is still open").arg(dayOf(begun)));
        m_explanation->setText(
            tr("Nobody has ended it, and what you write here still belongs to it. End it, and its "
               "notes can be lined up with the recording."));
        return;
    }
    const bool isToday
        = begun.toLocalTime().date() == m_workspace.clock().utcNow().toLocalTime().date();
    m_headline->setText(isToday ? tr("You joined at %1").arg(timeOfDay(begun))
                                //: A date and a time of day.
                                : tr("You joined on %1 at %2").arg(dayOf(begun), timeOfDay(begun)));
    m_explanation->setText(
        tr("Each note keeps the time of its first letter by this computer's clock. When the "
           "recording has been added, the notes line up with it."));
}

void LivePage::showNotes()
{
    const Notebook *notebook = m_workspace.live().notebook();
    const auto &sitting = m_workspace.live().sitting();
    m_rows->setNotes(notebook ? notebook->notes() : QList<Note>(),
                     sitting ? sitting->begunAt : QDateTime());
    m_list->setVisible(m_rows->rowCount() > 0);
    if (m_rows->rowCount() > 0) {
        m_list->scrollToBottom();
    }
}

void LivePage::showEnded()
{
    while (QLayoutItem *item = m_ended->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    if (!m_workspace.notebook()) {
        return;
    }
    const auto ended = m_workspace.live().ended();
    if (!ended) {
        tellUnreadable(ended.error());
        return;
    }
    for (const LiveSitting &sitting : *ended) {
        auto *card = new LineUpCard(m_workspace, sitting, m_sheet);
        connect(card, &LineUpCard::linedUp, this, &LivePage::tellLinedUp, Qt::QueuedConnection);
        connect(card, &LineUpCard::failed, this, &LivePage::report);
        m_ended->addWidget(card);
    }
}

void LivePage::join()
{
    if (const auto joined = m_workspace.live().join(); !joined) {
        report(joined.error());
    } else if (isWriting()) {
        m_composer->focusNote();
    }
}

void LivePage::leave()
{
    if (const auto left = m_workspace.live().leave(); !left) {
        report(left.error());
    }
}

void LivePage::report(const Error &error) { m_notice->tell(Notice::Kind::Error, describe(error)); }

void LivePage::tellLinedUp(int placed, int waiting)
{
    const QString there = tr("%n note(s) now stand on the recording", nullptr, placed);
    const QString undo = m_actions[Actions::Undo]->shortcut().toString(QKeySequence::NativeText);
    m_notice->tell(
        Notice::Kind::Information,
        waiting == 0
            //: %1 is "12 notes now stand on the recording", %2 a key.
            ? tr("%1. Undo (%2) takes it back.").arg(there, undo)
            //: "12 notes now stand on the recording", "3 notes lie outside of it", a key.
            : tr("%1, %2 and wait on the notes page. Undo (%3) takes it back.")
                  .arg(there, tr("%n note(s) lie outside of it", nullptr, waiting), undo));
}

bool LivePage::isWriting() const { return m_workspace.live().notebook() != nullptr; }

void LivePage::focusNote() { m_composer->focusNote(); }

void LivePage::focusStart()
{
    if (isWriting() && !m_workspace.live().isLeftOpen()) {
        m_composer->focusNote();
    } else {
        m_join->setFocus();
    }
}

} // namespace companion
