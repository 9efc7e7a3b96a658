// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words run as they are written, and stand on the side where the page begins.
#pragma once

#include <QLabel>

class QPainter;

namespace companion {

//! To the side where the page begins, also words in another script: QLabel would go by the words.
void alignWithPage(QLabel &label, Qt::Alignment vertical);

//! The same for what a delegate paints; `flags` are Qt::TextFlags and a vertical alignment.
void drawWithPage(QPainter &painter, Qt::LayoutDirection page, const QRect &rect, int flags,
                  const QString &text);

//! A line of plain words: the name of a field, a small heading.
class LineLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineLabel)

public:
    explicit LineLabel(QWidget *parent);
    LineLabel(const QString &text, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace companion
