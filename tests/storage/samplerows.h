// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a sample database (data/README.md), in the tables that its schema has.
#pragma once

#include <support/fakeclock.h>

#include <QString>

namespace companion {

class Database;
class Sealer;

//! By the stores of the program, into a database of the newest schema: what somebody leaves there
//! whose program has schema `version`. Ends the program when a row cannot be written.
void writeSampleRows(Database &database, const Sealer &sealer, FakeClock &clock, int version);

} // namespace companion
