// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the reading page shows, read once: the chapters' scripts, the words and the works.
#pragma once

#include <course/courselibrary.h>
#include <course/recording.h>
#include <course/sessionscript.h>
#include <ui/read/termmatcher.h>

namespace companion {

//! A citation as it is shown, from the course's works, or from its short list of references.
struct CitedWork {
    QString id;
    QString citation; //!< with the DOI as an address, where there is one
    QString annotation; //!< what was found and why it matters; may be empty
    QString doi; //!< without resolver prefix; empty where none is known
    bool operator==(const CitedWork &) const = default;
};

class ReadContent final {
    Q_DISABLE_COPY_MOVE(ReadContent)

public:
    //! Reads every script and the library. Both outlive the content.
    ReadContent(const Course &course, const Recording &recording);

    [[nodiscard]] const Course &course() const { return m_course; }
    [[nodiscard]] const CourseLibrary &library() const { return m_library; }
    [[nodiscard]] const TermMatcher &terms() const { return m_terms; }
    //! Null for a chapter whose script could not be read.
    [[nodiscard]] const SessionScript *script(const ChapterId &chapter) const;
    //! Why it could not.
    [[nodiscard]] Error scriptFault(const ChapterId &chapter) const
    {
        return m_scriptFaults.value(chapter);
    }
    //! As the recording shows it; null where this recording has no such slide.
    [[nodiscard]] const Slide *slide(const QString &id) const;
    //! Every work that can be cited, in the course's order.
    [[nodiscard]] const QList<CitedWork> &works() const { return m_works; }
    [[nodiscard]] const CitedWork *work(const QString &id) const;

private:
    const Course &m_course;
    const Recording &m_recording;
    CourseLibrary m_library;
    TermMatcher m_terms;
    QHash<ChapterId, SessionScript> m_scripts;
    QHash<ChapterId, Error> m_scriptFaults;
    QList<CitedWork> m_works;
};

} // namespace companion
