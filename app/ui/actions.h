// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every function of the program as one QAction with its key: menus, buttons and the shortcut sheet
// share them.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>

namespace companion {

//! Actions are created here, disabled or not by their owners, and connected by the page that
//! performs them.
class Actions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    enum Id {
        // pages
        ShowOverview,
        ShowWatch,
        ShowRead,
        ShowNotes,
        ShowReflect,
        ShowCertificate,
        ShowLive,
        ShowSettings,
        SearchCourse,
        // playback
        PlayPause,
        Back5,
        Back10,
        Back30,
        Forward5,
        Forward10,
        Forward30,
        PreviousChapter,
        NextChapter,
        SkipExercise,
        GapGuide,
        ReviewReel,
        NextPlace,
        PreviousPlace,
        Slower,
        Faster,
        NormalSpeed,
        SkipSilences,
        EvenVoices,
        VolumeUp,
        VolumeDown,
        Mute,
        FullScreen,
        GoToStart,
        LoopPoint,
        KeepLoop,
        LoopStartHere,
        LoopEndHere,
        SetBookmark,
        RenameMark,
        DeleteMark,
        MiniPlayer,
        PreviousPicture,
        NextPicture,
        // view of the watch page
        ToggleCaptions,
        CaptionsLarger,
        CaptionsSmaller,
        CaptionsPlace,
        CaptionsEarlier,
        CaptionsLater,
        NextCaptionTrack,
        ShowTranscript,
        ShowSideNotes,
        ShowChapters,
        ShowMarks,
        ToggleSidePane,
        SwapSidePane,
        SearchTranscript,
        NextHit,
        PreviousHit,
        BackToNow,
        ToggleRoom,
        PlaceMessage,
        UndoChat,
        AddChat,
        RemoveChat,
        ZoomIn,
        ZoomOut,
        ZoomWhole,
        // notes
        NewNote,
        FinishNote,
        KindNote,
        KindQuestion,
        KindPractice,
        StarNote,
        SearchNotes,
        EditNote,
        DeleteNote,
        JumpToNote,
        Undo,
        Redo,
        ExportNotes,
        JoinLive,
        BringNotes,
        PlaceNote,
        // certificate
        IssueCertificate,
        ExportCertificate,
        // application
        OpenCourse,
        UseRecording,
        ShowRecordings,
        RecordingChapters,
        LockNotes,
        ShortcutSheet,
        About,
        Quit,
    };

    enum class Group { Pages, Playback, View, Notes, Certificate, Application };

    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](Id id) const { return m_actions.value(id); }
    [[nodiscard]] QList<QAction *> inGroup(Group group) const;
    [[nodiscard]] static QString groupName(Group group);

private:
    void addPages();
    void addPlayback();
    void addView();
    void addNotes();
    void addApplication();
    void add(Id id, Group group, const QString &iconName, const QString &text,
             const QString &description, const QList<QKeySequence> &keys);

    // No QHash: how it hashes an enumeration depends on what else a file includes (Qt 6.4.2).
    QMap<Id, QAction *> m_actions;
    QMap<Group, QList<QAction *>> m_groups;
};

} // namespace companion
