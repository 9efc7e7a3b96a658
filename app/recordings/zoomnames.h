// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names that Zoom gives to folders and files.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace companion {

//! "2025-11-14 09.00.12 Topic 81234567890": local time.
struct ZoomFolderName {
    QDateTime start;
    QString topic;
    bool operator==(const ZoomFolderName &) const = default;
};
[[nodiscard]] std::optional<ZoomFolderName> readZoomFolderName(const QString &name);

//! "GMT20251114-090012_Recording_gallery_1280x720.mp4": UTC.
struct ZoomCloudName {
    enum class Kind { Film, Sound, Transcript, Typed, Chat, Other };

    QString stamp; //!< "20251114-090012": files of one part share it
    QDateTime start;
    Kind kind = Kind::Other;
    QString topic; //!< older names have it; else empty
    QString view; //!< "gallery", "as"; empty for the film with speaker and shared screen
    int width = 0; //!< of a film, where the name says it
    bool operator==(const ZoomCloudName &) const = default;
};
[[nodiscard]] std::optional<ZoomCloudName> readZoomCloudName(const QString &name);

} // namespace companion
