// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starting up, going on after trouble, and changing the course.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <base/result.h>
#include <ui/parts/filechooser.h>

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace companion {

class Appearance;
class DataFolder;
class KeyStore;
class MainWindow;
class ProblemWindow;
class Workspace;

//! Opens the data folder and the course; shows the main window, or a window that says what is the
//! matter and waits. `keys` and `appearance` outlive it.
class Shell final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Shell)

public:
    struct Folders {
        QString data;
        QString course; //!< to begin with
        QString bundledCourse; //!< what is left when no other one opens
    };

    Shell(Clock clock, KeyStore &keys, Folders folders, Appearance &appearance,
          QObject *parent = nullptr);
    ~Shell() override;

    //! True when the main window is shown; false when a problem is.
    bool start();
    //! Answers *Choose another course* in tests.
    void setFolderChooser(ChooseFolder choose) { m_chooseFolder = std::move(choose); }

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] ProblemWindow *problem() const { return m_problem.get(); }
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }

private:
    [[nodiscard]] Result<> openData();
    [[nodiscard]] Result<> openWorkspace(const QString &folder);
    void showWindow();
    void showDataProblem(const Error &error);
    void showCourseProblem(const QString &folder, const Error &error,
                           const std::function<void()> &retry);
    void showProblem(std::unique_ptr<ProblemWindow> problem, const std::function<void()> &retry);
    [[nodiscard]] bool isBundled(const QString &folder) const;
    void chooseCourse();
    void leaveFor(std::function<void()> next);
    void changeCourse(const QString &folder);
    void reopenWhenFree();
    void reopenCourse();
    void flush();

    Clock m_clock;
    KeyStore &m_keys;
    Folders m_folders; //!< `course` is the one that is open
    Appearance &m_appearance;
    SittingId m_sitting;
    QTimer m_reopening; //!< until no dialog stands in the way
    bool m_staysLocked = false; //!< the user had locked the notes of the course before
    ChooseFolder m_chooseFolder = systemFolderDialog();
    std::unique_ptr<DataFolder> m_data;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window; //!< before the workspace is gone
    std::unique_ptr<ProblemWindow> m_problem;
};

} // namespace companion
