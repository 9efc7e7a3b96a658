// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small films whose every picture holds its number in twelve black or white stripes.
#pragma once

#include <QStringList>
#include <QTemporaryDir>
#include <QVideoFrame>

#include <chrono>
#include <optional>
#include <vector>

namespace companion {

class NumberedFilm final {
public:
    struct Picture {
        int number = 0;
        std::chrono::microseconds start{ 0 };
    };

    //! `filter` is applied to the numbered pictures. Ends the test program when ffmpeg fails.
    NumberedFilm(const QTemporaryDir &folder, const QString &name, const QString &rate,
                 const QString &filter, const QString &coding);

    [[nodiscard]] const QString &path() const { return m_path; }
    //! In the order in which they are shown, as ffprobe tells them.
    [[nodiscard]] const std::vector<Picture> &pictures() const { return m_pictures; }

    //! None where the stripes are no clear black or white.
    [[nodiscard]] static std::optional<int> numberOf(QVideoFrame frame);

private:
    QString m_path;
    std::vector<Picture> m_pictures;
};

} // namespace companion
