// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatewords.h>
#include <certificate/measuretables.h>
#include <certificate/sheet.h>
#include <look/theme.h>

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal rowSize = 8.5;
constexpr qreal rowHeight = 12.5;
constexpr qreal gap = 20;

const Theme &theme() { return Theme::light(); }

TextStyle cell(bool head, Qt::Alignment align)
{
    return { .size = head ? 8 : rowSize,
             .colour = head ? theme().muted : theme().ink,
             .align = align };
}

// Right edges of the columns, as distances from the right margin; the title takes what is left.
struct RuleColumn {
    qreal rightInset;
    qreal width;
};
constexpr qreal chapterWidth = 30;
constexpr std::array<RuleColumn, 5> ruleColumns{ {
    { 186, 50 }, // length
    { 132, 50 }, // watched
    { 82, 46 }, // have
    { 34, 46 }, // need
    { 0, 30 }, // met
} };

using RuleRow = std::array<QString, 7>; //!< id, title, length, watched, have, need, met

void paintRuleRow(Sheet &sheet, const QRectF &area, qreal y, const RuleRow &row, bool head)
{
    const qreal titleLeft = area.left() + chapterWidth;
    const qreal titleWidth = area.width() - chapterWidth - ruleColumns.front().rightInset
        - ruleColumns.front().width - 4;
    sheet.text(area.left(), y, chapterWidth, row.at(0), cell(head, Qt::AlignLeft));
    sheet.text(titleLeft, y, titleWidth, row.at(1),
               sheet.fitted(row.at(1), cell(head, Qt::AlignLeft), titleWidth, 1, 5));
    for (std::size_t i = 0; i < ruleColumns.size(); ++i) {
        const RuleColumn &column = ruleColumns.at(i);
        const QString &text = row.at(i + 2);
        const TextStyle style = cell(head, Qt::AlignRight);
        sheet.text(area.right() - column.rightInset - column.width, y, column.width, text,
                   sheet.fitted(text, style, column.width, 1, 5));
    }
}

const Requirement *ruleOf(const Completion &completion, const ChapterId &chapter)
{
    for (const Requirement &rule : completion.requirements) {
        if (rule.kind == Requirement::Kind::ChapterCoverage && rule.chapter == chapter) {
            return &rule;
        }
    }
    return nullptr;
}

QString met(bool isMet)
{
    return isMet ? u"✓"_s : CertificateWords::say(QT_TRANSLATE_NOOP("Certificate", "no"));
}

RuleRow chapterRow(const Chapter &chapter, const Evidence &evidence, const CertificateWords &words)
{
    const auto span = evidence.recording.spanOf(chapter.id);
    RuleRow row{ chapter.id.value, chapter.title };
    if (span) {
        row.at(2) = formatPosition(span->length());
        row.at(3) = formatPosition(evidence.coverage.totalWithin(*span));
    }
    if (const Requirement *rule = ruleOf(evidence.completion, chapter.id)) {
        row.at(4) = words.percent(rule->have);
        row.at(5) = words.percent(rule->need);
        row.at(6) = met(rule->met);
    } else {
        row.at(5) = CertificateWords::say(QT_TRANSLATE_NOOP("Certificate", "optional"));
    }
    return row;
}

QList<RuleRow> reflectionRows(const Completion &completion, const CertificateWords &words)
{
    QList<RuleRow> rows;
    for (const Requirement &rule : completion.requirements) {
        if (rule.kind == Requirement::Kind::ReflectionWords) {
            rows.append({ QString(),
                          CertificateWords::say(QT_TRANSLATE_NOOP(
                              "Certificate", "Reflection, in words (its text is private)")),
                          QString(), QString(), words.number(rule.have), words.number(rule.need),
                          met(rule.met) });
        }
    }
    return rows;
}

RuleRow ruleHeads()
{
    const auto say = [](const char *source) { return CertificateWords::say(source); };
    return { QString(), say(QT_TRANSLATE_NOOP("Certificate", "Chapter")),
             say(QT_TRANSLATE_NOOP("Certificate", "Length")),
             say(QT_TRANSLATE_NOOP("Certificate", "Watched")),
             //: of a rule: how much is there
             say(QT_TRANSLATE_NOOP("Certificate", "Have")),
             //: of a rule: how much it asks for
             say(QT_TRANSLATE_NOOP("Certificate", "Need")),
             //: of a rule: it is met
             say(QT_TRANSLATE_NOOP("Certificate", "Met")) };
}

// Sittings: one block has the same three columns as the next.
constexpr qreal dateWidth = 54;
constexpr qreal watchedWidth = 34;
constexpr int mostBlocks = 3;
constexpr int blockRows = 5; // another block begins beside it only for more

int blocksFor(qsizetype sittings)
{
    return std::clamp(int((sittings + blockRows - 1) / blockRows), 1, mostBlocks);
}

void paintSittingRow(Sheet &sheet, const QRectF &block, qreal y, const std::array<QString, 3> &row,
                     bool head)
{
    const qreal timesWidth = block.width() - dateWidth - watchedWidth;
    const auto put = [&](qreal x, qreal width, const QString &text, Qt::Alignment align) {
        sheet.text(x, y, width, text, sheet.fitted(text, cell(head, align), width - 2, 1, 5));
    };
    put(block.left(), dateWidth, row.at(0), Qt::AlignLeft);
    put(block.left() + dateWidth, timesWidth, row.at(1), Qt::AlignLeft);
    put(block.right() - watchedWidth, watchedWidth, row.at(2), Qt::AlignRight);
}

QString restOf(const QList<Sitting> &rest, const CertificateWords &words)
{
    Milliseconds watched{ 0 };
    for (const Sitting &sitting : rest) {
        watched += sitting.watched;
    }
    return words
        .say(QT_TRANSLATE_NOOP("Certificate",
                               "Further sittings: %1, from %2 to %3, watched %4 in all. Every one "
                               "is in the attached evidence."))
        .arg(words.number(double(rest.size())), words.shortDate(rest.constFirst().from),
             words.shortDate(rest.constLast().from), formatPosition(watched));
}

} // namespace

qreal paintRules(Sheet &sheet, const QRectF &area, const CertificatePage &page)
{
    const CertificateWords words(page);
    const Evidence &evidence = page.evidence;
    const QList<RuleRow> reflection = reflectionRows(evidence.completion, words);
    const auto room
        = std::max(qsizetype(3), qsizetype(area.height() / rowHeight) - 1 - reflection.size());
    const qsizetype chapters = evidence.course.chapters.size();
    const qsizetype shown = chapters <= room ? chapters : room - 1;

    QList<RuleRow> rows;
    for (const Chapter &chapter : evidence.course.chapters.first(shown)) {
        rows.append(chapterRow(chapter, evidence, words));
    }
    if (shown < chapters) {
        rows.append(
            { QString(),
              words
                  .say(QT_TRANSLATE_NOOP(
                      "Certificate", "Further chapters: %1, every one in the attached evidence"))
                  .arg(words.number(double(chapters - shown))) });
    }
    rows += reflection;

    qreal y = area.top();
    paintRuleRow(sheet, area, y, ruleHeads(), true);
    for (const RuleRow &row : std::as_const(rows)) {
        y += rowHeight;
        sheet.rule(area.left(), area.right(), y, theme().line);
        paintRuleRow(sheet, area, y + 0.5, row, false);
    }
    y += rowHeight + 0.5;
    sheet.rule(area.left(), area.right(), y, theme().line);
    return y;
}

qreal sittingsHeight(const Evidence &evidence, int rows)
{
    const int blocks = blocksFor(evidence.sittings.size());
    const auto needed = int((evidence.sittings.size() + blocks - 1) / blocks);
    return rowHeight * (1 + std::min(rows, needed));
}

void paintSittings(Sheet &sheet, const QRectF &area, const CertificatePage &page)
{
    const CertificateWords words(page);
    const QList<Sitting> &sittings = page.evidence.sittings;
    const int blocks = blocksFor(sittings.size());
    const auto room = std::max(1, int(area.height() / rowHeight) - 1);
    const auto needed = int((sittings.size() + blocks - 1) / blocks);
    const int rows = needed <= room ? needed : std::max(1, room - 1);
    const qsizetype shown = std::min(sittings.size(), qsizetype(rows) * blocks);
    const qreal width = (area.width() - gap * (mostBlocks - 1)) / mostBlocks;

    for (qsizetype i = 0; i < shown; ++i) {
        const Sitting &sitting = sittings.at(i);
        const QRectF block(area.left() + qreal(i / rows) * (width + gap), area.top(), width, 0);
        if (i % rows == 0) {
            paintSittingRow(sheet, block, area.top(),
                            { words.say(QT_TRANSLATE_NOOP("Certificate", "Date")),
                              words.say(QT_TRANSLATE_NOOP("Certificate", "From – to")),
                              words.say(QT_TRANSLATE_NOOP("Certificate", "Watched")) },
                            true);
        }
        const qreal y = area.top() + qreal(1 + i % rows) * rowHeight;
        sheet.rule(block.left(), block.right(), y, theme().line);
        paintSittingRow(sheet, block, y + 0.5,
                        { words.shortDate(sitting.from),
                          words.time(sitting.from) + u"–"_s + words.time(sitting.to),
                          formatPosition(sitting.watched) },
                        false);
        sheet.rule(block.left(), block.right(), y + rowHeight, theme().line);
    }
    if (shown < sittings.size()) {
        const QString rest = restOf(sittings.sliced(shown), words);
        sheet.text(area.left(), area.top() + qreal(1 + rows) * rowHeight + 1.5, area.width(), rest,
                   sheet.fitted(rest, cell(true, Qt::AlignLeft), area.width(), 1, 6));
    }
}

} // namespace companion
