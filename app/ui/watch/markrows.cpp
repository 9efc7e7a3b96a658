// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/markbook.h>
#include <ui/watch/markrows.h>
#include <ui/watch/markshape.h>

namespace companion {

QVariant MarkRows::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole) {
        return QIdentityProxyModel::data(index, role);
    }
    const Mark mark = QIdentityProxyModel::data(index, MarkBook::MarkRole).value<Mark>();
    const QString kind = markKindLabel(mark);
    const QString times = markTimes(mark);
    return mark.name.isEmpty()
        //: A mark for screen readers: what it is, its times.
        ? tr("%1, %2").arg(kind, times)
        //: A mark for screen readers: what it is, its times, its name.
        : tr("%1, %2: %3").arg(kind, times, mark.name);
}

} // namespace companion
