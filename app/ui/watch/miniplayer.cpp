// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/watch/miniplayer.h>
#include <workspace/workspace.h>

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int miniIconSide = 20;
constexpr int miniButtonSide = 36;
constexpr QSize firstMiniSize(24 * space::l, 17 * space::l);

//! Those that make sense without the page: they keep their keys here.
constexpr std::array miniActions{
    Actions::PlayPause,       Actions::Back5,          Actions::Back10,     Actions::Back30,
    Actions::Forward5,        Actions::Forward10,      Actions::Forward30,  Actions::NextChapter,
    Actions::PreviousChapter, Actions::SkipExercise,   Actions::Slower,     Actions::Faster,
    Actions::NormalSpeed,     Actions::VolumeUp,       Actions::VolumeDown, Actions::Mute,
    Actions::LoopPoint,       Actions::SetBookmark,    Actions::FullScreen, Actions::MiniPlayer,
    Actions::NewNote,         Actions::ToggleCaptions,
};

} // namespace

MiniPlayer::MiniPlayer(Workspace &workspace, Actions &actions, const QWidget &beside)
    : m_workspace(workspace)
    , m_actions(actions)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"miniPlayer"_s);
    //: Title of the small window; %1 is the course.
    setWindowTitle(tr("Mini player – %1").arg(workspace.course().title));
    setWindowFlags(Qt::Window | Qt::CustomizeWindowHint | Qt::WindowTitleHint
                   | Qt::WindowCloseButtonHint | Qt::WindowStaysOnTopHint);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(makeControls());
    for (const auto id : miniActions) {
        addAction(actions[id]);
    }
    connect(&workspace.player(), &Player::stateChanged, this, &MiniPlayer::showState);
    connect(&workspace.player(), &Player::positionChanged, this, &MiniPlayer::setPosition);
    showState();
    setPosition(workspace.player().position());
    restorePlace(beside);
}

MiniPlayer::~MiniPlayer() = default;

QToolButton *MiniPlayer::makeButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIconSize({ miniIconSide, miniIconSide });
    button->setMinimumSize(miniButtonSide, miniButtonSide);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *MiniPlayer::makeControls()
{
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(space::s, space::xs, space::s, space::xs);
    row->setSpacing(space::xs);
    const auto add = [this, row](QToolButton *button, Actions::Id id) {
        button->setDefaultAction(m_actions[id]);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
    };
    add(makeButton(u"miniBackButton"_s), Actions::Back10);
    m_play = makeButton(u"miniPlayButton"_s);
    connect(m_play, &QToolButton::clicked, m_actions[Actions::PlayPause], &QAction::trigger);
    connect(m_actions[Actions::PlayPause], &QAction::changed, this, &MiniPlayer::showState);
    row->addWidget(m_play);
    m_time = new QLabel(controls);
    m_time->setObjectName(u"miniTime"_s);
    m_time->setFont(tabularFont(m_time->font()));
    m_time->setContentsMargins(space::xs, 0, 0, 0);
    row->addWidget(m_time);
    row->addStretch();
    add(makeButton(u"miniNoteButton"_s), Actions::NewNote);
    QToolButton *back = makeButton(u"miniRestoreButton"_s);
    back->setIcon(icon(u"restore"_s));
    back->setAccessibleName(tr("Back to the main window"));
    //: What the button does, and its keys in brackets.
    back->setToolTip(tr("Back to the main window (I or Esc)"));
    connect(back, &QToolButton::clicked, this, &MiniPlayer::backWanted);
    row->addWidget(back);
    return controls;
}

void MiniPlayer::take(QWidget *picture, QWidget *captions)
{
    m_column->insertWidget(0, picture, 1);
    m_column->insertWidget(1, captions);
    picture->show();
}

void MiniPlayer::setPosition(Milliseconds position)
{
    //: Position and length of the recording: 0:22:14 / 2:45:00.
    const QString text = tr("%1 / %2").arg(formatPosition(position),
                                           formatPosition(m_workspace.recording().duration));
    if (m_time->text() != text) {
        m_time->setText(text);
    }
}

void MiniPlayer::showState()
{
    const bool playing = m_workspace.player().isPlaying();
    const QAction *play = m_actions[Actions::PlayPause];
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(playing ? u"pause"_s : u"play"_s));
    m_play->setAccessibleName(name);
    //: What the button does, and its key in brackets.
    m_play->setToolTip(
        tr("%1 (%2)").arg(name, play->shortcut().toString(QKeySequence::NativeText)));
    m_play->setEnabled(play->isEnabled());
}

void MiniPlayer::restorePlace(const QWidget &beside)
{
    if (restoreGeometry(m_workspace.settings().miniGeometry)) {
        return;
    }
    resize(firstMiniSize);
    const QRect room = beside.screen()->availableGeometry().adjusted(space::xl, space::xl,
                                                                     -space::xl, -space::xl);
    const int x = layoutDirection() == Qt::RightToLeft ? room.left() : room.right() - width();
    move(x, room.bottom() - height());
}

void MiniPlayer::keepPlace()
{
    m_workspace.settings().miniGeometry = saveGeometry();
    m_workspace.storeSettings();
}

void MiniPlayer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange) {
        Q_EMIT activeChanged();
    }
}

void MiniPlayer::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever owns it takes the picture out first
    Q_EMIT backWanted();
}

void MiniPlayer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace companion
