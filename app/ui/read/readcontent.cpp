// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/read/readcontent.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QList<CitedWork> worksOf(const Course &course, const CourseLibrary &library)
{
    QList<CitedWork> works;
    for (const Work &work : library.references) {
        works.append({ work.id.value, citation(work), work.annotation, work.doi });
    }
    for (const Reference &reference : course.references) {
        if (!library.reference(ReferenceId{ reference.id })) {
            const QString address
                = reference.doi.isEmpty() ? QString() : u" https://doi.org/"_s + reference.doi;
            works.append({ reference.id, reference.citation + address, {}, reference.doi });
        }
    }
    return works;
}

} // namespace

ReadContent::ReadContent(const Course &course, const Recording &recording)
    : m_course(course)
    , m_recording(recording)
    , m_library(readCourseLibrary(course))
    , m_terms(m_library.glossary)
    , m_works(worksOf(course, m_library))
{
    for (const Chapter &chapter : course.chapters) {
        auto script = readSessionScript(course.folder + u'/' + chapter.script);
        if (script) {
            m_scripts.insert(chapter.id, *std::move(script));
        } else {
            m_scriptFaults.insert(chapter.id, script.error());
        }
    }
}

const SessionScript *ReadContent::script(const ChapterId &chapter) const
{
    const auto found = m_scripts.constFind(chapter);
    return found == m_scripts.constEnd() ? nullptr : &*found;
}

const Slide *ReadContent::slide(const QString &id) const
{
    const auto found = std::ranges::find(m_recording.slides, id, &Slide::id);
    return found == m_recording.slides.end() ? nullptr : &*found;
}

const CitedWork *ReadContent::work(const QString &id) const
{
    const auto found = std::ranges::find(m_works, id, &CitedWork::id);
    return found == m_works.end() ? nullptr : &*found;
}

} // namespace companion
