// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/accessiblemark.h>
#include <ui/watch/timelinebar.h>

namespace companion {

namespace {
double seconds(Milliseconds time) { return double(time.count()) / 1000; }
} // namespace

AccessibleMark::AccessibleMark(TimelineBar *bar, int index)
    : m_bar(bar)
    , m_index(index)
{
}

bool AccessibleMark::isValid() const { return m_bar && m_index < m_bar->marks().all().size(); }

QAccessibleInterface *AccessibleMark::childAt(int, int) const { return nullptr; }
QAccessibleInterface *AccessibleMark::child(int) const { return nullptr; }
int AccessibleMark::indexOfChild(const QAccessibleInterface *) const { return -1; }

QAccessibleInterface *AccessibleMark::parent() const
{
    return QAccessible::queryAccessibleInterface(m_bar);
}

QString AccessibleMark::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? spokenMark(m_bar->marks().all().at(m_index))
                                                  : QString();
}

QRect AccessibleMark::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect own = m_bar->markRect(m_bar->marks().all().at(m_index)).toAlignedRect();
    return { m_bar->mapToGlobal(own.topLeft()), own.size() };
}

QAccessible::State AccessibleMark::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.focused = m_bar->hasFocus() && m_bar->chosenMark() == m_index;
    state.selected = m_bar->chosenMark() == m_index;
    state.disabled = !m_bar->isEnabled();
    state.invisible = !m_bar->isVisible();
    state.offscreen = !m_bar->range().shown().contains(m_bar->marks().all().at(m_index).position);
    return state;
}

std::optional<LoopEnd> AccessibleMark::loopEnd() const
{
    return isValid() ? loopEndOf(m_bar->marks().all().at(m_index)) : std::nullopt;
}

QAccessible::Role AccessibleMark::role() const
{
    return loopEnd() ? QAccessible::Slider : QAccessible::ListItem;
}

QVariant AccessibleMark::currentValue() const
{
    return isValid() ? seconds(m_bar->marks().all().at(m_index).position) : QVariant();
}

QVariant AccessibleMark::maximumValue() const
{
    return m_bar ? seconds(m_bar->duration()) : QVariant();
}

QVariant AccessibleMark::minimumStepSize() const { return seconds(TimelineBar::fineEndStep); }

void AccessibleMark::setCurrentValue(const QVariant &value)
{
    if (const auto end = loopEnd(); end && m_bar->isEnabled()) {
        m_bar->moveEndFromUser(*end, Milliseconds(qint64(value.toDouble() * 1000)));
    }
}

void AccessibleMark::moveEnd(Milliseconds by)
{
    if (const auto end = loopEnd()) {
        m_bar->moveEndFromUser(*end, m_bar->marks().all().at(m_index).position + by);
    }
}

void *AccessibleMark::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface && loopEnd()) {
        return static_cast<QAccessibleValueInterface *>(this);
    }
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList AccessibleMark::actionNames() const
{
    QStringList names{ pressAction(), setFocusAction() };
    if (loopEnd()) {
        names << increaseAction() << decreaseAction();
    }
    return names;
}

void AccessibleMark::doAction(const QString &name)
{
    if (!isValid() || !m_bar->isEnabled()) {
        return;
    }
    if (name == pressAction()) {
        m_bar->seekFromUser(m_bar->marks().all().at(m_index).position);
    } else if (name == setFocusAction()) {
        m_bar->setFocus(Qt::OtherFocusReason);
        m_bar->chooseMark(m_index);
    } else if (name == increaseAction()) {
        moveEnd(TimelineBar::endStep);
    } else if (name == decreaseAction()) {
        moveEnd(-TimelineBar::endStep);
    }
}

QStringList AccessibleMark::keyBindingsForAction(const QString &) const { return {}; }

} // namespace companion
