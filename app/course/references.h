// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The works that the course rests on, and their citation as plain text.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <optional>

namespace companion {

enum class WorkType { Article, Book, Chapter, Thesis, Report };

struct WorkName {
    QString family;
    QString given; //!< names or initials; may be empty
    QString literal; //!< of a body, in place of the others
    bool operator==(const WorkName &) const = default;
};

struct WorkNames {
    QList<WorkName> names;
    bool hasOthers = false; //!< "et al."
    bool operator==(const WorkNames &) const = default;
};

//! One work, as CSL-JSON has it. Texts that the work lacks are empty.
struct Work {
    ReferenceId id;
    WorkType type = WorkType::Article;
    WorkNames authors;
    WorkNames editors;
    std::optional<int> year;
    QString yearSuffix;
    QString title;
    QString container; //!< journal, or book of a chapter
    QString volume;
    QString issue;
    QString pages; //!< "93-116"
    QString publisher;
    QString doi; //!< without resolver prefix
    QString annotation; //!< what was found and why it matters
    QString note; //!< how far the work was checked
    bool isCore = false; //!< on the first of the two shelves
    bool isVerified = false; //!< otherwise in part
    bool operator==(const Work &) const = default;
};

[[nodiscard]] Result<Work> readWork(const DataRecord &record);

//! Close to the style of the American Psychological Association, seventh edition, without italics:
//! "Clark, D. M., & Wells, A. (1995). Title. In … (Eds.), Book (pp. 69–93). Publisher." and the DOI
//! as an address at the end, where there is one.
[[nodiscard]] QString citation(const Work &work);

} // namespace companion
