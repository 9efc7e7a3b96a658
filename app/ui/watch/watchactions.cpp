// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the actions of the watch page do; how the page is built is in watchpage.cpp.
#include <ui/actions.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/markacts.h>
#include <ui/watch/marksontimeline.h>
#include <ui/watch/markspane.h>
#include <ui/watch/miniplayer.h>
#include <ui/watch/notecomposer.h>
#include <ui/watch/sidepane.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/transcriptpane.h>
#include <ui/watch/transportbar.h>
#include <ui/watch/videoview.h>
#include <ui/watch/watchpage.h>
#include <ui/watch/watchstage.h>
#include <workspace/workspace.h>

#include <QShortcut>

#include <algorithm>
#include <array>
#include <cmath>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr double rateStep = 0.05;
constexpr double volumeStep = 0.05;
constexpr int captionStep = 25; //!< percent

constexpr std::array playbackActions{
    Actions::PlayPause,   Actions::Back5,     Actions::Back10,     Actions::Back30,
    Actions::Forward5,    Actions::Forward10, Actions::Forward30,  Actions::PreviousChapter,
    Actions::NextChapter, Actions::Slower,    Actions::Faster,     Actions::NormalSpeed,
    Actions::MiniPlayer,  Actions::GapGuide,  Actions::ReviewReel, Actions::PreviousPicture,
    Actions::NextPicture,
};
constexpr std::array pictureActions{
    Actions::VolumeUp,   Actions::VolumeDown,     Actions::Mute,
    Actions::FullScreen, Actions::ToggleCaptions,
};
constexpr std::array pageActions{
    Actions::CaptionsLarger,   Actions::CaptionsSmaller, Actions::CaptionsPlace,
    Actions::ShowTranscript,   Actions::ShowSideNotes,   Actions::ShowChapters,
    Actions::ShowMarks,        Actions::ToggleSidePane,  Actions::SwapSidePane,
    Actions::SearchTranscript, Actions::SkipSilences,    Actions::EvenVoices,
};

} // namespace

void WatchPage::connectPlaybackActions()
{
    Player &player = m_workspace.player();
    connect(m_actions[Actions::PlayPause], &QAction::triggered, &player, &Player::togglePlay);
    const QList<std::pair<Actions::Id, Milliseconds>> steps{
        { Actions::Back5, -5s },    { Actions::Back10, -10s },    { Actions::Back30, -30s },
        { Actions::Forward5, +5s }, { Actions::Forward10, +10s }, { Actions::Forward30, +30s },
    };
    for (const auto &[id, distance] : steps) {
        connect(m_actions[id], &QAction::triggered, this, [this, by = distance] {
            m_workspace.player().seekBy(by);
            showPosition(m_workspace.player().position());
        });
    }
    connect(m_actions[Actions::PreviousChapter], &QAction::triggered, this, [this] {
        seekTo(previousChapterStart(m_workspace.recording(), m_workspace.player().position()),
               false);
    });
    connect(m_actions[Actions::NextChapter], &QAction::triggered, this, [this] {
        if (const auto next
            = nextChapterStart(m_workspace.recording(), m_workspace.player().position())) {
            seekTo(*next, false);
        }
    });
    connect(m_actions[Actions::SkipExercise], &QAction::triggered, this, [this] {
        const Recording &recording = m_workspace.recording();
        if (const Exercise *exercise = recording.exerciseAt(m_timeline->position())) {
            seekTo(exercise->span.to, false);
        }
    });
    connect(m_actions[Actions::PreviousPicture], &QAction::triggered, &player,
            [&player] { player.stepPicture(false); });
    connect(m_actions[Actions::NextPicture], &QAction::triggered, &player,
            [&player] { player.stepPicture(true); });
    connect(m_actions[Actions::GoToStart], &QAction::triggered, this,
            [this] { seekTo(0ms, false); });
    connect(m_actions[Actions::Slower], &QAction::triggered, this,
            [this] { changeRate(-rateStep); });
    connect(m_actions[Actions::Faster], &QAction::triggered, this,
            [this] { changeRate(+rateStep); });
    connect(m_actions[Actions::NormalSpeed], &QAction::triggered, &player,
            [&player] { player.setRate(1.0); });
    const QList<std::pair<Actions::Id, bool Settings::*>> options{
        { Actions::SkipSilences, &Settings::skipSilences },
        { Actions::EvenVoices, &Settings::evenVoices }
    };
    for (const auto &[id, option] : options) {
        connect(m_actions[id], &QAction::triggered, this, [this, chosen = option](bool on) {
            m_workspace.settings().*chosen = on;
            m_workspace.storeSettings();
        });
    }
    connect(m_actions[Actions::VolumeUp], &QAction::triggered, this,
            [this] { changeVolume(+volumeStep); });
    connect(m_actions[Actions::VolumeDown], &QAction::triggered, this,
            [this] { changeVolume(-volumeStep); });
    connect(m_actions[Actions::Mute], &QAction::triggered, &player,
            [&player] { player.setMuted(!player.isMuted()); });
    connect(m_actions[Actions::FullScreen], &QAction::triggered, this,
            [this] { setFullScreen(!m_fullScreen); });
    connect(m_actions[Actions::MiniPlayer], &QAction::triggered, this, &WatchPage::toggleMini);
}

void WatchPage::connectViewActions()
{
    const auto act = [this](Actions::Id id, auto &&what) {
        connect(m_actions[id], &QAction::triggered, this, std::forward<decltype(what)>(what));
    };
    act(Actions::ToggleCaptions, [this] {
        const bool shown = m_workspace.settings().captionPlace != CaptionPlace::Off;
        setCaptionPlace(shown ? CaptionPlace::Off : m_lastPlace);
    });
    act(Actions::CaptionsPlace, [this] {
        switch (m_workspace.settings().captionPlace) {
        case CaptionPlace::Below:
            return setCaptionPlace(CaptionPlace::Beside);
        case CaptionPlace::Beside:
            return setCaptionPlace(CaptionPlace::Above);
        case CaptionPlace::Above:
        case CaptionPlace::Off:
            return setCaptionPlace(CaptionPlace::Below);
        }
    });
    act(Actions::CaptionsLarger, [this] { changeCaptionSize(+captionStep); });
    act(Actions::CaptionsSmaller, [this] { changeCaptionSize(-captionStep); });
    connect(m_transport, &TransportBar::captionPlaceChosen, this, &WatchPage::setCaptionPlace);
    const QList<std::pair<Actions::Id, SidePane::Tab>> tabs{
        { Actions::ShowTranscript, SidePane::Tab::Transcript },
        { Actions::ShowSideNotes, SidePane::Tab::Notes },
        { Actions::ShowChapters, SidePane::Tab::Chapters },
        { Actions::ShowMarks, SidePane::Tab::Marks }
    };
    for (const auto &[id, tab] : tabs) {
        act(id, [this, shown = tab] {
            showPane(true);
            m_pane->showTab(shown);
        });
    }
    act(Actions::SearchTranscript, [this] {
        showPane(true);
        m_pane->showTab(SidePane::Tab::Transcript);
        m_pane->transcript()->focusSearch();
    });
    act(Actions::ToggleSidePane,
        [this] { showPane(m_fullScreen || !m_workspace.settings().sidePaneVisible); });
    act(Actions::ZoomIn, [this] { m_timeline->zoomIn(); });
    act(Actions::ZoomOut, [this] { m_timeline->zoomOut(); });
    act(Actions::ZoomWhole, [this] { m_timeline->showWhole(); });
    connect(m_timeline, &TimelineBar::rangeChanged, this, &WatchPage::enableActions);
    act(Actions::SwapSidePane, [this] {
        m_workspace.settings().sidePaneLeft = !m_workspace.settings().sidePaneLeft;
        m_workspace.storeSettings();
    });
}

void WatchPage::connectMarkActions()
{
    m_markActs = new MarkActs(m_workspace, m_actions, *m_markLine, this);
    new MarksOnTimeline(m_workspace, *m_timeline, this);
    connect(m_timeline, &TimelineBar::loopReshaped, m_markActs, &MarkActs::reshapeLoop);
    connect(m_markActs, &MarkActs::nameWanted, this, [this](const MarkId &id) {
        m_actions[Actions::ShowWatch]->trigger();
        showPane(true);
        m_pane->showTab(SidePane::Tab::Marks);
        m_pane->marks()->showMark(id, true);
    });
}

void WatchPage::connectNoteActions()
{
    auto *escaping = new QShortcut(Qt::Key_Escape, this);
    escaping->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escaping, &QShortcut::activated, this, &WatchPage::escape);
}

void WatchPage::enableActions()
{
    const Player::State state = m_workspace.player().state();
    const bool loaded = state == Player::State::Paused || state == Player::State::Playing
        || state == Player::State::Ended;
    for (const auto id : playbackActions) {
        m_actions[id]->setEnabled(loaded);
    }
    for (const auto id : pageActions) {
        m_actions[id]->setEnabled(isVisible());
    }
    // Elsewhere their keys scroll or do nothing.
    m_actions[Actions::GoToStart]->setEnabled(loaded && isVisible());
    const bool isInMini = m_mini && m_mini->isActiveWindow();
    for (const auto id : pictureActions) {
        m_actions[id]->setEnabled(isVisible() || isInMini);
    }
    m_timeline->setEnabled(loaded);
    m_markActs->setLoaded(loaded);
    m_actions[Actions::ToggleRoom]->setEnabled(isVisible() && m_workspace.room().hasChat());
    const bool isZoomed = !m_timeline->range().isWhole();
    m_actions[Actions::ZoomIn]->setEnabled(isVisible() && loaded);
    m_actions[Actions::ZoomOut]->setEnabled(isVisible() && isZoomed);
    m_actions[Actions::ZoomWhole]->setEnabled(isVisible() && isZoomed);
}

void WatchPage::setCaptionPlace(CaptionPlace place)
{
    m_workspace.settings().captionPlace = place;
    m_workspace.storeSettings();
}

void WatchPage::changeCaptionSize(int step)
{
    int &percent = m_workspace.settings().captionPercent;
    percent = std::clamp(percent + step, CaptionPane::smallestPercent, CaptionPane::largestPercent);
    m_workspace.storeSettings();
}

void WatchPage::changeRate(double step)
{
    // Whole steps, so that repeated keys meet 1.00 again.
    Player &player = m_workspace.player();
    player.setRate(std::round((player.rate() + step) / rateStep) * rateStep);
}

void WatchPage::changeVolume(double step)
{
    Player &player = m_workspace.player();
    player.setVolume(std::clamp(player.volume() + step, 0.0, 1.0));
    if (step > 0) {
        player.setMuted(false);
    }
}

void WatchPage::showPane(bool visible)
{
    if (visible) {
        setFullScreen(false);
    }
    if (m_workspace.settings().sidePaneVisible != visible) {
        m_workspace.settings().sidePaneVisible = visible;
        m_workspace.storeSettings();
    }
}

void WatchPage::showItself()
{
    if (m_mini && m_mini->isActiveWindow()) {
        returnFromMini();
    }
    if (!isVisible()) {
        m_actions[Actions::ShowWatch]->trigger();
    }
}

void WatchPage::startNote()
{
    showItself();
    if (m_fullScreen) {
        m_stage->revealControls();
    } else {
        showPane(true);
    }
    m_pane->composer()->focusNote();
}

void WatchPage::escape()
{
    if (m_fullScreen && m_stage->video()->hasFocus()) {
        setFullScreen(false);
        return;
    }
    focusPicture();
}

} // namespace companion
