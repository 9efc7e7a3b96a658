// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/choicelist.h>
#include <ui/parts/textlabel.h>

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int rowHeight = 36;
constexpr int CountRole = Qt::UserRole + 1;

class ChoiceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 0, std::max(rowHeight, option.fontMetrics.height() + 2 * space::s) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Appearance::theme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? theme.tint(theme.accent, 0.14)
                                     : theme.tint(theme.ink, 0.05));
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), radius::control,
                                     radius::control);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), radius::control,
                                     radius::control);
        }
        const QRect inner = option.rect.adjusted(space::m, 0, -space::m, 0);
        const QVariant stored = index.data(CountRole);
        const QString count = stored.isValid() ? option.locale.toString(stored.toInt()) : QString();
        const QFont font = scaledFont(option.font, 1.0, chosen ? QFont::DemiBold : QFont::Normal);
        const QFont figures = tabularFont(scaledFont(option.font, 0.9));
        const int countWidth
            = count.isEmpty() ? 0 : QFontMetrics(figures).horizontalAdvance(count) + space::s;
        const QRect words = inner.adjusted(0, 0, -countWidth, 0);
        painter->setFont(font);
        painter->setPen(theme.ink);
        painter->drawText(
            QStyle::visualRect(option.direction, inner, words),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->setFont(figures);
        painter->setPen(theme.muted);
        painter->drawText(
            inner,
            int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            count);
        painter->restore();
    }
};

} // namespace

ChoiceList::ChoiceList(const QString &name, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(name);
    setItemDelegate(new ChoiceDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *current) {
        if (current) {
            Q_EMIT chosenChanged(current->data(Qt::UserRole));
        }
    });
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices) {
        return;
    }
    m_choices = choices;
    const QVariant before = chosen();
    {
        const QSignalBlocker quiet(this);
        while (count() > choices.size()) {
            delete takeItem(count() - 1);
        }
        for (int i = 0; i < choices.size(); ++i) {
            if (i == count()) {
                addItem(new QListWidgetItem);
            }
            QListWidgetItem *row = item(i);
            row->setText(choices[i].text);
            row->setToolTip(choices[i].text);
            row->setData(Qt::UserRole, choices[i].key);
            const std::optional<int> shown = choices[i].count;
            row->setData(CountRole, shown ? QVariant(*shown) : QVariant());
            row->setData(Qt::AccessibleTextRole,
                         //: A filter and the number of notes it would show.
                         shown ? tr("%1: %2").arg(choices[i].text, locale().toString(*shown))
                               : choices[i].text);
        }
        choose(before);
    }
    if (chosen() != before && before.isValid()) {
        Q_EMIT chosenChanged(chosen());
    }
    updateGeometry();
}

void ChoiceList::choose(const QVariant &key)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(Qt::UserRole) == key) {
            setCurrentRow(i);
            return;
        }
    }
    setCurrentRow(0);
}

QVariant ChoiceList::chosen() const
{
    return currentItem() ? currentItem()->data(Qt::UserRole) : QVariant();
}

QSize ChoiceList::sizeHint() const
{
    const int row = std::max(rowHeight, fontMetrics().height() + 2 * space::s);
    return { fontMetrics().averageCharWidth() * 28, row * count() + space::xs };
}

QSize ChoiceList::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 16, sizeHint().height() };
}

int choiceColumnWidth(int pageWidth, const QFontMetrics &metrics)
{
    constexpr int fewestLetters = 36;
    constexpr int mostLetters = 56;
    const int reading = readingWidth(metrics);
    return std::clamp(pageWidth / 4, reading * fewestLetters / 68, reading * mostLetters / 68);
}

} // namespace companion
