// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as course.json and as recording.json.
#include <course/manifest.h>

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

companion::Course courseOfTheRecordings()
{
    companion::Course course;
    course.id = companion::CourseId{ QStringLiteral("small-course") };
    course.chapters.resize(1);
    course.chapters[0].id = companion::ChapterId{ QStringLiteral("C01") };
    course.folder = QStringLiteral("/course");
    course.recordingPath = QStringLiteral("recording/recording.json");
    return course;
}

//! A refusal says where, and nothing that was accepted leads out of the folder.
template <typename Value> void check(const companion::Result<Value> &read)
{
    if (!read && (read.error().file.isEmpty() || read.error().place.isEmpty())) {
        __builtin_trap();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace companion;
    static const Course course = courseOfTheRecordings();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(parseCourse(bytes, QStringLiteral("course.json")));
    const auto recording = parseRecording(bytes, QStringLiteral("recording.json"), course);
    check(recording);
    if (recording && !recording->media.startsWith(QStringLiteral("/course/recording/"))) {
        __builtin_trap();
    }
    return 0;
}
