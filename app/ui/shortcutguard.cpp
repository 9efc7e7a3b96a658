// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/shortcutguard.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>
#include <array>

namespace companion {

namespace {

constexpr std::array movementKeys{ Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                                   Qt::Key_Home, Qt::Key_End,   Qt::Key_PageUp, Qt::Key_PageDown };

bool moves(int key) { return std::ranges::find(movementKeys, key) != movementKeys.end(); }
bool activates(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isField(const QObject *widget)
{
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || (combo && combo->isEditable());
}

//! Nothing is typed here; keys only move, scroll, and follow links.
bool isReadOnlyText(const QObject *widget)
{
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    return (rich && rich->isReadOnly()) || (plain && plain->isReadOnly());
}

//! Function keys and Escape never write anything, so they act even while typing.
bool writesOrMoves(const QKeyEvent &event)
{
    const int key = event.key();
    return key != Qt::Key_Escape && !(key >= Qt::Key_F1 && key <= Qt::Key_F35);
}

bool belongsToControl(const QObject *widget, const QKeyEvent &event)
{
    const bool plain
        = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isField(widget) && !isReadOnlyText(widget)) {
        return plain && writesOrMoves(event);
    }
    const int key = event.key();
    if (!plain) {
        return false;
    }
    if (qobject_cast<const QComboBox *>(widget)) { // a letter chooses what begins with it
        const QString text = event.text();
        return moves(key) || activates(key) || (!text.isEmpty() && text.at(0).isPrint());
    }
    if (qobject_cast<const QAbstractItemView *>(widget) || isReadOnlyText(widget)) {
        return moves(key) || activates(key);
    }
    if (qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QTabBar *>(widget)) {
        return moves(key);
    }
    if (qobject_cast<const QRadioButton *>(widget) && moves(key)) {
        return true;
    }
    return qobject_cast<const QAbstractButton *>(widget) && activates(key);
}

} // namespace

bool ShortcutGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType()) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (belongsToControl(watched, key)) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace companion
