// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What most tests over the window include, precompiled.
#pragma once

#include "uifixture.h"

#include <ui/actions.h>
#include <ui/notice.h>
#include <ui/shell.h>
#include <ui/watch/watchpage.h>

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
