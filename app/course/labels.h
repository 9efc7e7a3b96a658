// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a behaviour is taken to be, as a working hypothesis.
#pragma once

#include <QJsonValue>
#include <QList>

#include <optional>

namespace companion {

enum class WorkingLabel {
    Safety,
    Coping, //!< coping or precaution
    Both,
};

//! How one behaviour serves two functions.
enum class BehaviourPattern { Split, SteppingStone, Drift };

[[nodiscard]] WorkingLabel toWorkingLabel(const QJsonValue &value);
[[nodiscard]] BehaviourPattern toPattern(const QJsonValue &value);

} // namespace companion
