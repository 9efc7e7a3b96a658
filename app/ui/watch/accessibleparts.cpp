// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/accessibleparts.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/videoview.h>

#include <QAccessibleWidget>

namespace companion {

namespace {

//! Value in seconds, and in words: "0:22:10 of 2:45:00, chapter 2, Two ideas".
class AccessibleTimeline final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleTimeline(TimelineBar *bar)
        : QAccessibleWidget(bar, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? bar()->valueText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return seconds(bar()->position()); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override { return seconds(bar()->duration()); }
    QVariant minimumStepSize() const override { return seconds(TimelineBar::step); }
    void setCurrentValue(const QVariant &value) override
    {
        bar()->seekFromUser(Milliseconds(qint64(value.toDouble() * 1000)));
    }

private:
    TimelineBar *bar() const { return static_cast<TimelineBar *>(widget()); }
    static double seconds(Milliseconds time) { return double(time.count()) / 1000; }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *bar = qobject_cast<TimelineBar *>(object)) {
        return new AccessibleTimeline(bar);
    }
    if (auto *view = qobject_cast<VideoView *>(object)) {
        return new QAccessibleWidget(view, QAccessible::Graphic);
    }
    return nullptr;
}

} // namespace

void installAccessibleParts()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace companion
