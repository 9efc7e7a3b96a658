// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets a passage of the transcript: time in the margin, words at reading height, hits marked.
#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QTextLayout>

class QAbstractItemView;

namespace companion {

class TranscriptModel;

class TranscriptDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptDelegate)

public:
    //! The model outlives the delegate.
    TranscriptDelegate(const TranscriptModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    //! The letter of the passage that is nearest to `point` (both in viewport coordinates).
    [[nodiscard]] qsizetype letterAt(const QModelIndex &index, const QRect &cell, QPoint point,
                                     const QAbstractItemView &view) const;

private:
    struct Measures {
        QFont text, heading, time;
        int margin = 0; //!< width of the margin with the times, leading edge included
        int width = 0; //!< of the words
        qreal lineHeight = 0;
    };
    [[nodiscard]] Measures measures(const QFont &font, int cellWidth) const;
    [[nodiscard]] int headingHeight(int row, const Measures &measures) const;
    [[nodiscard]] int topSpace(int row) const;
    //! Lays the words out and returns their height.
    qreal setUp(QTextLayout &layout, const Measures &measures, Qt::LayoutDirection direction) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(int row) const;

    const TranscriptModel &m_model;
    mutable QHash<int, int> m_heights;
    mutable int m_heightsFor = -1; //!< cell width
    mutable QFont m_heightsFont;
};

} // namespace companion
