// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the heap deals with large pieces.
#pragma once

namespace companion {

//! Gives pieces of 256 KiB and more back to the system as soon as they are freed. By itself glibc's
//! malloc keeps pieces of up to 32 MiB once one was freed (mallopt(3), M_MMAP_THRESHOLD), and so
//! keeps the tables that were built while a recording was opened. To be called before other threads
//! begin; does nothing elsewhere.
void returnLargePieces();

} // namespace companion
