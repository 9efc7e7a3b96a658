// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/rail.h>

#include <QAction>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int railWidth = 72;
constexpr int narrowWidth = 52;
constexpr int iconSide = 20;
constexpr int barWidth = 3;
} // namespace

RailButton::RailButton(QAction *action, QWidget *parent)
    : QToolButton(parent)
{
    setDefaultAction(action);
    setIconSize({ iconSide, iconSide });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // as wide as the longest name
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(action->text());
    setFont(scaledFont(font(), 0.8));
}

void RailButton::setIconsOnly(bool on)
{
    m_iconsOnly = on;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const int height
        = iconSide + 2 * space::m + (m_iconsOnly ? 0 : fontMetrics().height() + space::xs);
    const int words = m_iconsOnly ? 0 : fontMetrics().horizontalAdvance(text()) + 2 * space::s;
    return { std::max(m_iconsOnly ? narrowWidth : railWidth, words), height };
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Appearance::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = isChecked();
    const QRectF ground = QRectF(rect()).adjusted(space::xs + 0.5, 2.5, -space::xs - 0.5, -2.5);
    if (current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? theme.tint(theme.accent, 0.12) : theme.tint(theme.ink, 0.06));
        painter.drawRoundedRect(ground, radius::control, radius::control);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(ground, radius::control, radius::control);
    }
    if (current) {
        const QRectF bar(layoutDirection() == Qt::RightToLeft ? width() - barWidth : 0,
                         ground.top(), barWidth, ground.height());
        painter.fillRect(bar, theme.accent);
    }
    const QColor colour = current ? theme.accent : theme.ink;
    const int top = m_iconsOnly ? (height() - iconSide) / 2 : space::m;
    const QRect place((width() - iconSide) / 2, top, iconSide, iconSide);
    const QIcon drawn
        = current ? companion::icon(defaultAction()->objectName(), colour) : QToolButton::icon();
    drawn.paint(&painter, place);
    if (!m_iconsOnly) {
        painter.setPen(colour);
        painter.setFont(scaledFont(font(), 1.0, current ? QFont::DemiBold : QFont::Normal));
        const QRect line(0, place.bottom() + space::xs, width(), fontMetrics().height() + 2);
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop, text());
    }
}

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    setRole(this, "rail");
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, space::s);
    column->setSpacing(0);
    column->addLayout(m_top);
    column->addStretch();
    column->addLayout(m_bottom);
    m_top->setSpacing(space::xs);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Rail::addPage(QAction *action)
{
    m_buttons.append(new RailButton(action, this));
    m_top->addWidget(m_buttons.last());
}

void Rail::addPageAtBottom(QAction *action)
{
    m_buttons.append(new RailButton(action, this));
    m_bottom->addWidget(m_buttons.last());
}

void Rail::setIconsOnly(bool on)
{
    for (RailButton *button : std::as_const(m_buttons)) {
        button->setIconsOnly(on);
    }
}

} // namespace companion
