// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the boxes of an MP4 or QuickTime file tell before it is opened (ISO/IEC 14496-12, 4.2).
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace companion {

//! Whether the file is an MP4 or QuickTime file without the movie box that says where its pictures
//! lie (8.2.1). Files of other kinds, and those that cannot be read, are not.
[[nodiscard]] bool isUnfinishedMp4(const QString &path);

struct Mp4Track {
    qint64 at = 0; //!< of its box in the file, in bytes
    QByteArray handler; //!< "vide", "soun", "text" … (8.4.3); empty where it has none
    //! As it is presented (8.3.2); zero where that is not said.
    std::chrono::milliseconds length{ 0 };
    bool operator==(const Mp4Track &) const = default;
};

//! The tracks that the movie box describes, in its order. Empty for files of other kinds, those
//! that cannot be read, and those that go on in fragments (8.8), whose fragments name the tracks
//! too.
[[nodiscard]] QList<Mp4Track> mp4Tracks(const QString &path);

//! By how many degrees clockwise the pictures are to be turned before they are shown, as of films
//! made by a phone that was held upright (8.3.2): 0, 90, 180 or 270. 0 for files of other kinds
//! too.
[[nodiscard]] int mp4Turn(const QString &path);

} // namespace companion
