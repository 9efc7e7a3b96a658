// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chapterplan.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

enum class Before { Nothing, Slide, Sentence, Paragraph, Pause, Exercise };

//! Walks through the blocks with a hand on the clock.
class Planner final {
public:
    Planner(const QList<Milliseconds> &spoken, Milliseconds fill)
        : m_spoken(spoken)
        , m_fill(fill)
    {
    }

    void operator()(const ScriptSlide &slide);
    void operator()(const ScriptParagraph &paragraph);
    void operator()(const ScriptPause &pause);
    void operator()(const ScriptExercise &exercise);

    [[nodiscard]] ChapterPlan finish();

private:
    void alignToGrid();
    void beginPicture(std::optional<qsizetype> exercise);

    QList<Milliseconds> m_spoken;
    Milliseconds m_fill;
    Milliseconds m_now{ 0 };
    Before m_before = Before::Nothing;
    ChapterPlan m_plan;
};

void Planner::alignToGrid()
{
    m_now = (m_now + rhythm::grid - Milliseconds{ 1 }) / rhythm::grid * rhythm::grid;
}

void Planner::beginPicture(std::optional<qsizetype> exercise)
{
    if (!m_plan.pictures.isEmpty()) {
        m_plan.pictures.last().span.to = m_now;
        if (m_plan.pictures.last().span.isEmpty()) {
            m_plan.pictures.removeLast();
        }
    }
    m_plan.pictures.append(
        { .span = { m_now, m_now }, .slide = m_plan.slides.size() - 1, .exercise = exercise });
}

void Planner::operator()(const ScriptSlide &slide)
{
    if (m_before == Before::Sentence) {
        m_now += rhythm::beforeSlide;
    }
    alignToGrid();
    if (!m_plan.slides.isEmpty()) {
        m_plan.slides.last().span.to = m_now;
    }
    m_plan.slides.append({ .slide = slide, .span = { m_now, m_now } });
    beginPicture({});
    m_now += m_before == Before::Nothing ? rhythm::beforeFirst : rhythm::afterSlide;
    m_before = Before::Slide;
}

void Planner::operator()(const ScriptParagraph &paragraph)
{
    if (m_before == Before::Sentence) {
        m_now += rhythm::betweenParagraphs;
    }
    m_before = Before::Slide;
    for (const ScriptSentence &sentence : paragraph.sentences) {
        if (m_before == Before::Sentence) {
            m_now += rhythm::betweenSentences;
        }
        const Milliseconds length = m_spoken.at(m_plan.sentences.size());
        m_plan.sentences.append({ .text = sentence.text, .span = { m_now, m_now + length } });
        m_now += length;
        m_before = Before::Sentence;
        QStringList &cited = m_plan.slides.last().references;
        for (const QString &reference : sentence.references) {
            if (!cited.contains(reference)) {
                cited.append(reference);
            }
        }
    }
}

void Planner::operator()(const ScriptPause &pause)
{
    m_now += pause.length;
    m_before = Before::Pause;
}

void Planner::operator()(const ScriptExercise &exercise)
{
    if (m_before == Before::Sentence) {
        m_now += rhythm::aroundExercise;
    }
    alignToGrid();
    const Milliseconds from = m_now;
    beginPicture(m_plan.exercises.size());
    m_now += exercise.length + (exercise.fill ? m_fill : Milliseconds{ 0 });
    alignToGrid();
    m_plan.exercises.append({ .exercise = exercise, .span = { from, m_now } });
    beginPicture({});
    m_now += rhythm::aroundExercise;
    m_before = Before::Exercise;
}

ChapterPlan Planner::finish()
{
    m_now += m_before == Before::Sentence ? rhythm::afterLast : Milliseconds{ 0 };
    alignToGrid();
    m_plan.length = m_now;
    m_plan.slides.last().span.to = m_now;
    m_plan.pictures.last().span.to = m_now;
    if (m_plan.pictures.last().span.isEmpty()) {
        m_plan.pictures.removeLast();
    }
    return m_plan;
}

ChapterPlan layOut(const SessionScript &script, const QList<Milliseconds> &spoken,
                   Milliseconds fill)
{
    Planner planner(spoken, fill);
    for (const ScriptBlock &block : script.blocks) {
        std::visit(planner, block);
    }
    return planner.finish();
}

bool hasFill(const SessionScript &script)
{
    return std::any_of(script.blocks.begin(), script.blocks.end(), [](const ScriptBlock &block) {
        const auto *exercise = std::get_if<ScriptExercise>(&block);
        return exercise && exercise->fill;
    });
}

QString inSeconds(Milliseconds length)
{
    return QString::number(double(length.count()) / 1000.0, 'f', 1);
}

} // namespace

QStringList sentencesOf(const SessionScript &script)
{
    QStringList sentences;
    for (const ScriptBlock &block : script.blocks) {
        if (const auto *paragraph = std::get_if<ScriptParagraph>(&block)) {
            for (const ScriptSentence &sentence : paragraph->sentences) {
                sentences.append(sentence.text);
            }
        }
    }
    return sentences;
}

Result<ChapterPlan> planChapter(const SessionScript &script, const QList<Milliseconds> &spoken,
                                Milliseconds planned)
{
    Q_ASSERT(spoken.size() == sentencesOf(script).size());
    if (planned % rhythm::grid != Milliseconds{ 0 }) {
        return fail(Error::Code::Invalid,
                    u"the planned length of %1 must be a multiple of %2 ms"_s.arg(
                        script.chapter.value, QString::number(rhythm::grid.count())));
    }
    ChapterPlan plan = layOut(script, spoken, Milliseconds{ 0 });
    const Milliseconds missing = planned - plan.length;
    if (missing < Milliseconds{ 0 }) {
        return fail(
            Error::Code::Invalid,
            u"%1 lasts %2 s, which is %3 s longer than planned: shorten the narration or an exercise"_s
                .arg(script.chapter.value, inSeconds(plan.length), inSeconds(-missing)));
    }
    if (hasFill(script)) {
        return layOut(script, spoken, missing);
    }
    if (missing > rhythm::mostQuietEnd) {
        return fail(
            Error::Code::Invalid,
            u"%1 lasts %2 s, which is %3 s shorter than planned: add an exercise with \"fill\""_s
                .arg(script.chapter.value, inSeconds(plan.length), inSeconds(missing)));
    }
    plan.length = planned;
    plan.slides.last().span.to = planned;
    plan.pictures.last().span.to = planned;
    return plan;
}

} // namespace companion
