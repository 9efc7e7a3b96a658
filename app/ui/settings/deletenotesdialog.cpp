// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/deletenotesdialog.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

DeleteNotesDialog::DeleteNotesDialog(QWidget *parent)
    : QDialog(parent)
    , m_steps(new QStackedWidget(this))
{
    setWindowTitle(tr("Delete all my notes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->addWidget(m_steps);
    m_steps->addWidget(buildFirst());
    m_steps->addWidget(buildSecond());
}

QWidget *DeleteNotesDialog::buildFirst()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(makeSection(tr("Delete all your notes, of every course?"), step));
    column->addWidget(makeBody(tr("They are deleted for good, with all earlier versions, your "
                                  "bookmarks and your loops, and "
                                  "cannot be brought back. Your reflection, what you watched and "
                                  "your certificates stay."),
                               step));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *stay = new QPushButton(tr("Leave my notes alone"), step);
    auto *next = new QPushButton(tr("Go on…"), step);
    next->setObjectName(u"deleteGoOnButton"_s);
    stay->setDefault(true);
    row->addWidget(stay);
    row->addWidget(next);
    column->addStretch(1);
    column->addLayout(row);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(next, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentIndex(1);
        findChild<QLineEdit *>(u"deleteWord"_s)->setFocus();
    });
    return step;
}

QWidget *DeleteNotesDialog::buildSecond()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    //: The word that has to be typed to delete all notes.
    const QString word = tr("delete");
    column->addWidget(makeSection(tr("One more time"), step));
    auto *label = new LineLabel(tr("&Type “%1” to delete all notes for good:").arg(word), step);
    auto *field = new QLineEdit(step);
    field->setObjectName(u"deleteWord"_s);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *stay = new QPushButton(tr("Leave my notes alone"), step);
    auto *remove = new QPushButton(tr("Delete all notes"), step);
    remove->setObjectName(u"deleteAllButton"_s);
    remove->setEnabled(false);
    row->addWidget(stay);
    row->addWidget(remove);
    column->addStretch(1);
    column->addLayout(row);
    connect(field, &QLineEdit::textChanged, remove, [remove, word](const QString &typed) {
        remove->setEnabled(typed.trimmed().compare(word, Qt::CaseInsensitive) == 0);
    });
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    return step;
}

} // namespace companion
