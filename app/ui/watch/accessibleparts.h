// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the widgets that paint themselves tell assistive technology.
#pragma once

namespace companion {

//! Registers the factory for VideoView (a graphic) and TimelineBar (a slider); more than once does
//! no harm.
void installAccessibleParts();

} // namespace companion
