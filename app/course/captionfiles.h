// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions that lie beside a media file, found by their names.
#pragma once

#include <course/recording.h>

#include <QList>

namespace companion {

//! Beside "session.mp4": "session.vtt", "session.de.srt", "session.en.transcript.vtt" and also
//! "session.mp4.de.vtt". In the order of language and label; where two files differ in the format
//! only, WebVTT stands for both. A missing or unreadable folder has none.
[[nodiscard]] QList<CaptionFile> captionFilesBeside(const QString &mediaPath);

//! "de" for "de", "DE", "ger" and "deu"; "pt-BR" for "pt_br"; empty for what names no language.
[[nodiscard]] QString languageTag(const QString &name);

} // namespace companion
