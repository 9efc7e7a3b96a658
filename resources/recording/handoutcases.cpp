// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoutcases.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

using namespace paper;

namespace {

constexpr qreal indent = 8;
const PrintStyle headStyle{ .points = 15, .strong = true };
const PrintStyle nameStyle{ .points = 10, .strong = true };
const PrintStyle bodyStyle{ .points = 9 };

PrintStyle quietStyle(const PrintPage &page)
{
    return { .points = 8, .colour = page.theme().muted };
}

void heading(PrintPage &page, const QString &text, const QString &below)
{
    page.turn();
    page.y = page.text(margin, page.y, column, text, headStyle);
    page.y = page.text(margin, page.y + 1, column, below, quietStyle(page)) + 5;
}

//! Lines that stay together on a page.
struct Line {
    QString text;
    PrintStyle style;
    qreal left = 0;
};

void keepTogether(PrintPage &page, const QList<Line> &lines)
{
    constexpr qreal between = 0.8;
    qreal needed = 0;
    for (const Line &line : lines) {
        needed += page.height(line.text, column - line.left, line.style) + between;
    }
    page.ensure(needed);
    for (const Line &line : lines) {
        page.y = page.text(margin + line.left, page.y, column - line.left, line.text, line.style)
            + between;
    }
    page.y += 3.2;
}

QString wordFor(WorkingLabel label)
{
    switch (label) {
    case WorkingLabel::Safety:
        return u"safety"_s;
    case WorkingLabel::Coping:
        return u"coping or precaution"_s;
    case WorkingLabel::Both:
        return u"both"_s;
    }
    return {};
}

QString wordFor(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return u"low"_s;
    case Confidence::Moderate:
        return u"moderate"_s;
    case Confidence::ModerateToHigh:
        return u"moderate to high"_s;
    case Confidence::High:
        return u"high"_s;
    }
    return {};
}

QString nameOf(const Vignette &vignette)
{
    return u"%1  %2, %3 · %4"_s.arg(vignette.id.value, vignette.name)
        .arg(vignette.age)
        .arg(vignette.title);
}

QString letter(qsizetype index) { return QString(QChar(u'A' + char16_t(index))); }

//! Read before the answer: a label is kept or changed for a reason of one's own.
void askAboutVignette(PrintPage &page, const Vignette &vignette)
{
    keepTogether(page,
                 { { nameOf(vignette), nameStyle },
                   { u"Ask next: “%1”"_s.arg(vignette.askNext), bodyStyle },
                   { u"The answer changes if %1"_s.arg(vignette.flipsIf), bodyStyle } });
}

void answerVignette(PrintPage &page, const Vignette &vignette)
{
    QString label
        = u"%1; confidence %2"_s.arg(wordFor(vignette.label), wordFor(vignette.confidence));
    if (vignette.labelNote) {
        label += u" (%1)"_s.arg(*vignette.labelNote);
    }
    keepTogether(page,
                 { { nameOf(vignette), nameStyle },
                   { u"One reasoned answer: %1."_s.arg(label), bodyStyle },
                   { vignette.response, bodyStyle },
                   { u"A common slip: %1"_s.arg(vignette.commonSlip), quietStyle(page) } });
}

void answerQuestion(PrintPage &page, const Question &question, int number)
{
    QList<Line> lines;
    for (qsizetype i = 0; i < question.options.size(); ++i) {
        const QuestionOption &option = question.options.at(i);
        if (option.id == question.answer) {
            lines.append({ u"%1. %2: %3"_s.arg(number).arg(letter(i), option.text), nameStyle });
        }
    }
    lines.append({ question.explanation, bodyStyle, indent });
    if (!question.references.isEmpty()) {
        QStringList ids;
        for (const ReferenceId &id : question.references) {
            ids.append(id.value);
        }
        lines.append({ u"[%1]"_s.arg(ids.join(u", "_s)), quietStyle(page), indent });
    }
    keepTogether(page, lines);
}

} // namespace

void printVignettes(PrintPage &page, const CourseLibrary &library)
{
    if (library.vignettes.isEmpty()) {
        return;
    }
    heading(page, u"Vignettes"_s,
            u"Everyone here is invented. Each carries a note of its topic; choose another if you "
            "would rather not meet it today. Reasoned answers stand at the end."_s);
    for (const Vignette &vignette : library.vignettes) {
        keepTogether(page,
                     { { nameOf(vignette), nameStyle },
                       { u"Content note: %1"_s.arg(vignette.contentNote.value_or(u"none"_s)),
                         quietStyle(page) },
                       { vignette.text, bodyStyle },
                       { u"The behaviour to think about: %1"_s.arg(vignette.behaviour),
                         quietStyle(page) } });
    }
}

void printKnowledgeCheck(PrintPage &page, const CourseLibrary &library)
{
    const QList<Question> questions = library.knowledgeCheck();
    if (questions.isEmpty()) {
        return;
    }
    heading(page, u"Knowledge check"_s,
            u"%1 questions, about %2 minutes, at your pace. Nothing depends on the result."_s
                .arg(questions.size())
                .arg(library.checkRules.minutes));
    int number = 0;
    for (const Question &question : questions) {
        QList<Line> lines{ { u"%1. %2"_s.arg(++number).arg(question.stem), nameStyle } };
        for (qsizetype i = 0; i < question.options.size(); ++i) {
            lines.append(
                { u"%1  %2"_s.arg(letter(i), question.options.at(i).text), bodyStyle, indent });
        }
        keepTogether(page, lines);
    }
}

void printAnswers(PrintPage &page, const CourseLibrary &library)
{
    if (!library.vignettes.isEmpty()) {
        heading(page, u"What to ask next about the vignettes"_s,
                u"Settle on a label first. Then read what would change it, and keep it or change "
                "it. The reasoned answers follow."_s);
        for (const Vignette &vignette : library.vignettes) {
            askAboutVignette(page, vignette);
        }
        heading(page, u"Reasoned answers to the vignettes"_s,
                u"One reasoned view each, not an expert consensus. A different label for a good "
                "reason is good work."_s);
        for (const Vignette &vignette : library.vignettes) {
            answerVignette(page, vignette);
        }
    }
    if (const QList<Question> questions = library.knowledgeCheck(); !questions.isEmpty()) {
        heading(page, u"Answers to the knowledge check"_s, u"The best option, and why."_s);
        int number = 0;
        for (const Question &question : questions) {
            answerQuestion(page, question, ++number);
        }
    }
}

} // namespace companion
