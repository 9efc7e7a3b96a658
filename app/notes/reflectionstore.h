// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reflection on a course: one text, sealed like a note.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <base/result.h>

#include <optional>

namespace companion {

class Database;
class Sealer;

struct Reflection {
    QString text; //!< private
    QDateTime updatedAt; //!< UTC
    bool operator==(const Reflection &) const = default;
};

//! Associated data "reflection/1|<course>". The word count lies in clear, because completion is
//! shown while the notebook is locked; and each count that was reached for the first time with its
//! moment, because that is what a certificate's day of completion rests on.
class ReflectionStore final {
public:
    ReflectionStore(Database &database, const Sealer &sealer, Clock clock);

    [[nodiscard]] Result<std::optional<Reflection>> load(const CourseId &course) const;
    //! Corrupt when a text is there that does not open: it is never overwritten.
    [[nodiscard]] Result<Reflection> save(const CourseId &course, const QString &text);

private:
    Database &m_database;
    const Sealer &m_sealer;
    Clock m_clock;
};

//! Stored count; 0 when there is no reflection. Needs no key.
[[nodiscard]] Result<int> reflectionWords(Database &database, const CourseId &course);

//! Words by Unicode word boundaries that hold a letter or digit ("don't" is one).
[[nodiscard]] int countWords(const QString &text);

} // namespace companion
