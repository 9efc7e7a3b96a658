// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong in a course's data files is left out and named with file and place.
#include "datafolder.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

QString bundled() { return QStringLiteral(BUNDLED_COURSE); }

} // namespace

class tst_DataFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutBadRecords_data();
    void leavesOutBadRecords();
    void leavesOutBadFiles_data();
    void leavesOutBadFiles();
    void keepsTheDecisionAidWholeOrNotAtAll();
};

void tst_DataFaults::leavesOutBadRecords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("record"); // that is left out
    QTest::addColumn<QString>("inner"); // place in the record
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place"); // that is named

    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](const char *name, const QString &file, const QString &record,
                        const QString &inner, const QJsonValue &value, const QString &place) {
        QTest::newRow(name) << file << record << inner << value << place;
    };
    row("age is text", u"vignettes"_s, u"vignettes.2"_s, u"age"_s, u"34"_s, u".age"_s);
    row("no label", u"vignettes"_s, u"vignettes.2"_s, u"label"_s, none, u".label"_s);
    row("unknown label", u"vignettes"_s, u"vignettes.2"_s, u"label"_s, u"bad"_s, u".label"_s);
    row("unknown key", u"vignettes"_s, u"vignettes.2"_s, u"colour"_s, u"red"_s, u".colour"_s);
    row("unknown pair", u"vignettes"_s, u"vignettes.0"_s, u"pairs.0"_s, u"P99"_s, u".pairs[0]"_s);
    row("endless text", u"vignettes"_s, u"vignettes.2"_s, u"text"_s, QString(100'000, u'a'),
        u".text"_s);
    row("id twice", u"vignettes"_s, u"vignettes.2"_s, u"id"_s, u"V01"_s, u".id"_s);
    row("lens twice", u"vignettes"_s, u"vignettes.2"_s, u"lenses.7.lens"_s, u"aim"_s,
        u".lenses[7].lens"_s);
    row("record is no object", u"vignettes"_s, u"vignettes.2"_s, {}, 7, {});
    row("unknown lens of a pair", u"pairs"_s, u"pairs.1"_s, u"lenses.0"_s, u"smell"_s,
        u".lenses[0]"_s);
    row("no options", u"questions"_s, u"questions.4"_s, u"options"_s, QJsonArray(), u".options"_s);
    row("answer is no option", u"questions"_s, u"questions.21"_s, u"answer"_s, u"D"_s,
        u".answer"_s);
    row("option twice", u"questions"_s, u"questions.4"_s, u"options.1.id"_s, u"A"_s,
        u".options[1].id"_s);
    row("unknown term", u"questions"_s, u"questions.0"_s, u"glossary.1"_s, u"G31"_s,
        u".glossary[1]"_s);
    row("unknown reference", u"questions"_s, u"questions.0"_s, u"references.0"_s, u"R77"_s,
        u".references[0]"_s);
    row("unknown related term", u"glossary"_s, u"terms.0"_s, u"related.0"_s, u"G99"_s,
        u".related[0]"_s);
    row("aliases is text", u"glossary"_s, u"terms.0"_s, u"aliases"_s, u"words"_s, u".aliases"_s);
    row("field twice", u"worksheets"_s, u"worksheets.0"_s, u"fields.2.id"_s, u"w1_code"_s,
        u".fields[2].id"_s);
    row("choice without choices", u"worksheets"_s, u"worksheets.0"_s, u"fields.3.choices"_s, none,
        u".fields[3].choices"_s);
    row("condition on no field", u"worksheets"_s, u"worksheets.0"_s,
        u"fields.3.with.0.when.field"_s, u"w1_none"_s, u".fields[3].with[0].when.field"_s);
    row("condition on no choice", u"worksheets"_s, u"worksheets.0"_s,
        u"fields.3.with.0.when.equals.0"_s, u"perhaps"_s, u".fields[3].with[0].when.equals[0]"_s);
    row("import from no field", u"worksheets"_s, u"worksheets.4"_s, u"fields.0.importFrom.0"_s,
        u"w1_none"_s, u".fields[0].importFrom[0]"_s);
    row("example of no field", u"worksheets"_s, u"worksheets.4"_s, u"examples.0.values.0.field"_s,
        u"w5_none"_s, u".examples[0].values[0].field"_s);
    row("example of no choice", u"worksheets"_s, u"worksheets.4"_s, u"examples.0.values.1.value"_s,
        u"M-DROP"_s, u".examples[0].values[1].value"_s);
    row("example of no vignette", u"worksheets"_s, u"worksheets.4"_s, u"examples.0.vignette"_s,
        u"V99"_s, u".examples[0].vignette"_s);
    row("number for a name", u"presentations"_s, u"presentations.0"_s, u"name"_s, 1, u".name"_s);
    row("unknown outcome", u"claims"_s, u"claims.0"_s, u"outcomes.0"_s, u"LO9"_s,
        u".outcomes[0]"_s);
    row("year is text", u"references"_s, u"3"_s, u"issued.date-parts.0.0"_s, u"1999"_s,
        u".issued.date-parts[0][0]"_s);
    row("bad DOI", u"references"_s, u"3"_s, u"DOI"_s, u"https://doi.org/10.1/x"_s, u".DOI"_s);
    row("weight is a number", u"lenses"_s, u"lenses.1"_s, u"weight"_s, 3, u".weight"_s);
    row("ladder without rungs", u"moves"_s, u"moves.2"_s, u"ladder.rungs"_s, none,
        u".ladder.rungs"_s);
    row("ladder of no vignette", u"moves"_s, u"moves.2"_s, u"ladder.vignette"_s, u"V99"_s,
        u".ladder.vignette"_s);
    row("negative minutes", u"exercises"_s, u"exercises.0"_s, u"minutes"_s, -1, u".minutes"_s);
    row("set of no vignette", u"exercises"_s, u"exercises.3"_s, u"sets.0.vignettes.0"_s, u"V99"_s,
        u".sets[0].vignettes[0]"_s);
    row("feedback twice", u"exercises"_s, u"exercises.3"_s, u"feedback.1.id"_s, u"same"_s,
        u".feedback[1].id"_s);
}

void tst_DataFaults::leavesOutBadRecords()
{
    QFETCH(const QString, file);
    QFETCH(const QString, record);
    QFETCH(const QString, inner);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, place);
    const DataFolder folder(bundled());
    static const CourseLibrary whole = folder.read();
    folder.set(file, inner.isEmpty() ? record : record + u'.' + inner, value);
    const CourseLibrary library = folder.read();
    QVERIFY2(library.problems.size() == 1, qPrintable(print(library.problems)));
    const Error &problem = library.problems.first();
    QCOMPARE(problem.code, Error::Code::Invalid);
    QCOMPARE(problem.file, folder.file(file));
    const QStringList steps = record.split(u'.');
    QCOMPARE(problem.place,
             u"%1[%2]%3"_s.arg(steps.size() > 1 ? steps[0] : u""_s, steps.last(), place));
    QVERIFY(!problem.detail.isEmpty());
    const auto count = [](const CourseLibrary &one) {
        return one.vignettes.size() + one.pairs.size() + one.questions.size() + one.glossary.size()
            + one.worksheets.size() + one.presentations.size() + one.claims.size()
            + one.references.size() + one.lenses.size() + one.moves.size() + one.exercises.size();
    };
    QCOMPARE(count(library), count(whole) - 1);
    QCOMPARE(library.decisionAid, whole.decisionAid);
}

void tst_DataFaults::leavesOutBadFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("missing") << QByteArray() << u"data.pairs"_s;
    QTest::newRow("no JSON") << QByteArray("{\n\"format\": 1,\n") << u"line 3"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"whole file"_s;
    QTest::newRow("no list") << QByteArray(R"({"format":1,"licence":"CC-BY-SA-4.0"})")
                             << u"pairs"_s;
    QTest::newRow("newer") << QByteArray(R"({"format":2,"licence":"CC-BY-SA-4.0","pairs":[]})")
                           << u"format"_s;
    QTest::newRow("pairs is text")
        << QByteArray(R"({"format":1,"licence":"CC-BY-SA-4.0","pairs":"none"})") << u"pairs"_s;
    QTest::newRow("too few") << QByteArray(R"({"format":1,"licence":"CC-BY-SA-4.0","pairs":[]})")
                             << u"pairs"_s;
}

void tst_DataFaults::leavesOutBadFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, place);
    const DataFolder folder(bundled());
    if (content.isEmpty()) {
        folder.remove(u"pairs"_s);
    } else {
        folder.write(u"pairs"_s, content);
    }
    const CourseLibrary library = folder.read();
    QVERIFY(!library.problems.isEmpty());
    QCOMPARE(library.problems.first().place, place);
    const QString named = content.isEmpty() ? u"course.json"_s : u"data/pairs.json"_s;
    QVERIFY(library.problems.first().file.endsWith(named));
    QVERIFY(library.pairs.isEmpty());
    if (QByteArray(QTest::currentDataTag()) != "too few") {
        QCOMPARE(print(library.problems).count(u'\n'), 0);
        QCOMPARE(library.vignettes.size(),
                 24); // links to what cannot be read are no fault of theirs
    }
}

void tst_DataFaults::keepsTheDecisionAidWholeOrNotAtAll()
{
    const auto spoil = [](const QString &place, const QJsonValue &value) {
        const DataFolder folder(bundled());
        folder.set(u"decision-aid"_s, place, value);
        const CourseLibrary library = folder.read();
        return library.decisionAid         ? u"there"_s
            : library.problems.size() != 1 ? print(library.problems)
                                           : library.problems.first().place;
    };
    QCOMPARE(spoil(u"nodes.1.help"_s, u"Some help."_s), u"there"_s);
    QCOMPARE(spoil(u"nodes.1.yes"_s, u"end-nowhere"_s), u"nodes[1].yes"_s);
    QCOMPARE(spoil(u"nodes.1.lenses"_s, 3), u"nodes[1].lenses"_s);
    QCOMPARE(spoil(u"nodes.1.id"_s, u"N1"_s), u"nodes[1].id"_s);
    QCOMPARE(
        spoil(u"ends.1.id"_s, valueAt(bundled() + u"/data/decision-aid.json"_s, u"ends.0.id"_s)),
        u"ends[1].id"_s);
    QCOMPARE(spoil(u"ends.0.next"_s, u"end-narrow"_s), u"ends[0].next"_s);
    QCOMPARE(spoil(u"start"_s, 1), u"start"_s);
}

QTEST_GUILESS_MAIN(tst_DataFaults)
#include "tst_datafaults.moc"
