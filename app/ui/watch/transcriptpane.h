// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The transcript with its search field and the way back to what is being said.
#pragma once

#include <base/timespan.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace companion {

class Actions;
class EmptyState;
class TranscriptModel;
class TranscriptView;
class Workspace;

class TranscriptPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptPane)

public:
    //! Both outlive the pane. Performs NextHit, PreviousHit and BackToNow.
    TranscriptPane(Workspace &workspace, Actions &actions, QWidget *parent);

    [[nodiscard]] TranscriptView *view() { return m_view; }
    void setPosition(Milliseconds position);
    void focusSearch();

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);
    void hitsChanged(const QList<companion::Milliseconds> &hits);
    //! Escape in an empty search field: the reader is done here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSearchRow(Actions &actions);
    void searchFor(const QString &phrase);
    void showCount();
    void showOrHideEmpty();
    void reload();
    void placeBackToNow();

    Workspace &m_workspace;
    TranscriptModel *m_model;
    TranscriptView *m_view;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_backToNow;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_back;
};

} // namespace companion
