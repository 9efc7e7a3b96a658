// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/accessiblemark.h>
#include <ui/watch/accessibleparts.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/videoview.h>

#include <QAccessibleWidget>

#include <vector>

namespace companion {

namespace {

//! Value in seconds, and in words: "0:22:10 of 2:45:00, chapter 2, Two ideas". Its children are the
//! marks.
class AccessibleTimeline final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleTimeline(TimelineBar *bar)
        : QAccessibleWidget(bar, QAccessible::Slider)
    {
    }

    ~AccessibleTimeline() override
    {
        for (const QAccessible::Id id : m_marks) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return int(bar()->marks().all().size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (m_marks.size() <= size_t(index)) {
            m_marks.push_back(QAccessible::registerAccessibleInterface(
                new AccessibleMark(bar(), int(m_marks.size()))));
        }
        return QAccessible::accessibleInterface(m_marks[size_t(index)]);
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (size_t i = 0; i < m_marks.size(); ++i) {
            if (QAccessible::accessibleInterface(m_marks[i]) == wanted) {
                return int(i);
            }
        }
        return -1;
    }

    QAccessibleInterface *focusChild() const override
    {
        const auto chosen = bar()->chosenMark();
        return bar()->hasFocus() && chosen ? child(*chosen) : QAccessibleWidget::focusChild();
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

    mutable std::vector<QAccessible::Id> m_marks; //!< made when they are asked for
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
