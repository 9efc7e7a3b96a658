// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/card.h>
#include <ui/watch/chapterspane.h>
#include <ui/watch/markspane.h>
#include <ui/watch/notecomposer.h>
#include <ui/watch/reelnote.h>
#include <ui/watch/sidenotes.h>
#include <ui/watch/sidepane.h>
#include <ui/watch/transcriptpane.h>
#include <workspace/workspace.h>

#include <QAbstractItemView>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Gives way to the composer, whatever stands in the tabs: lists scroll, and the drawing of an
//! empty one goes.
class SideTabs final : public QTabWidget {
public:
    using QTabWidget::QTabWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int content = 6 * space::l; // a search field and a line below it
        return { QTabWidget::minimumSizeHint().width(), tabBar()->sizeHint().height() + content };
    }
};

} // namespace

SidePane::SidePane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_tabs(new SideTabs(this))
    , m_transcript(new TranscriptPane(workspace, actions, m_tabs))
    , m_notes(new SideNotes(workspace, m_tabs))
    , m_chapters(new ChaptersPane(workspace, m_tabs))
    , m_marks(new MarksPane(workspace, actions, m_tabs))
    , m_composer(new NoteComposer(workspace, actions, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"sidePane"_s);
    setRole(this, "pane");
    m_tabs->setObjectName(u"sideTabs"_s);
    m_tabs->setAccessibleName(tr("Beside the picture"));
    m_tabs->setDocumentMode(true);
    // Long languages shorten a name rather than hide a tab; the tooltip says it whole.
    m_tabs->tabBar()->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setAccessibleName(tr("Side pane"));
    m_tabs->addTab(m_transcript, tr("Transcript"));
    m_tabs->addTab(m_notes, tr("Notes"));
    m_tabs->addTab(m_chapters, tr("Chapters"));
    //: Tab with bookmarks and loops.
    m_tabs->addTab(m_marks, tr("Marks"));
    const std::array tips{ std::pair{ Tab::Transcript, Actions::ShowTranscript },
                           std::pair{ Tab::Notes, Actions::ShowSideNotes },
                           std::pair{ Tab::Chapters, Actions::ShowChapters },
                           std::pair{ Tab::Marks, Actions::ShowMarks } };
    for (const auto &[tab, id] : tips) {
        m_tabs->setTabToolTip(int(tab), actions[id]->toolTip());
    }
    m_tabs->setCurrentIndex(workspace.settings().sideTab);
    m_column->setContentsMargins(0, space::xs, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(new ReelNote(workspace, this));
    m_column->addWidget(m_tabs, 1);
    m_column->addWidget(makeHairline(this));
    m_column->addWidget(m_composer);

    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab != roomTab()) { // comes and goes with the chat, and is not gone back to
            m_workspace.settings().sideTab = tab;
            m_workspace.storeSettings();
        }
    });
    connect(m_transcript, &TranscriptPane::seekWanted, this, &SidePane::seekWanted);
    connect(m_notes, &SideNotes::seekWanted, this, &SidePane::seekWanted);
    connect(m_chapters, &ChaptersPane::seekWanted, this, &SidePane::seekWanted);
    connect(m_marks, &MarksPane::seekWanted, this, &SidePane::seekWanted);
    connect(m_notes, &SideNotes::noteChosen, this, &SidePane::noteChosen);
    connect(m_notes, &SideNotes::failed, this, &SidePane::failed);
    connect(actions[Actions::StarNote], &QAction::triggered, this, [this] {
        if (m_notes->hasListFocus()) {
            m_notes->starCurrent();
        } else if (m_composer->isVisible()) { // else the notes page has the key
            m_composer->toggleStar();
        }
    });
}

int SidePane::roomTab() const { return m_room ? m_tabs->indexOf(m_room) : -1; }

void SidePane::setRoom(QWidget *room, bool isShown)
{
    m_room = room;
    if (isShown && roomTab() < 0) {
        //: Tab with the chat of the session.
        m_tabs->addTab(room, tr("Chat"));
    } else if (!isShown) {
        if (roomTab() >= 0) {
            m_tabs->removeTab(roomTab());
            room->setParent(this);
        }
        room->hide();
    }
}

void SidePane::setPosition(Milliseconds position)
{
    m_transcript->setPosition(position);
    m_chapters->setPosition(position);
}

void SidePane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    QWidget *page = m_tabs->currentWidget();
    // The list itself, not the search field: arrows and Enter go on from here.
    auto *list = qobject_cast<QAbstractItemView *>(page);
    if (!list) {
        list = page->findChild<QAbstractItemView *>();
    }
    (list && list->isVisibleTo(page) ? static_cast<QWidget *>(list) : m_tabs->tabBar())
        ->setFocus(Qt::ShortcutFocusReason);
}

NoteComposer *SidePane::lendComposer()
{
    m_column->removeWidget(m_composer);
    return m_composer;
}

void SidePane::takeComposerBack()
{
    m_column->addWidget(m_composer);
    m_composer->show();
}

QSize SidePane::sizeHint() const { return { 23 * space::l, 36 * space::l }; }

} // namespace companion
