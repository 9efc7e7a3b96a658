// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/recording.h>

#include <algorithm>

namespace companion {

std::optional<ChapterId> Recording::chapterAt(Milliseconds position) const
{
    for (const RecordedChapter &chapter : chapters) {
        if (chapter.span.contains(position)) {
            return chapter.id;
        }
    }
    return std::nullopt;
}

std::optional<TimeSpan> Recording::spanOf(const ChapterId &chapter) const
{
    const auto found = std::ranges::find(chapters, chapter, &RecordedChapter::id);
    return found == chapters.end() ? std::nullopt : std::optional(found->span);
}

QList<TimeSpan> Recording::outsideChapters() const
{
    QList<TimeSpan> outside;
    Milliseconds end{ 0 };
    for (const RecordedChapter &chapter : chapters) {
        if (chapter.span.from > end) {
            outside.append({ end, chapter.span.from });
        }
        end = std::max(end, chapter.span.to);
    }
    if (end < duration) {
        outside.append({ end, duration });
    }
    return outside;
}

const Slide *Recording::slideAt(Milliseconds position) const
{
    for (auto slide = slides.rbegin(); slide != slides.rend(); ++slide) {
        if (slide->span.contains(position)) {
            return &*slide;
        }
    }
    return nullptr;
}

const Exercise *Recording::exerciseAt(Milliseconds position) const
{
    const auto found = std::ranges::find_if(exercises, [position](const Exercise &exercise) {
        return exercise.span.contains(position);
    });
    return found == exercises.end() ? nullptr : &*found;
}

} // namespace companion
