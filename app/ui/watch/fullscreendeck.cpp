// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/fullscreendeck.h>

#include <QApplication>
#include <QBoxLayout>
#include <QCursor>
#include <QFrame>
#include <QPropertyAnimation>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto restingTime = 3s;
constexpr int slideMilliseconds = 150;
constexpr int composerWidth = 24 * space::l;

QFrame *makeCard(const QString &name, QWidget *stage)
{
    auto *card = new QFrame(stage);
    card->setObjectName(name);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    card->hide();
    return card;
}

//! As high as its texts need it to be when they are so wide.
void fit(QFrame *card, int width)
{
    card->resize(
        width, card->hasHeightForWidth() ? card->heightForWidth(width) : card->sizeHint().height());
}

} // namespace

FullScreenDeck::FullScreenDeck(QWidget *stage)
    : QObject(stage)
    , m_stage(stage)
    , m_controlsCard(makeCard(u"controlsCard"_s, stage))
    , m_composerCard(makeCard(u"composerCard"_s, stage))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restingTime);
    connect(&m_rest, &QTimer::timeout, this, &FullScreenDeck::hideCards);
}

void FullScreenDeck::enter(QWidget *controls, QWidget *composer)
{
    m_active = true;
    m_shown = false;
    m_controlsCard->layout()->addWidget(controls);
    m_composerCard->layout()->addWidget(composer);
    controls->show();
    composer->show();
    m_lastPointer = QCursor::pos();
    qApp->installEventFilter(this);
    reveal();
}

void FullScreenDeck::leave()
{
    m_active = false;
    m_rest.stop();
    qApp->removeEventFilter(this);
    m_controlsCard->hide();
    m_composerCard->hide();
    m_stage->unsetCursor();
}

void FullScreenDeck::reveal()
{
    if (!m_active) {
        return;
    }
    m_rest.start();
    if (std::exchange(m_shown, true)) {
        return;
    }
    m_stage->unsetCursor();
    place();
    slideIn(m_controlsCard);
    slideIn(m_composerCard);
}

void FullScreenDeck::setFloor(int y)
{
    m_floor = y;
    if (m_active) {
        place();
    }
}

bool FullScreenDeck::isNeeded() const
{
    if (QApplication::activePopupWidget()) {
        return true;
    }
    const QWidget *focus = QApplication::focusWidget();
    // By its place: a card that was laid out anew tells of a pointer that was over the old one.
    return std::ranges::any_of(std::array{ m_controlsCard, m_composerCard }, [focus](auto *card) {
        return card->rect().contains(card->mapFromGlobal(QCursor::pos()))
            || (focus && card->isAncestorOf(focus));
    });
}

void FullScreenDeck::hideCards()
{
    if (isNeeded()) {
        m_rest.start();
        return;
    }
    m_shown = false;
    m_controlsCard->hide();
    m_composerCard->hide();
    m_stage->setCursor(Qt::BlankCursor);
}

QPoint FullScreenDeck::restingPlace(const QFrame *card) const
{
    const bool mirrored = m_stage->layoutDirection() == Qt::RightToLeft;
    const bool trailing = (card == m_composerCard) != mirrored;
    const int x = trailing ? m_stage->width() - card->width() - space::xl : space::xl;
    return { x, m_floor - card->height() - space::l };
}

void FullScreenDeck::place()
{
    const int room = m_stage->width() - 2 * space::xl;
    // A narrow screen has room for one above the other only: then the note stands on top.
    const int composer = std::min(composerWidth, room);
    const bool sideBySide = room >= 2 * composerWidth + space::l;
    fit(m_composerCard, composer);
    fit(m_controlsCard, sideBySide ? room - composer - space::l : room);
    m_controlsCard->move(restingPlace(m_controlsCard));
    m_composerCard->move(restingPlace(m_composerCard)
                         - QPoint(0, sideBySide ? 0 : m_controlsCard->height() + space::s));
    m_controlsCard->raise();
    m_composerCard->raise();
}

void FullScreenDeck::slideIn(QFrame *card)
{
    const QPoint end = card->pos();
    card->show();
    if (m_reduceMotion) {
        return;
    }
    auto *slide = new QPropertyAnimation(card, "pos", card);
    slide->setDuration(slideMilliseconds);
    slide->setEasingCurve(QEasingCurve::OutCubic);
    slide->setStartValue(end + QPoint(0, space::xl));
    slide->setEndValue(end);
    slide->start(QAbstractAnimation::DeleteWhenStopped);
}

bool FullScreenDeck::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (const QPoint now = QCursor::pos(); now != m_lastPointer) {
            m_lastPointer = now;
            reveal();
        }
        break;
    case QEvent::KeyPress:
    case QEvent::Shortcut:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        reveal();
        break;
    case QEvent::LayoutRequest:
        if ((watched == m_composerCard || watched == m_controlsCard) && m_shown) {
            place();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace companion
