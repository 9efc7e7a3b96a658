// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a recording is dropped or chosen.
#pragma once

#include <QFrame>
#include <QStringList>

namespace companion {

//! A framed place with a sentence; what is dropped on it is told. Local files and folders only.
class DropFrame final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropFrame)

public:
    DropFrame(const QString &sentence, QWidget *parent);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

//! Covers a window while something that may be a recording is dragged over it.
class DropTarget final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropTarget)

public:
    explicit DropTarget(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    //! Of the whole application: a text field below the pointer would take the file's name as text.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool takeOver(QEvent *event);
    void hideUnlessEntered();

    QWidget *m_window;
    bool m_isEntered = false; //!< the drag has found its way to this widget
};

} // namespace companion
