// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Courses, logs and certificates made by hand for the tests of this folder.
#pragma once

#include <certificate/certificatepdf.h>
#include <certificate/evidence.h>
#include <progress/watchlog.h>

namespace companion::samples {

//! The UTC instant of a day in March 2026.
[[nodiscard]] QDateTime march(int day, int hour, int minute = 0, int second = 0);

//! Two chapters of 7 and 15 minutes out of 165 planned ones, three CPD hours, eight outcomes of
//! which the chapters address three.
[[nodiscard]] Course partialCourse();
//! `chapters` chapters that make up the planned 165 minutes and address every outcome.
[[nodiscard]] Course wholeCourse(int chapters = 11);
//! The chapters of `course` one after another, at their planned length.
[[nodiscard]] Recording recordingOf(const Course &course);

//! A span played from `at` on, as the log holds it.
[[nodiscard]] LoggedSpan played(const QString &sitting, Milliseconds from, Milliseconds to,
                                const QDateTime &at, double rate = 1.0);
//! The whole recording at speed 1, spread evenly over `sittings` evenings.
[[nodiscard]] QList<LoggedSpan> watchedInEvenings(const Recording &recording, int sittings);

//! Complete evidence: everything watched in `sittings` evenings, 63 words written after the last.
[[nodiscard]] Evidence completeEvidence(const Course &course, int sittings);
//! An issued certificate's page with a real signature by a key that is made for it.
[[nodiscard]] CertificatePage issuedPage(const Evidence &evidence, const Holder &holder);
//! The same of partialCourse(), watched in two evenings.
[[nodiscard]] CertificatePage pageFor(const QString &name);
//! Ends the test program when there is none.
[[nodiscard]] QByteArray pdfOf(const CertificatePage &page);

} // namespace companion::samples
