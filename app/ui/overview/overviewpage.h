// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the course is, and where the reader stands in it.
#pragma once

#include <base/timespan.h>
#include <ui/parts/filechooser.h>

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace companion {

class ChapterRow;
class HandoutCard;
class PageScroll;
class Workspace;

class OverviewPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    //! `workspace` outlives the page.
    OverviewPage(Workspace &workspace, QWidget *parent);

    //! The keyboard begins where one goes on.
    void focusContinue();
    void setChooser(const ChooseSavePath &chooser);

Q_SIGNALS:
    void watchWanted(companion::Milliseconds position);
    void reflectionWanted();
    void certificateWanted();
    void liveWanted();

private:
    void addHead(PageScroll *page);
    void addChapters(QVBoxLayout *column, QWidget *parent);
    void addSide(QVBoxLayout *column, QWidget *parent);
    void reloadChapters();

    Workspace &m_workspace;
    HandoutCard *m_handout = nullptr; //!< null when the course has none
    QList<ChapterRow *> m_rows; //!< in the order of the course's chapters
};

} // namespace companion
