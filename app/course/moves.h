// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The five responses to a behaviour: keep, tune, fade, test, hold.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

#include <optional>

namespace companion {

//! A worked example of fading, rung by rung.
struct FadeLadder {
    VignetteId vignette;
    QString title;
    QStringList before; //!< what has to be agreed first
    QStringList rungs;
    QStringList after;
    bool operator==(const FadeLadder &) const = default;
};

struct Move {
    MoveId id;
    QString name;
    QString chooseWhen;
    QString looksLike;
    QString watchFor;
    std::optional<FadeLadder> ladder;
    QList<VignetteId> vignettes;
    bool operator==(const Move &) const = default;
};

//! One defensible policy of when to drop a safety behaviour.
struct MoveTiming {
    QString id;
    QString text;
    bool operator==(const MoveTiming &) const = default;
};

[[nodiscard]] Result<Move> readMove(const DataRecord &record);
[[nodiscard]] MoveTiming toMoveTiming(const QJsonObject &json);

} // namespace companion
