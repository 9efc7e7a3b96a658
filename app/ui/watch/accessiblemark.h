// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One mark of the timeline for assistive technology: its name, its place, and going there.
#pragma once

#include <marks/looper.h>

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QPointer>

#include <optional>

namespace companion {

class TimelineBar;

//! A child of the timeline's accessible; stands for whatever mark has its index.
class AccessibleMark final : public QAccessibleInterface,
                             public QAccessibleActionInterface,
                             public QAccessibleValueInterface {
public:
    AccessibleMark(TimelineBar *bar, int index);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    //! An end of the loop is a slider: its value is its place, and can be set.
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override;
    QVariant minimumStepSize() const override;

private:
    [[nodiscard]] std::optional<LoopEnd> loopEnd() const;
    void moveEnd(Milliseconds by);

    QPointer<TimelineBar> m_bar;
    int m_index;
};

} // namespace companion
