// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidepainter.h"

#include "slidecanvas.h"
#include "slidelayouts.h"

#include <QFontInfo>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal bandTop = 644;
//! For reading a task: a start, and then so much for each letter.
constexpr Milliseconds toBeginReading{ 3000 };
constexpr Milliseconds toReadALetter{ 60 };

Result<QImage> finished(const QImage &image, const SlideCanvas &canvas, const QString &id)
{
    if (!canvas.overflows().isEmpty()) {
        return fail(Error::Code::Invalid,
                    u"%1: this text does not fit its place: %2"_s.arg(
                        id, canvas.overflows().join(u" | "_s)));
    }
    return image;
}

void paintFoot(SlideCanvas &canvas, const SlideFoot &foot, const QString &slideId)
{
    const Theme &theme = canvas.theme();
    canvas.hairline({ page::margin, page::footTop }, { page::width - page::margin, page::footTop });
    const TextStyle strong{ .pixels = page::foot, .strong = true, .colour = theme.muted };
    const TextStyle plain{ .pixels = page::foot, .colour = theme.muted };
    const qreal y = page::footTop + 15;
    const qreal idWidth = canvas.textWidth(foot.chapterId, strong);
    canvas.text({ page::margin, y, idWidth + 2, 30 }, foot.chapterId, strong);
    canvas.text({ page::margin + idWidth + 14, y, 900, 30 }, foot.chapterTitle, plain);
    TextStyle right = plain;
    right.align = Qt::AlignRight;
    canvas.text({ page::width - page::margin - 200, y, 200, 30 }, slideId, right);
}

void paintHead(SlideCanvas &canvas, const QString &title)
{
    canvas.painter().fillRect(QRectF(page::margin, 56, 48, 4), canvas.theme().accent);
    const QRectF area(page::margin, 74, page::width - 2 * page::margin, 64);
    TextStyle style{ .pixels = page::title, .strong = true, .lineHeight = 1.2 };
    while (style.pixels > 38 && canvas.textWidth(title, style) > area.width()) {
        style.pixels -= 2;
    }
    canvas.text(area, title, style);
}

void paintContent(SlideCanvas &canvas, const SlideContent &content)
{
    QRectF area(page::margin, page::contentTop, page::width - 2 * page::margin,
                page::contentBottom - page::contentTop);
    if (!content.footnote.isEmpty() && std::holds_alternative<TitleSlide>(content.body)) {
        canvas.text({ area.left(), 604, 720, 72 }, content.footnote,
                    { .pixels = page::small, .colour = canvas.theme().muted, .lineHeight = 1.24 });
    } else if (!content.footnote.isEmpty()) {
        const QRectF note(area.left(), area.bottom() - 26, area.width(), 36);
        canvas.text(note, content.footnote,
                    { .pixels = page::small, .colour = canvas.theme().muted });
        area.setBottom(note.top() - 18);
    }
    std::visit(
        [&](const auto &body) {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, TitleSlide>) {
                paintBody(canvas, content.title, body, content.footnote.isEmpty() ? 536 : 486);
            } else {
                paintHead(canvas, content.title);
                paintBody(canvas, area, body);
            }
        },
        content.body);
}

//! How long a task shows before the slide comes back.
Milliseconds timeToRead(const ScriptExercise &exercise)
{
    return toBeginReading + toReadALetter * exercise.task.join(u' ').size();
}

//! A bar that empties from the right as time goes.
void paintTimeBar(SlideCanvas &canvas, const QRectF &area, qreal left)
{
    const Theme &theme = canvas.theme();
    canvas.box(area, theme.tint(theme.accent, 0.22), QColor(), area.height() / 2);
    if (left > 0) {
        QRectF rest = area;
        rest.setWidth(std::max(area.height(), area.width() * left));
        canvas.box(rest, theme.accent, QColor(), area.height() / 2);
    }
}

QString inWords(Milliseconds length)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(length).count();
    if (seconds < 120) {
        return u"%1 seconds"_s.arg(seconds);
    }
    const auto half = std::lround(double(seconds) / 30.0);
    const QString minutes = QString::number(half / 2) + (half % 2 ? u"½"_s : QString());
    return u"About %1 minutes"_s.arg(minutes);
}

void paintBand(SlideCanvas &canvas, const ScriptExercise &exercise, Milliseconds length, qreal left)
{
    const Theme &theme = canvas.theme();
    const QRectF band(0, bandTop, page::width, page::height - bandTop);
    canvas.painter().fillRect(band, theme.tint(theme.accent, 0.10));
    paintTimeBar(canvas, { page::margin, bandTop + 14, page::width - 2 * page::margin, 6 }, left);
    const TextStyle strong{ .pixels = page::small, .strong = true, .colour = theme.accent };
    const QString turn = u"Your turn"_s;
    const qreal width = canvas.textWidth(turn, strong);
    const qreal y = bandTop + 31;
    canvas.text({ page::margin, y, width + 2, 34 }, turn, strong);
    canvas.text({ page::margin + width + 16, y, 640, 34 }, exercise.title,
                { .pixels = page::small });
    canvas.text({ page::width - page::margin - 460, y, 460, 34 },
                u"%1 · pause for longer"_s.arg(inWords(length)),
                { .pixels = page::small, .colour = theme.muted, .align = Qt::AlignRight });
}

//! The lines of a task: open circles before them, or their own numbers where they have any ("1.
//! …").
struct TaskLayout {
    bool hasNumbers;
    int pixels;
    qreal gap;
};

const QRegularExpression &numberedLine()
{
    static const QRegularExpression numbered(u"^(\\d+\\.) (.+)$"_s);
    return numbered;
}

TextStyle taskStyle(const TaskLayout &layout, bool isNumbered)
{
    return { .pixels = layout.pixels, .strong = isNumbered, .balanced = true, .lineHeight = 1.26 };
}

qreal taskHeight(const SlideCanvas &canvas, qreal width, const QStringList &lines,
                 const TaskLayout &layout)
{
    qreal height = 0;
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = numberedLine().match(line);
        const QString text = match.hasMatch() ? match.captured(2) : line;
        height += canvas.textHeight(text, width, taskStyle(layout, match.hasMatch())) + layout.gap
            + (match.hasMatch() ? 8 : 0);
    }
    return height - layout.gap;
}

//! The largest layout of a task that fits, or the smallest.
TaskLayout layoutOfTask(const SlideCanvas &canvas, const QRectF &area, const QStringList &lines)
{
    const bool hasNumbers = !lines.filter(numberedLine()).isEmpty();
    TaskLayout layout{ hasNumbers, hasNumbers ? 32 : 34, hasNumbers ? 6.0 : 20.0 };
    while (layout.pixels > page::body
           && taskHeight(canvas, area.width() - 44, lines, layout) > area.height()) {
        layout.pixels -= 2;
        layout.gap = std::max(4.0, layout.gap - 5);
    }
    return layout;
}

void paintTask(SlideCanvas &canvas, const QRectF &area, const QStringList &lines)
{
    const Theme &theme = canvas.theme();
    const TaskLayout layout = layoutOfTask(canvas, area, lines);
    const qreal left = area.left() + 44;
    qreal y = area.top();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = numberedLine().match(lines.at(i));
        const TextStyle style = taskStyle(layout, match.hasMatch());
        if (match.hasMatch()) {
            y += i > 0 ? 8 : 0;
            TextStyle mark = style;
            mark.colour = theme.accent;
            canvas.text({ area.left(), y, 44, 60 }, match.captured(1), mark);
        } else if (!layout.hasNumbers) {
            canvas.painter().setPen(QPen(theme.accent, 3));
            canvas.painter().drawEllipse(QPointF(area.left() + 11, y + layout.pixels * 0.64), 9, 9);
        }
        y = canvas.text({ left, y, area.right() - left, area.bottom() - y },
                        match.hasMatch() ? match.captured(2) : lines.at(i), style)
            + layout.gap;
    }
}

void paintCard(SlideCanvas &canvas, const ScriptExercise &exercise, Milliseconds length, qreal left)
{
    const Theme &theme = canvas.theme();
    const QRectF page(page::margin, 0, page::width - 2 * page::margin, page::height);
    qreal y = canvas.text({ page.left(), 84, page.width(), 40 }, u"Your turn"_s,
                          { .pixels = page::body, .strong = true, .colour = theme.accent })
        + 8;
    TextStyle title{ .pixels = 54, .strong = true, .lineHeight = 1.2 };
    while (title.pixels > 40 && canvas.textHeight(exercise.title, page.width(), title) > 80) {
        title.pixels -= 2;
    }
    y = canvas.text({ page.left(), y, page.width(), 80 }, exercise.title, title)
        + (exercise.task.size() > 4 ? 24 : 40);
    paintTask(canvas, { page.left(), y, page.width(), 560 - y }, exercise.task);
    canvas.text({ page.left(), 578, page.width(), 36 },
                u"%1. Pause if you want longer."_s.arg(inWords(length)),
                { .pixels = page::small, .colour = theme.muted });
    paintTimeBar(canvas, { page.left(), 624, page.width(), 10 }, left);
}

} // namespace

Result<> checkFonts()
{
    for (const QString &family : { slideFamily(), handoutFamily() }) {
        if (QFontInfo(QFont(family)).family() != family) {
            return fail(
                Error::Code::NotFound,
                u"the font family %1 is not installed (Debian: fonts-inter, fonts-noto-core)"_s.arg(
                    family));
        }
    }
    return {};
}

Result<QImage> paintSlide(const SlideContent &slide, const SlideFoot &foot, qreal scale)
{
    const Theme &theme = Theme::light();
    QImage image(qRound(page::width * scale), qRound(page::height * scale), QImage::Format_RGB32);
    image.fill(theme.window);
    QPainter painter(&image);
    painter.scale(scale, scale);
    SlideCanvas canvas(painter, theme);
    paintContent(canvas, slide);
    if (!std::holds_alternative<TitleSlide>(slide.body)) {
        paintFoot(canvas, foot, slide.id);
    }
    painter.end();
    return finished(image, canvas, slide.id);
}

Result<QImage> paintExercise(const QImage &slide, const ScriptExercise &exercise,
                             Milliseconds length, const SlideFoot &foot, qreal left)
{
    const Theme &theme = Theme::light();
    const Milliseconds gone(std::llround(double(length.count()) * (1 - left)));
    const bool hasSlide = exercise.keepSlide && gone >= timeToRead(exercise);
    QImage image = slide;
    if (!hasSlide) {
        image.fill(theme.window);
    }
    QPainter painter(&image);
    SlideCanvas canvas(painter, theme);
    if (hasSlide) {
        paintBand(canvas, exercise, length, left);
    } else {
        paintCard(canvas, exercise, length, left);
        paintFoot(canvas, foot, QString());
    }
    painter.end();
    return finished(image, canvas, exercise.id);
}

} // namespace companion
