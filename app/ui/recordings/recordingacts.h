// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user can do about recordings: add, choose, find again, set chapters.
#pragma once

#include <recordings/addedrecording.h>
#include <recordings/refusal.h>
#include <ui/notice.h>
#include <ui/parts/filechooser.h>

#include <QObject>

class QWidget;

namespace companion {

class Actions;
class DropTarget;
class RecordingSearch;
class Workspace;

//! Belongs to one window; performs the actions on recordings and tells when the course is to be
//! opened again.
class RecordingActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingActs)

public:
    //! Workspace and actions outlive it.
    RecordingActs(Workspace &workspace, Actions &actions, QWidget *window);

    //! Says what is the matter with the recording; seen on every page.
    [[nodiscard]] Notice *notice() { return m_notice; }
    //! Answers the file dialogs in tests.
    void setChoosers(const ChooseFiles &files, const ChooseFolder &folder);

Q_SIGNALS:
    void reopenWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QStringList &paths);
    void takeAdded(const AddedRecording &recording);
    void showList();
    void showChapters();
    void tellTrouble();
    void tellMissing(const AddedRecording &recording, const QString &more = {});
    void tellChanged(const AddedRecording &recording, const QString &more = {});
    void tellOf(Notice::Kind kind, const QString &words, const QString &more,
                const QString &otherAct = {});
    void tellFilm(); //!< what its check has found
    bool takeReturned(); //!< whether the missing file is there again
    void tellNotFound(const AddedRecording &recording, const Refusal &refusal);

    Workspace &m_workspace;
    QWidget *m_window;
    Notice *m_notice;
    RecordingSearch *m_search;
    ChooseFiles m_chooseFiles = systemFilesDialog();
    ChooseFolder m_chooseFolder = systemFolderDialog();
    bool m_isOther = false; //!< was told that the film is another one, or damaged
    bool m_isMissing = false; //!< the one that is open, and the notice says so
};

} // namespace companion
