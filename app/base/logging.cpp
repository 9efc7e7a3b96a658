// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>

namespace companion {

Q_LOGGING_CATEGORY(lcStorage, "companion.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcVault, "companion.vault", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCourse, "companion.course", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlayback, "companion.playback", QtInfoMsg)
Q_LOGGING_CATEGORY(lcProgress, "companion.progress", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNotes, "companion.notes", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCertificate, "companion.certificate", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "companion.ui", QtInfoMsg)

} // namespace companion
