// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walks.h"

#include "uifixture.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
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

QStringList mnemonicsTwiceIn(const QWidget &window)
{
    QHash<QString, QStringList> owners;
    const auto collect = [&owners](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty()) {
            owners[key.toString()].append(text);
        }
    };
    for (const QMenuBar *bar : window.findChildren<QMenuBar *>()) {
        for (const QAction *menu : bar->actions()) {
            collect(menu->text());
        }
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy()) {
            collect(label->text());
        }
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible()) {
            collect(button->text());
        }
    }
    QStringList twice;
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
        if (owner->size() > 1) {
            twice.append(u"%1: %2"_s.arg(owner.key(), owner->join(u" | "_s)));
        }
    }
    twice.sort();
    return twice;
}

QSet<const QWidget *> tabStopsIn(const QWidget &window)
{
    QSet<const QWidget *> stops;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus)) {
            stops.insert(widget);
        }
    }
    return stops;
}

QStringList missedByTabIn(QWidget &window)
{
    QSet<const QWidget *> wanted = tabStopsIn(window);
    const qsizetype most = wanted.size() * 3;
    for (qsizetype i = 0; i < most && !wanted.isEmpty(); ++i) {
        wanted.remove(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window,
                        Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : std::as_const(wanted)) {
        // Of buttons that exclude each other, Tab reaches the chosen one, and arrows the others.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!button || (!button->group() && !button->autoExclusive())) {
            missed.append(u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                             widget->objectName()));
        }
    }
    return missed;
}

void onEveryTab(const QWidget &window, const std::function<void()> &visit)
{
    for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
        if (tabs->isVisible()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                visit();
            }
            return;
        }
    }
    visit();
}

} // namespace companion
