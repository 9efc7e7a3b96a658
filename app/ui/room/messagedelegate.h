// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How short texts with a time look in a list: time in the margin, a small head, the words, and a
// detail below.
#pragma once

#include <QStyledItemDelegate>

namespace companion {

//! What a model answers beside Qt::DisplayRole, which holds the words; all may be absent.
struct MessageRoles {
    enum Role {
        Time = Qt::UserRole + 100, //!< text
        Head, //!< text
        Mark, //!< int of a NoteKind
        Detail, //!< text
        Current //!< bool: where the recording is
    };
};

class MessageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageDelegate)

public:
    explicit MessageDelegate(QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace companion
