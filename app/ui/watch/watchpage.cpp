// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/notice.h>
#include <ui/room/roomlane.h>
#include <ui/room/roompane.h>
#include <ui/watch/captioncontrol.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/guidebar.h>
#include <ui/watch/markline.h>
#include <ui/watch/miniplayer.h>
#include <ui/watch/notecomposer.h>
#include <ui/watch/notesontimeline.h>
#include <ui/watch/sidepane.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinepictures.h>
#include <ui/watch/transcriptpane.h>
#include <ui/watch/transcriptview.h>
#include <ui/watch/transportbar.h>
#include <ui/watch/videoview.h>
#include <ui/watch/watchpage.h>
#include <ui/watch/watchstage.h>
#include <ui/watch/watchtroubles.h>
#include <workspace/workspace.h>

#include <QBoxLayout>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto storeDelay = 500ms; //!< the splitter is stored when it rests
}

WatchPage::WatchPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_notice(new Notice(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"watchPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    m_notice->standAcross();
    column->addWidget(m_splitter, 1);
    m_splitter->setObjectName(u"watchSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_pane = new SidePane(workspace, actions, m_splitter);
    m_stage = new WatchStage(workspace, m_splitter);
    m_stage->setControls(makeControls());
    m_splitter->addWidget(m_stage);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_stage), 1);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_pane), 0);
    makeRoom();

    new CaptionControl(workspace, actions, *m_stage->captions(), *m_transport, this);
    m_troubles = new WatchTroubles(workspace, *m_notice, this);

    connectPlayer();
    new NotesOnTimeline(workspace, *m_timeline, this);
    new TimelinePictures(workspace, *m_timeline, this);
    connectWatching();
    connectPlaybackActions();
    connectViewActions();
    connectMarkActions();
    connectNoteActions();
    enableActions();
    applySettings();
    if (!workspace.settings().splitter.isEmpty()) {
        m_splitter->restoreState(workspace.settings().splitter);
        m_splitter->setHandleWidth(1);
    }
    m_storeSplitter.setSingleShot(true);
    m_storeSplitter.setInterval(storeDelay);
    connect(m_splitter, &QSplitter::splitterMoved, &m_storeSplitter, qOverload<>(&QTimer::start));
    connect(&m_storeSplitter, &QTimer::timeout, this, [this] {
        m_workspace.settings().splitter = m_splitter->saveState();
        m_workspace.storeSettings();
    });
    showPosition(workspace.continueAt());
}

WatchPage::~WatchPage() { m_workspace.player().setVideoSink(nullptr); }

QWidget *WatchPage::makeControls()
{
    m_controls = new QWidget(m_stage);
    m_controls->setObjectName(u"controls"_s);
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_timeline = new TimelineBar(m_workspace.course(), m_workspace.recording(),
                                 m_workspace.captions(), m_controls);
    m_transport = new TransportBar(m_workspace.player(), m_actions, m_controls);
    m_markLine = new MarkLine(m_workspace, m_actions, m_controls);
    auto *guide = new GuideBar(m_workspace, m_actions, m_controls);
    connect(guide, &GuideBar::pageWanted, this, &WatchPage::showItself);
    connect(guide, &GuideBar::reelStarted, this, [this] { showPane(true); });
    column->addWidget(guide);
    column->addWidget(m_timeline);
    column->addWidget(m_markLine);
    column->addWidget(m_transport);
    return m_controls;
}

void WatchPage::connectPlayer()
{
    Player &player = m_workspace.player();
    player.setVideoSink(m_stage->video()->sink());
    connect(&player, &Player::positionChanged, this, &WatchPage::showPosition);
    connect(&player, &Player::durationChanged, this, [this] {
        m_transport->setPosition(m_timeline->position(), m_workspace.recording().duration);
    });
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Empty || state == Player::State::Failed) {
            m_stage->video()->forgetFrame();
        }
        enableActions();
    });
    const auto seek = [this](Milliseconds position) { seekTo(position, false); };
    connect(m_timeline, &TimelineBar::seekWanted, this, seek);
    connect(m_timeline, &TimelineBar::scrubWanted, &player, &Player::scrub);
    connect(m_timeline, &TimelineBar::scrubEnded, &player, &Player::endScrub);
    connect(m_pane, &SidePane::seekWanted, this, seek);
    connect(m_pane, &SidePane::noteChosen, this, &WatchPage::noteChosen);
    connect(m_pane, &SidePane::failed, m_troubles, &WatchTroubles::tell);
    const VideoView *video = m_stage->video();
    connect(video, &VideoView::clicked, m_actions[Actions::PlayPause], &QAction::trigger);
    connect(video, &VideoView::doubleClicked, this, [this] {
        m_actions[Actions::PlayPause]->trigger(); // takes the first click back
        if (m_mini) {
            returnFromMini();
        } else {
            setFullScreen(!m_fullScreen);
        }
    });
}

void WatchPage::connectWatching()
{
    const auto showCoverage = [this] { m_timeline->setCoverage(m_workspace.watch().coverage()); };
    connect(&m_workspace.watch(), &WatchSession::coverageChanged, this, showCoverage);
    showCoverage();
    connect(m_pane->transcript(), &TranscriptPane::hitsChanged, m_timeline, &TimelineBar::setHits);
    connect(&m_workspace, &Workspace::settingsChanged, this, &WatchPage::applySettings);
    connect(&m_workspace.captionChoice(), &Captions::changed, m_stage,
            &WatchStage::arrangeCaptions);
}

void WatchPage::showPosition(Milliseconds position)
{
    m_timeline->setPosition(position);
    m_transport->setPosition(position, m_workspace.recording().duration);
    m_stage->captions()->setPosition(position);
    m_pane->setPosition(position);
    m_roomPane->setPosition(position);
    m_stage->video()->setSlide(m_workspace.recording().slideAt(position));
    const bool inExercise = m_workspace.recording().exerciseAt(position) != nullptr;
    m_transport->showExercise(inExercise);
    m_actions[Actions::SkipExercise]->setEnabled(inExercise);
}

void WatchPage::seekTo(Milliseconds position, bool play)
{
    Player &player = m_workspace.player();
    player.seek(position);
    showPosition(position);
    if (play) {
        player.play();
    }
}

void WatchPage::applySettings()
{
    const Settings &settings = m_workspace.settings();
    if (settings.captionPlace != CaptionPlace::Off) {
        m_lastPlace = settings.captionPlace;
    }
    m_actions[Actions::SkipSilences]->setChecked(settings.skipSilences);
    m_actions[Actions::EvenVoices]->setChecked(settings.evenVoices);
    m_stage->captions()->setPercent(settings.captionPercent);
    m_stage->captions()->setStyle({ .family = settings.captionFont,
                                    .ink = settings.captionInk,
                                    .ground = settings.captionGround,
                                    .opacity = settings.captionOpacity });
    m_transport->showCaptionSettings(settings.captionPlace, settings.captionPercent);
    m_pane->transcript()->view()->setReduceMotion(settings.reduceMotion);
    m_stage->setReduceMotion(settings.reduceMotion);
    m_stage->arrangeCaptions();
    arrangePane();
    arrangeRoom();
    m_stage->fitMargins(width());
}

void WatchPage::arrangePane()
{
    const Settings &settings = m_workspace.settings();
    const int wanted = settings.sidePaneLeft ? 0 : 1;
    if (m_splitter->indexOf(m_pane) != wanted) {
        QList<int> sizes = m_splitter->sizes();
        std::swap(sizes[0], sizes[1]);
        m_splitter->insertWidget(wanted, m_pane);
        m_splitter->setSizes(sizes);
    }
    m_pane->setVisible(settings.sidePaneVisible && !m_fullScreen);
}

void WatchPage::setFullScreen(bool on)
{
    if (m_fullScreen == on) {
        return;
    }
    if (on && m_mini) {
        returnFromMini();
    }
    m_fullScreen = on;
    m_transport->showFullScreen(on);
    if (on) {
        m_stage->enterFullScreen(m_pane->lendComposer());
    } else {
        m_stage->leaveFullScreen();
        m_pane->takeComposerBack();
    }
    arrangePane();
    m_stage->fitMargins(width());
    Q_EMIT fullScreenWanted(on);
}

void WatchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions();
    const QWidget *focus = window()->focusWidget();
    if (!focus || !isAncestorOf(focus)) {
        focusPicture(); // the player's keys work at once
    }
}

void WatchPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!window()->isMinimized()) {
        setFullScreen(false);
    }
    enableActions();
}

void WatchPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_stage->fitMargins(width());
}

} // namespace companion
