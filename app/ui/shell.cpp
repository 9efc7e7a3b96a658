// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <progress/watchsession.h>
#include <recordings/recordingshelf.h>
#include <storage/datafolder.h>
#include <ui/mainwindow.h>
#include <ui/problemwindow.h>
#include <ui/shell.h>
#include <workspace/workspace.h>

#include <QApplication>
#include <QDir>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! Between two looks at whether a dialog still stands in the way.
constexpr auto reopenPatience = 250ms;

} // namespace

Shell::Shell(Clock clock, KeyStore &keys, Folders folders, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_keys(keys)
    , m_folders(std::move(folders))
    , m_appearance(appearance)
    , m_sitting(newSittingId())
{
    m_reopening.setSingleShot(true);
    m_reopening.setInterval(reopenPatience);
    connect(&m_reopening, &QTimer::timeout, this, &Shell::reopenWhenFree);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Shell::flush);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Shell::flush);
}

Shell::~Shell() = default;

bool Shell::start()
{
    if (!m_data) {
        if (auto opened = openData(); !opened) {
            showDataProblem(opened.error());
            return false;
        }
    }
    if (auto opened = openWorkspace(m_folders.course); !opened) {
        showCourseProblem(m_folders.course, opened.error(), [this] { start(); });
        return false;
    }
    showWindow();
    return true;
}

Result<> Shell::openData()
{
    auto opened = DataFolder::open(m_folders.data);
    if (!opened) {
        return failWith(opened);
    }
    m_data = *std::move(opened);
    RecordingShelf shelf(m_data->database(), m_folders.data, m_clock);
    if (const auto tidied = shelf.tidy(); !tidied) {
        qCWarning(lcUi) << "What an import left could not be removed, code"
                        << int(tidied.error().code);
    }
    return {};
}

Result<> Shell::openWorkspace(const QString &folder)
{
    auto course = openCourse(folder, RecordingShelf(m_data->database(), m_folders.data, m_clock));
    if (!course) {
        return failWith(course);
    }
    auto workspace = Workspace::open(m_data->database(), m_keys, m_clock, *std::move(course),
                                     m_sitting, settingsPath(m_folders.data));
    if (!workspace) {
        return failWith(workspace);
    }
    m_staysLocked = m_workspace && m_workspace->vault().state() == Vault::State::Closed;
    m_window.reset();
    m_workspace = *std::move(workspace);
    m_folders.course = folder;
    return {};
}

void Shell::showWindow()
{
    m_window = std::make_unique<MainWindow>(*m_workspace, m_appearance);
    connect(m_window.get(), &MainWindow::courseWanted, this, &Shell::chooseCourse,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::reopenWanted, this, &Shell::reopenWhenFree,
            Qt::QueuedConnection);
    m_window->show();
    m_problem.reset();
    // After the window stands: the keyring may ask, and opening the media takes a moment.
    QMetaObject::invokeMethod(m_workspace.get(), &Workspace::openRecording, Qt::QueuedConnection);
    if (!m_staysLocked) {
        QMetaObject::invokeMethod(&m_workspace->vault(), &Vault::unlock, Qt::QueuedConnection);
    }
}

void Shell::showDataProblem(const Error &error)
{
    showProblem(std::make_unique<ProblemWindow>(tr("Your notes and evidence could not be opened"),
                                                error, ProblemWindow::WayOut::None),
                [this] { start(); });
}

void Shell::showCourseProblem(const QString &folder, const Error &error,
                              const std::function<void()> &retry)
{
    const auto wayOut = isBundled(folder) ? ProblemWindow::WayOut::OtherCourse
                                          : ProblemWindow::WayOut::OtherOrBundledCourse;
    auto problem
        = std::make_unique<ProblemWindow>(tr("This course could not be opened"), error, wayOut);
    connect(problem.get(), &ProblemWindow::courseWanted, this, &Shell::chooseCourse,
            Qt::QueuedConnection);
    connect(
        problem.get(), &ProblemWindow::bundledCourseWanted, this,
        [this] { changeCourse(m_folders.bundledCourse); }, Qt::QueuedConnection);
    showProblem(std::move(problem), retry);
}

//! `retry` tries what has failed once more.
void Shell::showProblem(std::unique_ptr<ProblemWindow> problem, const std::function<void()> &retry)
{
    connect(problem.get(), &ProblemWindow::retryWanted, this, retry, Qt::QueuedConnection);
    problem->show();
    m_problem = std::move(problem);
}

bool Shell::isBundled(const QString &folder) const
{
    return QDir(folder) == QDir(m_folders.bundledCourse);
}

void Shell::chooseCourse()
{
    QWidget *parent = m_window ? static_cast<QWidget *>(m_window.get()) : m_problem.get();
    const QString folder = m_chooseFolder(parent, tr("Choose the folder of a course"));
    if (!folder.isEmpty()) {
        leaveFor([this, folder] { changeCourse(folder); });
    }
}

//! What the window holds is kept first, or given up by the user; then `next` may take it away.
void Shell::leaveFor(std::function<void()> next)
{
    if (!m_window) {
        next();
        return;
    }
    // Later, because a button of the window may ask for it.
    m_window->leave([this, next = std::move(next)] {
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    });
}

//! The course at hand stays open until the other one has been read without fault.
void Shell::changeCourse(const QString &folder)
{
    if (auto opened = openWorkspace(folder); !opened) {
        if (m_window) {
            m_window->tell(opened.error());
        } else {
            showCourseProblem(folder, opened.error(), [this, folder] { changeCourse(folder); });
        }
        return;
    }
    // The bundled one is opened when none is remembered, wherever the program lies by then.
    m_workspace->settings().lastCourse = isBundled(folder) ? QString() : folder;
    m_workspace->storeSettings();
    showWindow();
}

//! A dialog may run an event loop of its own, under which the window must not go; and what it
//! shows, such as a new recovery code, may never be shown again.
void Shell::reopenWhenFree()
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget()) {
        m_reopening.start();
        return;
    }
    leaveFor([this] { reopenCourse(); });
}

//! The same course with another recording, or with what was changed in this one: then it goes on
//! where it was.
void Shell::reopenCourse()
{
    const RecordingId before = m_workspace->recording().id;
    const Milliseconds position = m_workspace->continueAt();
    if (auto opened = openWorkspace(m_folders.course); !opened) {
        m_window->tell(opened.error());
        return;
    }
    showWindow();
    m_window->showPage(MainWindow::Page::Watch);
    if (m_workspace->recording().id == before) {
        QMetaObject::invokeMethod(
            m_workspace.get(),
            [workspace = m_workspace.get(), position] { workspace->player().seek(position); },
            Qt::QueuedConnection);
    }
}

void Shell::flush()
{
    if (m_window) {
        m_window->flush();
    }
}

} // namespace companion
