// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/textlabel.h>
#include <ui/parts/twocolumns.h>

#include <QVBoxLayout>

namespace companion {

TwoColumns::TwoColumns(Stacked stacked, QWidget *parent)
    : QWidget(parent)
    , m_stacked(stacked)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sideWidget(new QWidget(this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(space::xxl);
    auto *mainWidget = new QWidget(this);
    m_main = new QVBoxLayout(mainWidget);
    m_side = new QVBoxLayout(m_sideWidget);
    for (QVBoxLayout *column : { m_main, m_side }) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::l);
    }
    m_box->addWidget(mainWidget, 1);
    m_box->addWidget(m_sideWidget);
    arrange();
}

void TwoColumns::setSideLetters(int letters)
{
    m_sideLetters = letters;
    arrange();
}

void TwoColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

int TwoColumns::sideWidth() const { return readingWidth(fontMetrics()) * m_sideLetters / 68; }

int TwoColumns::comfortableWidth() const
{
    return readingWidth(fontMetrics()) * 5 / 4 + space::xxl + sideWidth();
}

void TwoColumns::arrange()
{
    const bool beside = width() >= readingWidth(fontMetrics()) * 3 / 4 + space::xxl + sideWidth();
    if (beside) {
        m_box->setDirection(QBoxLayout::LeftToRight);
        m_sideWidget->setFixedWidth(sideWidth());
    } else {
        m_box->setDirection(m_stacked == Stacked::SideFirst ? QBoxLayout::BottomToTop
                                                            : QBoxLayout::TopToBottom);
        m_sideWidget->setMinimumWidth(0);
        m_sideWidget->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

} // namespace companion
