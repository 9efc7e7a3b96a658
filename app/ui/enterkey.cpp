// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/enterkey.h>

#include <QCheckBox>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include <algorithm>

namespace companion {

namespace {

bool isPlainEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && !(key.modifiers() & ~Qt::KeypadModifier);
}

bool isTicked(const QAbstractButton *button)
{
    return qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
}

bool hasButtonForEnter(const QWidget *window)
{
    if (!qobject_cast<const QDialog *>(window)) {
        return false;
    }
    const auto buttons = window->findChildren<QPushButton *>();
    return std::ranges::any_of(buttons, [](const QPushButton *button) {
        return button->isDefault() && button->isVisible();
    });
}

void pressByEnter(QAbstractButton *button)
{
    auto *push = qobject_cast<QPushButton *>(button);
    auto *tool = qobject_cast<QToolButton *>(button);
    if (push && push->menu()) {
        push->showMenu();
    } else if (tool && tool->menu()) {
        tool->showMenu();
    } else {
        button->click();
    }
}

} // namespace

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (event->type() != QEvent::KeyPress || !button || !button->isEnabled() || isTicked(button)
        || !isPlainEnter(static_cast<const QKeyEvent &>(*event))) {
        return false;
    }
    if (static_cast<const QKeyEvent &>(*event).isAutoRepeat()) {
        return true; // also where the first press opened a dialogue or moved the keyboard
    }
    if (hasButtonForEnter(button->window())) {
        return false;
    }
    pressByEnter(button);
    return true;
}

} // namespace companion
