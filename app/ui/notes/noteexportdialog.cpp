// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/notes/noteexportdialog.h>
#include <ui/parts/outdent.h>
#include <ui/parts/textlabel.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

NoteExportDialog::NoteExportDialog(int shown, int all, const QString &privacyNotice,
                                   QWidget *parent)
    : QDialog(parent)
    , m_markdown(new QRadioButton(tr("&Text to read and edit (Markdown)"), this))
    , m_shown(new QRadioButton(tr("Only the %n note(s) &shown now", nullptr, shown), this))
    , m_confirmed(new QCheckBox(tr("My notes contain no client-&identifying information"), this))
{
    setWindowTitle(tr("Export notes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addWidget(makeSection(tr("Export notes"), this));

    auto *csv = new QRadioButton(tr("T&able for a spreadsheet (CSV)"), this);
    auto *formats = new QButtonGroup(this);
    formats->addButton(m_markdown);
    formats->addButton(csv);
    m_markdown->setChecked(true);
    column->addLayout(outdented(m_markdown));
    column->addLayout(outdented(csv));

    auto *whole = new QRadioButton(tr("A&ll %n note(s)", nullptr, all), this);
    auto *scope = new QButtonGroup(this);
    scope->addButton(whole);
    scope->addButton(m_shown);
    whole->setChecked(true);
    m_shown->setVisible(shown > 0 && shown < all);
    whole->setVisible(shown > 0 && shown < all);
    column->addSpacing(space::s);
    column->addLayout(outdented(whole));
    column->addLayout(outdented(m_shown));

    column->addSpacing(space::s);
    column->addWidget(makeSecondary(privacyNotice, this));
    column->addWidget(makeSecondary(
        tr("The file is not sealed: whoever opens it can read it. It ends with the line “Training "
           "notes. Contains no client-identifying information.”"),
        this));
    m_confirmed->setObjectName(u"noClientsCheck"_s);
    column->addLayout(outdented(m_confirmed));

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = new QPushButton(tr("Choose a &file…"), this);
    save->setObjectName(u"saveNotesButton"_s);
    setRole(save, "primary");
    save->setEnabled(false);
    save->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(save);
    column->addSpacing(space::s);
    column->addLayout(row);
    connect(m_confirmed, &QCheckBox::toggled, save, &QPushButton::setEnabled);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
}

NoteExportDialog::Format NoteExportDialog::format() const
{
    return m_markdown->isChecked() ? Format::Markdown : Format::Csv;
}

bool NoteExportDialog::onlyShown() const { return m_shown->isChecked(); }

} // namespace companion
