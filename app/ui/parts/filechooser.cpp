// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/filechooser.h>

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace companion {

namespace {

//! Not every home has the folder; a dialog would take its name for that of a file.
QString standardFolder(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace

QString documentsFolder() { return standardFolder(QStandardPaths::DocumentsLocation); }

ChooseSavePath systemSaveDialog()
{
    return [](QWidget *parent, const QString &title, const QString &suggestedName,
              const QString &filter) {
        return QFileDialog::getSaveFileName(
            parent, title, QDir(documentsFolder()).filePath(suggestedName), filter);
    };
}

ChooseFolder systemFolderDialog()
{
    return [](QWidget *parent, const QString &title) {
        return QFileDialog::getExistingDirectory(parent, title, documentsFolder());
    };
}

ChooseFiles systemFilesDialog()
{
    return [](QWidget *parent, const QString &title, const QString &filter) {
        return QFileDialog::getOpenFileNames(
            parent, title, standardFolder(QStandardPaths::MoviesLocation), filter);
    };
}

} // namespace companion
