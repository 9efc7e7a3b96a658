// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the machine awake while, and only while, something plays.
#pragma once

#include <QObject>

#include <memory>

namespace companion {

//! Asks the desktop neither to blank the screen nor to sleep when nobody touches the machine. What
//! was asked is taken back at release, at destruction, and by the desktop itself when the process
//! dies. Where the desktop offers no such service nothing happens.
class SleepInhibitor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SleepInhibitor)

public:
    //! `reason` may be shown by the desktop: "Playing a recording".
    explicit SleepInhibitor(const QString &reason, QObject *parent = nullptr);
    ~SleepInhibitor() override;

    //! Whether desktops of this system can offer it at all.
    [[nodiscard]] static bool isAvailable();

    void setActive(bool on);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace companion
