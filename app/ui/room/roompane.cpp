// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/parts/actionbutton.h>
#include <ui/parts/card.h>
#include <ui/parts/textlabel.h>
#include <ui/room/messagedelegate.h>
#include <ui/room/roompane.h>
#include <ui/room/roomrows.h>
#include <workspace/workspace.h>

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

RoomPane::RoomPane(Workspace &workspace, Actions &actions, RoomRows &rows, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_rows(rows)
    , m_list(new QListView(this))
    , m_state(makeSecondary({}, this))
    , m_trouble(makeSecondary({}, this))
{
    m_list->setObjectName(u"roomView"_s);
    m_list->setAccessibleName(tr("Chat of the session"));
    m_list->setModel(&rows);
    m_list->setItemDelegate(new MessageDelegate(this));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(makeHairline(this));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::m, space::s, space::m, space::s);
    foot->setSpacing(space::xs);
    m_state->setObjectName(u"roomState"_s);
    m_trouble->setObjectName(u"roomTrouble"_s);
    setRole(m_trouble, "error");
    m_trouble->hide();
    foot->addWidget(m_state);
    foot->addWidget(m_trouble);
    auto *acts = new QHBoxLayout;
    auto *place = new QPushButton(actions[Actions::PlaceMessage]->text(), this);
    place->setObjectName(u"placeMessageButton"_s);
    place->setToolTip(actions[Actions::PlaceMessage]->toolTip());
    connect(place, &QPushButton::clicked, actions[Actions::PlaceMessage], &QAction::trigger);
    connect(actions[Actions::PlaceMessage], &QAction::changed, place,
            [this, place] { place->setEnabled(m_actions[Actions::PlaceMessage]->isEnabled()); });
    acts->addWidget(place);
    acts->addWidget(makeActionButton(actions[Actions::UndoChat], this));
    acts->addStretch(1);
    foot->addLayout(acts);
    column->addLayout(foot);

    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RoomPane::rememberChosen);
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        chooseRemembered();
        showState();
    });
    connect(actions[Actions::PlaceMessage], &QAction::triggered, this, &RoomPane::placeMessage);
    connect(actions[Actions::UndoChat], &QAction::triggered, this, &RoomPane::undo);
    showState();
}

void RoomPane::setPosition(Milliseconds position)
{
    m_rows.setPosition(position);
    const int row = m_rows.currentRow();
    if (row == m_followed || !isVisible()) {
        return;
    }
    m_followed = row;
    // Where the keyboard is, nothing moves away.
    if (row >= 0 && !m_list->hasFocus() && !m_list->underMouse()) {
        m_list->scrollTo(m_rows.index(row), QAbstractItemView::PositionAtCenter);
    }
}

void RoomPane::chooseRow(int row)
{
    m_list->setCurrentIndex(m_rows.index(row));
    m_list->scrollTo(m_rows.index(row));
}

void RoomPane::choose(int row)
{
    if (row >= 0 && row < m_rows.rowCount() && m_rows.isOnRecording(row)) {
        Q_EMIT seekWanted(m_rows.positionOf(row));
    }
}

bool RoomPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RoomPane::rememberChosen(const QModelIndex &row)
{
    if (row.isValid()) {
        m_chosen = m_rows.messageOf(row.row());
        m_chosenMessage = m_workspace.room().messages().at(*m_chosen);
    }
    showState();
}

//! Each change of the places makes the rows anew; who works on a message goes on with it.
void RoomPane::chooseRemembered()
{
    const auto row = m_chosen ? m_rows.rowOf(*m_chosen) : std::nullopt;
    if (row && m_workspace.room().messages().at(*m_chosen) == m_chosenMessage) {
        chooseRow(*row);
    } else {
        m_chosen.reset();
    }
}

//! How far the times can be trusted as long as nothing was placed by hand.
QString RoomPane::aboutFiles() const
{
    const RoomChat &chat = m_workspace.room();
    if (chat.ignoresStops()) {
        return tr("It is not known when the later parts of this recording began. If it was stopped "
                  "in between, messages from after the stop come too late. Choose one, go to its "
                  "moment and say that it belongs there.");
    }
    return chat.isAligned()
        ? tr("Times are those of the recording's files. If they are wrong, choose a message, go to "
             "its moment and say that it belongs there.")
        : tr("The chat holds the time of day only. Choose a message, go to its moment in the "
             "recording and say that it belongs there.");
}

void RoomPane::showState()
{
    const RoomChat &chat = m_workspace.room();
    switch (chat.anchors().size()) {
    case 0:
        m_state->setText(aboutFiles());
        break;
    case 1:
        m_state->setText(tr("Aligned by one message. A second one, far from it, also corrects the "
                            "pace."));
        break;
    default:
        m_state->setText(tr("Aligned by two messages."));
    }
    m_actions[Actions::PlaceMessage]->setEnabled(chat.hasChat()
                                                 && m_list->currentIndex().isValid());
    m_actions[Actions::UndoChat]->setEnabled(chat.canUndo());
}

void RoomPane::placeMessage()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const qsizetype message = m_rows.messageOf(current.row());
    const auto placed = m_workspace.room().place(message, m_workspace.player().position());
    m_trouble->setVisible(!placed);
    if (placed) {
        return;
    }
    if (placed.error().code == Error::Code::Invalid) {
        m_trouble->setText(tr("Nothing was changed: this does not fit the message that you placed "
                              "before. Two messages must be at least a minute apart and in the "
                              "order of the recording. Undo the other one if it was wrong."));
    } else {
        m_trouble->setText(describe(placed.error()));
    }
}

void RoomPane::undo()
{
    const auto undone = m_workspace.room().undo();
    m_trouble->setVisible(!undone);
    if (!undone) {
        m_trouble->setText(describe(undone.error()));
    }
}

} // namespace companion
