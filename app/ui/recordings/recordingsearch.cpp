// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/questionbox.h>
#include <ui/recordings/recordingsearch.h>
#include <workspace/workspace.h>

#include <QFileInfo>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace companion {

RecordingSearch::RecordingSearch(Workspace &workspace, Notice &notice, QWidget *window,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notice(notice)
    , m_window(window)
    , m_import(workspace.shelf().folder())
{
    connect(&m_import, &RecordingImport::found, this, &RecordingSearch::takeFound);
    connect(&m_import, &RecordingImport::refused, this, &RecordingSearch::takeRefused);
}

void RecordingSearch::setChoosers(const ChooseFiles &files, const ChooseFolder &folder)
{
    m_chooseFiles = files;
    m_chooseFolder = folder;
}

void RecordingSearch::lookNearby(const AddedRecording &recording)
{
    if (m_import.isWorking()) {
        return; // told twice of one loss, or the user asked for a search
    }
    const QString folder = QFileInfo(m_workspace.shelf().mediaPath(recording)).absolutePath();
    QStringList places{ folder, QFileInfo(folder).absolutePath() };
    if (!recording.origin.isEmpty()) {
        places.prepend(recording.origin);
        places.append(QFileInfo(recording.origin).absolutePath());
    }
    places.removeDuplicates();
    m_sought = recording;
    m_isAsked = false;
    m_import.find(recording, places);
}

//! The dialogs of the desktop take files or a folder, but not either.
void RecordingSearch::askWhere(const AddedRecording &recording)
{
    const QString question = tr("Where is “%1” now?").arg(recording.title);
    auto *dialog
        = new QuestionBox(tr("Find the recording"), question,
                          tr("Choose its file, or the folder that holds it, such as a Zoom "
                             "folder. The file may have another name now."),
                          m_window);
    dialog->addWayOut(tr("Cancel"));
    QPushButton *folder = dialog->addAct(tr("Choose a f&older…"), [this, recording, question] {
        findIn(recording, m_chooseFolder(m_window, question));
    });
    QPushButton *file = dialog->addAct(tr("Choose the &file…"), [this, recording, question] {
        findIn(recording,
               m_chooseFiles(m_window, question,
                             tr("Recordings (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;All files (*)"))
                   .value(0));
    });
    dialog->setObjectName(u"findQuestion"_s);
    folder->setObjectName(u"findInFolderButton"_s);
    file->setObjectName(u"findFileButton"_s);
    setRole(file, "primary");
    file->setDefault(true);
    file->setFocus();
    dialog->open();
}

void RecordingSearch::findIn(const AddedRecording &recording, const QString &place)
{
    if (place.isEmpty()) {
        return;
    }
    m_import.stopFinding(); // what is looked for nearby, or was asked for before
    m_sought = recording;
    m_isAsked = true;
    m_notice.tell(Notice::Kind::Information,
                  tr("Checking whether %1 is the recording…").arg(QFileInfo(place).fileName()));
    m_import.find(recording, { place });
}

void RecordingSearch::takeFound(const QString &path)
{
    if (!m_sought) {
        return;
    }
    const auto kept = m_workspace.shelf().setLinkedMedia(m_sought->id, path);
    if (kept) {
        Q_EMIT relinked();
    } else {
        m_notice.tell(Notice::Kind::Error, describe(kept.error()));
    }
}

void RecordingSearch::takeRefused(const Refusal &refusal)
{
    if (m_sought && m_isAsked) {
        Q_EMIT notFound(*m_sought, refusal);
    }
}

} // namespace companion
