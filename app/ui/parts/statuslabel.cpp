// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/parts/statuslabel.h>

#include <QAccessible>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace companion {

StatusLabel::StatusLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setFont(tabularFont(scaledFont(font(), 0.9)));
    setRole(this, "status");
}

void StatusLabel::showNothing() { show({}, "status"); }

void StatusLabel::showWriting() { show(tr("Writing…"), "status"); }

void StatusLabel::showKept(const QDateTime &utc)
{
    show(tr("Kept %1").arg(locale().toString(utc.toLocalTime(), u"HH:mm:ss"_s)), "status");
}

void StatusLabel::showNotKept(const Error &error)
{
    show(tr("Not kept. %1").arg(describe(error)), "error");
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLabel::show(const QString &text, const char *role)
{
    if (property("role").toString() != QLatin1StringView(role)) {
        setRole(this, role);
    }
    setText(text);
}

} // namespace companion
