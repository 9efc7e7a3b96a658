// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns every translatable text into ⟦Ñôţéş one two⟧, 40 % longer: what stays plain was not
// translatable, and what is cut off would be cut off in German.
#pragma once

#include <QTranslator>

namespace companion {

class PseudoTranslator final : public QTranslator {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PseudoTranslator)

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace companion
