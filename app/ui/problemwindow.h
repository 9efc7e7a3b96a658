// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user meets when the program cannot go on: what happened, what is safe, what to do.
#pragma once

#include <base/error.h>

#include <QWidget>

namespace companion {

class ProblemWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemWindow)

public:
    //! What may help beside another try.
    enum class WayOut {
        None, //!< the data are at fault
        OtherCourse,
        OtherOrBundledCourse,
    };

    ProblemWindow(const QString &title, const Error &error, WayOut wayOut);

Q_SIGNALS:
    void retryWanted();
    void courseWanted();
    void bundledCourseWanted();
};

} // namespace companion
