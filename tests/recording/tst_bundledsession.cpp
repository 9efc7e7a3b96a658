// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bundled session as a whole, without speaking it: its timeline, its slides, its captions, and
// what it asks of the learner beside what the data hold.
#include <course/courselibrary.h>
#include <course/manifest.h>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <captioncutter.h>
#include <chapterplan.h>
#include <slidepainter.h>
#include <slidereader.h>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

struct Spoken {
    Chapter chapter;
    SessionScript script;

    template <typename Block> [[nodiscard]] QList<Block> blocks() const
    {
        QList<Block> found;
        for (const ScriptBlock &block : script.blocks) {
            if (const auto *one = std::get_if<Block>(&block)) {
                found.append(*one);
            }
        }
        return found;
    }
};

Milliseconds planned(const Chapter &chapter)
{
    return Milliseconds(std::llround(chapter.minutes * 60000));
}

//! How long each sentence takes at an even pace.
QList<Milliseconds> lengths(const QStringList &sentences, double wordsPerMinute)
{
    QList<Milliseconds> all;
    for (const QString &sentence : sentences) {
        const auto words = double(sentence.count(u' ') + 1);
        all.append(Milliseconds(std::llround(words * 60000 / wordsPerMinute)));
    }
    return all;
}

//! Whether spans follow one another without gap or overlap.
template <typename Piece>
bool isSeamless(const QList<Piece> &pieces, Milliseconds from, Milliseconds to)
{
    for (const Piece &piece : pieces) {
        if (piece.span.from != from || piece.span.isEmpty()) {
            return false;
        }
        from = piece.span.to;
    }
    return from == to;
}

//! Whether spans come one after the other; there may be time between them.
template <typename Piece> bool isOrdered(const QList<Piece> &pieces, Milliseconds length)
{
    Milliseconds now{ 0 };
    for (const Piece &piece : pieces) {
        if (piece.span.from < now || piece.span.to <= piece.span.from) {
            return false;
        }
        now = piece.span.to;
    }
    return now <= length;
}

QString faultOf(const Cue &cue)
{
    const double seconds = double(cue.span.length().count()) / 1000;
    const QStringList lines = cue.text.split(u'\n');
    const bool isWide = std::ranges::any_of(
        lines, [](const QString &line) { return line.size() > captionlimit::lineLength; });
    if (isWide || lines.size() > captionlimit::lines) {
        return u"too wide"_s;
    }
    if (cue.span.length() < captionlimit::shortest || cue.span.length() > captionlimit::longest) {
        return u"%1 s"_s.arg(seconds);
    }
    const double speed = double(cue.text.size()) / seconds;
    return speed > captionlimit::charactersPerSecond ? u"%1 characters a second"_s.arg(speed)
                                                     : QString();
}

} // namespace

class TestBundledSession final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void lastsAsPlanned_data();
    void lastsAsPlanned();
    void captionsCanBeRead();
    void numbersItsSlides();
    void drawsEverySlideAndExercise();
    void setsTheExercisesOfTheData();
    void asksTheCheckpointsOfTheData();
    void namesVignettesAsTheDataDo();
    void respellsOnlyPhrasesThatAreSaid();
    void teachesPractisesAndAsksEveryOutcome();

private:
    Course m_course;
    CourseLibrary m_library;
    QList<Spoken> m_chapters;
};

void TestBundledSession::initTestCase()
{
    const QString folder = QStringLiteral(BUNDLED_COURSE);
    const auto course = readCourse(folder);
    QVERIFY(course);
    m_course = *course;
    m_library = readCourseLibrary(m_course);
    for (const Chapter &chapter : m_course.chapters) {
        const auto script = readSessionScript(QDir(folder).filePath(chapter.script));
        QVERIFY(script);
        m_chapters.append({ .chapter = chapter, .script = *script });
    }
}

void TestBundledSession::lastsAsPlanned_data()
{
    QTest::addColumn<double>("wordsPerMinute");
    // Pauses between sentences come on top, so that 135 to 150 words a minute are heard.
    QTest::newRow("a calm voice") << 155.0;
    QTest::newRow("a quick voice") << 175.0;
}

void TestBundledSession::lastsAsPlanned()
{
    QFETCH(const double, wordsPerMinute);
    Milliseconds whole{ 0 };
    for (const Spoken &spoken : m_chapters) {
        const auto plan
            = planChapter(spoken.script, lengths(sentencesOf(spoken.script), wordsPerMinute),
                          planned(spoken.chapter));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        const QByteArray name = spoken.chapter.id.value.toUtf8();
        QVERIFY2(plan->length == planned(spoken.chapter), name.constData());
        QVERIFY2(isSeamless(plan->slides, Milliseconds{ 0 }, plan->length), name.constData());
        QVERIFY2(isSeamless(plan->pictures, Milliseconds{ 0 }, plan->length), name.constData());
        QVERIFY2(isOrdered(plan->sentences, plan->length), name.constData());
        QVERIFY2(isOrdered(plan->exercises, plan->length), name.constData());
        whole += plan->length;
    }
    QCOMPARE(whole, std::chrono::minutes{ 165 });
    QCOMPARE(m_course.plannedMinutes, 165.0);
}

void TestBundledSession::captionsCanBeRead()
{
    QStringList faults;
    for (const Spoken &spoken : m_chapters) {
        const auto plan = planChapter(spoken.script, lengths(sentencesOf(spoken.script), 150),
                                      planned(spoken.chapter));
        QVERIFY(plan);
        const QList<Cue> cues = cutCaptions(plan->sentences);
        QVERIFY(isOrdered(cues, plan->length));
        for (const Cue &cue : cues) {
            if (const QString fault = faultOf(cue); !fault.isEmpty()) {
                faults.append(spoken.chapter.id.value + u' ' + fault + u": "_s + cue.text);
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

//! S01 to S43, in order, each with a text for those who cannot see it.
void TestBundledSession::numbersItsSlides()
{
    int number = 0;
    for (const Spoken &spoken : m_chapters) {
        for (const ScriptSlide &slide : spoken.blocks<ScriptSlide>()) {
            QCOMPARE(slide.id, u'S' + QString::number(++number).rightJustified(2, u'0'));
            QVERIFY2(slide.alt.size() >= 40, qPrintable(slide.id));
        }
    }
    QCOMPARE(number, 43);
}

//! Nothing is wider or taller than its place.
void TestBundledSession::drawsEverySlideAndExercise()
{
    QVERIFY(checkFonts());
    for (const Spoken &spoken : m_chapters) {
        const SlideFoot foot{ .chapterId = spoken.chapter.id.value,
                              .chapterTitle = spoken.chapter.title };
        QImage current;
        for (const ScriptBlock &block : spoken.script.blocks) {
            if (const auto *slide = std::get_if<ScriptSlide>(&block)) {
                const auto content = readSlideContent(*slide, spoken.chapter.script);
                QVERIFY2(content, content ? "" : qPrintable(content.error().detail));
                const auto image = paintSlide(*content, foot);
                QVERIFY2(image, image ? "" : qPrintable(image.error().detail));
                current = *image;
            } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
                for (const qreal left : { 1.0, 0.0 }) {
                    const auto image
                        = paintExercise(current, *exercise, exercise->length, foot, left);
                    QVERIFY2(image, image ? "" : qPrintable(image.error().detail));
                }
                QVERIFY2(exercise->optional, qPrintable(exercise->id));
            }
        }
    }
}

void TestBundledSession::setsTheExercisesOfTheData()
{
    QStringList set;
    for (const Spoken &spoken : m_chapters) {
        for (const ScriptExercise &exercise : spoken.blocks<ScriptExercise>()) {
            set.append(exercise.id);
        }
    }
    QCOMPARE(m_library.exercises.size(), 7);
    for (const PracticeExercise &exercise : m_library.exercises) {
        const QString id = exercise.chapter.value + u'-' + exercise.id.value.toLower();
        QCOMPARE(set.count(id), 1);
    }
    set.sort();
    QVERIFY(std::ranges::adjacent_find(set) == set.end());
}

//! Where a chapter has two questions, its card numbers them.
void TestBundledSession::asksTheCheckpointsOfTheData()
{
    qsizetype asked = 0;
    for (const Spoken &spoken : m_chapters) {
        const auto exercises = spoken.blocks<ScriptExercise>();
        const auto card = std::ranges::find(exercises, spoken.chapter.id.value + u"-check"_s,
                                            &ScriptExercise::id);
        const auto questions = m_library.checkpoints(spoken.chapter.id).size();
        QCOMPARE(card != exercises.end(), questions > 0);
        if (questions > 0) {
            const auto numbered = std::ranges::count_if(card->task, [](const QString &line) {
                return line.startsWith(u"1. "_s) || line.startsWith(u"2. "_s);
            });
            QCOMPARE(std::max<qsizetype>(numbered, 1), questions);
            asked += questions;
        }
    }
    QCOMPARE(asked, 12);
}

//! "V05 Hannah" and "Callum (V01)".
void TestBundledSession::namesVignettesAsTheDataDo()
{
    static const QRegularExpression named(
        u"(?<id>V\\d\\d) (?<name>\\p{Lu}\\p{Ll}+)|(?<name2>\\p{Lu}\\p{Ll}+) \\((?<id2>V\\d\\d)\\)"_s);
    int count = 0;
    for (const Spoken &spoken : m_chapters) {
        for (const ScriptExercise &exercise : spoken.blocks<ScriptExercise>()) {
            auto matches = named.globalMatch(exercise.task.join(u'\n'));
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString id = match.captured(u"id"_s) + match.captured(u"id2"_s);
                const QString name = match.captured(u"name"_s) + match.captured(u"name2"_s);
                const Vignette *vignette = m_library.vignette(VignetteId{ id });
                QVERIFY2(vignette, qPrintable(id));
                QCOMPARE(name, vignette->name);
                ++count;
            }
        }
    }
    QVERIFY(count >= 18);
}

//! An entry of several words that no longer stands in a script respells nothing.
void TestBundledSession::respellsOnlyPhrasesThatAreSaid()
{
    QStringList said;
    for (const Spoken &spoken : m_chapters) {
        said += sentencesOf(spoken.script);
    }
    QFile list(QStringLiteral(PRONUNCIATION));
    QVERIFY(list.open(QIODevice::ReadOnly));
    int phrases = 0;
    for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n')) {
        const QString phrase = line.section(u'=', 0, 0).trimmed();
        if (line.contains(u'=') && !line.startsWith(u'#') && phrase.contains(u' ')) {
            QVERIFY2(!said.filter(phrase, Qt::CaseInsensitive).isEmpty(), qPrintable(phrase));
            ++phrases;
        }
    }
    QVERIFY(phrases > 5);
}

//! A chapter that names every outcome, as the last one does, counts for none.
void TestBundledSession::teachesPractisesAndAsksEveryOutcome()
{
    for (const Outcome &outcome : m_course.outcomes) {
        QStringList taughtIn;
        for (const Chapter &chapter : m_course.chapters) {
            if (chapter.outcomes.contains(outcome.id)
                && chapter.outcomes.size() < m_course.outcomes.size()) {
                taughtIn.append(chapter.id.value);
            }
        }
        const QByteArray name = outcome.id.value.toUtf8();
        QVERIFY2(!taughtIn.isEmpty(), name.constData());
        QVERIFY2(std::ranges::any_of(m_library.exercises,
                                     [&taughtIn](const PracticeExercise &exercise) {
                                         return taughtIn.contains(exercise.chapter.value);
                                     }),
                 name.constData());
        QVERIFY2(std::ranges::any_of(m_library.knowledgeCheck(),
                                     [&outcome](const Question &question) {
                                         return question.outcomes.contains(outcome.id);
                                     }),
                 name.constData());
    }
}

QTEST_MAIN(TestBundledSession)
#include "tst_bundledsession.moc"
