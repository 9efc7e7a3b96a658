// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Log categories, and the rule that private text never reaches them.
#pragma once

#include <QLoggingCategory>

namespace companion {

// Allowed in a log: codes, counts, ids, durations, file base names of the course.
// Never: note or reflection text, names, keys, passphrases, paths under the home folder.
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcVault)
Q_DECLARE_LOGGING_CATEGORY(lcCourse)
Q_DECLARE_LOGGING_CATEGORY(lcPlayback)
Q_DECLARE_LOGGING_CATEGORY(lcProgress)
Q_DECLARE_LOGGING_CATEGORY(lcNotes)
Q_DECLARE_LOGGING_CATEGORY(lcCertificate)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace companion
