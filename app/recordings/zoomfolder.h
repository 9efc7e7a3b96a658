// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two ways in which Zoom leaves a recording in a folder.
#pragma once

#include <recordings/foundrecording.h>
#include <recordings/zoomnames.h>

namespace companion {

//! A folder that Zoom's program made on this computer. `only` is the one film that is wanted, or
//! empty for all. Refusals: StillConverting, NothingInFolder.
[[nodiscard]] OrRefusal<FoundRecording> findLocalZoom(const QString &folder,
                                                      const QString &only = {});

//! True when recording.conf, or files as Zoom leaves them, say so.
[[nodiscard]] bool isLocalZoomFolder(const QString &folder);

//! Files from Zoom's cloud, told by their names. `only` as above, with what belongs to it.
//! Refusals: StillDownloading, NothingInFolder, SeveralRecordings with a choice between sessions.
[[nodiscard]] OrRefusal<FoundRecording> findCloudZoom(const QString &folder,
                                                      const QString &only = {});

//! Of two media files of one part: a film before sound alone, and the view that shows most.
[[nodiscard]] bool isBetterMedia(const ZoomCloudName &one, const ZoomCloudName &other);

[[nodiscard]] bool hasCloudZoomFiles(const QString &folder);

//! The names of the files in it, hidden ones too.
[[nodiscard]] QStringList filesIn(const QString &folder);

//! Of a whole name by a regular expression; capitals and small letters are alike.
[[nodiscard]] bool matches(const QString &name, const QString &pattern);

//! A chat as Zoom's program saves it on a computer.
[[nodiscard]] bool isSavedChat(const QString &name);

//! "captions.de.vtt", "session.en-GB.srt": the language a name ends in, or empty.
[[nodiscard]] QString languageInName(const QString &fileName);

} // namespace companion
