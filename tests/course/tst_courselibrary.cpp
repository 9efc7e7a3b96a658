// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data files of a course are read into values.
#include "datafolder.h"
#include <course/manifest.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

QString bundled() { return QStringLiteral(BUNDLED_COURSE); }

} // namespace

class tst_CourseLibrary final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheBundledCourse();
    void readsEveryKind();
    void inheritsTheNeedOfAField();
    void findsById();
    void checksChaptersOfAWholeEdition();
    void opensACourseWithoutData();
};

void tst_CourseLibrary::readsTheBundledCourse()
{
    const auto course = readCourse(bundled());
    QVERIFY(course);
    const CourseLibrary library = readCourseLibrary(*course);
    QCOMPARE(print(library.problems), QString());
    QCOMPARE(library.vignettes.size(), 24);
    QCOMPARE(library.pairs.size(), 18);
    QCOMPARE(library.knowledgeCheck().size(), 20);
    QCOMPARE(library.questions.size(), 20 + 12);
    QCOMPARE(library.glossary.size(), 30);
    QCOMPARE(library.worksheets.size(), 5);
    QVERIFY(library.decisionAid);
    QCOMPARE(library.decisionAid->nodes.size(), 8);
    QCOMPARE(library.decisionAid->ends.size(), 11);
    QCOMPARE(library.presentations.size(), 12);
    QCOMPARE(library.claims.size(), 11);
    QCOMPARE(library.references.size(), 86);
    QCOMPARE(library.lenses.size(), 8);
    QCOMPARE(library.moves.size(), 5);
    QCOMPARE(library.exercises.size(), 7);
    for (const QString &text :
         { library.vignetteNotice, library.questionNotice, library.presentationNotice,
           library.lensAdvice.notice, library.moveTimingNote, library.worksheetWords.banner }) {
        QVERIFY(!text.isEmpty());
    }
    QCOMPARE(library.moveTiming.size(), 3);
    QCOMPARE(library.checkRules.suggestedPass, 14);
}

void tst_CourseLibrary::readsEveryKind()
{
    const CourseLibrary library = DataFolder(bundled()).read();
    const Vignette &callum = library.vignettes.first();
    QCOMPARE(callum.name, u"Callum"_s);
    QCOMPARE(callum.age, 34);
    QCOMPARE(callum.label, WorkingLabel::Both);
    QCOMPARE(callum.patterns, QList{ BehaviourPattern::Split });
    QCOMPARE(callum.confidence, Confidence::High);
    QVERIFY(!callum.contentNote);
    QCOMPARE(callum.lenses.size(), 8);
    QCOMPARE(callum.moves, (QList{ MoveId{ u"M-KEEP"_s }, MoveId{ u"M-TEST"_s } }));
    QCOMPARE(library.vignettes.last().confidence, Confidence::ModerateToHigh);

    const Question &first = library.questions.first();
    QCOMPARE(first.kind, QuestionKind::Check);
    QCOMPARE(first.chapter.value, u"C03"_s);
    QCOMPARE(first.answer, u"C"_s);
    QCOMPARE(first.options.size(), 4);
    QVERIFY(!library.checkpoints(ChapterId{ u"C02"_s }).isEmpty());
    QCOMPARE(library.checkpoints(ChapterId{ u"C02"_s }).first().kind, QuestionKind::Checkpoint);

    QCOMPARE(library.lens(LensId{ u"credit"_s })->weight, LensWeight::Most);
    QCOMPARE(library.move(MoveId{ u"M-FADE"_s })->ladder->vignette.value, u"V04"_s);
    QCOMPARE(library.exercise(ExerciseId{ u"E1"_s })->tiles.size(), 6);
    QVERIFY(library.exercise(ExerciseId{ u"E1"_s })->tiles[3].job);
    QCOMPARE(library.decisionAid->node(library.decisionAid->start)->id.value, u"N1"_s);
    const DecisionEnd *narrow = library.decisionAid->end(StepId{ u"end-narrow"_s });
    QVERIFY(narrow);
    QCOMPARE(narrow->next, std::optional(StepId{ u"N1"_s }));
    QVERIFY(!narrow->label);
}

void tst_CourseLibrary::inheritsTheNeedOfAField()
{
    const CourseLibrary library = DataFolder(bundled()).read();
    const Worksheet &plan = *library.worksheet(WorksheetId{ u"W5"_s });
    QVERIFY(plan.repeatPerPart);
    QCOMPARE(plan.entry(FieldId{ u"w5_hold"_s })->need, FieldNeed::Conditional);
    QCOMPARE(plan.entry(FieldId{ u"w5_hold_date"_s })->need, FieldNeed::Conditional);
    QCOMPARE(plan.entry(FieldId{ u"w5_hold_date"_s })->kind, FieldKind::Date);
    QCOMPARE(plan.entry(FieldId{ u"w5_support_note"_s })->need, FieldNeed::Never);
    QCOMPARE(plan.entry(FieldId{ u"w5_review"_s })->need, FieldNeed::After);
    QCOMPARE(plan.entry(FieldId{ u"w5_tune"_s })->when->equals, QStringList{ u"M-TUNE"_s });
    QVERIFY(!plan.entry(FieldId{ u"w5_nothing"_s }));
    QVERIFY(library.worksheets.first().fields.first().choicesAreVignettes);
    QVERIFY(library.worksheets.first().fields.first().orText);
    const ExampleValue &part = plan.examples.first().values.last();
    QCOMPARE(part.part, std::optional(3));
    QCOMPARE(part.value, FieldValue(u"M-TEST"_s));
}

void tst_CourseLibrary::findsById()
{
    const CourseLibrary library = DataFolder(bundled()).read();
    QCOMPARE(library.vignette(VignetteId{ u"V07"_s })->id.value, u"V07"_s);
    QCOMPARE(library.pair(PairId{ u"P18"_s })->id.value, u"P18"_s);
    QCOMPARE(library.question(QuestionId{ u"Q20"_s })->id.value, u"Q20"_s);
    QCOMPARE(library.term(TermId{ u"G01"_s })->term, u"Safety behaviour"_s);
    QCOMPARE(library.presentation(PresentationId{ u"ocd"_s })->id.value, u"ocd"_s);
    QCOMPARE(library.claim(ClaimId{ u"CL11"_s })->id.value, u"CL11"_s);
    QCOMPARE(library.reference(ReferenceId{ u"X46"_s })->id.value, u"X46"_s);
    QVERIFY(!library.vignette(VignetteId{ u"V99"_s }));
}

void tst_CourseLibrary::checksChaptersOfAWholeEdition()
{
    auto course = readCourse(bundled());
    QVERIFY(course);
    Chapter last;
    last.id = ChapterId{ u"C99"_s };
    course->chapters = { last };
    course->plannedMinutes = 1;
    QVERIFY(course->isPartial());
    QVERIFY(readCourseLibrary(*course).problems.isEmpty());
    course->plannedMinutes = 0;
    QVERIFY(!course->isPartial());
    const CourseLibrary library = readCourseLibrary(*course);
    QVERIFY(library.questions.isEmpty());
    QVERIFY(library.vignettes.size() == 24);
    QVERIFY(print(library.problems).contains(u"questions[0].chapter"_s));
}

void tst_CourseLibrary::opensACourseWithoutData()
{
    auto course = readCourse(bundled());
    QVERIFY(course);
    course->data.clear();
    QVERIFY(readCourseLibrary(*course) == CourseLibrary());
}

QTEST_GUILESS_MAIN(tst_CourseLibrary)
#include "tst_courselibrary.moc"
