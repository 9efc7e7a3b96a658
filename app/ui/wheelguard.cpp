// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/wheelguard.h>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QSlider>

namespace companion {

namespace {

bool turnsWithTheWheel(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QSlider *>(widget);
}

bool standsOnAScrollingPage(const QWidget *widget)
{
    for (const QWidget *above = widget; above && !above->isWindow();
         above = above->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(above)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !turnsWithTheWheel(widget)) {
        return false;
    }
    if (event->type() == QEvent::Polish && widget->focusPolicy() == Qt::WheelFocus) {
        widget->setFocusPolicy(Qt::StrongFocus); // the wheel would move the keyboard, too
    }
    if (event->type() == QEvent::Wheel && standsOnAScrollingPage(widget)) {
        event->ignore(); // so that the page gets it
        return true;
    }
    return false;
}

} // namespace companion
