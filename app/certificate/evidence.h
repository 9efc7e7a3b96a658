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

//! One stretch of watching. A pause of more than an hour begins a new one, so that an application
//! that is left open over night does not turn two evenings into one.
struct Sitting {
    SittingId id; //!< of the run of the application; two sittings of one run share it
    QDateTime from; //!< UTC
    QDateTime to;
    Milliseconds watched{ 0 }; //!< recording time played in it, re-watching included
    Milliseconds silence{ 0 }; //!< recording time passed over in it because it was silent
    Milliseconds playing{ 0 }; //!< real time that this took: less than `watched` above speed 1
    bool operator==(const Sitting &) const = default;
};

struct Evidence {
    Course course;
    Recording recording;
    Coverage coverage;
    Completion completion;
    QList<Sitting> sittings;
    Milliseconds silenceSkipped{ 0 }; //!< part of coverage that was silent and never played
    double medianRate = 1.0; //!< by recording time
    int reflectionWords = 0;
    QDateTime completedAt; //!< UTC; when the last rule was first met: by the end of a span, or by
                           //!< the reflection; null while a rule is not met

    //! Recording time seen at least once.
    [[nodiscard]] Milliseconds uniqueTime() const { return coverage.total(); }
    //! Recording time played, re-watching included.
    [[nodiscard]] Milliseconds watchedTime() const;
    //! Real time spent playing.
    [[nodiscard]] Milliseconds playingTime() const;
    //! What a certificate claims as time on task: the smaller of playingTime() and what was played
    //! at least once, so that neither watching twice, nor watching fast, nor skipping silences adds
    //! to it.
    [[nodiscard]] Milliseconds timeOnTask() const;
    //! Real time inside the sittings in which nothing was played.
    [[nodiscard]] Milliseconds breaks() const;
    //! Of an added recording, where its user set the chapters: what they leave out, and what was
    //! therefore not asked for. A course's own recording has its chapters from the provider.
    [[nodiscard]] Milliseconds leftOutByUser() const;
    //! uniqueTime() of the recording's length, 0..100.
    [[nodiscard]] double recordingPercent() const;
};

//! Evaluates the log as it lies in the database. `reflectionAt` is when the reflection first had
//! the words that the course asks for, null when it never had.
[[nodiscard]] Evidence gatherEvidence(const Course &course, const Recording &recording,
                                      const QList<LoggedSpan> &log, int reflectionWords,
                                      const QDateTime &reflectionAt);

//! Canonical: UTF-8, compact, keys sorted (QJsonObject's order), integers for times, percentages in
//! hundredths of a percent rounded down. Independent of language, locale and time zone.
//!
//! The bytes are signed (signing.h) and travel inside the PDF as the attached file evidence.json
//! with signature.txt beside it, so an auditor needs nothing but the PDF. A valid signature proves
//! that the holder of the installation's key signed exactly these measurements, under this number,
//! and that not a byte was changed since; two certificates with one fingerprint come from one
//! installation. It does not prove who sat before the screen, nor that the machine's clock was
//! right, nor that a provider or professional body stands behind it; and the words on the pages are
//! only as good as their agreement with the attached evidence. The PDF itself is signed apart from
//! that (Certificate::pdfSignature), because the evidence inside it cannot hold its hash.
[[nodiscard]] QByteArray evidenceJson(const Evidence &evidence, const Holder &holder,
                                      const QString &number, const QDateTime &issuedAt,
                                      const std::optional<QString> &supersedes,
                                      const QString &reason);

//! What evidenceJson() wrote, but for course and recording, of which it holds a part only; written
//! again, the same. Corrupt when it is anything else.
[[nodiscard]] Result<Evidence> readEvidence(const QByteArray &json, const Course &course,
                                            const Recording &recording);

} // namespace companion
