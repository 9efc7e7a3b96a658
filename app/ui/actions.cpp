// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    addPages();
    addPlayback();
    addView();
    addNotes();
    addApplication();
}

QList<QAction *> Actions::inGroup(Group group) const { return m_groups.value(group); }

QString Actions::groupName(Group group)
{
    switch (group) {
    case Group::Pages:
        return tr("&Go");
    case Group::Playback:
        return tr("&Playback");
    case Group::View:
        return tr("&View");
    case Group::Notes:
        return tr("&Notes");
    case Group::Certificate:
        return tr("&Certificate");
    case Group::Application:
        return tr("&Application");
    }
    return {};
}

void Actions::addPages()
{
    const auto page = [this](Id id, const QString &icon, const QString &text,
                             const QString &description, const QKeySequence &key) {
        add(id, Group::Pages, icon, text, description, { key });
    };
    page(ShowOverview, u"overview"_s, tr("Overview"), tr("What the course is and where you stand"),
         Qt::CTRL | Qt::Key_1);
    page(ShowWatch, u"watch"_s, tr("Watch"), tr("The recording, its transcript and your notes"),
         Qt::CTRL | Qt::Key_2);
    page(ShowRead, u"read"_s, tr("Read"), tr("The course as text, with glossary and references"),
         Qt::CTRL | Qt::Key_3);
    page(ShowNotes, u"notes"_s, tr("Notes"), tr("All your notes"), Qt::CTRL | Qt::Key_4);
    page(ShowReflect, u"reflect"_s, tr("Reflect"), tr("Your reflection on the course"),
         Qt::CTRL | Qt::Key_5);
    page(ShowCertificate, u"certificate"_s, tr("Certificate"),
         tr("What is done, and the certificate for it"), Qt::CTRL | Qt::Key_6);
    page(ShowLive, u"clock"_s, tr("Live session"), tr("Write notes while the session is held live"),
         Qt::CTRL | Qt::Key_L);
    add(ShowSettings, Group::Pages, u"settings"_s, tr("Settings"),
        tr("How this program looks and works"), { Qt::CTRL | Qt::Key_7, Qt::CTRL | Qt::Key_Comma });
    page(SearchCourse, u"search"_s, tr("Search the course"),
         tr("Search text, glossary and references"), Qt::CTRL | Qt::Key_K);
}

void Actions::addPlayback()
{
    const auto act
        = [this](Id id, const QString &icon, const QString &text, const QList<QKeySequence> &keys) {
              add(id, Group::Playback, icon, text, text, keys);
          };
    act(PlayPause, u"play"_s, tr("Play or pause"), { Qt::Key_Space, Qt::Key_K });
    act(Back5, u"back-5"_s, tr("Back 5 seconds"), { Qt::Key_Left });
    act(Back10, u"back-10"_s, tr("Back 10 seconds"), { Qt::Key_J });
    act(Back30, u"back-30"_s, tr("Back 30 seconds"), { Qt::SHIFT | Qt::Key_Left });
    act(Forward5, u"forward-5"_s, tr("Forward 5 seconds"), { Qt::Key_Right });
    act(Forward10, u"forward-10"_s, tr("Forward 10 seconds"), { Qt::Key_L });
    act(Forward30, u"forward-30"_s, tr("Forward 30 seconds"), { Qt::SHIFT | Qt::Key_Right });
    act(PreviousChapter, u"previous-chapter"_s, tr("Previous chapter"),
        { Qt::CTRL | Qt::Key_Left });
    act(NextChapter, u"next-chapter"_s, tr("Next chapter"), { Qt::CTRL | Qt::Key_Right });
    act(SkipExercise, u"next-chapter"_s, tr("Skip the exercise"), { Qt::Key_E });
    act(GapGuide, u"gaps"_s, tr("Play only what you have not seen"), { Qt::Key_G });
    act(ReviewReel, u"reel"_s, tr("Play your starred notes one after another"),
        { Qt::SHIFT | Qt::Key_G });
    act(NextPlace, u"chevron-right"_s, tr("Next place of the guide or the review"),
        { Qt::ALT | Qt::Key_Right });
    act(PreviousPlace, u"chevron-left"_s, tr("Previous place of the guide or the review"),
        { Qt::ALT | Qt::Key_Left });
    act(GoToStart, u"jump"_s, tr("Go to the start"), { Qt::Key_Home });
    act(PreviousPicture, u"chevron-left"_s, tr("Previous picture"), { Qt::Key_Comma });
    act(NextPicture, u"chevron-right"_s, tr("Next picture"), { Qt::Key_Period });
    act(Slower, u"speed"_s, tr("Slower"), { Qt::Key_BracketLeft });
    act(Faster, u"speed"_s, tr("Faster"), { Qt::Key_BracketRight });
    act(NormalSpeed, u"speed"_s, tr("Normal speed"), { Qt::Key_Backspace });
    act(SkipSilences, u"speed"_s, tr("Skip silences"), { Qt::SHIFT | Qt::Key_S });
    act(EvenVoices, u"volume"_s, tr("Even out voices"), { Qt::SHIFT | Qt::Key_V });
    (*this)[SkipSilences]->setCheckable(true);
    (*this)[EvenVoices]->setCheckable(true);
    act(VolumeUp, u"volume"_s, tr("Louder"), { Qt::Key_Up });
    act(VolumeDown, u"volume"_s, tr("Quieter"), { Qt::Key_Down });
    act(Mute, u"muted"_s, tr("Mute"), { Qt::Key_M });
    act(FullScreen, u"fullscreen"_s, tr("Full screen"), { Qt::Key_F, Qt::Key_F11 });
    act(MiniPlayer, u"mini-player"_s, tr("Mini player"), { Qt::Key_I });
    act(LoopPoint, u"loop"_s, tr("Loop: set its start, then its end, then stop repeating"),
        { Qt::Key_R });
    act(KeepLoop, u"loop"_s, tr("Keep the loop"), { Qt::CTRL | Qt::Key_R });
    act(LoopStartHere, u"loop"_s, tr("Start the loop here"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_Left });
    act(LoopEndHere, u"loop"_s, tr("End the loop here"), { Qt::CTRL | Qt::SHIFT | Qt::Key_Right });
    act(SetBookmark, u"bookmark"_s, tr("Set a bookmark"), { Qt::SHIFT | Qt::Key_B });
    act(RenameMark, u"edit"_s, tr("Name the bookmark or loop"), { Qt::SHIFT | Qt::Key_F2 });
    act(DeleteMark, u"delete"_s, tr("Delete the bookmark or loop"), { Qt::SHIFT | Qt::Key_Delete });
}

void Actions::addView()
{
    const auto act
        = [this](Id id, const QString &icon, const QString &text, const QList<QKeySequence> &keys) {
              add(id, Group::View, icon, text, text, keys);
          };
    act(ToggleCaptions, u"captions"_s, tr("Captions"), { Qt::Key_C });
    act(CaptionsPlace, u"captions"_s, tr("Captions below, beside or above the picture"),
        { Qt::SHIFT | Qt::Key_C });
    act(CaptionsLarger, u"captions"_s, tr("Larger captions"),
        { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal });
    act(CaptionsSmaller, u"captions"_s, tr("Smaller captions"), { Qt::CTRL | Qt::Key_Minus });
    act(CaptionsEarlier, u"captions"_s, tr("Captions a tenth of a second earlier"),
        { Qt::CTRL | Qt::ALT | Qt::Key_Left });
    act(CaptionsLater, u"captions"_s, tr("Captions a tenth of a second later"),
        { Qt::CTRL | Qt::ALT | Qt::Key_Right });
    act(NextCaptionTrack, u"captions"_s, tr("Next language of the captions"),
        { Qt::CTRL | Qt::ALT | Qt::Key_C });
    act(ShowTranscript, u"transcript"_s, tr("Show the transcript"), { Qt::Key_T });
    act(ShowSideNotes, u"notes"_s, tr("Show notes beside the picture"), { Qt::SHIFT | Qt::Key_N });
    act(ShowChapters, u"chapters"_s, tr("Show the chapters"), { Qt::Key_H });
    act(ShowMarks, u"bookmark"_s, tr("Show bookmarks and loops"), { Qt::SHIFT | Qt::Key_M });
    act(ToggleSidePane, u"chevron-right"_s, tr("Side pane"), { Qt::Key_F9 });
    act(SwapSidePane, u"chevron-left"_s, tr("Move the side pane to the other side"),
        { Qt::SHIFT | Qt::Key_F9 });
    act(SearchTranscript, u"search"_s, tr("Search the transcript"), { Qt::CTRL | Qt::Key_F });
    act(NextHit, u"chevron-down"_s, tr("Next hit"), { Qt::Key_F3 });
    act(PreviousHit, u"chevron-up"_s, tr("Previous hit"), { Qt::SHIFT | Qt::Key_F3 });
    act(BackToNow, u"jump"_s, tr("Back to now in the transcript"), { Qt::Key_B });
    act(ToggleRoom, u"room"_s, tr("Chat of the session"), { Qt::SHIFT | Qt::Key_R });
    act(PlaceMessage, u"jump"_s, tr("This message belongs here"), { Qt::SHIFT | Qt::Key_H });
    act(UndoChat, u"undo"_s, tr("Undo the last change to the chat"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_U });
    act(AddChat, u"room"_s, tr("Add the chat of the session…"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_A });
    act(RemoveChat, u"delete"_s, tr("Take the chat away"), { Qt::CTRL | Qt::SHIFT | Qt::Key_D });
    act(ZoomIn, u"plus"_s, tr("Zoom into the timeline"), { Qt::Key_Z });
    act(ZoomOut, u"minus"_s, tr("Zoom out of the timeline"), { Qt::SHIFT | Qt::Key_Z });
    act(ZoomWhole, u"clock"_s, tr("Show the whole timeline"), { Qt::CTRL | Qt::Key_0 });
}

void Actions::addNotes()
{
    const auto act
        = [this](Id id, const QString &icon, const QString &text, const QList<QKeySequence> &keys) {
              add(id, Group::Notes, icon, text, text, keys);
          };
    act(NewNote, u"edit"_s, tr("Write a note"), { Qt::Key_N });
    act(FinishNote, u"check"_s, tr("Finish the note and begin the next"),
        { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter });
    // Function keys, so that one key changes the kind while the text is being typed.
    act(KindNote, u"note"_s, tr("Mark as note"), { Qt::Key_F6 });
    act(KindQuestion, u"question"_s, tr("Mark as question"), { Qt::Key_F7 });
    act(KindPractice, u"practice"_s, tr("Mark as use in practice"), { Qt::Key_F8 });
    act(StarNote, u"star"_s, tr("Star the note, or take its star away"), { Qt::Key_S, Qt::Key_F4 });
    act(SearchNotes, u"search"_s, tr("Search notes"), { Qt::CTRL | Qt::SHIFT | Qt::Key_F });
    act(EditNote, u"edit"_s, tr("Edit note"), { Qt::Key_F2 });
    act(DeleteNote, u"delete"_s, tr("Delete note"), { Qt::Key_Delete });
    act(JumpToNote, u"jump"_s, tr("Jump to the moment of the note"), { Qt::CTRL | Qt::Key_J });
    act(Undo, u"undo"_s, tr("Undo"), { QKeySequence::Undo });
    act(Redo, u"redo"_s, tr("Redo"), { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y });
    act(ExportNotes, u"export"_s, tr("Export notes…"), { Qt::CTRL | Qt::Key_E });
    act(JoinLive, u"clock"_s, tr("I am in the live session now"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_J });
    act(BringNotes, u"notes"_s, tr("Bring notes along from a former recording"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_B });
    act(PlaceNote, u"jump"_s, tr("Place the waiting note at the player's moment"),
        { Qt::SHIFT | Qt::Key_P });
    act(LockNotes, u"lock"_s, tr("Lock notes"), { Qt::CTRL | Qt::SHIFT | Qt::Key_L });
}

void Actions::addApplication()
{
    add(IssueCertificate, Group::Certificate, u"certificate"_s, tr("Issue certificate…"),
        tr("Issue a certificate for what is done"), { Qt::CTRL | Qt::SHIFT | Qt::Key_I });
    add(ExportCertificate, Group::Certificate, u"export"_s, tr("Export certificate…"),
        tr("Save the chosen certificate as PDF"), { Qt::CTRL | Qt::SHIFT | Qt::Key_E });

    const auto act
        = [this](Id id, const QString &icon, const QString &text, const QList<QKeySequence> &keys) {
              add(id, Group::Application, icon, text, text, keys);
          };
    act(OpenCourse, u"overview"_s, tr("Open another course…"), { QKeySequence::Open });
    act(UseRecording, u"open"_s, tr("Use the provider's recording…"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O });
    act(ShowRecordings, u"watch"_s, tr("Recordings of this course…"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_R });
    act(RecordingChapters, u"chapters"_s, tr("Set the chapters of this recording…"),
        { Qt::CTRL | Qt::SHIFT | Qt::Key_H });
    act(ShortcutSheet, u"keyboard"_s, tr("Keyboard shortcuts"), { Qt::Key_F1, Qt::Key_Question });
    act(About, u"info"_s, tr("About Masterclass Companion"), { Qt::SHIFT | Qt::Key_F1 });
    act(Quit, u"close"_s, tr("Quit"), { Qt::CTRL | Qt::Key_Q });
    (*this)[Quit]->setMenuRole(QAction::QuitRole);
    (*this)[About]->setMenuRole(QAction::AboutRole);
}

void Actions::add(Id id, Group group, const QString &iconName, const QString &text,
                  const QString &description, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcuts(keys);
    action->setStatusTip(description);
    const QString key = keys.first().toString(QKeySequence::NativeText);
    //: Tooltip of a button: what it does, and its key in brackets.
    action->setToolTip(tr("%1 (%2)").arg(description, key));
    action->setIconVisibleInMenu(false);
    action->setObjectName(iconName); // the rail paints the current one in the accent colour
    m_actions.insert(id, action);
    m_groups[group].append(action);
}

} // namespace companion
