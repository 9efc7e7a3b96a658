// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/outdent.h>
#include <ui/parts/textlabel.h>
#include <ui/room/addchatdialog.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

AddChatDialog::AddChatDialog(const QStringList &files, bool replaces, QWidget *parent)
    : QDialog(parent)
    , m_pseudonyms(new QRadioButton(tr("&Replace names by Delegate 1, Delegate 2, …"), this))
    , m_kept(new QRadioButton(tr("&Keep names"), this))
{
    setObjectName(u"addChatDialog"_s);
    setWindowTitle(tr("Add the chat of the session"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeSection(tr("Whose names may stay?"), this));
    column->addWidget(makeBody(
        tr("The people in the chat did not write for this program. Direct messages are left out in "
           "either case. What is added is sealed on disk as your notes are, and the file itself is "
           "not copied."),
        this));
    QStringList names;
    for (const QString &file : files) {
        names.append(QFileInfo(file).fileName());
    }
    column->addWidget(makeSecondary(names.join(u", "_s), this));
    m_pseudonyms->setObjectName(u"pseudonymsChoice"_s);
    m_kept->setObjectName(u"keepNamesChoice"_s);
    m_pseudonyms->setChecked(true);
    column->addLayout(outdented(m_pseudonyms));
    column->addLayout(outdented(m_kept));
    if (replaces) {
        column->addWidget(makeSecondary(
            tr("It takes the place of the chat that is there; this can be undone."), this));
    }
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *add = new QPushButton(tr("Add the chat"), this);
    add->setObjectName(u"addChatButton"_s);
    setRole(add, "primary");
    add->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(add);
    column->addSpacing(space::s);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &QDialog::accept);
}

ChatNames AddChatDialog::names() const
{
    return m_kept->isChecked() ? ChatNames::Kept : ChatNames::Pseudonyms;
}

} // namespace companion
