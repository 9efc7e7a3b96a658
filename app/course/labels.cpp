// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

WorkingLabel toWorkingLabel(const QJsonValue &value)
{
    static constexpr EnumNames<WorkingLabel, 3> names{ { { "safety"_L1, WorkingLabel::Safety },
                                                         { "coping"_L1, WorkingLabel::Coping },
                                                         { "both"_L1, WorkingLabel::Both } } };
    return toEnum(value, names);
}

BehaviourPattern toPattern(const QJsonValue &value)
{
    static constexpr EnumNames<BehaviourPattern, 3> names{
        { { "split"_L1, BehaviourPattern::Split },
          { "stepping-stone"_L1, BehaviourPattern::SteppingStone },
          { "drift"_L1, BehaviourPattern::Drift } }
    };
    return toEnum(value, names);
}

} // namespace companion
