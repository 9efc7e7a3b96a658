// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A copy of the bundled course in a temporary folder, whose data files can be spoilt in one place.
#pragma once

#include <course/course.h>
#include <course/courselibrary.h>

#include <QJsonValue>
#include <QTemporaryDir>

namespace companion {

class DataFolder final {
public:
    //! Copies course.json, its scripts and its data.
    explicit DataFolder(const QString &source);

    //! Absolute path of a data file, "vignettes".
    [[nodiscard]] QString file(const QString &name) const;
    //! Changes one member of a data file, "vignettes.3.label"; an undefined value removes it.
    void set(const QString &name, const QString &place, const QJsonValue &value) const;
    void write(const QString &name, const QByteArray &content) const;
    void remove(const QString &name) const;
    [[nodiscard]] CourseLibrary read() const;

private:
    QTemporaryDir m_folder;
};

//! What stands at "vignettes.3.id" of the data file at `path`.
[[nodiscard]] QJsonValue valueAt(const QString &path, const QString &place);

//! One line for each problem: file, place, detail.
[[nodiscard]] QString print(const QList<Error> &problems);

} // namespace companion
