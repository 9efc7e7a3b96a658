// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people fear and do in one presentation: prompts for inquiry, never a checklist.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

namespace companion {

struct Presentation {
    PresentationId id;
    QString name;
    QString feared;
    QStringList outward;
    QStringList inward;
    QStringList lookAlikes; //!< coping or precaution that looks the same
    QString watchOuts; //!< of scope and safety
    QList<VignetteId> vignettes;
    QList<ReferenceId> references;
    bool operator==(const Presentation &) const = default;
};

[[nodiscard]] Result<Presentation> readPresentation(const DataRecord &record);

} // namespace companion
