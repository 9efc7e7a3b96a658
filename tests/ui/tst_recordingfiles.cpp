// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of a recording that was added: moved, lost, or come back.
#include "shellfixture.h"
#include <recordings/madefilms.h>
#include <ui/notice.h>

#include <QPushButton>
#include <QSignalSpy>

using namespace companion;

class TestRecordingFiles final : public ShellFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void movedFileIsFoundNearby();
    void lostCopyIsFoundWhereItCameFrom();
    void fileIsLostWhileItIsOpen();
    void missingFileIsAskedFor();
    void missingFileIsFoundInItsFolder();
    void missingFileIsToldOnce();
    void fileThatIsThereAgainIsPlayed();
    void fileThatComesBackChangedIsTold();
    void wrongFileForAChangedOneStopsNothing();

private:
    QString lend(const TestFolder &away, const QString &name);

    TestFolder m_media;
};

void TestRecordingFiles::initTestCase()
{
    makeFilm(m_media.path(u"live.mp4"_s), 4);
    makeFilm(m_media.path(u"longer.mp4"_s), 20);
    translatePlurals();
}

void TestRecordingFiles::movedFileIsFoundNearby()
{
    const QString lent = m_media.path(u"a/lent.mp4"_s);
    const QString moved = m_media.path(u"b/renamed.mp4"_s);
    QDir().mkpath(m_media.path(u"a"_s));
    QDir().mkpath(m_media.path(u"b"_s));
    QFile::copy(m_media.path(u"live.mp4"_s), lent);
    // Its twins would be found.
    QFile::remove(m_media.path(u"live.mp4"_s));
    QDir(m_media.path(u"2025-11-14 09.00.12 Safety behaviours 81234567890"_s)).removeRecursively();
    use({ lent }, true);
    QCOMPARE(workspace().recording().media, lent);
    QVERIFY(QFile::rename(lent, moved));
    start();
    QTRY_COMPARE(workspace().recording().media, moved);
    QVERIFY(!seen(u"recordingNotice"_s));
    QFile::rename(moved, m_media.path(u"live.mp4"_s));
}

//! Also when it was renamed there.
void TestRecordingFiles::lostCopyIsFoundWhereItCameFrom()
{
    const TestFolder folder;
    const QString origin = folder.path(u"from/film.mp4"_s);
    folder.write(u"from/film.mp4"_s, readFile(m_media.path(u"longer.mp4"_s)));
    use({ origin });
    const QString copy = workspace().recording().media;
    QVERIFY(copy != origin);
    QVERIFY(QFile::remove(copy));
    start();
    QTRY_COMPARE(workspace().recording().media, origin);
    QTRY_VERIFY(!seen(u"recordingNotice"_s));
    use({ origin });
    QTRY_COMPARE(workspace().recording().media, copy);
    QVERIFY(QFile::remove(copy));
    const QString renamed = folder.path(u"from/renamed.mp4"_s);
    QVERIFY(QFile::rename(origin, renamed));
    start();
    QTRY_COMPARE(workspace().recording().media, renamed);
}

//! Its disk is pulled out while the program runs, and comes back.
void TestRecordingFiles::fileIsLostWhileItIsOpen()
{
    const QString lent = m_media.path(u"d/lent.mp4"_s);
    const QString away = m_media.path(u"d/away/deep/lent.mp4"_s);
    QDir().mkpath(QFileInfo(away).absolutePath());
    QFile::rename(m_media.path(u"live.mp4"_s), lent);
    use({ lent }, true);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(u"recordingNotice"_s));
    QVERIFY(QFile::rename(lent, away));
    workspace().openRecording();
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QVERIFY(said().contains(u"lent.mp4"_s));
    QVERIFY(QFile::rename(away, lent));
    QEvent active(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &active);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(u"recordingNotice"_s));
    QFile::rename(lent, m_media.path(u"live.mp4"_s));
}

void TestRecordingFiles::missingFileIsAskedFor()
{
    const TestFolder away;
    const QString lent = m_media.path(u"c/lent.mp4"_s);
    QDir().mkpath(m_media.path(u"c"_s));
    QFile::rename(m_media.path(u"live.mp4"_s), lent);
    use({ lent }, true);
    QVERIFY(QFile::copy(lent, away.path(u"elsewhere.mp4"_s)));
    QFile::remove(lent);
    start();
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QVERIFY(said().contains(u"lent.mp4"_s));
    QVERIFY(said().contains(u"notes and your progress are safe"_s));
    away.write(u"letter.mp4"_s, "no film");
    choose({ away.path(u"letter.mp4"_s) });
    auto *find = seen(u"recordingNotice"_s)->findChild<QPushButton *>();
    QTest::mouseClick(find, Qt::LeftButton);
    QTRY_VERIFY(seen(u"findFileButton"_s));
    for (const QLabel *label : seen(u"findFileButton"_s)->window()->findChildren<QLabel *>()) {
        QVERIFY(label->pixmap().isNull()); // the desktop's icons are of another hand
    }
    click(u"findFileButton"_s);
    QTRY_VERIFY(said().contains(u"letter.mp4 is another file"_s));
    choose({ away.path(u"elsewhere.mp4"_s) });
    QTest::mouseClick(find, Qt::LeftButton);
    click(u"findFileButton"_s);
    QTRY_COMPARE(workspace().recording().media, away.path(u"elsewhere.mp4"_s));
    QFile::copy(away.path(u"elsewhere.mp4"_s), m_media.path(u"live.mp4"_s));
}

void TestRecordingFiles::missingFileIsFoundInItsFolder()
{
    const TestFolder away;
    const QString lent = m_media.path(u"d/e/lent.mp4"_s);
    QDir().mkpath(m_media.path(u"d/e"_s));
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), lent));
    use({ lent }, true);
    QDir().mkpath(away.path(u"zoom"_s));
    QVERIFY(QFile::rename(lent, away.path(u"zoom/renamed.mp4"_s)));
    start();
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    choose({ away.path(u"zoom"_s) });
    auto *find = seen(u"recordingNotice"_s)->findChild<QPushButton *>();
    QTest::mouseClick(find, Qt::LeftButton);
    click(u"findInFolderButton"_s);
    QTRY_COMPARE(workspace().recording().media, away.path(u"zoom/renamed.mp4"_s));
}

//! By the notice that can help, and by no other.
void TestRecordingFiles::missingFileIsToldOnce()
{
    const TestFolder away;
    lend(away, u"f/g/lent.mp4"_s);
    QTRY_COMPARE(workspace().player().state(), Player::State::Failed);
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    for (const auto page : { MainWindow::Page::Overview, MainWindow::Page::Watch }) {
        m_shell->window()->showPage(page);
        QStringList told;
        for (const Notice *notice : window()->findChildren<Notice *>()) {
            if (notice->isVisible()) {
                told.append(saidBy(notice));
            }
        }
        QVERIFY2(told.size() == 1, qPrintable(told.join(u'\n')));
        QVERIFY(told.first().contains(u"lent.mp4"_s));
    }
    // A card with room around it: nothing of it at the window's edge.
    const QWidget *notice = seen(u"recordingNotice"_s);
    const QImage picture = window()->grab().toImage();
    const QColor ground = Appearance::theme().window;
    for (const QPoint &edge : { QPoint(2, notice->height() / 2), QPoint(notice->width() / 2, 2),
                                QPoint(notice->width() - 3, notice->height() / 2) }) {
        QCOMPARE(picture.pixelColor(notice->mapTo(window(), edge)), ground);
    }
}

//! Without a restart, when its disk is connected.
void TestRecordingFiles::fileThatIsThereAgainIsPlayed()
{
    const TestFolder away;
    const QString lent = lend(away, u"h/i/lent.mp4"_s);
    QTRY_COMPARE(workspace().player().state(), Player::State::Failed);
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(u"recordingNotice"_s));
    QCOMPARE(workspace().recording().media, lent);
}

void TestRecordingFiles::fileThatComesBackChangedIsTold()
{
    const TestFolder away;
    const QString lent = lend(away, u"j/k/lent.mp4"_s);
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QFile changed(lent);
    QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
    changed.close();
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(seen(u"recordingNotice"_s));
    QVERIFY(saidBy(seen(u"recordingNotice"_s)).contains(u"has changed"_s));
}

void TestRecordingFiles::wrongFileForAChangedOneStopsNothing()
{
    const TestFolder away;
    const QString lent = lend(away, u"l/m/lent.mp4"_s);
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QFile changed(lent);
    QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
    changed.close();
    start();
    QTRY_VERIFY(seen(u"recordingNotice"_s));
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    away.write(u"letter.mp4"_s, "no film");
    choose({ away.path(u"letter.mp4"_s) });
    QTest::mouseClick(seen(u"recordingNotice"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    click(u"findFileButton"_s);
    QTRY_VERIFY(said().contains(u"letter.mp4 is another file"_s));
    QVERIFY(said().contains(u"has changed"_s));
    QSignalSpy states(&workspace().player(), &Player::stateChanged);
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QCOMPARE(states.size(), 0);
    QVERIFY(said().contains(u"letter.mp4 is another file"_s));
}

//! Opens the course with a linked film that has been moved out of reach; returns where it was.
QString TestRecordingFiles::lend(const TestFolder &away, const QString &name)
{
    const QString lent = m_media.path(name);
    QDir().mkpath(QFileInfo(lent).path());
    if (!QFile::copy(m_media.path(u"live.mp4"_s), lent)) {
        qFatal("cannot copy the film");
    }
    use({ lent }, true);
    if (!QFile::rename(lent, away.path(u"away.mp4"_s))) {
        qFatal("cannot move the film");
    }
    start();
    return lent;
}

QTEST_MAIN(TestRecordingFiles)
#include "tst_recordingfiles.moc"
