// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bundled data files agree with each other, and the knowledge check is a fair one.
#include <course/courselibrary.h>
#include <course/manifest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

//! "V01-P07" for each link of each of `records`, in order.
template <typename Record, typename IdType>
QStringList links(const QList<Record> &records, QList<IdType> Record::*targets, bool isTurned)
{
    QStringList list;
    for (const Record &record : records) {
        for (const IdType &target : record.*targets) {
            list.append(isTurned ? target.value + u'-' + record.id.value
                                 : record.id.value + u'-' + target.value);
        }
    }
    list.sort();
    return list;
}

//! All texts in `value`, one after the other.
QString texts(const QJsonValue &value)
{
    QString all = value.toString() + u'\n';
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        all += texts(entry);
    }
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object) {
        all += texts(member);
    }
    return all;
}

} // namespace

class tst_CourseData final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linksGoBothWays();
    void listsWhatIsCitedInTexts();
    void isWhole();
    void asksForEveryOutcome();
    void balancesTheKeys();
    void hasUniqueAliases();
    void reachesEveryStepOfTheDecisionAid();
    void givesTheCoursesCitations();

private:
    Course m_course;
    CourseLibrary m_library;
};

void tst_CourseData::initTestCase()
{
    const auto course = readCourse(QStringLiteral(BUNDLED_COURSE));
    QVERIFY(course);
    m_course = *course;
    m_library = readCourseLibrary(m_course);
    QVERIFY(m_library.problems.isEmpty());
}

void tst_CourseData::isWhole()
{
    QCOMPARE(m_course.chapters.size(), 10);
    QCOMPARE(m_library.vignettes.size(), 24);
    QCOMPARE(m_library.pairs.size(), 18);
    QCOMPARE(m_library.knowledgeCheck().size(), 20);
    QCOMPARE(m_library.glossary.size(), 30);
    QCOMPARE(m_library.worksheets.size(), 5);
    QCOMPARE(m_library.presentations.size(), 12);
    QCOMPARE(m_library.claims.size(), 11);
    QCOMPARE(m_library.references.size(), 86);
    QCOMPARE(m_library.lenses.size(), 8);
    QCOMPARE(m_library.moves.size(), 5);
    QCOMPARE(m_library.exercises.size(), 7);
}

void tst_CourseData::linksGoBothWays()
{
    const auto &[vignettes, pairs] = std::tie(m_library.vignettes, m_library.pairs);
    QCOMPARE(links(vignettes, &Vignette::pairs, false),
             links(pairs, &ContrastPair::vignettes, true));
    QCOMPARE(links(vignettes, &Vignette::presentations, false),
             links(m_library.presentations, &Presentation::vignettes, true));
    QCOMPARE(links(vignettes, &Vignette::exercises, false),
             links(m_library.exercises, &PracticeExercise::vignettes, true));
    QCOMPARE(links(vignettes, &Vignette::moves, false),
             links(m_library.moves, &Move::vignettes, true));
    QCOMPARE(links(pairs, &ContrastPair::exercises, false),
             links(m_library.exercises, &PracticeExercise::pairs, true));
    QCOMPARE(links(m_library.worksheets, &Worksheet::exercises, false),
             links(m_library.exercises, &PracticeExercise::worksheets, true));
    QCOMPARE(links(m_library.glossary, &Term::related, false),
             links(m_library.glossary, &Term::related, true));
    QVERIFY(!links(vignettes, &Vignette::pairs, false).isEmpty());
}

//! "[R01, X12]" in a text of a record: both stand in the record's own list.
void tst_CourseData::listsWhatIsCitedInTexts()
{
    static const QRegularExpression group(u"\\[([RX]\\d\\d(?:, ?[RX]\\d\\d)*)\\]"_s);
    int cited = 0;
    QDirIterator files(m_course.folder + u"/data"_s, { u"*.json"_s }, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString &list : root.keys()) {
            const QJsonArray records = root[list].toArray();
            for (const QJsonValue &record : records) {
                const QJsonArray own = record["references"_L1].toArray();
                auto matches = group.globalMatch(texts(record));
                while (matches.hasNext()) {
                    for (const QString &id : matches.next().captured(1).split(u',')) {
                        ++cited;
                        QVERIFY2(own.contains(id.trimmed()),
                                 qPrintable(record["id"_L1].toString() + u' ' + id));
                    }
                }
            }
        }
    }
    QVERIFY(cited > 20);
}

void tst_CourseData::asksForEveryOutcome()
{
    const QList<Question> check = m_library.knowledgeCheck();
    for (const Outcome &outcome : m_course.outcomes) {
        QVERIFY2(std::ranges::any_of(check,
                                     [&outcome](const Question &question) {
                                         return question.outcomes.contains(outcome.id);
                                     }),
                 qPrintable(outcome.id.value));
    }
}

void tst_CourseData::balancesTheKeys()
{
    QHash<QString, int> keys;
    QString run;
    for (const Question &question : m_library.knowledgeCheck()) {
        QCOMPARE(question.kind, QuestionKind::Check);
        QCOMPARE(question.options.size(), 4);
        ++keys[question.answer];
        run += question.answer;
    }
    QCOMPARE(keys,
             (QHash<QString, int>{ { u"A"_s, 5 }, { u"B"_s, 5 }, { u"C"_s, 5 }, { u"D"_s, 5 } }));
    static const QRegularExpression threeInARow(u"(.)\\1\\1"_s);
    QVERIFY2(!threeInARow.match(run).hasMatch(), qPrintable(run));
}

void tst_CourseData::hasUniqueAliases()
{
    QSet<QString> seen;
    for (const Term &term : m_library.glossary) {
        for (const QString &alias : term.aliases) {
            QVERIFY2(!seen.contains(alias), qPrintable(alias));
            QCOMPARE(alias, alias.toLower());
            seen.insert(alias);
        }
    }
}

void tst_CourseData::reachesEveryStepOfTheDecisionAid()
{
    const DecisionAid &aid = *m_library.decisionAid;
    QSet<StepId> reached;
    QList<StepId> open{ aid.start };
    while (!open.isEmpty()) {
        const StepId id = open.takeFirst();
        if (reached.contains(id)) {
            continue;
        }
        reached.insert(id);
        if (const DecisionNode *node = aid.node(id)) {
            open << node->yes << node->no << node->unsure;
        } else {
            const DecisionEnd *end = aid.end(id);
            QVERIFY2(end, qPrintable(id.value));
            open += end->next ? QList{ *end->next } : QList<StepId>();
        }
    }
    QCOMPARE(reached.size(), aid.nodes.size() + aid.ends.size());
}

//! The few works that course.json cites are the same in references.json.
void tst_CourseData::givesTheCoursesCitations()
{
    for (const Reference &reference : m_course.references) {
        const Work *work = m_library.reference(ReferenceId{ reference.id });
        QVERIFY2(work, qPrintable(reference.id));
        const QString doi
            = reference.doi.isEmpty() ? QString() : u" https://doi.org/"_s + reference.doi;
        QCOMPARE(citation(*work), reference.citation + doi);
    }
}

QTEST_GUILESS_MAIN(tst_CourseData)
#include "tst_coursedata.moc"
