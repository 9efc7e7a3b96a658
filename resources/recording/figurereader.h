// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the drawn figures of slides from their JSON.
#pragma once

#include "slidereader.h"

#include <QHash>

namespace companion {

using ReadBody = SlideBody (*)(SlideReader &);

//! One function a figure, by the figure's name. Faults are noted in the reader.
[[nodiscard]] const QHash<QString, ReadBody> &figureReaders();

//! A tree's own rules are more than a list of keys; see TreeSlide.
[[nodiscard]] SlideBody readTree(SlideReader &read);

} // namespace companion
