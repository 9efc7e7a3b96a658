// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/heap.h>

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace companion {

void returnLargePieces()
{
#ifdef __GLIBC__
    constexpr int piece = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, piece);
    mallopt(M_TRIM_THRESHOLD, piece);
#endif
}

} // namespace companion
