// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A course as values: what course.json says, typed.
#pragma once

#include <base/ids.h>
#include <base/timespan.h>

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>

namespace companion {

struct Outcome {
    OutcomeId id;
    QString text;
    bool operator==(const Outcome &) const = default;
};

struct Chapter {
    ChapterId id;
    QString title;
    double minutes = 0; //!< planned learning time
    QList<OutcomeId> outcomes;
    std::optional<QString> contentNote;
    QString script; //!< path inside the course folder
    bool optional = false; //!< not needed for completion
    bool operator==(const Chapter &) const = default;
};

struct Mode {
    QString id;
    QString label;
    bool operator==(const Mode &) const = default;
};

struct Reference {
    QString id;
    QString citation;
    QString doi; //!< without resolver prefix; empty where none is known
    bool operator==(const Reference &) const = default;
};

struct CompletionRules {
    double coveragePercent = 95; //!< of every chapter that is not optional
    int reflectionWords = 50;
    bool operator==(const CompletionRules &) const = default;
};

struct LiveEvent {
    QDate date;
    QTime start;
    QTime end;
    QString timeZone; //!< IANA name
    bool operator==(const LiveEvent &) const = default;
};

struct Course {
    CourseId id;
    QString edition;
    QString language;
    QString title;
    QString provider;
    QString summary;
    QStringList brief;
    QStringList examples;
    QStringList whyItMatters;
    QStringList evidenceNotes; //!< where the brief outruns the evidence, said beside it
    double cpdHours = 0; //!< as the provider states them
    QString cpdStatement;
    QString standAlone;
    QList<Mode> modes;
    std::optional<LiveEvent> event;
    QString audience;
    QStringList accreditation;
    QStringList scope;
    QString privacyNotice;
    QString certificateStatement; //!< what kind of record the certificate is
    QList<Outcome> outcomes;
    double plannedMinutes
        = 0; //!< of the whole masterclass; more than the chapters' sum in a partial edition
    QList<Chapter> chapters;
    CompletionRules completion;
    QList<Reference> references;
    QHash<QString, QString> data; //!< kind of data file, "glossary", to its path inside the folder
    QString recordingPath; //!< of recording.json inside the folder
    QString folder; //!< absolute; where it was read from
    QByteArray hash; //!< SHA-256 of course.json, raw bytes

    [[nodiscard]] const Chapter *chapter(const ChapterId &chapterId) const;
    [[nodiscard]] double chapterMinutes() const; //!< sum over the chapters that this edition holds
    //! True when the edition holds less than 95 % of the planned minutes.
    [[nodiscard]] bool isPartial() const { return chapterMinutes() < 0.95 * plannedMinutes; }
    bool operator==(const Course &) const = default;
};

} // namespace companion
