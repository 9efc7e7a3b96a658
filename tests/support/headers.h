// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What most tests include, precompiled. Nothing that looks at macros which differ between tests:
// QTest does.
#pragma once

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QUrl>

#include <precompiled/core.h>

#include <map>
