// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for the file of a recording that is not where it was: nearby, and where the user says.
#pragma once

#include <recordings/recordingimport.h>
#include <ui/parts/filechooser.h>

#include <QObject>

#include <optional>

namespace companion {

class Notice;
class Workspace;

class RecordingSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingSearch)

public:
    //! All outlive it; the notice tells what is being done.
    RecordingSearch(Workspace &workspace, Notice &notice, QWidget *window, QObject *parent);

    //! Where it was added from, renamed, or moved to a folder beside the old one.
    void lookNearby(const AddedRecording &recording);
    void askWhere(const companion::AddedRecording &recording);
    void setChoosers(const ChooseFiles &files, const ChooseFolder &folder);

Q_SIGNALS:
    //! The recording has its file again.
    void relinked();
    //! Only what the user asked for wants an answer.
    void notFound(const companion::AddedRecording &recording, const companion::Refusal &refusal);

private:
    void findIn(const AddedRecording &recording, const QString &place);
    void takeFound(const QString &path);
    void takeRefused(const Refusal &refusal);

    Workspace &m_workspace;
    Notice &m_notice;
    QWidget *m_window;
    RecordingImport m_import;
    ChooseFiles m_chooseFiles = systemFilesDialog();
    ChooseFolder m_chooseFolder = systemFolderDialog();
    std::optional<AddedRecording> m_sought; //!< whose file is being looked for
    bool m_isAsked = false; //!< by the user, who wants an answer
};

} // namespace companion
