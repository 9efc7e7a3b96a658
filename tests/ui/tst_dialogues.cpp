// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every dialogue and the window of a failed start: named for screen readers, translated, not
// clipped, and left by Escape.
#include "dialoguefixture.h"
#include "walks.h"
#include <ui/problemwindow.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStyle>
#include <QTranslator>

using namespace companion;

namespace {

//! Names of keys, numbers of certificates and the recovery code are no words.
bool isCode(const QString &line)
{
    static const QRegularExpression code(
        uR"(: (([A-Z]{2}-)?[0-9A-Z]{4}( ?- ?[0-9A-Z\n]+)+|((Ctrl|Shift|Alt|Meta)\+)*[^ ]{1,12}|Num\+.*)$)"_s);
    return code.match(line).hasMatch();
}

} // namespace

class TestDialogues final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { at.start(); }
    void cleanup() { at.end(); }

    void isNamedTranslatedAndWhole_data() { addWays(); }
    void isNamedTranslatedAndWhole();
    void escapeLeaves_data() { addWays(); }
    void escapeLeaves();
    void noTwoPartsShareAMnemonicInGerman_data() { addWays(); }
    void noTwoPartsShareAMnemonicInGerman();
    void workOnARecording();
    void problemWindow();
    void problemWindowNamesWhatIsMissing();

private:
    DialogueFixture at;
};

void TestDialogues::isNamedTranslatedAndWhole()
{
    QFETCH(Way, way);
    QWidget *dialogue = at.open(way);
    QVERIFY(QApplication::focusWidget() && dialogue->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!tabStopsIn(*dialogue).isEmpty());
    QStringList plain = untranslatedIn(*dialogue);
    plain.removeIf(isCode);
    for (const QStringList &faults : { unnamedIn(*dialogue), plain, clippedIn(*dialogue),
                                       mnemonicsTwiceIn(*dialogue), missedByTabIn(*dialogue) }) {
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    QVERIFY2(dialogue->windowTitle().startsWith(u'⟦'), qPrintable(dialogue->windowTitle()));
    QVERIFY2(dialogue->width() <= 1280 && dialogue->height() <= 720,
             qPrintable(u"%1×%2"_s.arg(dialogue->width()).arg(dialogue->height())));
    // The desktop's icons are of another hand, and black on dark.
    for (const QDialogButtonBox *box : dialogue->findChildren<QDialogButtonBox *>()) {
        QVERIFY(
            !box->style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, box));
    }
}

void TestDialogues::escapeLeaves()
{
    QFETCH(Way, way);
    QTest::keyClick(at.open(way), Qt::Key_Escape);
    if (way == Way::RemoveRecording) { // back to the list, and from there
        QTRY_VERIFY(!at.ui->window->findChild<QDialog *>(u"removeQuestion"_s));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    }
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(
        at.ui->data.committed(u"SELECT count(*) FROM added_recording WHERE removed_at IS NULL"_s),
        QString::number(at.added));
    QVERIFY(at.ui->window->isVisible());
    QVERIFY(at.ui->data.database().execute(u"PRAGMA query_only = OFF"_s).has_value());
    QCOMPARE(at.ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
    QCOMPARE(at.ui->data.committed(u"SELECT count(*) FROM certificate"_s),
             way == Way::Correct ? u"1"_s : u"0"_s);
}

//! The pseudo-locale has the letters of the English texts.
void TestDialogues::noTwoPartsShareAMnemonicInGerman()
{
    QFETCH(Way, way);
    at.end();
    QTranslator german;
    QVERIFY(german.load(u"companion_de"_s, u":/i18n"_s));
    at.start(german);
    const auto back = qScopeGuard([this] {
        at.end();
        at.start();
    });
    const QStringList faults = mnemonicsTwiceIn(*at.open(way));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

//! The step that is seen while a recording is looked into.
void TestDialogues::workOnARecording()
{
    at.choose(at.media.path(u"⟦live⟧.mp4"_s));
    QWidget *dialogue = at.open(Way::AddRecording);
    at.press(u"chooseFilesButton"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(at.ui->part<QProgressBar>(u"importProgress"_s)->isVisible());
    for (const QStringList &faults :
         { unnamedIn(*dialogue), untranslatedIn(*dialogue), clippedIn(*dialogue) }) {
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    QVERIFY(dialogue->isAncestorOf(QApplication::focusWidget()));
}

void TestDialogues::problemWindow()
{
    const QString path = u"⟦somewhere⟧/a-folder-of-a-provider-whose-name-has-no-blank-in-it/"
                         u"and-another-one-that-does-not-end/course.json"_s;
    ProblemWindow window(u"⟦A course could not be opened⟧"_s,
                         Error{ .code = Error::Code::Invalid,
                                .detail = u"should be at least 1"_s,
                                .file = path,
                                .place = u"chapters[1].minutes"_s },
                         ProblemWindow::WayOut::OtherOrBundledCourse);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const QStringList &faults :
         { unnamedIn(window), untranslatedIn(window), clippedIn(window) }) {
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    // The sentence stays short; the path stands whole on lines of its own.
    const auto *text = window.findChild<QLabel *>(u"problemText"_s);
    QVERIFY(text->text().contains(u"course.json"_s));
    QVERIFY(!text->text().contains(u"a-folder-of-a-provider"_s));
    const auto *whole = window.findChild<QLabel *>(u"problemPath"_s);
    QVERIFY(whole->isVisible());
    QCOMPARE(whole->text(), path);
    const QSignalSpy retries(&window, &ProblemWindow::retryWanted);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(retries.count(), 1);
}

void TestDialogues::problemWindowNamesWhatIsMissing()
{
    const auto told = [](const QString &detail, const QString &place) {
        const ProblemWindow window(u"⟦A course could not be opened⟧"_s,
                                   Error{ .code = Error::Code::NotFound,
                                          .detail = detail,
                                          .file = u"/somewhere/course.json"_s,
                                          .place = place },
                                   ProblemWindow::WayOut::OtherOrBundledCourse);
        return window.findChild<QLabel *>(u"problemText"_s)->text();
    };
    const QString script = told(u"there is no file \"session/C02.md\""_s, u"chapters[1].script"_s);
    for (const QString &part : { u"course.json"_s, u"session/C02.md"_s, u"chapters[1].script"_s }) {
        QVERIFY2(script.contains(part), qPrintable(script));
    }
    const QString course = told(u"there is no such file"_s, u"whole file"_s);
    QVERIFY2(course.contains(u"course.json"_s) && !course.contains(u"whole file"_s),
             qPrintable(course));
}

QTEST_MAIN(TestDialogues)
#include "tst_dialogues.moc"
