// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/fullscreendeck.h>
#include <ui/watch/videoview.h>
#include <ui/watch/watchstage.h>
#include <workspace/workspace.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int roomyWidth = 1100; //!< page margins are wider from here on
constexpr int infoSide = 16;
}

WatchStage::WatchStage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_video(new VideoView(this))
    , m_captions(new CaptionPane(workspace.captions(), this))
    , m_picture(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"stage"_s);
    m_picture->setSpacing(0);
    m_picture->addWidget(m_video, 1);
    m_picture->addWidget(m_captions);
    m_column->setSpacing(space::s);
    m_column->addLayout(m_picture, 1);
}

void WatchStage::setControls(QWidget *controls)
{
    m_controls = controls;
    m_column->addWidget(controls);
    if (const QString &words = m_workspace.recording().notice; !words.isEmpty()) {
        addNarration(words);
    }
    m_deck = new FullScreenDeck(this);
}

void WatchStage::addNarration(const QString &words)
{
    m_narration = new QWidget(this);
    m_narration->setObjectName(u"narrationNotice"_s);
    auto *row = new QHBoxLayout(m_narration);
    row->setContentsMargins(space::s, 0, 0, 0);
    row->setSpacing(space::s);
    auto *mark = new QLabel(m_narration);
    mark->setPixmap(icon(u"info"_s, Appearance::theme().muted)
                        .pixmap(QSize(infoSide, infoSide), devicePixelRatioF()));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *notice = makeSecondary(words, m_narration);
    notice->setMeasure(100); // one line, so that the picture keeps its height
    row->addWidget(notice, 1);
    m_column->addWidget(m_narration);
}

void WatchStage::arrangeCaptions()
{
    const CaptionPlace place = m_workspace.settings().captionPlace;
    const bool beside = place == CaptionPlace::Beside && !m_isLent;
    m_picture->setDirection(beside                             ? QBoxLayout::LeftToRight
                                : place == CaptionPlace::Above ? QBoxLayout::BottomToTop
                                                               : QBoxLayout::TopToBottom);
    m_captions->setBeside(beside);
    m_captions->setVisible(place != CaptionPlace::Off && !m_workspace.captions().cues().isEmpty());
}

void WatchStage::fitMargins(int pageWidth)
{
    const int margin = m_isFull ? 0 : pageWidth >= roomyWidth ? space::l : space::s;
    m_column->setContentsMargins(margin, margin, margin, m_isFull ? 0 : space::s);
}

void WatchStage::setReduceMotion(bool on) { m_deck->setReduceMotion(on); }

void WatchStage::enterFullScreen(QWidget *composer)
{
    m_isFull = true;
    m_video->setCinema(true);
    m_captions->setCinema(true);
    if (m_narration) {
        m_narration->hide();
    }
    m_column->removeWidget(m_controls);
    m_column->setSpacing(0);
    m_deck->enter(m_controls, composer);
    m_video->setFocus(Qt::OtherFocusReason);
}

void WatchStage::leaveFullScreen()
{
    m_isFull = false;
    m_video->setCinema(false);
    m_captions->setCinema(false);
    if (m_narration) {
        m_narration->show();
    }
    m_deck->leave();
    m_column->setSpacing(space::s);
    m_column->insertWidget(1, m_controls);
    m_controls->show();
}

void WatchStage::revealControls() { m_deck->reveal(); }

void WatchStage::lendPicture(QWidget *standIn)
{
    m_isLent = true;
    m_picture->insertWidget(0, standIn, 1);
    arrangeCaptions();
}

void WatchStage::takePictureBack()
{
    m_isLent = false;
    m_picture->insertWidget(0, m_video, 1);
    m_picture->insertWidget(1, m_captions);
    m_video->show();
    arrangeCaptions();
}

bool WatchStage::event(QEvent *event)
{
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) && m_deck) {
        // After the layout has moved the captions.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const bool below = m_captions->isVisible()
                    && m_workspace.settings().captionPlace == CaptionPlace::Below;
                m_deck->setFloor(below ? m_captions->y() : height());
            },
            Qt::QueuedConnection);
    }
    return QWidget::event(event);
}

} // namespace companion
