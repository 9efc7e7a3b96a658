// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window: navigation rail, menus and the pages of one workspace.
#pragma once

#include <base/timespan.h>
#include <ui/actions.h>
#include <ui/parts/filechooser.h>

#include <QMainWindow>

class QStackedWidget;

namespace companion {

class Appearance;
class CertificateView;
class Notice;
class NotesPage;
class OverviewPage;
class Rail;
class ReflectPage;
class SettingsPage;
class WatchPage;
class Workspace;
struct Error;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    enum class Page { Overview, Watch, Notes, Reflect, Certificate, Settings };

    //! Both outlive the window.
    MainWindow(Workspace &workspace, Appearance &appearance);
    ~MainWindow() override;

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    void showPage(Page page);
    //! Shows the watch page and seeks there (from notes, overview, certificate).
    void watchAt(companion::Milliseconds position, bool play);
    //! Writes everything that waits, also what is being edited. False when something was not kept.
    bool flush();

    void setSaveChooser(const ChooseSavePath &chooser);
    //! Shows what went wrong on top of whatever page is seen.
    void tell(const Error &error);

Q_SIGNALS:
    //! The user wants to open another course.
    void courseWanted();

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
    void connectTroubles();
    void tellTrouble(const Error &error, const QString &action);
    void setFullScreen(bool on);
    void lockNotes();
    void restorePlace();
    void keepPlace();
    void askBeforeLosing();

    Workspace &m_workspace;
    Actions *m_actions;
    Rail *m_rail = nullptr;
    Notice *m_notice = nullptr;
    QStackedWidget *m_pages = nullptr;
    OverviewPage *m_overview = nullptr;
    WatchPage *m_watch = nullptr;
    NotesPage *m_notes = nullptr;
    ReflectPage *m_reflect = nullptr;
    CertificateView *m_certificate = nullptr;
    SettingsPage *m_settings = nullptr;
    Page m_page = Page::Overview;
    Qt::WindowStates m_beforeFullScreen;
    bool m_closeAnyway = false;
};

} // namespace companion
