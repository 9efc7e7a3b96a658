// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the data folder test runs in processes of its own.
#pragma once

#include <QString>

namespace companion {

//! A data folder on a file system of one mebibyte that is filled to the last byte.
class FullDisk final {
public:
    static constexpr int cannotMount = 77;

    explicit FullDisk(QString mountPoint);

    //! 0 when everything held; else it printed what did not. cannotMount without the right to.
    [[nodiscard]] int run();

private:
    void expect(bool holds, const char *what);
    void fill();
    void freeSpace();
    [[nodiscard]] QString fillerPath() const;

    QString m_mountPoint;
    int m_failures = 0;
};

//! Opens the data folder, prints "open", and holds it until its standard input ends.
[[nodiscard]] int holdOpen(const QString &path);

} // namespace companion
