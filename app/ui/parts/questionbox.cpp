// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/questionbox.h>
#include <ui/parts/textlabel.h>

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QuestionBox::QuestionBox(const QString &title, const QString &question, const QString &explanation,
                         QWidget *parent)
    : QDialog(parent)
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleDescription(question + u'\n' + explanation);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeSection(question, this));
    column->addWidget(makeBody(explanation, this));
    column->addSpacing(space::s);
    m_buttons->setSpacing(space::s);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
}

QPushButton *QuestionBox::addWayOut(const QString &text)
{
    QPushButton *button = addButton(text);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

QPushButton *QuestionBox::addAct(const QString &text, std::function<void()> act)
{
    QPushButton *button = addButton(text);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        accept();
        act();
    });
    return button;
}

QPushButton *QuestionBox::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    return button;
}

} // namespace companion
