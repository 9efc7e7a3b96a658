// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallcourse.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

Course smallCourse()
{
    Course course;
    course.id = CourseId{ u"small-course"_s };
    course.language = u"en-GB"_s;
    course.chapters = { { .id = ChapterId{ u"C01"_s }, .title = u"First"_s, .minutes = 1 },
                        { .id = ChapterId{ u"C02"_s }, .title = u"Second"_s, .minutes = 1 } };
    return course;
}

RecordingToAdd toAdd(const QStringList &paths)
{
    const auto inspected = inspectRecording(paths);
    if (!inspected) {
        qFatal("cannot be looked into: %d %s", int(inspected.error().reason),
               qUtf8Printable(inspected.error().file));
    }
    const Course course = smallCourse();
    return { .course = course.id,
             .courseLanguage = course.language,
             .title = u"Live session"_s,
             .inspected = *inspected,
             .chapters = placeChapters(course, inspected->marks, inspected->duration),
             .origin = paths.first() };
}

} // namespace companion
