// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A data file of a course: one list of records beside a few facts about the whole.
#pragma once

#include <base/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace companion {

//! One record that its schema has accepted.
struct DataRecord {
    QJsonObject json = {};
    QString file = {};
    QString place = {}; //!< "vignettes[3]"

    //! An error at `inner` of this record, "answer" or "options[1].id".
    [[nodiscard]] tl::unexpected<Error> fault(const QString &reason, const QString &inner) const;
};

struct DataFile {
    QString path = {};
    QJsonObject frame = {}; //!< what stands beside the list
    QList<DataRecord> records = {}; //!< those that are sound, in the order of the file
    QSet<QString> ids = {}; //!< of all records, the faulty ones included
    bool hasAllIds = true; //!< false if a record's id was at fault, so that `ids` lacks it
    QList<Error> problems = {}; //!< one for each record left out, and for a list of a wrong length
};

//! Reads the data file at `path` and validates it against `:/schema/<schemaName>`, each record of
//! the list named `list` by itself; with no name the file itself is the list. Fails where the
//! file as a whole is of no use: NotFound, Io, Invalid with place.
[[nodiscard]] Result<DataFile> readDataFile(const QString &path, const QString &schemaName,
                                            const QString &list);

} // namespace companion
