// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window: navigation rail, menus and the pages of one workspace.
#pragma once

#include <ui/actions.h>

#include <QMainWindow>

class QStackedWidget;

namespace companion {

class Appearance;
class Workspace;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    enum class Page { Overview, Watch, Notes, Reflect, Certificate, Settings };

    //! Both outlive the window.
    MainWindow(Workspace &workspace, Appearance &appearance);
    ~MainWindow() override;

    void showPage(Page page);
    //! Shows the watch page and seeks there (from notes, overview, certificate).
    void watchAt(std::chrono::milliseconds position, bool play);

Q_SIGNALS:
    //! The user chose another course folder.
    void courseChosen(const QString &folder);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Private;
    Private *d = nullptr;
};

} // namespace companion
