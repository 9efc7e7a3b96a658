// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the crash test and the processes it kills agree upon.
#pragma once

#include <base/ids.h>
#include <vault/sealer.h>

#include <QString>

namespace companion::crash {

inline const RecordingId recording{ QStringLiteral("recording") };
inline const RecordingId otherRecording{ QStringLiteral("another-cut") };

//! The key that all of them seal with.
[[nodiscard]] inline Sealer sealer()
{
    QByteArray key(qsizetype(Sealer::keySize), 'c');
    return Sealer(SecretBytes::takeFrom(key));
}

//! What a note holds after `length` keys: told by its id alone, so that a lost or mixed-up key
//! shows.
[[nodiscard]] inline QString textOf(const QString &id, qsizetype length)
{
    return id.repeated(1 + length / id.size()).first(length);
}

} // namespace companion::crash
