// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The languages that the program speaks.
#pragma once

#include <QLocale>
#include <QStringList>

namespace companion {

//! Codes of the languages that the program carries, the source language first.
[[nodiscard]] QStringList carriedLanguages();
//! Of one of those codes: its name, dates and numbers. English is British, as the course is; the
//! system's when the code is empty.
[[nodiscard]] QLocale localeOf(const QString &language);

} // namespace companion
