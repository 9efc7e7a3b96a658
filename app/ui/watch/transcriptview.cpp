// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/transcriptdelegate.h>
#include <ui/watch/transcriptmodel.h>
#include <ui/watch/transcriptview.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
//! Lands inside the cue and not on its edge, where the one before would still be shown.
constexpr Milliseconds intoTheCue = 10ms;
constexpr int scrollMilliseconds = 150;
}

TranscriptView::TranscriptView(TranscriptModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new TranscriptDelegate(model, this))
{
    setObjectName(u"transcriptView"_s);
    setAccessibleName(tr("Transcript"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    m_scrolling.setTargetObject(verticalScrollBar());
    m_scrolling.setPropertyName("value");
    m_scrolling.setDuration(scrollMilliseconds);
    m_scrolling.setEasingCurve(QEasingCurve::OutCubic);
    // Emitted for what a user does with the bar, never for setValue().
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &TranscriptView::yield);
    connect(&model, &TranscriptModel::playingRowChanged, this, [this] {
        if (m_following) {
            bringNowIntoSight(true);
        }
    });
}

void TranscriptView::follow()
{
    if (!m_following) {
        m_following = true;
        Q_EMIT followingChanged(true);
    }
    bringNowIntoSight(true);
}

void TranscriptView::yield()
{
    m_scrolling.stop();
    if (m_following) {
        m_following = false;
        Q_EMIT followingChanged(false);
    }
}

void TranscriptView::showRow(int row)
{
    yield();
    setCurrentIndex(m_model.index(row));
    scrollToRow(row, true);
}

void TranscriptView::keepPlace(int scrolled)
{
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

void TranscriptView::bringNowIntoSight(bool animated)
{
    if (const auto row = m_model.playingRow()) {
        scrollToRow(*row, animated);
    }
}

void TranscriptView::scrollToRow(int row, bool animated)
{
    executeDelayedItemsLayout();
    const QRect place = visualRect(m_model.index(row));
    QScrollBar *bar = verticalScrollBar();
    // The passage stands in the upper third: what comes next can be read ahead.
    const int wanted = bar->value() + place.top() - viewport()->height() / 3;
    const int target = std::clamp(wanted, bar->minimum(), bar->maximum());
    m_scrolling.stop();
    if (!animated || m_reduceMotion || !isVisible()) {
        bar->setValue(target);
        return;
    }
    m_scrolling.setStartValue(bar->value());
    m_scrolling.setEndValue(target);
    m_scrolling.start();
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    yield();
    QListView::wheelEvent(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid()) {
            Q_EMIT seekWanted(m_model.passage(currentIndex().row()).from + intoTheCue);
            follow();
        }
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        yield();
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(m_model.passage(currentIndex().row()).text);
        return;
    }
    QListView::keyPressEvent(event);
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    m_pressed
        = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
    QListView::mousePressEvent(event);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() == Qt::LeftButton && index.isValid() && m_pressed == index) {
        const qsizetype letter = m_delegate->letterAt(index, visualRect(index), point, *this);
        Q_EMIT seekWanted(m_model.cueTime(index.row(), letter) + intoTheCue);
        follow();
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (m_following) {
        bringNowIntoSight(false);
    }
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    if (m_following && m_model.playingRow() && event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(m_model.index(*m_model.playingRow()));
    }
    QListView::focusInEvent(event);
}

void TranscriptView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    if (m_following) {
        bringNowIntoSight(false);
    }
}

} // namespace companion
