// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellfixture.h"

#include <ui/recordings/recordingacts.h>

#include <QLabel>
#include <QRadioButton>

namespace companion {

void ShellFixture::translatePlurals()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(m_plurals.load(u"companion_en"_s, u":/i18n"_s));
    QCoreApplication::installTranslator(&m_plurals);
}

void ShellFixture::setUp()
{
    m_data = std::make_unique<QTemporaryDir>();
    m_course = std::make_unique<CourseFolder>();
    m_course->write(u"recording/captions.en.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:04.000\nA cue.\n");
    m_appearance = std::make_unique<Appearance>(*qApp);
    start();
}

void ShellFixture::tearDown()
{
    m_shell.reset();
    m_appearance.reset();
    m_course.reset();
    m_data.reset();
}

void ShellFixture::start()
{
    m_shell.reset();
    m_shell = std::make_unique<Shell>(m_clock.clock(), m_keys,
                                      Shell::Folders{ .data = m_data->filePath(u"data"_s),
                                                      .course = m_course->path(),
                                                      .bundledCourse = m_course->path() },
                                      *m_appearance);
    QVERIFY(m_shell->start());
    QTRY_VERIFY(workspace().notebook());
}

void ShellFixture::choose(const QStringList &paths)
{
    m_shell->window()->recordings().setChoosers(
        [paths](QWidget *, const QString &, const QString &) { return paths; },
        [paths](QWidget *, const QString &) { return paths.value(0); });
}

void ShellFixture::openDialog()
{
    trigger(Actions::UseRecording);
    QTRY_VERIFY(seen(u"chooseFilesButton"_s));
}

void ShellFixture::use(const QStringList &paths, bool link)
{
    choose(paths);
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    if (link) {
        QTRY_VERIFY(window()->findChild<QRadioButton *>(u"linkChoice"_s));
        window()->findChild<QRadioButton *>(u"linkChoice"_s)->setChecked(true);
    }
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
}

void ShellFixture::click(const QString &name) const
{
    QTRY_VERIFY2(seen<QAbstractButton>(name), qPrintable(name));
    QTest::mouseClick(seen<QAbstractButton>(name), Qt::LeftButton);
}

QString ShellFixture::saidBy(const QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            words.append(wordsOf(*label));
        }
    }
    return words.join(u'\n');
}

} // namespace companion
