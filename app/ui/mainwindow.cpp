// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/aboutdialog.h>
#include <ui/appearance.h>
#include <ui/desktoplink.h>
#include <ui/errortext.h>
#include <ui/mainwindow.h>
#include <ui/notes/notespage.h>
#include <ui/notice.h>
#include <ui/pagestack.h>
#include <ui/parts/questionbox.h>
#include <ui/rail.h>
#include <ui/recordings/recordingacts.h>
#include <ui/room/roomacts.h>
#include <ui/shortcutsheet.h>
#include <ui/watch/watchpage.h>
#include <ui/windowtroubles.h>
#include <workspace/workspace.h>

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int railNeeds = 1000; //!< below this window width the rail shows icons only
constexpr QSize firstSize(1280, 800);

//! In the order of MainWindow::Page.
constexpr std::array pageActions{ Actions::ShowOverview, Actions::ShowWatch,
                                  Actions::ShowRead,     Actions::ShowNotes,
                                  Actions::ShowReflect,  Actions::ShowCertificate,
                                  Actions::ShowSettings, Actions::ShowLive };

} // namespace

MainWindow::MainWindow(Workspace &workspace, Appearance &appearance)
    : m_workspace(workspace)
    , m_actions(new Actions(this))
{
    build();
    buildMenus();
    connectPages();
    connectActions();
    new WindowTroubles(workspace, *m_pages, *m_notice, this);
    followAppearance(appearance);
    m_desktop = std::make_unique<DesktopLink>(workspace, *m_actions, *this);
    connect(&m_pages->watch(), &WatchPage::pictureLent, m_desktop.get(),
            &DesktopLink::setPictureElsewhere);
    restorePlace();
    showPage(Page::Overview);
}

//! The page hides as the window goes, and would have it leave full screen.
MainWindow::~MainWindow() { m_pages->watch().disconnect(this); }

void MainWindow::build()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildRail(centre);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    m_notice = new Notice(centre);
    column->addWidget(m_notice);
    m_recordings = new RecordingActs(m_workspace, *m_actions, this);
    column->addWidget(m_recordings->notice());
    connect(m_recordings, &RecordingActs::reopenWanted, this, &MainWindow::reopenWanted);
    m_room = new RoomActs(m_workspace, *m_actions, this);
    column->addWidget(m_room->notice());
    for (Notice *notice : { m_notice, m_recordings->notice(), m_room->notice() }) {
        notice->standAcross();
    }
    connect(m_room, &RoomActs::waitingNotesWanted, this, [this] {
        showPage(Page::Notes);
        m_pages->notes().focusWaiting();
    });
    m_pages = new PageStack(m_workspace, *m_actions, centre);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::buildRail(QWidget *parent)
{
    m_rail = new Rail(parent);
    auto *group = new QActionGroup(this);
    for (const Actions::Id id : pageActions) {
        QAction *action = (*m_actions)[id];
        action->setCheckable(true);
        group->addAction(action);
        if (id == Actions::ShowLive) {
            continue; // reached from the overview and the menu: seldom needed
        }
        if (id == Actions::ShowSettings) {
            m_rail->addPageAtBottom(action);
        } else {
            m_rail->addPage(action);
        }
    }
}

void MainWindow::followAppearance(Appearance &appearance)
{
    connect(&m_workspace, &Workspace::settingsChanged, &appearance,
            [this, &appearance] { appearance.setChoice(m_workspace.settings().scheme); });
}

void MainWindow::buildMenus()
{
    using enum Actions::Group;
    for (const Actions::Group group : { Application, Pages, Playback, View, Notes, Certificate }) {
        QMenu *menu = menuBar()->addMenu(Actions::groupName(group));
        menu->addActions(m_actions->inGroup(group));
        // On the window too: their keys work while the menu bar is hidden in full screen.
        addActions(m_actions->inGroup(group));
    }
}

void MainWindow::connectPages()
{
    connect(m_pages, &PageStack::pageShown, this, [this](Page page) {
        QAction *action = (*m_actions)[pageActions[size_t(page)]];
        action->setChecked(true);
        //: Title of the window: page and course.
        setWindowTitle(tr("%1 – %2").arg(action->text(), m_workspace.course().title));
    });
    connect(&m_pages->watch(), &WatchPage::fullScreenWanted, this, &MainWindow::setFullScreen);
}

void MainWindow::connectActions()
{
    for (size_t i = 0; i < pageActions.size(); ++i) {
        connect((*m_actions)[pageActions[i]], &QAction::triggered, this,
                [this, i] { showPage(Page(i)); });
    }
    connect((*m_actions)[Actions::SearchNotes], &QAction::triggered, this, [this] {
        showPage(Page::Notes);
        m_pages->notes().focusSearch();
    });
    connect((*m_actions)[Actions::LockNotes], &QAction::triggered, this, &MainWindow::lockNotes);
    connect((*m_actions)[Actions::OpenCourse], &QAction::triggered, this,
            &MainWindow::courseWanted);
    connect((*m_actions)[Actions::Quit], &QAction::triggered, this, &QWidget::close);
    connect((*m_actions)[Actions::ShortcutSheet], &QAction::triggered, this, [this] {
        auto *sheet = new companion::ShortcutSheet(*m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    connect((*m_actions)[Actions::About], &QAction::triggered, this, [this] {
        auto *about = new AboutDialog(m_workspace.course(), m_workspace.recording(), this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    const auto showLockable = [this] {
        (*m_actions)[Actions::LockNotes]->setEnabled(m_workspace.vault().isUnlocked());
    };
    connect(&m_workspace.vault(), &Vault::stateChanged, this, showLockable);
    showLockable();
}

void MainWindow::tell(const Error &error) { m_notice->tell(Notice::Kind::Error, describe(error)); }

void MainWindow::showPage(Page page) { m_pages->show(page); }

void MainWindow::watchAt(Milliseconds position, bool play) { m_pages->watchAt(position, play); }

bool MainWindow::flush()
{
    const bool edited = m_pages->notes().finishEditing();
    return m_workspace.flush() && edited;
}

void MainWindow::setSaveChooser(const ChooseSavePath &chooser) { m_pages->setSaveChooser(chooser); }

void MainWindow::setFullScreen(bool on)
{
    m_rail->setVisible(!on);
    menuBar()->setVisible(!on);
    if (on) {
        m_beforeFullScreen = windowState();
        showFullScreen();
    } else if (isFullScreen()) {
        setWindowState(m_beforeFullScreen & ~Qt::WindowFullScreen);
    }
}

void MainWindow::lockNotes()
{
    const bool edited = m_pages->notes().finishEditing();
    if (m_workspace.flushTexts() && edited) {
        m_workspace.vault().lock();
        return;
    }
    askBeforeLosing(
        tr("Something you wrote is not on disk yet. If you lock your notes now, it is lost."),
        tr("Lock and lose it"), [this] { m_workspace.vault().lock(); });
}

void MainWindow::leave(std::function<void()> next)
{
    keepPlace();
    if (flush()) {
        next();
        return;
    }
    askBeforeLosing(
        tr("Something you wrote or watched is not on disk yet. If you go on now, it is lost."),
        tr("Go on and lose it"), std::move(next));
}

void MainWindow::restorePlace()
{
    if (!restoreGeometry(m_workspace.settings().geometry)) {
        resize(firstSize.boundedTo(screen()->availableSize()));
    }
}

void MainWindow::keepPlace()
{
    m_pages->watch().leaveMini();
    if (m_pages->watch().isFullScreen()) {
        m_pages->watch().setFullScreen(false);
    }
    m_workspace.settings().geometry = saveGeometry();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    if (flush() || m_closeAnyway) {
        event->accept();
        return;
    }
    event->ignore();
    askBeforeLosing(
        tr("Something you wrote or watched is not on disk yet. If you close now, it is lost."),
        tr("Close and lose it"), [this] {
            m_closeAnyway = true;
            close();
        });
}

void MainWindow::askBeforeLosing(const QString &sentence, const QString &act,
                                 std::function<void()> next)
{
    const auto error = m_workspace.draft().error() ? m_workspace.draft().error()
        : m_workspace.live().draft().error()       ? m_workspace.live().draft().error()
                                                   : m_workspace.reflection().error();
    auto *question
        = new QuestionBox(tr("Not everything could be kept"), tr("Not everything could be kept"),
                          error ? sentence + u"\n\n"_s + describe(*error) : sentence, this);
    QPushButton *stay = question->addWayOut(tr("Go back"));
    question->addAct(act, std::move(next));
    question->setObjectName(u"loseQuestion"_s);
    stay->setDefault(true);
    question->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setIconsOnly(width() < railNeeds);
}

//! The user may leave full screen by the window manager's means.
void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && !isFullScreen() && m_pages
        && m_pages->watch().isFullScreen()) {
        m_pages->watch().setFullScreen(false);
    }
}

} // namespace companion
