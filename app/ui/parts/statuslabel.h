// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether what was typed is on disk.
#pragma once

#include <base/error.h>

#include <QDateTime>
#include <QLabel>

namespace companion {

//! *Kept 14:02:31* · *Writing…* · *Not kept: …*. The last stays until it is solved, and is
//! announced.
class StatusLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLabel)

public:
    explicit StatusLabel(QWidget *parent);

    void showNothing();
    void showWriting();
    void showKept(const QDateTime &utc);
    void showNotKept(const Error &error);

private:
    void show(const QString &text, const char *role);
};

} // namespace companion
