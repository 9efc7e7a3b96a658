// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The eight questions to put to one behaviour.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

namespace companion {

//! A word and never a number: lenses are not added up.
enum class LensWeight { First, Most, Support, Colour };

struct Lens {
    LensId id;
    int number = 0; //!< in the order of asking, from 1
    QString name;
    QString question;
    QString safety; //!< an answer that leans to safety behaviour
    QString coping; //!< an answer that leans to coping
    QString trap;
    LensWeight weight = LensWeight::Support;
    QList<ReferenceId> references;
    bool operator==(const Lens &) const = default;
};

//! What stands beside the lenses.
struct LensAdvice {
    QString notice;
    QStringList weighing; //!< sentences on how to weigh the answers
    QStringList quick; //!< four short questions
    bool operator==(const LensAdvice &) const = default;
};

[[nodiscard]] Result<Lens> readLens(const DataRecord &record);
[[nodiscard]] LensAdvice toLensAdvice(const QJsonObject &frame);

} // namespace companion
