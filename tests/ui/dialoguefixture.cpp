// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialoguefixture.h"

#include <ui/recordings/recordingacts.h>
#include <ui/room/roomacts.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QTimeEdit>

namespace companion {

namespace {

const QList<std::pair<const char *, Way>> ways{
    { "shortcut sheet", Way::Shortcuts },
    { "about", Way::About },
    { "export of notes", Way::Export },
    { "issue", Way::Issue },
    { "correction", Way::Correct },
    { "recovery code", Way::Recovery },
    { "deleting all notes", Way::Delete },
    { "deleting all notes, second step", Way::DeleteAgain },
    { "closing what cannot be kept", Way::Lose },
    { "adding a recording", Way::AddRecording },
    { "adding what is no recording", Way::AddRefused },
    { "adding a film", Way::AddFound },
    { "adding a Zoom folder", Way::AddZoomFolder },
    { "the recordings, with no other", Way::OwnRecording },
    { "the recordings, with others", Way::Recordings },
    { "removing a recording", Way::RemoveRecording },
    { "finding a recording", Way::FindRecording },
    { "chapters of a recording", Way::Chapters },
    { "chapters of a recording that cannot be", Way::FaultyChapters },
    { "adding a chat", Way::AddChat },
    { "adding a chat in place of another", Way::ReplaceChat },
};

const QString zoomFolder = u"2025-11-14 09.00.12 ⟦Safety behaviours⟧ 81234567890"_s;

} // namespace

void addWays()
{
    QTest::addColumn<Way>("way");
    for (const auto &[name, way] : ways) {
        QTest::newRow(name) << way;
    }
}

DialogueFixture::DialogueFixture()
{
    makeFilm(media.path(u"⟦live⟧.mp4"_s), 4);
    makeFilm(media.path(u"⟦moved⟧.mp4"_s), 2);
    media.write(u"⟦letter⟧.mp4"_s, "Dear Sir or Madam");
    media.write(u"⟦chat⟧.txt"_s, "00:00:02\tAna Lopez:\tGood morning\n");
    // Two parts, with names, chat and marks.
    const QString zoom = zoomFolder + u'/';
    for (const QString &part : { u"video1.mp4"_s, u"video2.mp4"_s }) {
        media.write(zoom + part, readFile(media.path(u"⟦live⟧.mp4"_s)));
    }
    media.write(zoom + u"closed_caption.txt"_s, "[Ana (she/her)] 09:00:13\nWelcome.\n");
    media.write(zoom + u"meeting_saved_chat.txt"_s, "09:00:14 From Ana : hello\n");
    media.write(zoom + u"chapters.vtt"_s,
                "WEBVTT\n\n00:00.000 --> 00:01.000\nFirst\n\n00:01.000 --> 00:04.000\nSecond\n");
}

void DialogueFixture::start(QTranslator &words)
{
    m_translator = &words;
    added = 0;
    QCoreApplication::installTranslator(m_translator);
    ui = std::make_unique<UiFixture>();
    for (const QString &place :
         { u"title"_s, u"privacyNotice"_s, u"chapters.0.title"_s, u"chapters.1.title"_s }) {
        ui->course.setCourse(place, u"⟦Content of the course⟧"_s);
    }
    ui->course.setRecording(u"notice"_s, u"⟦Synthesised⟧"_s);
    ui->watchEverything();
    ui->openUnlocked();
    ui->writeReflection();
    ui->addNote(2s, NoteKind::Note, u"⟦Why?⟧"_s);
}

void DialogueFixture::end()
{
    ui.reset();
    QCoreApplication::removeTranslator(m_translator);
}

QWidget *DialogueFixture::open(Way way)
{
    reach(way);
    QWidget *dialogue = QApplication::activeModalWidget();
    if (way == Way::Chapters || way == Way::FaultyChapters) { // beside the recording
        dialogue = ui->part(u"saveChaptersButton"_s)->window();
    }
    if (!dialogue || !QTest::qWaitForWindowExposed(dialogue)) {
        qFatal("no dialogue opened");
    }
    QCoreApplication::sendPostedEvents();
    return dialogue;
}

void DialogueFixture::reach(Way way)
{
    const Actions &actions = ui->window->actions();
    using enum Way;
    switch (way) {
    case Shortcuts:
        actions[Actions::ShortcutSheet]->trigger();
        break;
    case About:
        actions[Actions::About]->trigger();
        break;
    case Export:
        ui->window->showPage(MainWindow::Page::Notes);
        actions[Actions::ExportNotes]->trigger();
        break;
    case Issue:
    case Correct:
        reachCertificate(way);
        break;
    case Recovery:
    case Delete:
    case DeleteAgain:
        reachSettings(way);
        break;
    case Lose:
        reachLoss();
        break;
    case AddRecording:
        actions[Actions::UseRecording]->trigger();
        break;
    case AddRefused:
        lookInto(media.path(u"⟦letter⟧.mp4"_s), u"chooseFilesButton"_s);
        break;
    case AddFound:
        lookInto(media.path(u"⟦live⟧.mp4"_s), u"useRecordingButton"_s);
        break;
    case AddZoomFolder:
        lookInto(media.path(zoomFolder), u"useRecordingButton"_s);
        break;
    case OwnRecording:
        actions[Actions::ShowRecordings]->trigger();
        break;
    case Recordings:
    case RemoveRecording:
    case FindRecording:
    case Chapters:
    case FaultyChapters:
        reachAdded(way);
        break;
    case AddChat:
    case ReplaceChat:
        reachChat(way);
        break;
    }
}

void DialogueFixture::reachCertificate(Way way)
{
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann Example"_s);
    press(u"issueButton"_s);
    if (way == Way::Correct) {
        press(u"confirmIssueButton"_s);
        press(u"correctButton"_s);
    }
}

void DialogueFixture::reachSettings(Way way)
{
    ui->window->showPage(MainWindow::Page::Settings);
    press(way == Way::Recovery ? u"recoveryButton"_s : u"deleteNotesButton"_s);
    if (way == Way::DeleteAgain) {
        press(u"deleteGoOnButton"_s);
    }
}

void DialogueFixture::reachLoss()
{
    ui->window->showPage(MainWindow::Page::Reflect);
    if (!ui->data.database().execute(u"PRAGMA query_only = ON"_s)) {
        qFatal("cannot make the database refuse writing");
    }
    ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->insertPlainText(u"not on disk"_s);
    ui->window->close();
}

void DialogueFixture::reachChat(Way way)
{
    ui->window->room().setChooser(
        [this](QWidget *, const QString &) { return QStringList{ media.path(u"⟦chat⟧.txt"_s) }; });
    QAction *add = ui->window->actions()[Actions::AddChat];
    add->trigger();
    if (way == Way::ReplaceChat) {
        press(u"addChatButton"_s);
        add->trigger();
    }
}

void DialogueFixture::choose(const QString &path)
{
    ui->window->recordings().setChoosers(
        [path](QWidget *, const QString &, const QString &) { return QStringList{ path }; },
        [path](QWidget *, const QString &) { return path; });
}

//! Until the dialogue has come to where `button` is seen.
void DialogueFixture::lookInto(const QString &path, const QString &button)
{
    choose(path);
    ui->window->actions()[Actions::UseRecording]->trigger();
    press(QFileInfo(path).isDir() ? u"chooseFolderButton"_s : u"chooseFilesButton"_s);
    QTRY_VERIFY(!ui->part<QProgressBar>(u"importProgress"_s)->isVisible());
    QVERIFY(ui->part(button)->isVisible());
}

void DialogueFixture::add(const QString &film, bool link)
{
    lookInto(film, u"useRecordingButton"_s);
    ui->part<QRadioButton>(u"linkChoice"_s)->setChecked(link);
    press(u"useRecordingButton"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    ui->restart();
    ui->unlock();
    QCOMPARE(ui->workspace->addedRecording()->title, QFileInfo(film).completeBaseName());
    ++added;
}

//! A file that is used where it is and has gone since.
void DialogueFixture::addLost()
{
    const QString lent = media.path(u"⟦lent⟧.mp4"_s);
    QVERIFY(QFile::copy(media.path(u"⟦moved⟧.mp4"_s), lent));
    add(lent, true);
    QVERIFY(QFile::remove(lent));
}

void DialogueFixture::reachAdded(Way way)
{
    if (way == Way::Recordings || way == Way::FindRecording) {
        addLost();
    }
    add(media.path(u"⟦live⟧.mp4"_s), false);
    const Actions &actions = ui->window->actions();
    if (way == Way::Chapters || way == Way::FaultyChapters) {
        actions[Actions::RecordingChapters]->trigger();
        if (way == Way::FaultyChapters) {
            ui->part<QTimeEdit>(u"beginsC02"_s)->setTime(QTime(1, 0, 0));
        }
        return;
    }
    actions[Actions::ShowRecordings]->trigger();
    if (way == Way::RemoveRecording) {
        press(u"removeRecordingButton"_s);
    } else if (way == Way::FindRecording) {
        press(u"findRecordingButton"_s);
    }
}

} // namespace companion
