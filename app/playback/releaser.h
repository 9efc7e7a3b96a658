// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frees what FFmpeg's libraries made, with the last use of it.
#pragma once

namespace companion {

//! For std::unique_ptr; `release` takes the address of the pointer, as those functions do.
template <auto release> struct Releaser {
    template <typename T> void operator()(T *object) const { release(&object); }
};

} // namespace companion
