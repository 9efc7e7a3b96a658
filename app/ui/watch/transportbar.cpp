// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/player.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/slider.h>
#include <ui/watch/captionsbutton.h>
#include <ui/watch/speedbutton.h>
#include <ui/watch/transportbar.h>
#include <ui/watch/transportbutton.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

TransportBar::TransportBar(Player &player, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_actions(actions)
    , m_time(new QLabel(this))
{
    setObjectName(u"transport"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(makeMovers());
    m_time->setObjectName(u"timeLabel"_s);
    m_time->setFont(tabularFont(m_time->font()));
    m_time->setContentsMargins(space::s, 0, space::s, 0);
    row->addWidget(m_time);
    m_skip = actionButton(Actions::SkipExercise, u"skipExerciseButton"_s);
    m_skip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_skip->hide();
    row->addWidget(m_skip);
    row->addStretch();
    auto *speed = new SpeedButton(player, actions, this);
    makeVolume();
    m_captions = new CaptionsButton(actions, this);
    makeMore();
    for (QWidget *part : std::initializer_list<QWidget *>{ speed, m_mute, m_volume, m_captions }) {
        row->addWidget(part);
    }
    m_fullScreen = actionButton(Actions::FullScreen, u"fullScreenButton"_s);
    row->addWidget(actionButton(Actions::ToggleSidePane, u"sidePaneButton"_s));
    row->addWidget(m_fullScreen);
    row->addWidget(m_more);

    connect(&player, &Player::stateChanged, this, &TransportBar::showState);
    connect(&player, &Player::volumeChanged, this, &TransportBar::showVolume);
    connect(&player, &Player::mutedChanged, this, &TransportBar::showVolume);
    connect(&player, &Player::audioDeviceChanged, this, &TransportBar::showVolume);
    connect(m_captions, &CaptionsButton::placeChosen, this, &TransportBar::captionPlaceChosen);
    connect(m_captions, &CaptionsButton::trackChosen, this, &TransportBar::captionTrackChosen);
    showState();
    showVolume();
    setPosition({}, {});
}

QToolButton *TransportBar::actionButton(int action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(m_actions[Actions::Id(action)]);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    dressTransportButton(button);
    return button;
}

QWidget *TransportBar::makeMovers()
{
    auto *movers = new QWidget(this);
    movers->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(movers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [this, row](Actions::Id id, const QString &name, bool foldable) {
        QToolButton *button = actionButton(id, name);
        row->addWidget(button);
        if (foldable) {
            m_foldable.push_back(button);
        }
    };
    add(Actions::PreviousChapter, u"previousChapterButton"_s, false);
    add(Actions::Back30, u"back30Button"_s, true);
    add(Actions::Back10, u"back10Button"_s, false);
    add(Actions::Back5, u"back5Button"_s, true);
    m_play = new QToolButton(movers);
    m_play->setObjectName(u"playButton"_s);
    dressTransportButton(m_play);
    m_play->setMinimumSize(transportButtonSide + space::s, transportButtonSide + space::xs);
    setRole(m_play, "primary");
    QAction *play = m_actions[Actions::PlayPause];
    connect(m_play, &QToolButton::clicked, play, &QAction::trigger);
    connect(play, &QAction::changed, this, &TransportBar::showState);
    row->addSpacing(space::xs);
    row->addWidget(m_play);
    row->addSpacing(space::xs);
    add(Actions::Forward5, u"forward5Button"_s, true);
    add(Actions::Forward10, u"forward10Button"_s, false);
    add(Actions::Forward30, u"forward30Button"_s, true);
    add(Actions::NextChapter, u"nextChapterButton"_s, false);
    return movers;
}

void TransportBar::makeVolume()
{
    m_mute = actionButton(Actions::Mute, u"muteButton"_s);
    m_volume = makeSlider(this);
    m_volume->setObjectName(u"volumeSlider"_s);
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setFixedWidth(5 * space::l);
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_volume->setAccessibleName(tr("Volume"));
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) {
        m_player.setVolume(percent / 100.0);
        if (percent > 0) {
            m_player.setMuted(false);
        }
    });
}

void TransportBar::makeMore()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setIcon(icon(u"more"_s));
    dressTransportButton(m_more);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More: smaller and larger steps, side pane"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"moreMenu"_s);
    for (const auto id : { Actions::Back5, Actions::Forward5, Actions::Back30, Actions::Forward30,
                           Actions::GoToStart }) {
        menu->addAction(m_actions[id]);
    }
    menu->addSeparator();
    menu->addActions({ m_actions[Actions::ToggleSidePane], m_actions[Actions::SwapSidePane] });
    m_more->setMenu(menu);
}

void TransportBar::setPosition(Milliseconds position, Milliseconds duration)
{
    //: Position and length of the recording: 0:22:14 / 2:45:00.
    const QString text = tr("%1 / %2").arg(formatPosition(position), formatPosition(duration));
    if (m_time->text() != text) {
        m_time->setText(text);
    }
}

void TransportBar::showCaptionSettings(CaptionPlace place, int percent)
{
    m_captions->showSettings(place, percent);
}

void TransportBar::showCaptionTracks(const QStringList &names, std::optional<qsizetype> current)
{
    m_captions->showTracks(names, current);
}

void TransportBar::showExercise(bool on)
{
    if (on != m_skip->isVisibleTo(this)) {
        m_skip->setVisible(on);
        fold();
    }
}

void TransportBar::showFullScreen(bool on)
{
    m_actions[Actions::FullScreen]->setIcon(icon(on ? u"exit-fullscreen"_s : u"fullscreen"_s));
}

QSize TransportBar::minimumSizeHint() const
{
    int width = 0;
    for (const QWidget *part : m_foldable) {
        width += part->sizeHint().width();
    }
    const QSize whole = layout()->minimumSize();
    const bool folded = m_foldable.front()->isHidden();
    return { whole.width() - (folded ? 0 : width), whole.height() };
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void TransportBar::fold()
{
    int extra = space::xxl; // some air between the two groups
    for (const QWidget *part : m_foldable) {
        extra += std::max(transportButtonSide, part->sizeHint().width());
    }
    const bool fits = width() >= minimumSizeHint().width() + extra;
    for (QWidget *part : m_foldable) {
        part->setVisible(fits);
    }
}

void TransportBar::showState()
{
    const bool playing = m_player.isPlaying();
    const QAction *play = m_actions[Actions::PlayPause];
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(playing ? u"pause"_s : u"play"_s, Appearance::theme().onAccent));
    m_play->setAccessibleName(name);
    //: What the button does, and its key in brackets.
    m_play->setToolTip(
        tr("%1 (%2)").arg(name, play->shortcut().toString(QKeySequence::NativeText)));
    m_play->setEnabled(play->isEnabled());
}

void TransportBar::showVolume()
{
    const bool silent = m_player.isMuted() || m_player.volume() <= 0;
    QAction *mute = m_actions[Actions::Mute];
    mute->setIcon(icon(silent ? u"muted"_s : u"volume"_s));
    const QSignalBlocker block(m_volume);
    m_volume->setValue(int(std::lround(m_player.volume() * 100)));
    m_volume->setToolTip(m_player.hasAudioDevice()
                             ? tr("Volume %1 %").arg(QLocale().toString(m_volume->value()))
                             : tr("No sound device is connected: the recording plays silently"));
}

} // namespace companion
