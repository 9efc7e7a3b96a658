// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The handout as a reader of PDFs reads it.
#include "handout.h"
#include <course/courselibrary.h>
#include <course/manifest.h>

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class tst_Handout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsEveryField_data();
    void printsEveryField();
    void keepsSheetsOnOnePage_data();
    void keepsSheetsOnOnePage();
    void keepsAnswersApart();
    void citesWhatSlidesAndAnswersCite();
    void leavesOutSheetsThatCannotBeRead();
    void saysWhenItCannotBeWritten();

private:
    [[nodiscard]] QStringList pagesOf(const Course &course,
                                      const QList<HandoutSlide> &slides) const;

    QTemporaryDir m_folder;
    Course m_course;
    QString m_text;
    QStringList m_pages;
};

void tst_Handout::initTestCase()
{
    const auto course = readCourse(QStringLiteral(BUNDLED_COURSE));
    QVERIFY(course);
    m_course = *course;
    QImage image(1920, 1080, QImage::Format_RGB32);
    image.fill(Qt::white);
    HandoutSlide slide;
    slide.content.id = u"S01"_s;
    slide.content.alt = u"A furled umbrella."_s;
    slide.image = image;
    slide.references = QStringList{ u"R05"_s };
    m_pages = pagesOf(m_course, { slide });
    m_text = m_pages.join(u' ');
}

QStringList tst_Handout::pagesOf(const Course &course, const QList<HandoutSlide> &slides) const
{
    const QString path = m_folder.filePath(u"handout.pdf"_s);
    if (!writeHandout(path, course, u"Read by a synthesised voice."_s, slides)) {
        return {};
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-layout"_s, path, u"-"_s });
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    for (QString &page : pages) {
        page = page.simplified();
    }
    return pages;
}

void tst_Handout::printsEveryField_data()
{
    QTest::addColumn<QStringList>("words");
    const CourseLibrary library = readCourseLibrary(m_course);
    QVERIFY(!library.worksheets.isEmpty());
    for (const Worksheet &sheet : library.worksheets) {
        QStringList words{ u"Worksheet %1 %2"_s.arg(sheet.id.value, sheet.title), sheet.purpose };
        for (const WorksheetField &field : sheet.fields) {
            words << field.label;
            for (const FieldEntry &entry : field.with + field.fields) {
                words << entry.label;
            }
            for (const FieldChoice &choice : field.choices) {
                words << choice.label;
            }
        }
        QTest::addRow("%s", qPrintable(sheet.id.value)) << words;
    }
}

void tst_Handout::printsEveryField()
{
    QFETCH(const QStringList, words);
    for (const QString &word : words) {
        QVERIFY2(m_text.contains(word.simplified()), qPrintable(word));
    }
}

void tst_Handout::keepsSheetsOnOnePage_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("next");
    QTest::newRow("W2") << u"Worksheet W2 "_s << u"Worksheet W3 "_s;
    QTest::newRow("W3") << u"Worksheet W3 "_s << u"Worksheet W4 "_s;
}

void tst_Handout::keepsSheetsOnOnePage()
{
    QFETCH(const QString, sheet);
    QFETCH(const QString, next);
    const auto pageOf = [this](const QString &start) {
        const auto begins = [&start](const QString &page) { return page.startsWith(start); };
        return std::ranges::find_if(m_pages, begins) - m_pages.begin();
    };
    QVERIFY(pageOf(next) < m_pages.size());
    QCOMPARE(pageOf(next), pageOf(sheet) + 1);
}

void tst_Handout::keepsAnswersApart()
{
    const CourseLibrary library = readCourseLibrary(m_course);
    const qsizetype toVignettes = m_text.indexOf(u"One reasoned view each"_s);
    const qsizetype toCheck = m_text.indexOf(u"Answers to the knowledge check"_s);
    QVERIFY(toVignettes > 0 && toCheck > toVignettes);
    const QString asked = m_text.first(toVignettes);
    const QString answered = m_text.sliced(toVignettes);
    for (const Vignette &vignette : library.vignettes) {
        QVERIFY2(asked.contains(vignette.text.simplified()), qPrintable(vignette.id.value));
        QVERIFY2(answered.contains(vignette.response.simplified()), qPrintable(vignette.id.value));
        QVERIFY(!asked.contains(vignette.response.simplified()));
        // What would change a label is read before the answer.
        QVERIFY2(asked.contains(vignette.flipsIf.simplified()), qPrintable(vignette.id.value));
    }
    for (const Question &question : library.knowledgeCheck()) {
        QVERIFY2(asked.contains(question.stem.simplified()), qPrintable(question.id.value));
        QVERIFY(m_text.indexOf(question.explanation.simplified()) > toCheck);
    }
}

void tst_Handout::citesWhatSlidesAndAnswersCite()
{
    const qsizetype references = m_text.lastIndexOf(u"References"_s);
    QVERIFY(m_text.indexOf(u"R05"_s, references) > 0);
    QVERIFY(m_text.indexOf(u"X28"_s, references) > 0); // only the knowledge check cites it
    QVERIFY(m_text.indexOf(u"R02"_s, references) < 0);
}

void tst_Handout::leavesOutSheetsThatCannotBeRead()
{
    Course course = m_course;
    course.folder = m_folder.path(); // without data
    const QString text = pagesOf(course, {}).join(u' ');
    QVERIFY(text.contains(m_course.title));
    QVERIFY(!text.contains(u"Worksheet W1"_s));
}

void tst_Handout::saysWhenItCannotBeWritten()
{
    const auto written
        = writeHandout(m_folder.filePath(u"missing/handout.pdf"_s), m_course, {}, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Io);
}

QTEST_MAIN(tst_Handout)

#include "tst_handout.moc"
