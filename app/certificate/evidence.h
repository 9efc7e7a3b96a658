// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was measured, in one canonical JSON that is signed and printed.
#pragma once

#include <base/result.h>
#include <certificate/certificate.h>
#include <course/course.h>
#include <course/recording.h>
#include <progress/completion.h>
#include <progress/coverage.h>
#include <progress/watchlog.h>

#include <QJsonObject>

namespace companion {

struct Sitting {
    SittingId id;
    QDateTime from; //!< UTC
    QDateTime to;
    Milliseconds watched{ 0 }; //!< media time played in it, re-watching included
    bool operator==(const Sitting &) const = default;
};

struct Evidence {
    Course course;
    Recording recording;
    Coverage coverage;
    Completion completion;
    QList<Sitting> sittings;
    double medianRate = 1.0; //!< by media time
    int reflectionWords = 0;
    QDateTime completedAt; //!< end of the span, or time of the reflection, that met the last rule

    [[nodiscard]] Milliseconds uniqueTime() const { return coverage.total(); }
};

//! Evaluates the log as it lies in the database. `reflectionAt` is the time of the last change of
//! the reflection, null when there is none.
[[nodiscard]] Evidence gatherEvidence(const Course &course, const Recording &recording,
                                      const QList<LoggedSpan> &log, int reflectionWords,
                                      const QDateTime &reflectionAt);

//! Canonical: UTF-8, compact, keys sorted (QJsonObject's order), integers for times.
[[nodiscard]] QByteArray evidenceJson(const Evidence &evidence, const Holder &holder,
                                      const QString &number, const QDateTime &issuedAt,
                                      const std::optional<QString> &supersedes,
                                      const QString &reason);

} // namespace companion
