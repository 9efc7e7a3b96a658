// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said when notes, bookmarks and loops come along from a former recording.
#pragma once

#include <workspace/formernotes.h>

#include <QStringList>

namespace companion {

//! That they can; one of the numbers at least is not 0.
[[nodiscard]] QString offerText(int notes, int marks);
//! What was done, as the parts of a list; never empty.
[[nodiscard]] QStringList broughtParts(const FormerNotes::Brought &brought);
//! A sentence about bookmarks and loops that were not found, by name where they have one.
[[nodiscard]] QString stayingText(const QList<Mark> &marks);

} // namespace companion
