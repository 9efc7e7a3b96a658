// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What binds the sealed name of a mark to its row.
#pragma once

#include <base/ids.h>

#include <QByteArray>

namespace companion {

//! Associated data of its box, see MarkStore.
[[nodiscard]] inline QByteArray markBoxPlace(const MarkId &id, const RecordingId &recording)
{
    return "mark/1|" + id.value.toUtf8() + '|' + recording.value.toUtf8();
}

} // namespace companion
