// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/room/messagedelegate.h>
#include <ui/room/roomaccess.h>
#include <ui/room/roomlane.h>
#include <ui/room/roomrows.h>
#include <ui/room/roomtext.h>
#include <ui/watch/notemark.h>
#include <ui/watch/timelinehover.h>
#include <workspace/roomchat.h>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int densityColumn = 4; //!< of the density
constexpr int densityHeight = 12;
constexpr int questionSide = 8;
constexpr qreal pointerReach = space::s; //!< from the pointer to a message
constexpr std::array laneKeys{ Qt::Key_Left, Qt::Key_Right,  Qt::Key_Home,
                               Qt::Key_End,  Qt::Key_Return, Qt::Key_Enter };
}

RoomLane::RoomLane(const RoomChat &chat, const RoomRows &rows, Places places, QWidget *parent)
    : QWidget(parent)
    , m_chat(chat)
    , m_rows(rows)
    , m_places(std::move(places))
    , m_hover(new TimelineHover(this))
{
    installRoomAccess();
    m_hover->setHasPictures(false);
    setObjectName(u"roomLane"_s);
    setAccessibleName(tr("Chat of the session"));
    setAccessibleDescription(tr("Left and Right go from message to message, Home and End to the "
                                "first and last, Enter goes to its moment. The line runs from left "
                                "to right in every language."));
    setToolTip({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        m_chosen.reset();
        m_hovered.reset();
        m_hover->hide();
        update();
    });
}

int RoomLane::rowCount() const { return m_rows.rowCount(); }

QSize RoomLane::sizeHint() const
{
    return { 40 * space::l, questionSide + space::xs + densityHeight };
}

QSize RoomLane::minimumSizeHint() const { return { 15 * space::l, sizeHint().height() }; }

QString RoomLane::valueText() const
{
    if (!m_chosen || *m_chosen >= rowCount()) {
        return tr("%n message(s)", nullptr, rowCount());
    }
    //: Place in the chat for screen readers, then the message itself.
    return tr("Message %1 of %2. %3")
        .arg(QString::number(*m_chosen + 1), QString::number(rowCount()),
             m_rows.index(*m_chosen).data(Qt::AccessibleTextRole).toString());
}

void RoomLane::chooseRow(int row)
{
    if (rowCount() == 0) {
        return;
    }
    m_chosen = std::clamp(row, 0, rowCount() - 1);
    Q_EMIT rowChosen(*m_chosen);
    showRow(m_chosen);
    QAccessibleValueChangeEvent change(this, *m_chosen + 1);
    QAccessible::updateAccessibility(&change);
}

std::optional<int> RoomLane::rowNear(qreal x) const
{
    // Rows are in the order of time, and so of places.
    const auto before = m_rows.rowAt(m_places.positionAt(x));
    std::optional<int> nearest;
    qreal distance = pointerReach;
    for (const int row : { before.value_or(-1), before.value_or(-1) + 1 }) {
        if (row < 0 || row >= rowCount() || !m_rows.isOnRecording(row)) {
            continue;
        }
        const qreal apart = std::abs(m_places.xOf(m_rows.positionOf(row)) - x);
        if (apart <= distance) {
            nearest = row;
            distance = apart;
        }
    }
    return nearest;
}

void RoomLane::showRow(std::optional<int> row)
{
    update();
    if (!row) {
        m_hover->hide();
        return;
    }
    const ChatMessage &message = m_chat.messages().at(m_rows.messageOf(*row));
    const Milliseconds position = m_rows.positionOf(*row);
    m_hover->showAt(mapToGlobal(QPoint(int(m_places.xOf(position)), 0)),
                    { .time = formatPosition(position),
                      .chapter = authorOf(message),
                      .text = message.text.simplified() });
}

void RoomLane::goTo(int row)
{
    m_chosen = row;
    Q_EMIT rowChosen(row);
    if (m_rows.isOnRecording(row)) {
        Q_EMIT seekWanted(m_rows.positionOf(row));
    }
    update();
}

void RoomLane::step(int by)
{
    if (m_chosen) {
        chooseRow(*m_chosen + by);
    } else { // from where the recording is
        chooseRow(m_rows.currentRow() + (by > 0 ? 1 : 0));
    }
}

bool RoomLane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier
            && std::ranges::find(laneKeys, key->key()) != laneKeys.end()) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RoomLane::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(+1);
    case Qt::Key_Home:
        return chooseRow(0);
    case Qt::Key_End:
        return chooseRow(rowCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen) {
            goTo(*m_chosen);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RoomLane::mousePressEvent(QMouseEvent *event)
{
    const auto row = rowNear(event->position().x());
    if (event->button() == Qt::LeftButton && row) {
        goTo(*row);
    }
}

void RoomLane::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = rowNear(event->position().x());
    showRow(m_hovered);
}

void RoomLane::leaveEvent(QEvent *event)
{
    m_hovered.reset();
    m_hover->hide();
    update();
    QWidget::leaveEvent(event);
}

void RoomLane::hideEvent(QHideEvent *event)
{
    m_hover->hide();
    QWidget::hideEvent(event);
}

void RoomLane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RoomLane::focusOutEvent(QFocusEvent *event)
{
    m_hover->hide();
    update();
    QWidget::focusOutEvent(event);
}

void RoomLane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDensity(painter);
    paintQuestions(painter);
    const auto shown = m_hovered ? m_hovered : hasFocus() ? m_chosen : std::nullopt;
    if (shown && m_rows.isOnRecording(*shown)) {
        const qreal x = m_places.xOf(m_rows.positionOf(*shown));
        painter.setPen(QPen(Appearance::theme().ink, 1.5));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(Appearance::theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void RoomLane::paintDensity(QPainter &painter) const
{
    std::vector<int> columns(size_t(width() / densityColumn + 1), 0);
    for (int row = 0; row < rowCount(); ++row) {
        const qreal x = m_places.xOf(m_rows.positionOf(row));
        if (m_rows.isOnRecording(row) && x >= 0 && x < width()) {
            ++columns[size_t(x / densityColumn)];
        }
    }
    const int most = *std::ranges::max_element(columns);
    if (most == 0) {
        return;
    }
    const Theme &theme = Appearance::theme();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] > 0) {
            const qreal tall = 3 + (densityHeight - 3) * std::sqrt(double(columns[i]) / most);
            painter.fillRect(
                QRectF(qreal(i) * densityColumn, height() - tall, densityColumn - 1, tall),
                theme.muted);
        }
    }
}

void RoomLane::paintQuestions(QPainter &painter) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.isOnRecording(row) && m_rows.index(row).data(MessageRoles::Mark).isValid()) {
            const qreal x = m_places.xOf(m_rows.positionOf(row));
            paintMark(painter, QRectF(x - questionSide / 2.0, 0, questionSide, questionSide),
                      NoteKind::Question);
        }
    }
}

} // namespace companion
