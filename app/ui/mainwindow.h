// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window: navigation rail, menus and the pages of one workspace.
#pragma once

#include <base/timespan.h>
#include <ui/actions.h>
#include <ui/pagestack.h>
#include <ui/parts/filechooser.h>

#include <QMainWindow>

#include <functional>
#include <memory>

namespace companion {

class Appearance;
class DesktopLink;
class Notice;
class Rail;
class RecordingActs;
class RoomActs;
class Workspace;
struct Error;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    using Page = PageStack::Page;

    //! Both outlive the window.
    MainWindow(Workspace &workspace, Appearance &appearance);
    ~MainWindow() override;

    [[nodiscard]] Page page() const { return m_pages->page(); }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    void showPage(Page page);
    //! Shows the watch page and seeks there (from notes, overview, certificate).
    void watchAt(companion::Milliseconds position, bool play);
    //! Writes everything that waits, also what is being edited, and then calls `next`. Where
    //! something cannot be kept the user is asked first, and may stay.
    void leave(std::function<void()> next);
    //! Writes everything that waits, also what is being edited. False when something was not kept.
    bool flush();

    void setSaveChooser(const ChooseSavePath &chooser);
    [[nodiscard]] RecordingActs &recordings() { return *m_recordings; }
    [[nodiscard]] RoomActs &room() { return *m_room; }
    //! Shows what went wrong on top of whatever page is seen.
    void tell(const Error &error);

Q_SIGNALS:
    //! The user wants to open another course.
    void courseWanted();
    //! Another recording of this course was chosen, or this one was changed.
    void reopenWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildRail(QWidget *parent);
    void followAppearance(Appearance &appearance);
    void buildMenus();
    void connectPages();
    void connectActions();
    void setFullScreen(bool on);
    void lockNotes();
    void restorePlace();
    void keepPlace();
    void askBeforeLosing(const QString &sentence, const QString &act, std::function<void()> next);

    Workspace &m_workspace;
    Actions *m_actions;
    Rail *m_rail = nullptr;
    Notice *m_notice = nullptr;
    RoomActs *m_room = nullptr;
    PageStack *m_pages = nullptr;
    std::unique_ptr<DesktopLink> m_desktop;
    RecordingActs *m_recordings = nullptr;
    Qt::WindowStates m_beforeFullScreen;
    bool m_closeAnyway = false;
};

} // namespace companion
