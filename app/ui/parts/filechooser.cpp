// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/filechooser.h>

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace companion {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

} // namespace

ChooseSavePath systemSaveDialog()
{
    return [](QWidget *parent, const QString &title, const QString &suggestedName,
              const QString &filter) {
        return QFileDialog::getSaveFileName(parent, title,
                                            QDir(documents()).filePath(suggestedName), filter);
    };
}

ChooseFolder systemFolderDialog()
{
    return [](QWidget *parent, const QString &title) {
        return QFileDialog::getExistingDirectory(parent, title, documents());
    };
}

ChooseFiles systemFilesDialog()
{
    return [](QWidget *parent, const QString &title, const QString &filter) {
        return QFileDialog::getOpenFileNames(
            parent, title, QStandardPaths::writableLocation(QStandardPaths::MoviesLocation),
            filter);
    };
}

} // namespace companion
