// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page where the course is read: chapters, their text, what links stand for, and the search.
#pragma once

#include <base/timespan.h>
#include <ui/read/readsearch.h>

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace companion {

class Actions;
class ChoiceList;
class EmptyState;
class HitList;
class PageHeader;
class ReadPanel;
class ReadView;
class TextLabel;
class Workspace;

class ReadPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadPage)

public:
    //! Both outlive the page, whose content is read when it is first shown. Performs SearchCourse.
    ReadPage(Workspace &workspace, Actions &actions, QWidget *parent);
    ~ReadPage() override;

    //! The cursor goes to the text.
    void focusText();
    void focusSearch();

Q_SIGNALS:
    void pageWanted(); //!< the search was begun from elsewhere
    void watchWanted(companion::Milliseconds position);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Actions &actions);
    QWidget *makeSide();
    QWidget *makeReading();
    void connectParts();
    void load();
    void tellFaults();
    void showChapter(const ChapterId &id, int block);
    void keepPlace();
    void search(const QString &query);
    void follow(const ReadHit &hit);
    void showWork(const QString &id);
    void showTerm(const QString &id);

    Workspace &m_workspace;
    std::unique_ptr<ReadContent> m_content;
    QHash<ChapterId, int> m_places; //!< the block on top of each chapter that was read
    PageHeader *m_head;
    QLineEdit *m_search;
    TextLabel *m_faults; //!< what of the course's data was left out; hidden where all is there
    QStackedWidget *m_side;
    ChoiceList *m_chapters;
    HitList *m_hits;
    QLabel *m_nothing;
    QStackedWidget *m_reading;
    ReadView *m_text;
    EmptyState *m_unreadable;
    ReadPanel *m_panel;
};

} // namespace companion
