// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/textlabel.h>
#include <ui/room/roomlane.h>
#include <ui/room/roompane.h>
#include <ui/watch/captioncontrol.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/fullscreendeck.h>
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
#include <workspace/workspace.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto storeDelay = 500ms; //!< the splitter is stored when it rests
constexpr int roomyWidth = 1100; //!< page margins are wider from here on
constexpr int infoSide = 16;
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
    m_splitter->addWidget(makeStage());
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_stage), 1);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_pane), 0);
    m_deck = new FullScreenDeck(m_stage);
    makeRoom();

    new CaptionControl(workspace, actions, *m_captions, *m_transport, this);

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

QWidget *WatchPage::makeStage()
{
    m_stage = new QWidget(m_splitter);
    m_stage->setObjectName(u"stage"_s);
    m_stage->installEventFilter(this);
    m_video = new VideoView(m_stage);
    m_captions = new CaptionPane(m_workspace.captions(), m_stage);
    auto *picture = new QBoxLayout(QBoxLayout::TopToBottom);
    picture->setSpacing(0);
    picture->addWidget(m_video, 1);
    picture->addWidget(m_captions);
    auto *column = new QVBoxLayout(m_stage);
    column->setSpacing(space::s);
    column->addLayout(picture, 1);
    column->addWidget(makeControls());
    if (!m_workspace.recording().notice.isEmpty()) {
        m_narration = new QWidget(m_stage);
        m_narration->setObjectName(u"narrationNotice"_s);
        auto *row = new QHBoxLayout(m_narration);
        row->setContentsMargins(space::s, 0, 0, 0);
        row->setSpacing(space::s);
        auto *mark = new QLabel(m_narration);
        mark->setPixmap(icon(u"info"_s, Appearance::theme().muted)
                            .pixmap(QSize(infoSide, infoSide), devicePixelRatioF()));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *notice = makeSecondary(m_workspace.recording().notice, m_narration);
        notice->setMeasure(100); // one line, so that the picture keeps its height
        row->addWidget(notice, 1);
        column->addWidget(m_narration);
    }
    return m_stage;
}

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
    player.setVideoSink(m_video->sink());
    connect(&player, &Player::positionChanged, this, &WatchPage::showPosition);
    connect(&player, &Player::durationChanged, this, [this] {
        m_transport->setPosition(m_timeline->position(), m_workspace.recording().duration);
    });
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Empty || state == Player::State::Failed) {
            m_video->forgetFrame();
        } else if (state != Player::State::Loading) {
            clearTrouble(Trouble::Playback);
        } else {
            clearTrouble(Trouble::Sound); // of the file before
        }
        enableActions();
    });
    connect(&player, &Player::failed, this, [this](const Error &error) {
        if (!m_workspace.isRecordingMissing()) { // told above every page, with a way to find it
            showTrouble(Trouble::Playback, error);
        }
    });
    connect(&player, &Player::brokeOff, this, [this](Milliseconds position) {
        if (!m_workspace.isRecordingMissing()) {
            const Recording &recording = m_workspace.recording();
            m_trouble = Trouble::Playback;
            m_notice->tell(Notice::Kind::Error,
                           describeBreak(recording.media, position, recording.duration),
                           tr("Try again"));
        }
    });
    connect(&player, &Player::soundUnheard, this, [this](SoundFault fault) {
        m_trouble = Trouble::Sound;
        m_notice->tell(Notice::Kind::Warning,
                       describeUnheard(m_workspace.recording().media, fault));
    });
    const auto seek = [this](Milliseconds position) { seekTo(position, false); };
    connect(m_timeline, &TimelineBar::seekWanted, this, seek);
    connect(m_timeline, &TimelineBar::scrubWanted, &player, &Player::scrub);
    connect(m_timeline, &TimelineBar::scrubEnded, &player, &Player::endScrub);
    connect(m_pane, &SidePane::seekWanted, this, seek);
    connect(m_pane, &SidePane::noteChosen, this, &WatchPage::noteChosen);
    connect(m_pane, &SidePane::failed, this,
            [this](const Error &error) { showTrouble(Trouble::None, error); });
    connect(m_video, &VideoView::clicked, m_actions[Actions::PlayPause], &QAction::trigger);
    connect(m_video, &VideoView::doubleClicked, this, [this] {
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
    WatchSession &watch = m_workspace.watch();
    const auto showCoverage = [this] { m_timeline->setCoverage(m_workspace.watch().coverage()); };
    connect(&watch, &WatchSession::coverageChanged, this, showCoverage);
    showCoverage();
    connect(&watch, &WatchSession::keepingFailed, this,
            [this](const Error &error) { showTrouble(Trouble::Keeping, error); });
    connect(&watch, &WatchSession::keepingRecovered, this,
            [this] { clearTrouble(Trouble::Keeping); });
    connect(m_pane->transcript(), &TranscriptPane::hitsChanged, m_timeline, &TimelineBar::setHits);
    connect(&m_workspace, &Workspace::settingsChanged, this, &WatchPage::applySettings);
    connect(&m_workspace.captionChoice(), &Captions::changed, this, &WatchPage::arrangeCaptions);
    connect(&m_workspace.captionChoice(), &Captions::failed, this, [this](const Error &error) {
        m_trouble = Trouble::None;
        m_notice->tell(Notice::Kind::Warning,
                       //: %1 is one or more whole sentences on what is wrong.
                       tr("Captions cannot be read, and the recording is played without them. %1")
                           .arg(describe(error)));
    });
    connect(m_notice, &Notice::actionTriggered, &m_workspace, &Workspace::openRecording);
}

void WatchPage::showPosition(Milliseconds position)
{
    m_timeline->setPosition(position);
    m_transport->setPosition(position, m_workspace.recording().duration);
    m_captions->setPosition(position);
    m_pane->setPosition(position);
    m_roomPane->setPosition(position);
    m_video->setSlide(m_workspace.recording().slideAt(position));
    const bool inExercise = m_workspace.recording().exerciseAt(position) != nullptr;
    m_transport->showExercise(inExercise);
    m_actions[Actions::SkipExercise]->setEnabled(inExercise);
}

void WatchPage::showTrouble(Trouble trouble, const Error &error)
{
    m_trouble = trouble;
    if (trouble == Trouble::Playback) {
        m_notice->tell(Notice::Kind::Error, describe(error), tr("Try again"));
    } else {
        m_notice->tell(Notice::Kind::Warning, describe(error));
    }
}

void WatchPage::clearTrouble(Trouble trouble)
{
    if (m_trouble == trouble) {
        m_trouble = Trouble::None;
        m_notice->dismiss();
    }
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
    m_captions->setPercent(settings.captionPercent);
    m_captions->setStyle({ .family = settings.captionFont,
                           .ink = settings.captionInk,
                           .ground = settings.captionGround,
                           .opacity = settings.captionOpacity });
    m_transport->showCaptionSettings(settings.captionPlace, settings.captionPercent);
    m_pane->transcript()->view()->setReduceMotion(settings.reduceMotion);
    m_deck->setReduceMotion(settings.reduceMotion);
    arrangeCaptions();
    arrangePane();
    arrangeRoom();
    fitMargins();
}

void WatchPage::arrangeCaptions()
{
    const CaptionPlace place = m_workspace.settings().captionPlace;
    const bool beside = place == CaptionPlace::Beside && !m_mini;
    pictureLayout()->setDirection(beside                             ? QBoxLayout::LeftToRight
                                      : place == CaptionPlace::Above ? QBoxLayout::BottomToTop
                                                                     : QBoxLayout::TopToBottom);
    m_captions->setBeside(beside);
    m_captions->setVisible(place != CaptionPlace::Off && !m_workspace.captions().cues().isEmpty());
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

void WatchPage::fitMargins()
{
    const int margin = m_fullScreen ? 0 : width() >= roomyWidth ? space::l : space::s;
    m_stage->layout()->setContentsMargins(margin, margin, margin, m_fullScreen ? 0 : space::s);
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
    m_video->setCinema(on);
    m_captions->setCinema(on);
    m_transport->showFullScreen(on);
    if (m_narration) {
        m_narration->setVisible(!on);
    }
    auto *column = static_cast<QVBoxLayout *>(m_stage->layout());
    if (on) {
        column->removeWidget(m_controls);
        column->setSpacing(0);
        m_deck->enter(m_controls, m_pane->lendComposer());
        m_video->setFocus(Qt::OtherFocusReason);
    } else {
        m_deck->leave();
        column->setSpacing(space::s);
        column->insertWidget(1, m_controls);
        m_controls->show();
        m_pane->takeComposerBack();
    }
    arrangePane();
    fitMargins();
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
    fitMargins();
}

bool WatchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stage && m_deck
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) {
        // After the layout has moved the captions.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const bool below = m_captions->isVisible()
                    && m_workspace.settings().captionPlace == CaptionPlace::Below;
                m_deck->setFloor(below ? m_captions->y() : m_stage->height());
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace companion
