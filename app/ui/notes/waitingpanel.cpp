// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/notes/waitingpanel.h>
#include <ui/parts/pagedirection.h>
#include <ui/room/messagedelegate.h>
#include <ui/watch/notemark.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int fewestWaitingLines = 7;
}

WaitingRows::WaitingRows(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
}

void WaitingRows::reload()
{
    beginResetModel();
    m_notes = m_workspace.formerNotes().waiting();
    endResetModel();
}

int WaitingRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

QString WaitingRows::detail(const WaitingNote &waiting) const
{
    if (waiting.kept) {
        return tr("stays with its former recording");
    }
    return waiting.guess ? tr("perhaps near %1").arg(formatPosition(*waiting.guess)) : QString();
}

QVariant WaitingRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const WaitingNote &waiting = m_notes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return waiting.note.text;
    case Qt::AccessibleTextRole:
        //: A waiting note for screen readers: kind, text, where it may belong.
        return tr("%1: %2 %3")
            .arg(kindLabel(waiting.note.kind), waiting.note.text, detail(waiting));
    case MessageRoles::Time:
        return formatPosition(waiting.note.position);
    case MessageRoles::Head:
        return kindLabel(waiting.note.kind);
    case MessageRoles::Mark:
        return int(waiting.note.kind);
    case MessageRoles::Detail:
        return detail(waiting);
    default:
        return {};
    }
}

WaitingPanel::WaitingPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_rows(new WaitingRows(workspace, this))
    , m_title(new LineLabel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"waitingPanel"_s);
    setRole(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_title->setFont(scaledFont(font(), 1, QFont::DemiBold));
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_list->setObjectName(u"waitingView"_s);
    m_list->setAccessibleName(tr("Notes that wait to be placed"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new MessageDelegate(this));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setFixedHeight(fewestWaitingLines * fontMetrics().height());
    column->addWidget(m_list);
    column->addWidget(makeActs());
    connect(&workspace.formerNotes(), &FormerNotes::changed, this, &WaitingPanel::reload);
    connect(&workspace.player(), &Player::positionChanged, this, [this] {
        if (isVisible()) {
            showChoice();
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WaitingPanel::showChoice);
    connect(actions[Actions::PlaceNote], &QAction::triggered, this, &WaitingPanel::placeHere);
    reload();
}

QWidget *WaitingPanel::makeActs()
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_place = new QPushButton(host);
    m_place->setObjectName(u"placeNoteButton"_s);
    m_place->setToolTip(m_actions[Actions::PlaceNote]->toolTip());
    m_jump = new QPushButton(tr("Look there"), host);
    m_jump->setObjectName(u"lookThereButton"_s);
    m_jump->setToolTip(tr("Goes to where the note may belong"));
    m_keep = new QPushButton(host);
    m_keep->setObjectName(u"keepAsideButton"_s);
    row->addWidget(m_place);
    row->addWidget(m_jump);
    row->addWidget(m_keep);
    row->addStretch(1);
    connect(m_place, &QPushButton::clicked, this, &WaitingPanel::placeHere);
    connect(m_jump, &QPushButton::clicked, this, &WaitingPanel::jump);
    connect(m_keep, &QPushButton::clicked, this, &WaitingPanel::toggleKept);
    return host;
}

void WaitingPanel::reload()
{
    const int row = m_list->currentIndex().row();
    m_rows->reload();
    const int count = m_rows->rowCount();
    const int undecided = m_workspace.formerNotes().undecided();
    m_title->setText(
        undecided > 0 ? tr("%n note(s) wait to be placed on this recording", nullptr, undecided)
                      : tr("%n note(s) stay with a former recording", nullptr, count - undecided));
    setVisible(count > 0);
    if (count > 0) {
        m_list->setCurrentIndex(m_rows->index(std::clamp(row, 0, count - 1)));
    }
    showChoice();
}

void WaitingPanel::showChoice()
{
    const QModelIndex current = m_list->currentIndex();
    const bool any = current.isValid();
    //: Button: puts the chosen note at the player's moment.
    m_place->setText(tr("Place at %1").arg(formatPosition(m_workspace.player().position())));
    m_place->setEnabled(any);
    m_keep->setEnabled(any);
    m_jump->setEnabled(any && m_rows->note(current.row()).guess.has_value());
    m_keep->setText(any && m_rows->note(current.row()).kept
                        ? tr("Let it wait again")
                        : tr("Leave it with its former recording"));
    m_actions[Actions::PlaceNote]->setEnabled(any && isVisible());
}

void WaitingPanel::placeHere()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !isVisible()) {
        return;
    }
    const WaitingNote waiting = m_rows->note(current.row());
    if (const auto placed
        = m_workspace.formerNotes().place(waiting, m_workspace.player().position());
        !placed) {
        Q_EMIT failed(placed.error());
    }
}

void WaitingPanel::toggleKept()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const WaitingNote waiting = m_rows->note(current.row());
    if (const auto done = m_workspace.formerNotes().setKept(waiting, !waiting.kept); !done) {
        Q_EMIT failed(done.error());
    }
}

void WaitingPanel::jump()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_rows->note(current.row()).guess) {
        Q_EMIT jumpWanted(*m_rows->note(current.row()).guess);
    }
}

void WaitingPanel::focusList() { m_list->setFocus(); }

void WaitingPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    showChoice();
}

void WaitingPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_actions[Actions::PlaceNote]->setEnabled(false);
}

} // namespace companion
