// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks where to save a file, or which files or folder to open; a function, so that a test can
// answer.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace companion {

//! Returns the chosen path, or an empty string when the user changed their mind.
using ChooseSavePath = std::function<QString(QWidget *parent, const QString &title,
                                             const QString &suggestedName, const QString &filter)>;
using ChooseFolder = std::function<QString(QWidget *parent, const QString &title)>;

using ChooseFiles
    = std::function<QStringList(QWidget *parent, const QString &title, const QString &filter)>;

//! Where the user keeps documents; their home where there is no such folder.
[[nodiscard]] QString documentsFolder();

//! The desktop's dialogs, starting in Documents.
[[nodiscard]] ChooseSavePath systemSaveDialog();
[[nodiscard]] ChooseFolder systemFolderDialog();
[[nodiscard]] ChooseFiles systemFilesDialog(); //!< starts among films

} // namespace companion
