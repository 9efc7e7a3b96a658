// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/certificate/certificateview.h>
#include <ui/live/livepage.h>
#include <ui/notes/notespage.h>
#include <ui/overview/overviewpage.h>
#include <ui/pagestack.h>
#include <ui/read/readpage.h>
#include <ui/reflect/reflectpage.h>
#include <ui/settings/settingspage.h>
#include <ui/unlockpanel.h>
#include <ui/watch/watchpage.h>

namespace companion {

PageStack::PageStack(Workspace &workspace, Actions &actions, QWidget *parent)
    : QStackedWidget(parent)
    , m_overview(new OverviewPage(workspace, this))
    , m_watch(new WatchPage(workspace, actions, this))
    , m_read(new ReadPage(workspace, actions, this))
    , m_notes(new NotesPage(workspace, actions, this))
    , m_reflect(new ReflectPage(workspace, this))
    , m_certificate(new CertificateView(workspace, actions, this))
    , m_settings(new SettingsPage(workspace, actions, this))
    , m_live(new LivePage(workspace, actions, this))
{
    // In the order of Page.
    for (QWidget *page : std::initializer_list<QWidget *>{
             m_overview, m_watch, m_read, m_notes, m_reflect, m_certificate, m_settings, m_live }) {
        addWidget(page);
    }
    connectWays(actions);
    for (const UnlockPanel *panel : findChildren<UnlockPanel *>()) {
        connect(panel, &UnlockPanel::opened, this, &PageStack::goOnUnlocked, Qt::QueuedConnection);
    }
}

void PageStack::connectWays(Actions &actions)
{
    const auto watch = [this](Milliseconds position) { watchAt(position, true); };
    const auto reflect = [this] { show(Page::Reflect); };
    connect(m_overview, &OverviewPage::watchWanted, this, watch);
    connect(m_overview, &OverviewPage::reflectionWanted, this, reflect);
    connect(m_overview, &OverviewPage::certificateWanted, this,
            [this] { show(Page::Certificate); });
    connect(m_certificate, &CertificateView::watchWanted, this, watch);
    connect(m_certificate, &CertificateView::reflectionWanted, this, reflect);
    connect(m_notes, &NotesPage::jumpWanted, this, watch);
    connect(m_read, &ReadPage::watchWanted, this, watch);
    connect(m_read, &ReadPage::pageWanted, this, [this] { show(Page::Read); });
    connect(m_certificate, &CertificateView::pageWanted, this, [this] { show(Page::Certificate); });
    connect(m_notes, &NotesPage::pageWanted, this, [this] { show(Page::Notes); });
    connect(m_notes, &NotesPage::watchWanted, this, [this] { show(Page::Watch); });
    connect(m_overview, &OverviewPage::liveWanted, this, [this] { show(Page::Live); });
    connect(m_live, &LivePage::pageWanted, this, [this] { show(Page::Live); });
    connect(actions[Actions::NewNote], &QAction::triggered, this, &PageStack::startNote);
    connect(m_watch, &WatchPage::noteChosen, this, [this](const QString &id) {
        show(Page::Notes);
        m_notes->showNote(NoteId{ id });
    });
}

//! During the live session notes belong to it; else to the recording.
void PageStack::startNote()
{
    if (page() == Page::Live && m_live->isWriting()) {
        m_live->focusNote();
    } else {
        m_watch->startNote();
    }
}

//! Beside the picture it was a note that the key was needed for.
void PageStack::goOnUnlocked()
{
    if (page() == Page::Watch) {
        startNote();
    } else {
        takeFocus();
    }
}

void PageStack::show(Page page)
{
    if (page != Page::Watch && m_watch->isFullScreen()) {
        m_watch->setFullScreen(false);
    }
    setCurrentIndex(int(page));
    takeFocus();
    Q_EMIT pageShown(page);
}

//! The keyboard begins where one goes on, not on the button that led here.
void PageStack::takeFocus()
{
    switch (page()) {
    case Page::Overview:
        m_overview->focusContinue();
        break;
    case Page::Watch:
        m_watch->focusPicture(); // no button: Space is to play
        break;
    case Page::Read:
        m_read->focusText();
        break;
    case Page::Notes:
        m_notes->focusNotes();
        break;
    case Page::Reflect:
        m_reflect->focusText();
        break;
    case Page::Certificate:
        m_certificate->focusStart();
        break;
    case Page::Settings:
        m_settings->setFocus();
        break;
    case Page::Live:
        m_live->focusStart();
        break;
    }
}

void PageStack::watchAt(Milliseconds position, bool play)
{
    show(Page::Watch);
    m_watch->seekTo(position, play);
}

void PageStack::setSaveChooser(const ChooseSavePath &chooser)
{
    m_notes->setChooser(chooser);
    m_certificate->setChooser(chooser);
    m_overview->setChooser(chooser);
}

} // namespace companion
