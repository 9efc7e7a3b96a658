// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uifixture.h"

#include <progress/watchlog.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QTextDocument>

namespace companion {

namespace {

const QByteArray captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nThe same act may do two jobs.\n\n"
                            "00:04.000 --> 00:08.000\nLook at the function.\n";

} // namespace

QString wordsOf(const QLabel &label)
{
    if (!Qt::mightBeRichText(label.text())) {
        return label.text();
    }
    QTextDocument document;
    document.setHtml(label.text());
    return document.toPlainText();
}

UiFixture::UiFixture()
{
    qApp->installEventFilter(&m_guard);
    qApp->installEventFilter(&m_wheelGuard);
    qApp->installEventFilter(&m_enterKey);
    course.write(u"recording/captions.en.vtt"_s, captions);
    course.setCourse(u"title"_s, u"A small course – Do you know the difference?"_s);
}

UiFixture::~UiFixture() { window.reset(); }

void UiFixture::open()
{
    auto opened = openCourse(course.path(),
                             RecordingShelf(data.database(), m_settings.path(), clock.clock()));
    if (!opened) {
        qFatal("course: %s", qUtf8Printable(opened.error().detail));
    }
    auto made = Workspace::open(data.database(), keys, clock.clock(), *std::move(opened),
                                newSittingId(), m_settings.filePath(u"settings.ini"_s));
    if (!made) {
        qFatal("workspace: %s", qUtf8Printable(made.error().detail));
    }
    workspace = *std::move(made);
    window = std::make_unique<MainWindow>(*workspace, appearance);
    window->resize(1280, 720);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get())) {
        qFatal("the window does not become active");
    }
}

void UiFixture::unlock()
{
    workspace->vault().unlock();
    QTRY_VERIFY(workspace->notebook());
}

void UiFixture::openUnlocked()
{
    open();
    unlock();
}

void UiFixture::watchEverything()
{
    const QDateTime from = clock.utc.addSecs(-60);
    const WatchedSpan whole{
        .span = { 0ms, 20s }, .rate = 1.0, .utcFrom = from, .utcTo = from.addSecs(20)
    };
    const auto kept
        = WatchLog(data.database()).append(RecordingId{ u"recording-1"_s }, newSittingId(), whole);
    QVERIFY(kept.has_value());
}

void UiFixture::writeReflection()
{
    workspace->reflection().setText(u"word "_s.repeated(40));
    QVERIFY(workspace->reflection().flush());
}

Note UiFixture::addNote(Milliseconds position, NoteKind kind, const QString &text)
{
    const Note note{ .id = NoteStore::newId(),
                     .recording = workspace->recording().id,
                     .position = position,
                     .kind = kind,
                     .text = text };
    const auto kept = workspace->notebook()->keep(note);
    if (!kept) {
        qFatal("note: %s", qUtf8Printable(kept.error().detail));
    }
    return *kept;
}

void UiFixture::addManyNotes(int count)
{
    const Sealer &sealer = *workspace->vault().sealer();
    const QString recording = workspace->recording().id.value;
    const QStringList kinds{ u"note"_s, u"question"_s, u"practice"_s };
    {
        Transaction transaction(data.database());
        Statement insert(
            data.database(),
            u"INSERT INTO note (id, recording, position_ms, kind, box, created_at, "
            "updated_at) VALUES (:id, :recording, :position, :kind, :box, :at, :at)"_s);
        for (int i = 0; i < count; ++i) {
            const QString id = NoteStore::newId().value;
            const QString text
                = u"Note %1 about something that was said and is to be remembered, long enough to "
                  u"take two lines on the page at the usual size of its letters."_s.arg(i);
            insert.bind(u":id"_s, id);
            insert.bind(u":recording"_s, recording);
            insert.bind(u":position"_s, i * 19'000LL / count);
            insert.bind(u":kind"_s, kinds[i % 3]);
            insert.bind(u":box"_s,
                        sealer.seal(text.toUtf8(), u"note/1|%1|%2"_s.arg(id, recording).toUtf8()));
            insert.bind(u":at"_s, toStored(clock.utc));
            if (const auto done = insert.run(); !done) {
                qFatal("notes: %s", qUtf8Printable(done.error().detail));
            }
        }
        QVERIFY(transaction.commit().has_value());
    }
    restart();
    unlock();
}

void UiFixture::restart()
{
    window.reset();
    workspace.reset();
    open();
}

bool UiFixture::isSaid(const QString &words) const
{
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && wordsOf(*label).contains(words)) {
            return true;
        }
    }
    return false;
}

QAbstractButton *UiFixture::button(const QString &text) const
{
    for (QAbstractButton *found : window->findChildren<QAbstractButton *>()) {
        if (found->isVisible() && QString(found->text()).remove(u'&').startsWith(text)) {
            return found;
        }
    }
    qFatal("no button %s", qUtf8Printable(text));
    return nullptr;
}

} // namespace companion
