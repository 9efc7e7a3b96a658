// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A setting in a card: what it is called, and at the end of the line what it is set by.
#pragma once

#include <QString>

class QWidget;

namespace companion {

class Card;

//! `label` may name an access key for the field, which becomes the card's.
void addSettingRow(Card &card, const QString &label, QWidget *field);

} // namespace companion
