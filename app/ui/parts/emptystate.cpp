// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/emptystate.h>
#include <ui/parts/textlabel.h>

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace companion {

EmptyState::EmptyState(QString iconName, const QString &sentence, const QString &actionText,
                       QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_picture(new QLabel(this))
    , m_sentence(new QLabel(sentence, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::l);
    column->addStretch(1);
    m_picture->setAlignment(Qt::AlignCenter);
    column->addWidget(m_picture);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    if (!actionText.isEmpty()) {
        auto *action = new QPushButton(actionText, this);
        connect(action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
        column->addWidget(action, 0, Qt::AlignHCenter);
    }
    column->addStretch(2);
    drawPicture();
}

void EmptyState::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawPicture();
    }
    QWidget::changeEvent(event);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture->show();
    m_picture->setVisible(layout()->totalHeightForWidth(width()) <= height());
}

void EmptyState::drawPicture()
{
    constexpr int side = 48;
    m_picture->setPixmap(
        icon(m_iconName, Appearance::theme().muted).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace companion
