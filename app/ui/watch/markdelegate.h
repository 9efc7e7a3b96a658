// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a bookmark or loop looks in the list: times in the margin, shape, name; named in place.
#pragma once

#include <QStyledItemDelegate>

namespace companion {

class Workspace;

class MarkDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkDelegate)

public:
    //! The workspace outlives the delegate.
    MarkDelegate(Workspace &workspace, QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Parts {
        QRect time, shape, name, detail; //!< left to right
    };
    [[nodiscard]] static Parts layOut(const QFont &font, const QRect &cell, bool loop);

    Workspace &m_workspace;
};

} // namespace companion
