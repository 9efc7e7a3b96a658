// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One open course with everything that belongs to it: what the pages show and act upon.
#pragma once

#include <base/clock.h>
#include <certificate/certificateissuer.h>
#include <marks/looper.h>
#include <marks/markbook.h>
#include <notes/notebook.h>
#include <notes/notedraft.h>
#include <playback/player.h>
#include <playback/thinkingpause.h>
#include <progress/completion.h>
#include <progress/watchsession.h>
#include <recordings/recordingshelf.h>
#include <vault/vault.h>
#include <workspace/captions.h>
#include <workspace/filmcheck.h>
#include <workspace/formernotes.h>
#include <workspace/gapguide.h>
#include <workspace/livenotes.h>
#include <workspace/openedcourse.h>
#include <workspace/reflectiondraft.h>
#include <workspace/reviewreel.h>
#include <workspace/roomchat.h>
#include <workspace/settings.h>

#include <QObject>

#include <memory>

namespace companion {

//! Owns player, watch session, vault, notebook and drafts of one course. The database and the key
//! store outlive it. No widgets here.
class Workspace final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    //! Reads the watch log and settings. `database` and `keys` outlive the workspace. Errors: those
    //! of WatchSession::open.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>>
    open(Database &database, KeyStore &keys, const Clock &clock, OpenedCourse opened,
         const SittingId &sitting, QString settingsPath);
    ~Workspace() override;

    [[nodiscard]] const Course &course() const { return m_opened.course; }
    [[nodiscard]] const Recording &recording() const { return m_opened.recording; }
    //! What is shown: see captionChoice(), which says when it changes.
    [[nodiscard]] const CaptionTrack &captions() const { return m_opened.captions; }
    //! The row of the recording, or none when it is the course's own.
    [[nodiscard]] const std::optional<AddedRecording> &addedRecording() const
    {
        return m_opened.added;
    }
    [[nodiscard]] const std::optional<Error> &recordingTrouble() const { return m_opened.trouble; }
    //! What is watched of another film does not count as this recording.
    [[nodiscard]] FilmCheck &film() { return m_film; }
    //! Its file is not where it was added.
    [[nodiscard]] bool isRecordingMissing() const;
    [[nodiscard]] RecordingShelf &shelf() { return m_shelf; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] Player &player() { return m_player; }
    [[nodiscard]] WatchSession &watch() { return *m_watch; }
    [[nodiscard]] Vault &vault() { return m_vault; }
    [[nodiscard]] NoteDraft &draft() { return m_draft; }
    [[nodiscard]] Captions &captionChoice() { return m_captions; }
    [[nodiscard]] ThinkingPause &thinking() { return m_thinking; }
    [[nodiscard]] GapGuide &gapGuide() { return m_gapGuide; }
    [[nodiscard]] ReviewReel &reviewReel() { return m_reviewReel; }
    [[nodiscard]] ReflectionDraft &reflection() { return m_reflection; }
    [[nodiscard]] CertificateIssuer &issuer() { return m_issuer; }
    //! Null while the vault is not unlocked, or when the notes could not be read (see
    //! notebookError()).
    [[nodiscard]] Notebook *notebook() { return m_notebook.get(); }
    //! Bookmarks and loops; null whenever the notebook is, or when they could not be read (see
    //! marksError()).
    [[nodiscard]] MarkBook *marks() { return m_marks.get(); }
    [[nodiscard]] Looper &looper() { return m_looper; }
    //! The kept loop whose ends are those of the stretch that is repeated now, or null.
    [[nodiscard]] const Mark *keptLoop() const;
    [[nodiscard]] std::optional<Error> notebookError() const { return m_notebookError; }
    //! Tries again after a notebookError().
    void reopenNotebook();
    [[nodiscard]] std::optional<Error> marksError() const { return m_marksError; }

    //! Notes, bookmarks and loops of all recordings, for good; also marks that cannot be read, what
    //! is being typed, and copies of the database from before an update. Answers the names of
    //! copies that could not be removed. The notebook has to be open.
    [[nodiscard]] Result<QStringList> purgeNotes();

    [[nodiscard]] FormerNotes &formerNotes() { return m_formerNotes; }
    [[nodiscard]] LiveNotes &live() { return m_live; }
    [[nodiscard]] RoomChat &room() { return m_room; }

    [[nodiscard]] Settings &settings() { return m_settings; }
    void storeSettings();
    //! Where notes, evidence and settings lie; for display.
    [[nodiscard]] QString dataFolder() const;

    //! Errors: those of reflectionWords(). What was written and cannot be counted is not nothing.
    [[nodiscard]] Result<Completion> completion() const;
    //! Where *Continue* goes on: 0:00 when nothing was watched, or everything up to the end.
    [[nodiscard]] Milliseconds continueAt() const;
    //! True once anything was watched: the button says Continue and not Start.
    [[nodiscard]] bool hasStarted() const;
    //! Loads the recording into the player at continueAt(), paused. Called once the window stands.
    void openRecording();
    //! Writes everything that waits (draft, reflection, watch log, resume point, settings); before
    //! quitting.
    bool flush();
    //! Only what was typed; before locking. False when something could not be kept.
    bool flushTexts();

Q_SIGNALS:
    void notebookChanged(); //!< opened or closed
    void completionChanged();
    void settingsChanged();

private:
    Workspace(Database &database, KeyStore &keys, const Clock &clock, OpenedCourse opened,
              QString settingsPath);
    void connectLearning();
    void creditFilm();
    [[nodiscard]] GapPlan missing(const std::optional<ChapterId> &chapter) const;
    void openNotebook();
    void openMarks();
    void closeNotebook();
    void treatSound();
    void keepSilences();

    Database &m_database;
    Clock m_clock;
    OpenedCourse m_opened;
    QString m_settingsPath;
    Settings m_settings;
    Captions m_captions;
    RecordingShelf m_shelf;
    FilmCheck m_film; //!< after what it refers to
    Player m_player;
    bool m_wasPlaying = false;
    Looper m_looper; //!< after the player, which it refers to
    ThinkingPause m_thinking;
    GapGuide m_gapGuide;
    ReviewReel m_reviewReel;
    std::unique_ptr<WatchSession> m_watch;
    Vault m_vault;
    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<MarkBook> m_marks; //!< after the notebook, whose undo stack it shares
    std::optional<Error> m_notebookError;
    std::optional<Error> m_marksError;
    NoteDraft m_draft;
    ReflectionDraft m_reflection;
    FormerNotes m_formerNotes;
    LiveNotes m_live;
    RoomChat m_room;
    CertificateIssuer m_issuer;
};

} // namespace companion
