// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/course.h>

#include <algorithm>
#include <numeric>

namespace companion {

const Chapter *Course::chapter(const ChapterId &chapterId) const
{
    const auto found = std::ranges::find(chapters, chapterId, &Chapter::id);
    return found == chapters.end() ? nullptr : &*found;
}

double Course::chapterMinutes() const
{
    return std::accumulate(
        chapters.begin(), chapters.end(), 0.0,
        [](double sum, const Chapter &chapter) { return sum + chapter.minutes; });
}

} // namespace companion
