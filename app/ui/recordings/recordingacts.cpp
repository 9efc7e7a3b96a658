// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/recordings/chaptersdialog.h>
#include <ui/recordings/droptarget.h>
#include <ui/recordings/recordingacts.h>
#include <ui/recordings/recordingsdialog.h>
#include <ui/recordings/recordingsearch.h>
#include <ui/recordings/refusaltext.h>
#include <ui/recordings/userecordingdialog.h>
#include <workspace/workspace.h>

#include <QDir>
#include <QEvent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

RecordingActs::RecordingActs(Workspace &workspace, Actions &actions, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_notice(new Notice(window))
    , m_search(new RecordingSearch(workspace, *m_notice, window, this))
{
    m_notice->setObjectName(u"recordingNotice"_s);
    connect(actions[Actions::UseRecording], &QAction::triggered, this, [this] { add({}); });
    connect(actions[Actions::ShowRecordings], &QAction::triggered, this, &RecordingActs::showList);
    connect(actions[Actions::RecordingChapters], &QAction::triggered, this,
            &RecordingActs::showChapters);
    actions[Actions::RecordingChapters]->setEnabled(workspace.addedRecording().has_value());
    auto *target = new DropTarget(window);
    connect(target, &DropTarget::dropped, this, &RecordingActs::add);
    connect(m_search, &RecordingSearch::relinked, this, &RecordingActs::reopenWanted);
    connect(m_search, &RecordingSearch::notFound, this, &RecordingActs::tellNotFound);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        const auto &recording = m_workspace.addedRecording();
        if (recording && !takeReturned()) {
            m_search->askWhere(*recording);
        }
    });
    connect(m_notice, &Notice::otherTriggered, this, [this] {
        if (const auto &recording = m_workspace.addedRecording()) {
            add({ m_workspace.shelf().mediaPath(*recording) });
        }
    });
    connect(&workspace.film(), &FilmCheck::changed, this, &RecordingActs::tellFilm);
    window->installEventFilter(this);
    tellTrouble();
    const auto tellLoss = [this] {
        if (m_workspace.isRecordingMissing()) {
            tellTrouble();
        }
    };
    connect(&workspace.player(), &Player::failed, this, tellLoss);
    connect(&workspace.player(), &Player::brokeOff, this, tellLoss);
}

void RecordingActs::setChoosers(const ChooseFiles &files, const ChooseFolder &folder)
{
    m_chooseFiles = files;
    m_chooseFolder = folder;
    m_search->setChoosers(files, folder);
}

void RecordingActs::add(const QStringList &paths)
{
    auto *dialog = new UseRecordingDialog(m_workspace.course(), m_workspace.shelf(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setChoosers(m_chooseFiles, m_chooseFolder);
    connect(dialog, &UseRecordingDialog::added, this, &RecordingActs::takeAdded);
    dialog->open();
    dialog->look(paths);
}

void RecordingActs::takeAdded(const AddedRecording &recording)
{
    const auto done
        = m_workspace.shelf().setActive(m_workspace.course().id, std::optional(recording.id));
    if (done) {
        Q_EMIT reopenWanted();
    } else {
        m_notice->tell(Notice::Kind::Error, describe(done.error()));
    }
}

void RecordingActs::showList()
{
    auto *dialog = new RecordingsDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordingsDialog::addWanted, this, [this] { add({}); });
    connect(dialog, &RecordingsDialog::findWanted, m_search, &RecordingSearch::askWhere);
    connect(dialog, &RecordingsDialog::chosenChanged, this, &RecordingActs::reopenWanted);
    dialog->open();
}

//! Not modal: the recording is played and searched while its chapters are set.
void RecordingActs::showChapters()
{
    const auto &added = m_workspace.addedRecording();
    if (!added) {
        return;
    }
    const auto keep = [this, recording = *added](const QList<PlacedChapter> &chapters) {
        const auto kept
            = m_workspace.shelf().setChapters(m_workspace.course(), recording, chapters);
        return kept ? QString() : describe(kept.error());
    };
    const auto now = [this] { return m_workspace.player().position(); };
    auto *dialog
        = new ChaptersDialog(m_workspace.course(), m_workspace.recording(), now, keep, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &RecordingActs::reopenWanted);
    dialog->show();
}

void RecordingActs::tellTrouble()
{
    if (const auto &trouble = m_workspace.recordingTrouble()) {
        m_notice->tell(Notice::Kind::Error,
                       //: %1 is one or more whole sentences on what is wrong.
                       tr("The recording that you chose cannot be opened, so the one that comes "
                          "with the course is shown. %1")
                           .arg(describe(*trouble)));
        return;
    }
    const auto &recording = m_workspace.addedRecording();
    if (!recording) {
        return;
    }
    switch (m_workspace.shelf().stateOf(*recording)) {
    case MediaState::There:
        return;
    case MediaState::Missing:
        tellMissing(*recording);
        m_search->lookNearby(*recording);
        return;
    case MediaState::Changed:
        tellChanged(*recording);
        return;
    }
}

void RecordingActs::tellMissing(const AddedRecording &recording, const QString &more)
{
    m_isMissing = m_workspace.isRecordingMissing(); // another one may be sought
    const QString path = QDir::toNativeSeparators(m_workspace.shelf().mediaPath(recording));
    tellOf(Notice::Kind::Error,
           tr("The recording's file is not at its place: %1. Your notes and your "
              "progress are safe. Connect its disk, or find the file.")
               .arg(path),
           more);
}

void RecordingActs::tellFilm()
{
    switch (m_workspace.film().state()) {
    case FilmCheck::State::Other:
        tellChanged(*m_workspace.addedRecording());
        m_isOther = true;
        return;
    case FilmCheck::State::Same:
        if (std::exchange(m_isOther, false)) { // what was there is there again
            m_notice->dismiss();
        }
        return;
    case FilmCheck::State::InDoubt:
        return;
    }
}

void RecordingActs::tellChanged(const AddedRecording &recording, const QString &more)
{
    const QString path = QDir::toNativeSeparators(m_workspace.shelf().mediaPath(recording));
    const auto &open = m_workspace.addedRecording();
    const bool isOpen = open && open->id == recording.id;
    if (recording.linkedMedia && isOpen) {
        tellOf(Notice::Kind::Warning,
               tr("The file %1 has changed since it was added: it is damaged, or another recording "
                  "has taken its place. It plays as far as it can, and what you watch of it does "
                  "not count for the one that you added. Your notes and your progress are safe. If "
                  "you have the file as it was, find it.")
                   .arg(path),
               more, tr("Use it as a new recording…"));
        return;
    }
    if (isOpen) {
        tellOf(Notice::Kind::Warning,
               tr("The copy %1 has changed since it was added: it is damaged, or was written over. "
                  "It plays as far as it can, and what you watch of it does not count. Your notes "
                  "and your progress are safe. If you have the file as it was, find it.")
                   .arg(path),
               more);
        return;
    }
    tellOf(Notice::Kind::Warning,
           tr("The file %1 has changed since it was added, and may be damaged. It "
              "plays as far as it can. Your notes and your progress are safe. If you "
              "have the file as it was, find it.")
               .arg(path),
           more);
}

void RecordingActs::tellOf(Notice::Kind kind, const QString &words, const QString &more,
                           const QString &otherAct)
{
    //: Two times one or more whole sentences.
    m_notice->tell(kind, more.isEmpty() ? words : tr("%1 %2").arg(more, words),
                   tr("Find the file…"), otherAct);
}

//! Its disk was connected meanwhile.
bool RecordingActs::takeReturned()
{
    if (!m_isMissing || m_workspace.isRecordingMissing()) {
        return false;
    }
    m_isMissing = false;
    m_notice->dismiss();
    tellTrouble(); // it may have changed on its way
    m_workspace.openRecording();
    return true;
}

bool RecordingActs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate && !takeReturned()) {
        m_workspace.film().look();
    }
    return QObject::eventFilter(watched, event);
}

void RecordingActs::tellNotFound(const AddedRecording &recording, const Refusal &refusal)
{
    if (takeReturned()) {
        return;
    }
    switch (m_workspace.shelf().stateOf(recording)) {
    case MediaState::There:
        m_notice->tell(Notice::Kind::Error, describe(refusal));
        return;
    case MediaState::Missing:
        tellMissing(recording, describe(refusal));
        return;
    case MediaState::Changed:
        tellChanged(recording, describe(refusal));
        return;
    }
}

} // namespace companion
