// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/slider.h>

#include <QSlider>

namespace companion {

QSlider *makeSlider(QWidget *parent)
{
    auto *slider = new QSlider(Qt::Horizontal, parent);
    slider->setLayoutDirection(Qt::LeftToRight);
    return slider;
}

} // namespace companion
