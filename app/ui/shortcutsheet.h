// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every function and its key on one sheet, found by typing.
#pragma once

#include <QDialog>
#include <QKeySequence>

class QVBoxLayout;

namespace companion {

class Actions;

class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    ShortcutSheet(const Actions &actions, QWidget *parent);

private:
    struct Row {
        QWidget *widget;
        QWidget *heading;
        QString words;
    };
    void addGroups(const Actions &actions, QVBoxLayout *column);
    void addTimeline(QVBoxLayout *column);
    QWidget *addHeading(const QString &text, QVBoxLayout *column);
    void addRow(const QString &name, const QList<QKeySequence> &keys, QWidget *heading,
                QVBoxLayout *column);
    void filter(const QString &text);

    QList<Row> m_rows;
};

} // namespace companion
