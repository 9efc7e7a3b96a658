// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walks.h"

#include "uifixture.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace companion {

namespace {

QString describeInterface(QAccessibleInterface &interface)
{
    const QObject *object = interface.object();
    return u"%1 \"%2\" role %3"_s.arg(
        object ? QString::fromLatin1(object->metaObject()->className()) : u"?"_s,
        object ? object->objectName() : QString(), QString::number(int(interface.role()), 16));
}

bool isControl(const QWidget &widget)
{
    const bool ownedByQt = widget.inherits("QLineEditIconButton"); // named by Qt, or by nobody
    return (qobject_cast<const QAbstractButton *>(&widget) && !ownedByQt)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

//! Everything below `interface` that is a control or can have the focus, and lacks a name or a
//! role.
void collectUnnamed(QAccessibleInterface *interface, QStringList &faults)
{
    if (!interface || !interface->isValid() || interface->state().invisible) {
        return;
    }
    const auto *widget = qobject_cast<const QWidget *>(interface->object());
    if (widget && widget->isVisible() && !widget->focusProxy()
        && (isControl(*widget) || (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled()))) {
        if (interface->text(QAccessible::Name).trimmed().isEmpty()) {
            faults.append(u"no name: "_s + describeInterface(*interface));
        }
        // Qt itself gives areas that scroll no other role; their name is what is read out.
        const bool scrolls = qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
        if ((interface->role() == QAccessible::Client && !scrolls)
            || interface->role() == QAccessible::NoRole) {
            faults.append(u"no role: "_s + describeInterface(*interface));
        }
    }
    for (int i = 0; i < interface->childCount(); ++i) {
        if (auto *child = interface->child(i); child && child->object()) {
            collectUnnamed(child, faults);
        }
    }
}

bool holdsLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

} // namespace

QStringList unnamedIn(QWidget &window)
{
    QStringList faults;
    collectUnnamed(QAccessible::queryAccessibleInterface(&window), faults);
    return faults;
}

QStringList untranslatedIn(const QWidget &window)
{
    QStringList plain;
    const auto check = [&plain](const QWidget *widget, QString text) {
        text.remove(u'&');
        if (widget->isVisible() && holdsLetters(text) && !text.trimmed().startsWith(u'⟦')) {
            plain.append(
                u"%1 \"%2\": %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                       widget->objectName(), text.left(60)));
        }
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        check(label, wordsOf(*label));
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        check(button, button->text());
    }
    for (const QTabBar *bar : window.findChildren<QTabBar *>()) {
        for (int i = 0; i < bar->count(); ++i) {
            check(bar, bar->tabText(i));
        }
    }
    return plain;
}

QStringList clippedIn(const QWidget &window)
{
    QStringList clipped;
    const auto report = [&clipped](const QWidget *widget, const QString &text, QSize need) {
        clipped.append(u"%1 \"%2\" %3×%4 needs %5×%6: %7"_s.arg(
            QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            QString::number(widget->width()), QString::number(widget->height()),
            QString::number(need.width()), QString::number(need.height()), text.left(50)));
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool elides = label->inherits("companion::ElidedLabel");
        if (!label->isVisible() || label->text().isEmpty() || elides) {
            continue;
        }
        const QSize need = label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                             : label->sizeHint();
        if (need.width() > label->width() || need.height() > label->height() + 1) {
            report(label, label->text(), need);
        }
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const bool plain = qobject_cast<const QPushButton *>(button)
            || qobject_cast<const QToolButton *>(button);
        const bool ownedByQt = button->inherits("QLineEditIconButton");
        if (plain && !ownedByQt && button->isVisible()
            && button->sizeHint().width() > button->width() + 1) {
            report(button, button->text(), button->sizeHint());
        }
    }
    return clipped;
}

} // namespace companion
