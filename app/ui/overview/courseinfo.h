// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the course brief says about taking part, audience and accreditation, as parts of a page.
#pragma once

#include <course/course.h>
#include <course/recording.h>

#include <QCoreApplication>
#include <QDateTime>

class QVBoxLayout;
class QWidget;

namespace companion {

class CourseInfo final {
    Q_DECLARE_TR_FUNCTIONS(companion::CourseInfo)

public:
    //! Both outlive the object only.
    CourseInfo(const Course &course, const Recording &recording, const QDateTime &now)
        : m_course(course)
        , m_recording(recording)
        , m_now(now)
    {
    }

    //! "3 CPD hours as the provider states · edition 2026.1 · 0:22:00 of recording".
    [[nodiscard]] QString facts() const;
    //! What a partial edition holds, or empty.
    [[nodiscard]] QString partialEdition() const;
    //! "14 November 2025, 09:00–12:00 (Europe/London)", or empty.
    [[nodiscard]] QString eventTime() const;
    [[nodiscard]] bool eventHasPassed() const;

    void addBrief(QVBoxLayout *column, QWidget *parent) const;
    void addOutcomes(QVBoxLayout *column, QWidget *parent) const;
    void addTakingPart(QVBoxLayout *column, QWidget *parent) const;
    void addAudienceAndAccreditation(QVBoxLayout *column, QWidget *parent) const;
    void addReferences(QVBoxLayout *column, QWidget *parent) const;

private:
    const Course &m_course;
    const Recording &m_recording;
    QDateTime m_now;
};

} // namespace companion
