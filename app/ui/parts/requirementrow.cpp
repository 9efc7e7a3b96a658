// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/progressring.h>
#include <ui/parts/requirementrow.h>
#include <ui/parts/textlabel.h>

#include <QGridLayout>
#include <QPushButton>

namespace companion {

namespace {
constexpr int ringDiameter = 28;
}

RequirementRow::RequirementRow(QWidget *parent)
    : QWidget(parent)
    , m_ring(new ProgressRing(ringDiameter, this))
    , m_name(makeStrong({}, this))
    , m_detail(makeSecondary({}, this))
    , m_action(new QPushButton(this))
{
    setRole(m_action, "link");
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::xs, 0, space::xs);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_ring, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addWidget(m_action, 2, 1, Qt::AlignLeading);
    connect(m_action, &QPushButton::clicked, this, &RequirementRow::actionTriggered);
}

void RequirementRow::setContent(const Content &content)
{
    m_ring->setProgress(content.fraction, content.met);
    m_ring->setAccessibleName(content.name);
    m_ring->setAccessibleDescription(content.detail);
    m_name->setText(content.name);
    m_detail->setText(content.detail);
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    m_action->setAccessibleName(content.action);
    m_action->setAccessibleDescription(content.name);
}

} // namespace companion
