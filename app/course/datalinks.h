// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which ids the data files of a course point at, and whether these are there.
#pragma once

#include <course/datafile.h>

#include <QMap>
#include <QSet>

#include <optional>
#include <span>

namespace companion {

//! What an id can be the id of.
enum class IdKind {
    Vignette,
    Pair,
    Question,
    Term,
    Worksheet,
    Field,
    Exercise,
    Step, //!< question or end of the decision aid
    Node, //!< question of the decision aid
    Presentation,
    Claim,
    Reference,
    Lens,
    Move,
    Chapter,
    Outcome,
};

//! The ids that there are. A kind that is missing here could not be read in full and is not
//! checked.
using KnownIds = QMap<IdKind, QSet<QString>>;

//! Where an id stands, "examples[].values[].field", and what it is the id of.
struct DataLink {
    QStringView path;
    IdKind target;
};

//! Every id at `links` that is there at all is one of `known`. Null is no id. `place` is that of
//! `json` in `file`; at the file's top it is empty. Errors: Invalid.
[[nodiscard]] Result<> checkLinks(const QJsonObject &json, std::span<const DataLink> links,
                                  const KnownIds &known, const QString &file, const QString &place);

} // namespace companion
