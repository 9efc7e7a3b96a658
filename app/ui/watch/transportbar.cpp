// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/player.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/slider.h>
#include <ui/watch/speedmenu.h>
#include <ui/watch/transportbar.h>

#include <QActionGroup>
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

namespace {

constexpr int iconSide = 20;
constexpr int buttonSide = 36;
} // namespace

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
    makeSpeed();
    makeVolume();
    makeCaptions();
    makeMore();
    for (QWidget *part :
         std::initializer_list<QWidget *>{ m_speed, m_mute, m_volume, m_captions }) {
        row->addWidget(part);
    }
    m_fullScreen = actionButton(Actions::FullScreen, u"fullScreenButton"_s);
    row->addWidget(actionButton(Actions::ToggleSidePane, u"sidePaneButton"_s));
    row->addWidget(m_fullScreen);
    row->addWidget(m_more);

    connect(&player, &Player::stateChanged, this, &TransportBar::showState);
    connect(&player, &Player::rateChanged, this, &TransportBar::showSpeed);
    connect(&player, &Player::volumeChanged, this, &TransportBar::showVolume);
    connect(&player, &Player::mutedChanged, this, &TransportBar::showVolume);
    connect(&player, &Player::audioDeviceChanged, this, &TransportBar::showVolume);
    showState();
    showSpeed();
    showVolume();
    setPosition({}, {});
}

QToolButton *TransportBar::actionButton(int action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(m_actions[Actions::Id(action)]);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({ iconSide, iconSide });
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the player
    button->setMinimumSize(buttonSide, buttonSide);
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
    m_play->setIconSize({ iconSide, iconSide });
    m_play->setMinimumSize(buttonSide + space::s, buttonSide + space::xs);
    m_play->setFocusPolicy(Qt::TabFocus);
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

void TransportBar::makeSpeed()
{
    m_speed = new QToolButton(this);
    m_speed->setObjectName(u"speedButton"_s);
    m_speed->setFont(tabularFont(m_speed->font()));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setMinimumHeight(buttonSide);
    m_speed->setMenu(new SpeedMenu(m_player, m_actions, m_speed));
    const QFontMetrics metrics(m_speed->font());
    m_speed->setMinimumWidth(metrics.horizontalAdvance(rateText(1.75) + u" ++"_s) + 2 * space::m);
    for (const auto id : { Actions::SkipSilences, Actions::EvenVoices }) {
        connect(m_actions[id], &QAction::toggled, this, &TransportBar::showSpeed);
    }
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

void TransportBar::makeCaptions()
{
    m_captions = new QToolButton(this);
    m_captions->setObjectName(u"captionsButton"_s);
    m_captions->setIcon(icon(u"captions"_s));
    m_captions->setIconSize({ iconSide, iconSide });
    m_captions->setMinimumSize(buttonSide, buttonSide);
    m_captions->setPopupMode(QToolButton::InstantPopup);
    m_captions->setFocusPolicy(Qt::TabFocus);
    m_captions->setAccessibleName(tr("Captions"));
    m_captions->setToolTip(tr("Captions: place and size (C switches them)"));
    auto *menu = new QMenu(m_captions);
    menu->setObjectName(u"captionsMenu"_s);
    auto *choice = new QActionGroup(menu);
    const std::pair<CaptionPlace, QString> places[] = {
        { CaptionPlace::Below, tr("Below the picture") },
        { CaptionPlace::Beside, tr("Beside the picture") },
        { CaptionPlace::Above, tr("Above the picture") },
        { CaptionPlace::Off, tr("Off") },
    };
    for (const auto &[place, text] : places) {
        QAction *entry = menu->addAction(text);
        entry->setCheckable(true);
        entry->setData(int(place));
        choice->addAction(entry);
        m_places.push_back(entry);
        connect(entry, &QAction::triggered, this,
                [this, chosen = place] { Q_EMIT captionPlaceChosen(chosen); });
    }
    menu->addSeparator();
    m_sizeShown = menu->addSection(QString());
    menu->addActions({ m_actions[Actions::CaptionsLarger], m_actions[Actions::CaptionsSmaller] });
    menu->addSeparator();
    menu->addActions({ m_actions[Actions::CaptionsEarlier], m_actions[Actions::CaptionsLater] });
    m_captionsMenu = menu;
    m_tracks = new QActionGroup(menu);
    m_captions->setMenu(menu);
}

void TransportBar::makeMore()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setIconSize({ iconSide, iconSide });
    m_more->setMinimumSize(buttonSide, buttonSide);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
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
    for (QAction *entry : m_places) {
        entry->setChecked(entry->data().toInt() == int(place));
    }
    m_sizeShown->setText(tr("Size: %1 %").arg(QLocale().toString(percent)));
    m_captions->setIcon(
        icon(u"captions"_s, place == CaptionPlace::Off ? Appearance::theme().muted : QColor()));
}

void TransportBar::showCaptionTracks(const QStringList &names, std::optional<qsizetype> current)
{
    const QList<QAction *> before = m_tracks->actions();
    for (QAction *entry : before) {
        m_tracks->removeAction(entry);
        m_captionsMenu->removeAction(entry);
        entry->deleteLater(); // it may be the one that was just chosen
    }
    if (names.size() < 2) {
        return;
    }
    QAction *heading = m_captionsMenu->addSection(tr("Language"));
    m_tracks->addAction(heading);
    for (qsizetype index = 0; index < names.size(); ++index) {
        QAction *entry = m_captionsMenu->addAction(names.at(index));
        entry->setCheckable(true);
        entry->setChecked(current == index);
        m_tracks->addAction(entry);
        connect(entry, &QAction::triggered, this,
                [this, index] { Q_EMIT captionTrackChosen(index); });
    }
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
        extra += std::max(buttonSide, part->sizeHint().width());
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

//! The speed, and a plus for each option that is on.
void TransportBar::showSpeed()
{
    const bool skips = m_actions[Actions::SkipSilences]->isChecked();
    const bool evens = m_actions[Actions::EvenVoices]->isChecked();
    const QString rate = rateText(m_player.rate());
    //: Name of the speed button for screen readers.
    QString name = tr("Speed %1").arg(rate);
    if (skips && evens) {
        name = tr("Speed %1, silences skipped, voices evened out").arg(rate);
    } else if (skips) {
        name = tr("Speed %1, silences skipped").arg(rate);
    } else if (evens) {
        name = tr("Speed %1, voices evened out").arg(rate);
    }
    const QString shown
        = skips || evens ? rate + u' ' + QString(int(skips) + int(evens), u'+') : rate;
    const QChar mark(0x200E); // left to right: 1×, never ×1
    m_speed->setText(isRightToLeft() ? mark + shown + mark : shown);
    m_speed->setAccessibleName(name);
    //: Tooltip of the speed button; %1 is "Speed 1.25×, silences skipped".
    m_speed->setToolTip(tr("%1 ([ slower, ] faster); the voice keeps its pitch").arg(name));
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
