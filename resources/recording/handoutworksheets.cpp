// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoutworksheets.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

using namespace paper;

namespace {

constexpr qreal lineHeight = 6.5; //!< room for handwriting
constexpr qreal box = 3.2;
constexpr int lettersInLine = 75;
constexpr int mostLines = 4;
constexpr int mostRows = 4;
constexpr qreal numberWidth = 16;
constexpr qreal dateWidth = 34;

const PrintStyle labelStyle{ .points = 9.5, .strong = true };
const PrintStyle choiceStyle{ .points = 9 };

PrintStyle helpStyle(const PrintPage &page)
{
    return { .points = 8, .colour = page.theme().muted };
}

int linesFor(const FieldEntry &entry)
{
    return std::clamp(entry.maxLength.value_or(lettersInLine) / lettersInLine, 1, mostLines);
}

bool isNumeric(FieldKind kind) { return kind == FieldKind::Rating || kind == FieldKind::Number; }

bool isShort(const FieldEntry &entry)
{
    return isNumeric(entry.kind) || entry.kind == FieldKind::Date;
}

void writingLines(PrintPage &page, int count, qreal left = margin)
{
    for (int i = 0; i < count; ++i) {
        page.y += lineHeight;
        page.rule(page.y, left);
    }
    page.y += 1.5;
}

//! Boxes to tick, as many in a line as there is room for. Gives how many lines they take, and draws
//! them unless only that is wanted.
int tickBoxes(PrintPage &page, const QList<FieldChoice> &choices, bool draws)
{
    constexpr qreal step = 5.5;
    qreal x = margin;
    int lines = 1;
    for (const FieldChoice &choice : choices) {
        const qreal width = box + 2 + page.lineWidth(choice.label, choiceStyle) + 6;
        if (x > margin && x + width > paper::width - margin) {
            x = margin;
            ++lines;
        }
        if (draws) {
            const qreal y = page.y + 1.2 + (lines - 1) * step;
            page.painter().setPen(QPen(page.theme().ink, mm(0.25)));
            page.painter().drawRect(QRectF(mm(x), mm(y + 0.3), mm(box), mm(box)));
            page.text(x + box + 2, y, paper::width - margin - x, choice.label, choiceStyle);
        }
        x += width;
    }
    if (draws) {
        page.y += lines * step + 1.5;
    }
    return lines;
}

//! "Belief, 0–100 ______" at the right edge of the line at `y`; gives where it begins.
qreal shortEntry(PrintPage &page, const FieldEntry &entry, qreal y, qreal right)
{
    const PrintStyle style = helpStyle(page);
    const qreal blank = entry.kind == FieldKind::Date ? dateWidth : numberWidth;
    const qreal left = right - blank - 2 - page.lineWidth(entry.label, style);
    page.text(left, y + 0.4, right - left, entry.label, style);
    page.rule(y + 4.2, right - blank, right);
    return left - 4;
}

void table(PrintPage &page, const WorksheetField &field)
{
    const int rows = std::min(std::max(field.rows ? field.rows->greatest : mostRows, 1), mostRows);
    const auto columns = std::max<qsizetype>(field.fields.size(), 1);
    const qreal width = column / qreal(columns);
    const PrintStyle style = helpStyle(page);
    qreal head = 0;
    for (const FieldEntry &entry : field.fields) {
        head = std::max(head, page.height(entry.label, width - 3, style));
    }
    const qreal top = page.y + 1;
    for (qsizetype i = 0; i < field.fields.size(); ++i) {
        page.text(margin + width * qreal(i) + 1.5, top + 1, width - 3, field.fields.at(i).label,
                  style);
    }
    qreal y = top + head + 2;
    const qreal first = y;
    page.rule(top);
    for (int row = 0; row <= rows; ++row) {
        page.rule(y);
        y += lineHeight + 1;
    }
    const qreal bottom = first + rows * (lineHeight + 1);
    for (qsizetype i = 0; i <= columns; ++i) {
        const qreal x = mm(margin + width * qreal(i));
        page.painter().drawLine(QPointF(x, mm(top)), QPointF(x, mm(bottom)));
    }
    page.y = bottom + 1.5;
}

void groupEntry(PrintPage &page, const FieldEntry &entry)
{
    const qreal y = page.y + 1.5;
    page.text(margin, y, column, entry.label, choiceStyle);
    const qreal left = margin + page.lineWidth(entry.label, choiceStyle) + 3;
    if (!entry.choices.isEmpty()) {
        page.y = y + 4;
        tickBoxes(page, entry.choices, true);
        return;
    }
    page.rule(y + 4.2, left, isShort(entry) ? left + dateWidth : paper::width - margin);
    page.y = y + 6;
}

qreal neededFor(PrintPage &page, const WorksheetField &field)
{
    qreal needed = 8 + (field.help ? page.height(*field.help, column, helpStyle(page)) : 0);
    needed += 7.5 * qreal(std::ranges::count_if(field.with, std::not_fn(isShort)));
    if (!field.choices.isEmpty()) {
        return needed + 5.5 * tickBoxes(page, field.choices, false);
    }
    switch (field.kind) {
    case FieldKind::Table:
        return needed + 14 + mostRows * (lineHeight + 1);
    case FieldKind::Group:
        return needed + 11 * qreal(field.fields.size());
    default:
        return needed + linesFor(field) * lineHeight;
    }
}

void answer(PrintPage &page, const WorksheetField &field)
{
    switch (field.kind) {
    case FieldKind::Table:
        table(page, field);
        return;
    case FieldKind::Group:
        for (const FieldEntry &entry : field.fields) {
            groupEntry(page, entry);
        }
        return;
    case FieldKind::Rating:
    case FieldKind::Number:
    case FieldKind::Date:
    case FieldKind::Link:
        page.y += 1.5; // beside the label
        return;
    case FieldKind::Choice:
    case FieldKind::MultiChoice:
    case FieldKind::Checklist:
        if (!field.choices.isEmpty()) {
            tickBoxes(page, field.choices, true);
            return;
        }
        [[fallthrough]];
    case FieldKind::Text:
        writingLines(page, linesFor(field));
        if (field.alternative) {
            tickBoxes(page, { *field.alternative }, true);
        }
        return;
    }
}

//! Beside the label where there is room, as a sheet is best on one page; otherwise below it.
void help(PrintPage &page, const QString &text, qreal top, qreal left, qreal right)
{
    constexpr qreal sharedBaseline = 0.5;
    const PrintStyle style = helpStyle(page);
    if (left + page.lineWidth(text, style) + 1 < right) {
        page.text(left, top + sharedBaseline, right - left, text, style);
        page.y += 0.5;
    } else {
        page.y = page.text(margin, page.y + 0.3, column, text, style);
    }
}

void printField(PrintPage &page, const WorksheetField &field)
{
    page.ensure(neededFor(page, field));
    qreal right = paper::width - margin;
    const qreal y = page.y;
    QList<FieldEntry> beside = field.with;
    if (isShort(field)) {
        FieldEntry self = field;
        self.label.clear();
        beside.append(self);
    }
    for (const FieldEntry &entry : beside) {
        if (isShort(entry)) {
            right = shortEntry(page, entry, y, right);
        }
    }
    page.y = page.text(margin, y, right - margin, field.label, labelStyle);
    if (field.help) {
        help(page, *field.help, y, margin + page.lineWidth(field.label, labelStyle) + 3, right);
    }
    answer(page, field);
    for (const FieldEntry &entry : field.with) {
        if (!isShort(entry)) {
            groupEntry(page, entry);
        }
    }
    page.y += 1.5;
}

} // namespace

void printWorksheet(PrintPage &page, const Worksheet &sheet)
{
    page.turn();
    page.y = page.text(margin, page.y, column, u"Worksheet %1"_s.arg(sheet.id.value),
                       { .points = 9, .strong = true, .colour = page.theme().accent });
    page.y = page.text(margin, page.y + 0.5, column, sheet.title, { .points = 15, .strong = true });
    page.y = page.text(margin, page.y + 1, column, sheet.purpose, helpStyle(page));
    page.y
        = page.text(margin, page.y + 0.5, column,
                    u"No names, and nothing by which a client could be known."_s, helpStyle(page))
        + 2;
    for (const WorksheetField &field : sheet.fields) {
        printField(page, field);
    }
}

} // namespace companion
