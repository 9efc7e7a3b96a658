// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/room/roomaccess.h>
#include <ui/room/roomlane.h>

#include <QAccessibleWidget>

namespace companion {

namespace {

class AccessibleRoomLane final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleRoomLane(RoomLane *lane)
        : QAccessibleWidget(lane, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? lane()->valueText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return lane()->chosenRow().value_or(-1) + 1; }
    QVariant minimumValue() const override { return lane()->rowCount() > 0 ? 1 : 0; }
    QVariant maximumValue() const override { return lane()->rowCount(); }
    QVariant minimumStepSize() const override { return 1; }
    void setCurrentValue(const QVariant &value) override { lane()->chooseRow(value.toInt() - 1); }

private:
    RoomLane *lane() const { return static_cast<RoomLane *>(widget()); }
};

QAccessibleInterface *makeAccessibleLane(const QString &, QObject *object)
{
    auto *lane = qobject_cast<RoomLane *>(object);
    return lane ? new AccessibleRoomLane(lane) : nullptr;
}

} // namespace

void installRoomAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessibleLane);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace companion
