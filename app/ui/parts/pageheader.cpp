// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace companion {

PageHeader::PageHeader(const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_subtitle(makeSecondary(subtitle, this))
{
    m_subtitle->setMeasure(100);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(makeTitle(title, this));
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    m_acts = new QHBoxLayout;
    m_acts->setSpacing(space::s);
    row->addLayout(m_acts);
    row->setAlignment(m_acts, Qt::AlignTop);
    setSubtitle(subtitle);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

} // namespace companion
