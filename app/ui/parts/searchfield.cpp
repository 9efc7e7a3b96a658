// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/searchfield.h>

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QLineEdit *makeSearchField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    field->setClearButtonEnabled(true);
    field->addAction(icon(u"search"_s, Appearance::theme().muted), QLineEdit::LeadingPosition);
    return field;
}

} // namespace companion
