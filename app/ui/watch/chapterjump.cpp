// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/chapterjump.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr Milliseconds justBegun = 3s;
}

Milliseconds previousChapterStart(const Recording &recording, Milliseconds position)
{
    Milliseconds start{ 0 };
    for (const RecordedChapter &chapter : recording.chapters) {
        if (chapter.span.from + justBegun < position) {
            start = chapter.span.from;
        }
    }
    return start;
}

std::optional<Milliseconds> nextChapterStart(const Recording &recording, Milliseconds position)
{
    const auto next
        = std::ranges::find_if(recording.chapters, [position](const RecordedChapter &chapter) {
              return chapter.span.from > position;
          });
    return next == recording.chapters.end() ? std::nullopt : std::optional(next->span.from);
}

std::optional<int> chapterNumberAt(const Recording &recording, Milliseconds position)
{
    const auto here
        = std::ranges::find_if(recording.chapters, [position](const RecordedChapter &chapter) {
              return chapter.span.contains(position);
          });
    return here == recording.chapters.end()
        ? std::nullopt
        : std::optional(int(here - recording.chapters.begin()) + 1);
}

QString chapterLabelAt(const Course &course, const Recording &recording, Milliseconds position)
{
    const auto number = chapterNumberAt(recording, position);
    const auto id = recording.chapterAt(position);
    const Chapter *chapter = id ? course.chapter(*id) : nullptr;
    if (!number || !chapter) {
        return {};
    }
    //: A chapter of the recording: its number and its title.
    return QCoreApplication::translate("Chapter", "%1 · %2")
        .arg(QLocale().toString(*number), chapter->title);
}

} // namespace companion
