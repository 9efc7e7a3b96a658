// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/chapterplan.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! "3. Two ideas!" and "two ideas" are one title: letters and digits, a leading number left out.
QString essence(const QString &title)
{
    const QString folded = title.toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString letters;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            letters += c;
        }
    }
    qsizetype begin = 0;
    while (begin < letters.size() && letters[begin].isDigit()) {
        ++begin;
    }
    return begin < letters.size() ? letters.mid(begin) : letters;
}

//! "C03", "3", "Chapter 3: …" name a chapter by its number too.
bool isSameTitle(const QString &mark, const Chapter &chapter)
{
    const QString a = essence(mark);
    const QString b = essence(chapter.title);
    if (a.isEmpty() || b.isEmpty()) {
        return false;
    }
    constexpr qsizetype telling = 8; //!< shorter beginnings are alike by chance
    return a == b || (a.size() >= telling && b.startsWith(a))
        || (b.size() >= telling && a.contains(b))
        || mark.trimmed().compare(chapter.id.value, Qt::CaseInsensitive) == 0;
}

using Starts = QList<std::optional<PlacedChapter>>;

Starts byTitle(const Course &course, const QList<ChapterMark> &marks)
{
    Starts starts;
    qsizetype next = 0; // marks and chapters ascend alike
    for (const Chapter &chapter : course.chapters) {
        const auto found
            = std::find_if(marks.begin() + next, marks.end(), [&chapter](const ChapterMark &mark) {
                  return isSameTitle(mark.title, chapter);
              });
        if (found == marks.end()) {
            starts.append(std::nullopt);
            continue;
        }
        starts.append(PlacedChapter{
            .id = chapter.id, .from = found->from, .source = PlacedChapter::Source::Title });
        next = found - marks.begin() + 1;
    }
    return starts;
}

Starts byOrder(const Course &course, const QList<ChapterMark> &marks)
{
    Starts starts;
    for (qsizetype index = 0; index < course.chapters.size(); ++index) {
        starts.append(PlacedChapter{ .id = course.chapters[index].id,
                                     .from = marks[index].from,
                                     .source = PlacedChapter::Source::Order });
    }
    return starts;
}

double minutesOf(const Course &course, qsizetype from, qsizetype to)
{
    double sum = 0;
    for (qsizetype index = from; index < to; ++index) {
        sum += std::max(course.chapters[index].minutes, 0.1);
    }
    return sum;
}

//! Chapters [first, last) share the time from `begin` to `end` by their planned minutes.
void spread(const Course &course, Starts &starts, qsizetype first, qsizetype last,
            Milliseconds begin, Milliseconds end, qsizetype weighFrom)
{
    const double all = minutesOf(course, weighFrom, last);
    for (qsizetype index = first; index < last; ++index) {
        const double share = minutesOf(course, weighFrom, index) / all;
        const Milliseconds exact
            = begin + Milliseconds(qint64(double((end - begin).count()) * share));
        // Whole seconds, as they are shown; a short film has no room for that.
        const bool hasRoom = end - begin > std::chrono::seconds(10 * (last - weighFrom));
        starts[index]
            = PlacedChapter{ .id = course.chapters[index].id,
                             .from
                             = hasRoom ? std::chrono::floor<std::chrono::seconds>(exact) : exact,
                             .source = PlacedChapter::Source::Plan };
    }
}

void fillGaps(const Course &course, Starts &starts, Milliseconds duration)
{
    for (qsizetype index = 0; index < starts.size();) {
        if (starts[index]) {
            ++index;
            continue;
        }
        qsizetype last = index;
        while (last < starts.size() && !starts[last]) {
            ++last;
        }
        const Milliseconds end = last < starts.size() ? starts[last]->from : duration;
        const Milliseconds begin = index > 0 ? starts[index - 1]->from : 0ms;
        spread(course, starts, index, last, begin, end, index > 0 ? index - 1 : 0);
        index = last;
    }
}

} // namespace

QList<PlacedChapter> placeChapters(const Course &course, const QList<ChapterMark> &marks,
                                   Milliseconds duration)
{
    Starts starts = byTitle(course, marks);
    const auto known
        = std::ranges::count_if(starts, [](const auto &start) { return start.has_value(); });
    if (known * 2 < course.chapters.size() && marks.size() == course.chapters.size()) {
        starts = byOrder(course, marks);
    }
    fillGaps(course, starts, duration);
    QList<PlacedChapter> placed;
    for (const auto &start : std::as_const(starts)) {
        placed.append(*start);
    }
    return placed;
}

QList<PlacedChapter> placedChapters(const Course &course, const Recording &recording)
{
    QList<PlacedChapter> placed;
    for (const Chapter &chapter : course.chapters) {
        const auto span = recording.spanOf(chapter.id);
        placed.append({ .id = chapter.id,
                        .from = span ? span->from : recording.duration,
                        .to = span ? std::optional(span->to) : std::nullopt,
                        .source = PlacedChapter::Source::Chosen });
    }
    for (qsizetype index = 0; index < placed.size(); ++index) {
        const bool isLast = index + 1 == placed.size();
        const Milliseconds next = isLast ? recording.duration : placed[index + 1].from;
        if (placed[index].to == next) {
            placed[index].to.reset();
        }
    }
    return placed;
}

std::optional<ChapterFault> faultOf(const QList<PlacedChapter> &chapters, Milliseconds duration)
{
    Milliseconds free = 0ms; //!< where the next may begin
    std::optional<Milliseconds> previous;
    for (const PlacedChapter &chapter : chapters) {
        using enum ChapterFault::Kind;
        if (chapter.from >= duration || chapter.to.value_or(duration) > duration) {
            return ChapterFault{ .id = chapter.id, .kind = BeyondTheEnd };
        }
        if (chapter.from < free || (previous && chapter.from <= *previous)) {
            return ChapterFault{ .id = chapter.id, .kind = NotAfterThePrevious };
        }
        if (chapter.to && *chapter.to <= chapter.from) {
            return ChapterFault{ .id = chapter.id, .kind = EndsBeforeItBegins };
        }
        free = chapter.to.value_or(chapter.from);
        previous = chapter.from;
    }
    return std::nullopt;
}

QList<RecordedChapter> toSpans(const QList<PlacedChapter> &chapters, Milliseconds duration)
{
    QList<RecordedChapter> spans;
    for (qsizetype index = 0; index < chapters.size(); ++index) {
        const bool isLast = index + 1 == chapters.size();
        const Milliseconds next = isLast ? duration : chapters[index + 1].from;
        spans.append({ .id = chapters[index].id,
                       .span = { chapters[index].from, chapters[index].to.value_or(next) } });
    }
    return spans;
}

ChapterShare shareOf(const Course &course, const QList<RecordedChapter> &chapters,
                     Milliseconds duration)
{
    constexpr double leastShare = 0.9;
    using Minutes = std::chrono::duration<double, std::ratio<60>>;
    const Minutes whole(minutesOf(course, 0, course.chapters.size()));
    Minutes needed(0);
    ChapterShare share;
    for (qsizetype index = 0; index < course.chapters.size(); ++index) {
        const Chapter &chapter = course.chapters[index];
        if (chapter.optional) {
            continue;
        }
        needed += Minutes(minutesOf(course, index, index + 1));
        const auto placed = std::ranges::find(chapters, chapter.id, &RecordedChapter::id);
        if (placed != chapters.end()) {
            share.held += placed->span.length();
        }
    }
    const double shortened = std::min(1.0, Minutes(duration) / whole);
    share.least = std::chrono::floor<Milliseconds>(needed * shortened * leastShare);
    return share;
}

QList<RecordedChapter> holdingEnough(const Course &course, const QList<RecordedChapter> &chapters,
                                     Milliseconds duration)
{
    if (chapters.isEmpty() || shareOf(course, chapters, duration).isEnough()) {
        return chapters;
    }
    QList<RecordedChapter> widened = chapters;
    widened.first().span.from = 0ms;
    widened.last().span.to = duration;
    for (qsizetype index = 1; index < widened.size(); ++index) {
        widened[index - 1].span.to = widened[index].span.from;
    }
    return shareOf(course, widened, duration).isEnough()
        ? widened
        : toSpans(placeChapters(course, {}, duration), duration);
}

} // namespace companion
