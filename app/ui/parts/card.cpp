// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/card.h>
#include <ui/parts/textlabel.h>

#include <QVBoxLayout>

namespace companion {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    setRole(this, "card");
    m_body->setContentsMargins(space::l, space::l, space::l, space::l);
    m_body->setSpacing(space::s);
    if (!title.isEmpty()) {
        m_body->addWidget(makeSection(title, this));
    }
}

QFrame *makeHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(line, "hairline");
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return line;
}

} // namespace companion
