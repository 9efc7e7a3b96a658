// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What most tests over the window include, precompiled.
#pragma once

#include "watchfixture.h"
#include <ui/actions.h>
#include <ui/notice.h>
#include <ui/shell.h>

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>

#include <precompiled/widgets.h>
