// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/outdent.h>

#include <QWidget>

namespace companion {

namespace {
constexpr QSize bothSides(2 * ringRoom, 0);
}

OutdentedRow::OutdentedRow() { setContentsMargins(0, 0, 0, 0); }

QSize OutdentedRow::sizeHint() const { return QHBoxLayout::sizeHint() - bothSides; }

QSize OutdentedRow::minimumSize() const { return QHBoxLayout::minimumSize() - bothSides; }

QSize OutdentedRow::maximumSize() const { return QHBoxLayout::maximumSize() - bothSides; }

int OutdentedRow::heightForWidth(int width) const
{
    return QHBoxLayout::heightForWidth(width + bothSides.width());
}

int OutdentedRow::minimumHeightForWidth(int width) const
{
    return QHBoxLayout::minimumHeightForWidth(width + bothSides.width());
}

void OutdentedRow::setGeometry(const QRect &rect)
{
    QHBoxLayout::setGeometry(rect.adjusted(-ringRoom, 0, ringRoom, 0));
}

OutdentedRow *outdented(QWidget *option)
{
    auto *row = new OutdentedRow;
    row->addWidget(option);
    return row;
}

} // namespace companion
