// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chain of questions down the left; each answer that ends it leads to a text on the right.
#include "slidelayouts.h"
#include "slidestrokes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal gutter = 90; //!< left of the questions, for the answers that lead on
constexpr qreal exitWidth = 82; //!< between questions and ends

struct TreePlan {
    qreal left; //!< of the question boxes
    qreal right;
    qreal ends; //!< left edge of the texts
    qreal rowHeight;
    qreal boxHeight;
};

TextStyle questionStyle() { return { .pixels = page::body }; }

const TreeSlide::End *endNamed(const TreeSlide &slide, const QString &id)
{
    const auto end = std::ranges::find(slide.ends, id, &TreeSlide::End::id);
    return end == slide.ends.end() ? nullptr : &*end;
}

void paintEnd(SlideCanvas &canvas, const QRectF &row, const TreeSlide::End &end)
{
    const QColor tone = canvas.colour(end.tone);
    QPainter &painter = canvas.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawEllipse(QPointF(row.left() + 8, row.center().y()), 7, 7);
    painter.setBrush(Qt::NoBrush);
    canvas.centredText(row.adjusted(24, 0, 0, 0), end.text,
                       { .pixels = page::body, .colour = tone });
}

//! The answer that leads to an end, over its arrow.
void paintExit(SlideCanvas &canvas, const TreePlan &plan, qreal y, const QString &answer,
               const TreeSlide::End &end)
{
    const Theme &theme = canvas.theme();
    QPainterPath path(QPointF(plan.right + 5, y));
    path.lineTo(plan.ends - 10, y);
    strokeArrow(canvas, path, { .colour = canvas.colour(end.tone) });
    canvas.text({ plan.right + 2, y - 40, exitWidth - 20, 36 }, answer,
                { .pixels = page::body, .colour = theme.muted, .align = Qt::AlignHCenter });
}

//! The answer that leads on: a bow on the left, from one question to the next.
void paintOnward(SlideCanvas &canvas, const TreePlan &plan, qreal y, const QString &answer)
{
    const Theme &theme = canvas.theme();
    const qreal to = y + plan.rowHeight;
    const QPointF tail(plan.left - 4, y + 7);
    const QPointF tip(plan.left - 8, to - 7);
    const QPointF bow(-34, 0);
    strokeArrow(canvas, curveOf(tail, tail + bow, tip + bow, tip), { .colour = theme.accent });
    canvas.text({ plan.left - gutter, (y + to) / 2 - 18, gutter - 37, 36 }, answer,
                { .pixels = page::body, .colour = theme.muted, .align = Qt::AlignRight });
}

//! The last answer turns under its question to the end in the row below.
void paintLastTurn(SlideCanvas &canvas, const TreePlan &plan, qreal y, const QString &answer,
                   const TreeSlide::End &end)
{
    const Theme &theme = canvas.theme();
    const qreal x = plan.right - 60;
    const qreal to = y + plan.rowHeight;
    QPainterPath path(QPointF(x, y + plan.boxHeight / 2 + 3));
    path.lineTo(x, to - 16);
    path.quadTo(x, to, x + 16, to);
    path.lineTo(plan.ends - 10, to);
    strokeArrow(canvas, path, { .colour = canvas.colour(end.tone) });
    canvas.text({ plan.right + 2, to - 40, exitWidth - 20, 36 }, answer,
                { .pixels = page::body, .colour = theme.muted, .align = Qt::AlignHCenter });
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const TreeSlide &slide)
{
    const Theme &theme = canvas.theme();
    qreal widest = 0;
    for (const TreeSlide::Node &node : slide.nodes) {
        widest = std::max(widest, canvas.textWidth(node.question, questionStyle()));
    }
    TreePlan plan{
        .left = area.left() + gutter, .right = 0, .ends = 0, .rowHeight = 0, .boxHeight = 0
    };
    plan.right = plan.left + widest + 26;
    plan.ends = plan.right + exitWidth;
    plan.rowHeight = std::min(84.0, (area.height() + 24) / qreal(slide.nodes.size() + 1));
    plan.boxHeight = plan.rowHeight - 14;
    qreal y = area.top() - 12 + plan.rowHeight / 2;
    for (qsizetype i = 0; i < slide.nodes.size(); ++i, y += plan.rowHeight) {
        const TreeSlide::Node &node = slide.nodes.at(i);
        const QRectF box(plan.left, y - plan.boxHeight / 2, plan.right - plan.left, plan.boxHeight);
        canvas.box(box, theme.surface, theme.line, 12);
        canvas.centredText(box.adjusted(13, 0, -12, 0), node.question, questionStyle());
        const TreeSlide::End *byYes = endNamed(slide, node.yes);
        const TreeSlide::End *byNo = endNamed(slide, node.no);
        const TreeSlide::End *end = byYes ? byYes : byNo;
        const QRectF row(plan.ends, y - plan.rowHeight / 2, area.right() - plan.ends,
                         plan.rowHeight);
        paintExit(canvas, plan, y, byYes ? u"yes"_s : u"no"_s, *end);
        paintEnd(canvas, row, *end);
        if (byYes && byNo) {
            paintLastTurn(canvas, plan, y, u"no"_s, *byNo);
            paintEnd(canvas, row.translated(0, plan.rowHeight), *byNo);
        } else {
            paintOnward(canvas, plan, y, byYes ? u"no"_s : u"yes"_s);
        }
    }
}

} // namespace companion
