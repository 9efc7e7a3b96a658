// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/emptystate.h>
#include <ui/watch/transcriptmodel.h>
#include <ui/watch/transcriptpane.h>
#include <ui/watch/transcriptview.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace companion {

TranscriptPane::TranscriptPane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new TranscriptModel(workspace.course(), workspace.recording(), workspace.captions(),
                                  this))
    , m_view(new TranscriptView(*m_model, this))
    , m_backToNow(new QPushButton(icon(u"jump"_s), tr("Back to now"), this))
    , m_next(actions[Actions::NextHit])
    , m_previous(actions[Actions::PreviousHit])
    , m_back(actions[Actions::BackToNow])
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeSearchRow(actions));
    column->addWidget(m_view, 1);
    m_empty = new EmptyState(u"transcript"_s,
                             tr("This recording has no captions, so there is no transcript."), {},
                             this);
    column->addWidget(m_empty, 1);
    showOrHideEmpty();
    connect(&workspace.captionChoice(), &Captions::changed, this, &TranscriptPane::reload);
    m_backToNow->setObjectName(u"backToNowButton"_s);
    m_backToNow->setToolTip(m_back->toolTip());
    m_backToNow->setFocusPolicy(Qt::TabFocus);
    m_backToNow->hide();
    m_back->setEnabled(false);
    connect(m_backToNow, &QPushButton::clicked, m_back, &QAction::trigger);
    connect(m_back, &QAction::triggered, m_view, &TranscriptView::follow);
    connect(m_view, &TranscriptView::seekWanted, this, &TranscriptPane::seekWanted);
    connect(m_view, &TranscriptView::followingChanged, this, [this](bool following) {
        m_back->setEnabled(!following);
        m_backToNow->setVisible(!following);
        placeBackToNow();
    });
    connect(m_next, &QAction::triggered, this, [this] { m_model->stepHit(+1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_model->stepHit(-1); });
    connect(m_model, &TranscriptModel::hitsChanged, this, [this] {
        QList<Milliseconds> times;
        for (const TranscriptHit &hit : m_model->hits()) {
            times.append(hit.time);
        }
        Q_EMIT hitsChanged(times);
    });
    connect(m_model, &TranscriptModel::currentHitChanged, this, [this] {
        showCount();
        if (const auto hit = m_model->currentHit()) {
            m_view->showRow(m_model->hits().at(*hit).row);
        }
    });
    showCount();
    setTabOrder(m_search, m_view);
    setTabOrder(m_view, m_backToNow);
}

QWidget *TranscriptPane::makeSearchRow(Actions &actions)
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(space::m, 0, space::m, 0);
    row->setSpacing(space::xs);
    m_search = new QLineEdit(host);
    m_search->setObjectName(u"transcriptSearch"_s);
    m_search->setPlaceholderText(tr("Search the transcript"));
    m_search->setAccessibleName(tr("Search the transcript"));
    m_search->setToolTip(actions[Actions::SearchTranscript]->toolTip());
    m_search->addAction(icon(u"search"_s, Appearance::theme().muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &TranscriptPane::searchFor);
    m_count = new QLabel(host);
    m_count->setObjectName(u"transcriptHitCount"_s);
    m_count->setFont(tabularFont(scaledFont(m_count->font(), 0.9)));
    setRole(m_count, "secondary");
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    for (QAction *step : { m_previous, m_next }) {
        auto *button = new QToolButton(host);
        button->setDefaultAction(step);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({ 20, 20 });
        row->addWidget(button);
    }
    return host;
}

void TranscriptPane::showOrHideEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

//! Another language, or the same words at other times: the reader keeps the place.
void TranscriptPane::reload()
{
    const int place = m_view->verticalScrollBar()->value();
    m_model->reload();
    m_model->setPosition(m_workspace.player().position());
    showOrHideEmpty();
    if (m_back->isEnabled()) { // is not following
        m_view->keepPlace(place);
    }
    showCount();
}

void TranscriptPane::setPosition(Milliseconds position) { m_model->setPosition(position); }

void TranscriptPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TranscriptPane::searchFor(const QString &phrase)
{
    m_model->search(phrase);
    if (!m_model->currentHit()) {
        m_model->chooseHitNear(m_workspace.player().position());
    }
    showCount();
    if (phrase.isEmpty()) {
        m_view->follow();
    }
}

void TranscriptPane::showCount()
{
    const qsizetype count = m_model->hits().size();
    const bool searching = !m_search->text().simplified().isEmpty();
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    m_count->setVisible(searching);
    if (count == 0) {
        m_count->setText(tr("No hits"));
    } else {
        //: Which of the hits is shown: 3 of 17.
        m_count->setText(tr("%1 of %2").arg(m_model->currentHit().value_or(0) + 1).arg(count));
    }
}

bool TranscriptPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        m_model->stepHit(key.modifiers() & Qt::ShiftModifier ? -1 : +1);
        return true;
    }
    if (key.key() == Qt::Key_Down) {
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TranscriptPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBackToNow();
}

void TranscriptPane::placeBackToNow()
{
    m_backToNow->adjustSize();
    const int beside = m_view->verticalScrollBar()->width() + space::m;
    const int x
        = layoutDirection() == Qt::RightToLeft ? beside : width() - m_backToNow->width() - beside;
    m_backToNow->move(x, height() - m_backToNow->height() - space::m);
    m_backToNow->raise();
}

} // namespace companion
