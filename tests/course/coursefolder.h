// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small, right course in a temporary folder, to be spoilt in one place.
#pragma once

#include <course/manifest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace companion {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! `value` put at `steps` below `into`; numbers are steps into arrays.
[[nodiscard]] QJsonValue withValue(const QJsonValue &into, const QStringList &steps,
                                   const QJsonValue &value);

class CourseFolder final {
public:
    CourseFolder();

    [[nodiscard]] QString path() const { return m_folder.path(); }
    static void writeTo(const QString &path, const QByteArray &content);
    void write(const QString &name, const QByteArray &content) const;
    //! Changes one member, "chapters.0.title"; an undefined value removes it.
    void setCourse(const QString &place, const QJsonValue &value);
    void setRecording(const QString &place, const QJsonValue &value);
    void removeRecordedChapter(int index);
    //! Beyond the two that are there.
    void addSlides(int count);

private:
    void save() const;

    QTemporaryDir m_folder;
    QJsonObject m_course;
    QJsonObject m_recording;
};

} // namespace companion
