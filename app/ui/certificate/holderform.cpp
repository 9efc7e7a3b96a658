// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/printablename.h>
#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/certificate/holderform.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int longestName = 120;

void addField(QVBoxLayout *column, const QString &label, QWidget *field, QWidget *parent)
{
    auto *words = new LineLabel(label, parent);
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    column->addSpacing(space::s);
}

} // namespace

HolderForm::HolderForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_body(new QComboBox(this))
    , m_registration(new QLineEdit(this))
    , m_problem(makeBody({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_name->setObjectName(u"holderName"_s);
    m_name->setMaxLength(longestName);
    m_registration->setObjectName(u"holderRegistration"_s);
    m_registration->setMaxLength(longestName);
    m_body->setObjectName(u"holderBody"_s);
    m_body->setEditable(true);
    m_body->setInsertPolicy(QComboBox::NoInsert);
    // Abbreviations of bodies, to save typing; none of them is claimed to approve anything.
    m_body->addItems(
        { QString(), u"BABCP"_s, u"BACP"_s, u"BPS"_s, u"HCPC"_s, u"NCPS"_s, u"NMC"_s, u"UKCP"_s });
    m_body->lineEdit()->setMaxLength(longestName);
    addField(column, tr("Na&me as registered"), m_name, this);
    addField(column, tr("Professional &body (optional)"), m_body, this);
    m_body->lineEdit()->setAccessibleName(tr("Professional body (optional)"));
    addField(column, tr("&Registration number (optional)"), m_registration, this);
    setRole(m_problem, "error");
    column->addWidget(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &HolderForm::check);
    connect(m_body, &QComboBox::currentTextChanged, this, &HolderForm::check);
    connect(m_registration, &QLineEdit::textChanged, this, &HolderForm::check);
    connect(m_name, &QLineEdit::editingFinished, this, &HolderForm::finished);
    connect(m_name, &QLineEdit::editingFinished, this, &HolderForm::showBeginning);
    connect(m_body->lineEdit(), &QLineEdit::editingFinished, this, &HolderForm::finished);
    connect(m_body, &QComboBox::activated, this, &HolderForm::finished);
    connect(m_registration, &QLineEdit::editingFinished, this, &HolderForm::finished);
    setFocusProxy(m_name);
    check();
}

void HolderForm::setHolder(const Holder &holder)
{
    m_name->setText(holder.name);
    showBeginning();
    m_body->setCurrentText(holder.body);
    m_registration->setText(holder.registration);
}

//! Of a name that is longer than the field.
void HolderForm::showBeginning()
{
    if (!m_name->hasFocus()) {
        m_name->setCursorPosition(0);
    }
}

Holder HolderForm::holder() const
{
    return { .name = m_name->text().simplified(),
             .body = m_body->currentText().simplified(),
             .registration = m_registration->text().simplified() };
}

bool HolderForm::isAcceptable() const
{
    return !holder().name.isEmpty() && m_problem->text().isEmpty();
}

void HolderForm::check()
{
    const Holder current = holder();
    const QStringList missing
        = unprintableCharacters(current.name + current.body + current.registration);
    m_problem->setText(
        missing.isEmpty()
            ? QString()
            : tr("The certificate's fonts cannot print %1. Please write it with other characters.")
                  .arg(QLocale().createSeparatedList(missing)));
    m_problem->setVisible(!missing.isEmpty());
    Q_EMIT changed();
}

} // namespace companion
