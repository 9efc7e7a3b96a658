// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uifixture.h"
#include <storage/database.h>
#include <ui/problemwindow.h>
#include <ui/shell.h>

#include <QCryptographicHash>
#include <QMessageBox>
#include <QPushButton>

using namespace companion;

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

QString said(const QWidget &window)
{
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        words.append(wordsOf(*label));
    }
    return words.join(u' ');
}

void press(const ProblemWindow &window, const QString &button)
{
    QTest::mouseClick(window.findChild<QPushButton *>(button), Qt::LeftButton);
}

} // namespace

class TestShell final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAndUnlocks();
    void brokenCourseNamesFileAndPlace();
    void brokenCaptionsKeepNoCourseFromOpening();
    void mendedCourseOpensOnTryAgain();
    void anotherCourseOpensFromTheProblem();
    void mendedChoiceOpensOnTryAgain();
    void bundledCourseOpensFromTheProblem();
    void brokenBundledCourseIsNotOffered();
    void newerDataIsLeftAlone();
    void secondInstanceIsRefusedPolitely();
    void courseChangesAtRunTime();
    void refusedCourseLeavesTheOpenOne();
    void notesOutliveAChangeOfCourse();
    void changeOfCourseAsksBeforeItLosesText();
    void lockedNotesStayLockedInAnotherCourse();
    void windowStaysAsLargeInAnotherCourse();
    void reopensOnceNoDialogStandsInTheWay();

private:
    std::unique_ptr<Shell> makeShell();
    QString dataPath() const { return folder->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<CourseFolder> course;
    std::unique_ptr<CourseFolder> bundled;
    std::unique_ptr<MemoryKeyStore> keys;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<Appearance> appearance;
};

void TestShell::init()
{
    folder = std::make_unique<QTemporaryDir>();
    course = std::make_unique<CourseFolder>();
    course->write(u"recording/captions.en.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:04.000\nA cue.\n");
    bundled = std::make_unique<CourseFolder>();
    bundled->write(u"recording/captions.en.vtt"_s, "WEBVTT\n");
    bundled->setCourse(u"title"_s, u"The bundled course"_s);
    keys = std::make_unique<MemoryKeyStore>();
    clock = std::make_unique<FakeClock>();
    appearance = std::make_unique<Appearance>(*qApp);
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void TestShell::cleanup()
{
    appearance.reset();
    course.reset();
    bundled.reset();
    keys.reset();
    folder.reset();
}

std::unique_ptr<Shell> TestShell::makeShell()
{
    return std::make_unique<Shell>(clock->clock(), *keys,
                                   Shell::Folders{ .data = dataPath(),
                                                   .course = course->path(),
                                                   .bundledCourse = bundled->path() },
                                   *appearance);
}

void TestShell::opensAndUnlocks()
{
    auto shell = makeShell();
    QVERIFY(shell->start());
    QVERIFY(shell->window()->isVisible());
    QVERIFY(!shell->problem());
    QTRY_VERIFY(shell->workspace()->notebook());
}

void TestShell::brokenCourseNamesFileAndPlace()
{
    course->setCourse(u"chapters.1.outcomes.0"_s, u"LO9"_s);
    auto shell = makeShell();
    QVERIFY(!shell->start());
    QVERIFY(!shell->window());
    QVERIFY(shell->problem()->isVisible());
    const QString words = said(*shell->problem());
    QVERIFY2(words.contains(u"course.json"_s), qPrintable(words));
    QVERIFY2(words.contains(u"chapters[1].outcomes[0]"_s), qPrintable(words));
    QVERIFY2(words.contains(u"LO9"_s), qPrintable(words));
}

void TestShell::brokenCaptionsKeepNoCourseFromOpening()
{
    course->write(u"recording/captions.en.vtt"_s, "no captions");
    auto shell = makeShell();
    QVERIFY(shell->start());
    QVERIFY(!shell->problem());
    QVERIFY(shell->workspace()->captions().cues().isEmpty());
}

void TestShell::mendedCourseOpensOnTryAgain()
{
    course->setRecording(u"media"_s, u"absent.mp4"_s);
    auto shell = makeShell();
    QVERIFY(!shell->start());
    course->setRecording(u"media"_s, u"session.mp4"_s);
    press(*shell->problem(), u"retryButton"_s);
    QTRY_VERIFY(shell->window());
    QTRY_VERIFY(!shell->problem());
}

void TestShell::anotherCourseOpensFromTheProblem()
{
    CourseFolder other;
    other.write(u"recording/captions.en.vtt"_s, "WEBVTT\n");
    course->setCourse(u"title"_s, QJsonValue::Undefined);
    auto shell = makeShell();
    shell->setFolderChooser([&other](QWidget *, const QString &) { return other.path(); });
    QVERIFY(!shell->start());
    press(*shell->problem(), u"otherCourseButton"_s);
    QTRY_VERIFY(shell->window());
    QCOMPARE(shell->workspace()->settings().lastCourse, other.path());
}

//! The course at fault is the chosen one by then, not the one that the program was started with.
void TestShell::mendedChoiceOpensOnTryAgain()
{
    CourseFolder other;
    other.write(u"recording/captions.en.vtt"_s, "WEBVTT\n");
    other.setCourse(u"edition"_s, QJsonValue::Undefined);
    course->setCourse(u"title"_s, QJsonValue::Undefined);
    auto shell = makeShell();
    shell->setFolderChooser([&other](QWidget *, const QString &) { return other.path(); });
    QVERIFY(!shell->start());
    press(*shell->problem(), u"otherCourseButton"_s);
    QTRY_VERIFY(said(*shell->problem()).contains(u"edition"_s));
    other.setCourse(u"edition"_s, u"2026.1"_s);
    press(*shell->problem(), u"retryButton"_s);
    QTRY_VERIFY(shell->window());
    QCOMPARE(shell->workspace()->settings().lastCourse, other.path());
}

//! And the broken one is no longer what the next start opens.
void TestShell::bundledCourseOpensFromTheProblem()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return course->path(); });
    QVERIFY(shell->start());
    const Workspace *before = shell->workspace();
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_VERIFY(shell->workspace() != before);
    QCOMPARE(loadSettings(settingsPath(dataPath())).lastCourse, course->path());
    shell.reset();
    course->setCourse(u"title"_s, QJsonValue::Undefined);
    shell = makeShell();
    QVERIFY(!shell->start());
    press(*shell->problem(), u"bundledCourseButton"_s);
    QTRY_VERIFY(shell->window());
    QCOMPARE(shell->workspace()->course().title, u"The bundled course"_s);
    QCOMPARE(loadSettings(settingsPath(dataPath())).lastCourse, QString());
}

void TestShell::brokenBundledCourseIsNotOffered()
{
    bundled->setCourse(u"edition"_s, QJsonValue::Undefined);
    course->setCourse(u"title"_s, QJsonValue::Undefined);
    auto shell = makeShell();
    QVERIFY(!shell->start());
    press(*shell->problem(), u"bundledCourseButton"_s);
    QTRY_VERIFY(said(*shell->problem()).contains(u"edition"_s));
    QVERIFY(!shell->problem()->findChild<QPushButton *>(u"bundledCourseButton"_s));
    QVERIFY(shell->problem()->findChild<QPushButton *>(u"otherCourseButton"_s));
}

void TestShell::newerDataIsLeftAlone()
{
    {
        auto data = DataFolder::open(dataPath());
        QVERIFY(data.has_value());
        QVERIFY((*data)->database().execute(u"PRAGMA user_version = 9999"_s).has_value());
    }
    const QString file = dataPath() + u"/companion.sqlite"_s;
    const QByteArray before = hashOf(file);
    auto shell = makeShell();
    QVERIFY(!shell->start());
    const QString words = said(*shell->problem());
    QVERIFY2(words.contains(u"newer version"_s), qPrintable(words));
    QVERIFY2(words.contains(u"safe"_s), qPrintable(words));
    QCOMPARE(hashOf(file), before);
}

void TestShell::secondInstanceIsRefusedPolitely()
{
    auto first = makeShell();
    QVERIFY(first->start());
    auto second = makeShell();
    QVERIFY(!second->start());
    const QString words = said(*second->problem());
    QVERIFY2(words.contains(u"already"_s), qPrintable(words));
    first.reset();
    press(*second->problem(), u"retryButton"_s);
    QTRY_VERIFY(second->window());
}

void TestShell::courseChangesAtRunTime()
{
    CourseFolder other;
    other.write(u"recording/captions.en.vtt"_s, "WEBVTT\n");
    other.setCourse(u"title"_s, u"Another course"_s);
    auto shell = makeShell();
    shell->setFolderChooser([&other](QWidget *, const QString &) { return other.path(); });
    QVERIFY(shell->start());
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_COMPARE(shell->workspace()->course().title, u"Another course"_s);
    QVERIFY(shell->window()->isVisible());
    QVERIFY(shell->window()->windowTitle().contains(u"Another course"_s));
}

void TestShell::refusedCourseLeavesTheOpenOne()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return folder->path(); });
    QVERIFY(shell->start());
    const MainWindow *window = shell->window();
    // The recording is no film, and says so in the same place.
    QTRY_COMPARE(shell->workspace()->player().state(), Player::State::Failed);
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_VERIFY2(said(*shell->window()).contains(u"course.json"_s),
                 qPrintable(said(*shell->window())));
    QCOMPARE(shell->window(), window);
    QCOMPARE(shell->workspace()->course().title, u"A small course"_s);
}

void TestShell::notesOutliveAChangeOfCourse()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return course->path(); });
    QVERIFY(shell->start());
    QTRY_VERIFY(shell->workspace()->notebook());
    shell->workspace()->draft().setText(u"half a thought"_s, 3s);
    const Workspace *before = shell->workspace();
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_VERIFY(shell->workspace() != before);
    QTRY_VERIFY(shell->workspace()->notebook());
    QCOMPARE(shell->workspace()->notebook()->notes().size(), 1);
    QCOMPARE(shell->workspace()->notebook()->notes().first().text, u"half a thought"_s);
}

void TestShell::changeOfCourseAsksBeforeItLosesText()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return course->path(); });
    QVERIFY(shell->start());
    QTRY_VERIFY(shell->workspace()->notebook());
    // Whatever is written from here on is refused, as by a full disk.
    const auto other = Database::open(dataPath() + u"/companion.sqlite"_s);
    QVERIFY(other.has_value());
    QVERIFY((*other)
                ->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON note BEGIN "
                          "SELECT RAISE(ABORT, 'refused'); END"_s)
                .has_value());
    shell->workspace()->draft().setText(u"half a thought"_s, 3s);
    const Workspace *before = shell->workspace();
    const auto ask = [&shell] {
        shell->window()->actions()[Actions::OpenCourse]->trigger();
        return QTest::qWaitFor(
            [&shell] { return shell->window()->findChild<QDialog *>(u"loseQuestion"_s); });
    };
    QVERIFY(ask());
    QTest::keyClick(shell->window()->findChild<QDialog *>(u"loseQuestion"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shell->window()->findChild<QDialog *>(u"loseQuestion"_s));
    QCOMPARE(shell->workspace(), before);
    QCOMPARE(before->course().title, u"A small course"_s);
    QCOMPARE(shell->workspace()->draft().state(), NoteDraft::State::NotKept);
    QVERIFY(ask());
    for (QPushButton *button : shell->window()->findChildren<QPushButton *>()) {
        if (button->text() == u"Go on and lose it") {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_VERIFY(shell->workspace() != before);
}

void TestShell::lockedNotesStayLockedInAnotherCourse()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return course->path(); });
    QVERIFY(shell->start());
    QTRY_VERIFY(shell->workspace()->notebook());
    shell->window()->actions()[Actions::LockNotes]->trigger();
    QTRY_VERIFY(!shell->workspace()->notebook());
    const Workspace *before = shell->workspace();
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_VERIFY(shell->workspace() != before);
    // The recording is opened after the notes would be.
    QTRY_VERIFY(shell->workspace()->player().state() != Player::State::Empty);
    QCoreApplication::processEvents();
    QCOMPARE(shell->workspace()->vault().state(), Vault::State::Closed);
}

void TestShell::windowStaysAsLargeInAnotherCourse()
{
    auto shell = makeShell();
    shell->setFolderChooser([this](QWidget *, const QString &) { return course->path(); });
    QVERIFY(shell->start());
    // As wide as it has to be: there are only 800 columns here, to which later Qts fit a window.
    const QSize chosen(shell->window()->minimumWidth(), 733);
    shell->window()->resize(chosen);
    const Workspace *before = shell->workspace();
    shell->window()->actions()[Actions::OpenCourse]->trigger();
    QTRY_VERIFY(shell->workspace() != before);
    QCOMPARE(shell->window()->size(), chosen);
}

//! A file that was looked for in the background is found while the user reads a dialog.
void TestShell::reopensOnceNoDialogStandsInTheWay()
{
    auto shell = makeShell();
    QVERIFY(shell->start());
    const Workspace *before = shell->workspace();
    shell->window()->actions()[Actions::ShortcutSheet]->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    Q_EMIT shell->window()->reopenWanted();
    QCoreApplication::processEvents();
    QCOMPARE(shell->workspace(), before);
    QApplication::activeModalWidget()->close();
    QTRY_VERIFY(shell->workspace() != before);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
