// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stock.h"

#include <base/utctime.h>
#include <notes/transcriptstore.h>
#include <ui/room/roomtext.h>

#include <QLineEdit>
#include <QListView>
#include <QMetaEnum>
#include <QPushButton>

namespace companion {

namespace {

//! Ends the test program, because nothing that follows would mean anything.
template <typename T> T must(const Result<T> &done)
{
    if (!done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *done;
    }
}

//! Of a cut that began otherwise: one is found again by its words, and one waits.
void addFormerNotes(UiFixture &ui)
{
    const RecordingId former{ u"first-cut"_s };
    const Recording recording{ .id = former,
                               .course = ui.workspace->course().id,
                               .title = u"⟦First cut⟧"_s,
                               .duration = 60s };
    const QList<Cue> cues{
        { .span = { 0s, 9s }, .text = u"Welcome to everybody who is with us on this day"_s },
        { .span = { 10s, 14s }, .text = ui.workspace->captions().cues().first().text },
    };
    must(TranscriptStore(ui.data.database(), ui.clock.clock()).remember(recording, cues));
    NoteStore store(ui.data.database(), *ui.workspace->vault().sealer(), ui.clock.clock());
    for (const auto &[at, text] : { std::pair(3s, u"⟦gone⟧"_s), std::pair(11s, u"⟦found⟧"_s) }) {
        must(store.save(
            { .id = NoteStore::newId(), .recording = former, .position = at, .text = text }));
    }
    ui.restart();
    ui.unlock();
    ui.window->actions()[Actions::BringNotes]->trigger();
}

void addChat(UiFixture &ui)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"chat.txt"_s);
    CourseFolder::writeTo(file,
                          "00:00:02\tAna Lopez:\tGood morning\n"
                          "00:00:06\tBen:\tIs a breathing exercise always one?\n");
    must(ui.workspace->room().add({ file }, ChatNames::Pseudonyms, delegateName));
}

//! One has ended and is to be lined up, and one goes on.
void sitLive(UiFixture &ui)
{
    LiveNotes &live = ui.workspace->live();
    for (const QString &text : { u"⟦once⟧"_s, u"⟦again⟧"_s }) {
        if (live.sitting()) {
            must(live.leave());
        }
        must(live.join());
        ui.clock.advance(5s);
        live.draft().setText(text, live.now());
        if (!live.draft().finish()) {
            qFatal("a live note cannot be kept");
        }
    }
}

void issueCertificate(UiFixture &ui)
{
    ui.window->showPage(MainWindow::Page::Certificate);
    ui.part<QLineEdit>(u"holderName"_s)->setText(u"⟦Ann Example"_s);
    for (const QString &button : { u"issueButton"_s, u"confirmIssueButton"_s }) {
        QTest::mouseClick(ui.part<QPushButton>(button), Qt::LeftButton);
    }
    // The desktop would do so by itself when the dialogue has gone.
    ui.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(ui.window.get()));
}

} // namespace

QList<MainWindow::Page> allPages()
{
    const auto pages = QMetaEnum::fromType<MainWindow::Page>();
    QList<MainWindow::Page> all;
    for (int i = 0; i < pages.keyCount(); ++i) {
        all.append(MainWindow::Page(pages.value(i)));
    }
    return all;
}

void addPagesAndStocks()
{
    QTest::addColumn<MainWindow::Page>("page");
    QTest::addColumn<Stock>("stock");
    const auto pages = QMetaEnum::fromType<MainWindow::Page>();
    for (const MainWindow::Page page : allPages()) {
        QTest::addRow("%s, empty", pages.valueToKey(int(page))) << page << Stock::Empty;
        QTest::addRow("%s, full", pages.valueToKey(int(page))) << page << Stock::Full;
    }
}

void openWith(Stock stock, UiFixture &ui)
{
    switch (stock) {
    case Stock::Empty:
        ui.clock.utc = utcTime(QDate(2025, 11, 11), QTime(9, 0));
        ui.openUnlocked();
        break;
    case Stock::Full:
        ui.watchEverything();
        ui.openUnlocked();
        addFormerNotes(ui);
        ui.addNote(2s, NoteKind::Question, u"⟦Why?⟧"_s);
        ui.writeReflection();
        must(ui.workspace->marks()->add(3s, {}, u"⟦Here⟧"_s));
        must(ui.workspace->marks()->add(5s, 8s, u"⟦Again⟧"_s));
        addChat(ui);
        issueCertificate(ui);
        sitLive(ui);
        // The list of notes follows a moment later.
        QTRY_VERIFY(ui.part<QListView>(u"notesView"_s)->model()->rowCount() > 1);
        break;
    }
}

} // namespace companion
