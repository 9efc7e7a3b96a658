// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fenced blocks of a session script, read from their JSON objects.
#pragma once

#include <course/sessionscript.h>

namespace companion {

//! Where a block stands, for errors.
struct ScriptPlace {
    QString fileName = {};
    int line = 0; //!< from 1

    //! Invalid, with `reason`, this file and this line.
    [[nodiscard]] tl::unexpected<Error> fault(const QString &reason) const;
};

//! Errors: Invalid, for keys that are missing, unknown, of the wrong type or out of range.
[[nodiscard]] Result<ScriptSlide> readScriptSlide(const QJsonObject &json,
                                                  const ScriptPlace &place);
[[nodiscard]] Result<ScriptPause> readScriptPause(const QJsonObject &json,
                                                  const ScriptPlace &place);
[[nodiscard]] Result<ScriptExercise> readScriptExercise(const QJsonObject &json,
                                                        const ScriptPlace &place);

} // namespace companion
