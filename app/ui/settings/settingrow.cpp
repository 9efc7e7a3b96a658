// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/card.h>
#include <ui/parts/pagedirection.h>
#include <ui/settings/settingrow.h>

#include <QHBoxLayout>

namespace companion {

namespace {
constexpr int rowHeight = 36; //!< of most fields in style.qss; a slider is lower
}

void addSettingRow(Card &card, const QString &label, QWidget *field)
{
    auto *words = new LineLabel(label, &card);
    words->setBuddy(field);
    words->setMinimumHeight(rowHeight);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(words, 1);
    row->addWidget(field);
    card.body()->addLayout(row);
}

} // namespace companion
