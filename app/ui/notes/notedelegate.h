// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints notes as text with the time in the margin, like line numbers in a book.
#pragma once

#include <notes/note.h>

#include <QHash>
#include <QStyledItemDelegate>

namespace companion {

class NoteEditing;

class NoteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDelegate)

public:
    //! `editing` outlives the delegate.
    NoteDelegate(NoteEditing &editing, QObject *parent);

    //! Words to be marked in the texts.
    void setQuery(const QString &query) { m_query = query; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Height {
        QDateTime updatedAt;
        int width = 0;
        int height = 0;
    };

    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintNote(QPainter *painter, const QStyleOptionViewItem &option, const Note &note,
                   bool edited) const;

    NoteEditing &m_editing;
    QString m_query;
    mutable QPersistentModelIndex m_edited;
    mutable QHash<NoteId, Height> m_heights; //!< text layout is what costs in a long list
};

} // namespace companion
