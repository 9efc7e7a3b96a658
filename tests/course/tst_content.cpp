// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the bundled course: their number, their language, and what they rest on. The lists
// that this goes by stand in content.json. COURSE_FOLDER names another folder to check.
#include <course/courselibrary.h>
#include <course/manifest.h>
#include <course/sessionscript.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

QJsonValue readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

//! All texts in `value` but those under the keys `without`.
QStringList texts(const QJsonValue &value, const QStringList &without)
{
    QStringList all;
    if (value.isString()) {
        all.append(value.toString());
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        all += texts(entry, without);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!without.contains(member.key())) {
            all += texts(member.value(), without);
        }
    }
    return all;
}

QStringList toStrings(const QJsonValue &array) { return texts(array, {}); }

//! Matches any of `words`, as whole words that may have an ending.
QRegularExpression anyOf(const QStringList &words)
{
    return QRegularExpression(u"\\b(?:%1)\\b"_s.arg(words.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption);
}

qsizetype countWords(const QString &text)
{
    static const QRegularExpression word(u"\\S*[\\p{L}\\p{N}]\\S*"_s);
    qsizetype count = 0;
    for (auto words = word.globalMatch(text); words.hasNext(); words.next()) {
        ++count;
    }
    return count;
}

struct Script {
    Chapter chapter;
    SessionScript script;

    [[nodiscard]] QList<ScriptSentence> sentences() const
    {
        QList<ScriptSentence> all;
        for (const ScriptBlock &block : script.blocks) {
            if (const auto *paragraph = std::get_if<ScriptParagraph>(&block)) {
                all += paragraph->sentences;
            }
        }
        return all;
    }

    //! What is shown: slides and tasks.
    [[nodiscard]] QStringList shown() const
    {
        QStringList all;
        for (const ScriptBlock &block : script.blocks) {
            if (const auto *slide = std::get_if<ScriptSlide>(&block)) {
                all += texts(slide->data, { u"id"_s, u"layout"_s, u"picture"_s });
            } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
                all += exercise->task + QStringList{ exercise->title };
            }
        }
        return all;
    }
};

} // namespace

class tst_Content final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void titlesScriptsAsTheCourseDoes();
    void keepsToTheBudgetOfWords();
    void keepsSentencesShort();
    void citesKnownWorks();
    void citesWhatItReports();
    void allowsOnlyWhatIsSaid();
    void usesNoWordToAvoid();
    void spellsAsTheBritishDo();

private:
    [[nodiscard]] QStringList allTexts() const;

    Course m_course;
    CourseLibrary m_library;
    QList<Script> m_scripts;
    QJsonValue m_lists;
};

void tst_Content::initTestCase()
{
    m_lists = readJson(QStringLiteral(CONTENT_LISTS));
    const QString folder = qEnvironmentVariable("COURSE_FOLDER", QStringLiteral(BUNDLED_COURSE));
    const auto course = readCourse(folder);
    QVERIFY2(course, qPrintable(course ? QString() : course.error().place + course.error().detail));
    m_course = *course;
    m_library = readCourseLibrary(m_course);
    QVERIFY2(m_library.problems.isEmpty(),
             qPrintable(m_library.problems.value(0).place + m_library.problems.value(0).detail));
    for (const Chapter &chapter : m_course.chapters) {
        const auto script = readSessionScript(QDir(folder).filePath(chapter.script));
        QVERIFY2(script,
                 qPrintable(script ? QString()
                                   : script.error().file + u' ' + script.error().place + u' '
                                    + script.error().detail));
        m_scripts.append({ .chapter = chapter, .script = *script });
    }
    QVERIFY(!m_scripts.isEmpty());
}

//! Scripts, slides and data, without what is quoted: titles of works, the provider's brief, other
//! spellings of a term, and what is not to be said.
QStringList tst_Content::allTexts() const
{
    QStringList all;
    for (const Script &script : m_scripts) {
        for (const ScriptSentence &sentence : script.sentences()) {
            all.append(sentence.text);
        }
        all += script.shown();
    }
    for (const auto &[name, path] : m_course.data.asKeyValueRange()) {
        if (name != "references"_L1) {
            all += texts(readJson(QDir(m_course.folder).filePath(path)),
                         { u"aliases"_s, u"avoid"_s, u"claim"_s, u"id"_s });
        }
    }
    return all;
}

void tst_Content::titlesScriptsAsTheCourseDoes()
{
    for (const Script &script : m_scripts) {
        QCOMPARE(script.script.chapter, script.chapter.id);
        QCOMPARE(script.script.title, script.chapter.title);
    }
}

//! Within a tenth of what the plan gives the chapter.
void tst_Content::keepsToTheBudgetOfWords()
{
    QStringList faults;
    for (const Script &script : m_scripts) {
        qsizetype words = 0;
        for (const ScriptSentence &sentence : script.sentences()) {
            words += countWords(sentence.text);
        }
        const int budget = m_lists["budgets"_L1][script.chapter.id.value].toInt();
        if (qAbs(double(words) - budget) > budget / 10.0) {
            faults.append(
                u"%1: %2 words for %3"_s.arg(script.chapter.id.value).arg(words).arg(budget));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_Content::keepsSentencesShort()
{
    constexpr qsizetype most = 35;
    QStringList faults;
    for (const Script &script : m_scripts) {
        for (const ScriptSentence &sentence : script.sentences()) {
            if (countWords(sentence.text) > most) {
                faults.append(script.chapter.id.value + u": "_s + sentence.text);
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_Content::citesKnownWorks()
{
    static const QRegularExpression group(u"\\[([RX]\\d\\d(?:, ?[RX]\\d\\d)*)\\]"_s);
    QStringList faults;
    for (const Script &script : m_scripts) {
        QStringList ids;
        for (const ScriptSentence &sentence : script.sentences()) {
            ids += sentence.references;
        }
        auto matches = group.globalMatch(script.shown().join(u'\n'));
        while (matches.hasNext()) {
            ids += matches.next().captured(1).remove(u' ').split(u',');
        }
        ids.removeDuplicates();
        for (const QString &id : ids) {
            if (!m_library.reference(ReferenceId{ id })) {
                faults.append(script.chapter.id.value + u": "_s + id + u" in references.json"_s);
            }
            if (std::ranges::find(m_course.references, id, &Reference::id)
                == m_course.references.end()) {
                faults.append(script.chapter.id.value + u": "_s + id + u" in course.json"_s);
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

//! A sentence with one of the words of research names its works, or is known to report nothing.
void tst_Content::citesWhatItReports()
{
    const QRegularExpression empirical = anyOf(toStrings(m_lists["empirical"_L1]));
    QStringList faults;
    for (const Script &script : m_scripts) {
        const QStringList allowed = toStrings(m_lists["allowed"_L1][script.chapter.id.value]);
        for (const ScriptSentence &sentence : script.sentences()) {
            if (sentence.references.isEmpty() && empirical.match(sentence.text).hasMatch()
                && !allowed.contains(sentence.text)) {
                faults.append(script.chapter.id.value + u": "_s + sentence.text);
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

//! Each sentence on the list is said, and would be refused without the list.
void tst_Content::allowsOnlyWhatIsSaid()
{
    const QRegularExpression empirical = anyOf(toStrings(m_lists["empirical"_L1]));
    for (const Script &script : m_scripts) {
        const QList<ScriptSentence> said = script.sentences();
        for (const QString &allowed : toStrings(m_lists["allowed"_L1][script.chapter.id.value])) {
            QVERIFY2(empirical.match(allowed).hasMatch(), qPrintable(allowed));
            QVERIFY2(std::ranges::any_of(said,
                                         [&allowed](const ScriptSentence &sentence) {
                                             return sentence.text == allowed
                                                 && sentence.references.isEmpty();
                                         }),
                     qPrintable(allowed));
        }
    }
}

void tst_Content::usesNoWordToAvoid()
{
    const QRegularExpression avoided = anyOf(toStrings(m_lists["avoid"_L1]));
    const QStringList about = toStrings(m_lists["aboutWords"_L1]);
    QVERIFY(avoided.match(u"She is attention-seeking."_s).hasMatch());
    QStringList faults;
    for (const QString &text : allTexts()) {
        if (avoided.match(text).hasMatch() && !about.contains(text)) {
            faults.append(text);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_Content::spellsAsTheBritishDo()
{
    const QRegularExpression american = anyOf(toStrings(m_lists["american"_L1]));
    QVERIFY(american.match(u"Safety behaviors organized."_s).hasMatch());
    QVERIFY(!american.match(u"Safety behaviours organised; the size of a prize."_s).hasMatch());
    QStringList faults;
    for (const QString &text : allTexts()) {
        if (const auto match = american.match(text); match.hasMatch()) {
            faults.append(match.captured() + u": "_s + text);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Content)
#include "tst_content.moc"
