// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sliders that are filled as far as they are set, in either direction of the program.
#pragma once

class QSlider;
class QWidget;

namespace companion {

//! A horizontal one that runs from left to right everywhere: a style sheet fills a slider from the
//! left alone. Owned by `parent`.
[[nodiscard]] QSlider *makeSlider(QWidget *parent);

} // namespace companion
