// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Short films made by ffmpeg, and folders as Zoom leaves them.
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace companion {

//! Ends the test program when it cannot be made, because nothing that follows would mean anything.
void makeFilm(const QString &path, double seconds = 2, const QStringList &more = {}, int tone = 440,
              const QString &size = QStringLiteral("64x36"));
void makeSound(const QString &path, double seconds = 2);
void runFfmpeg(const QStringList &arguments);

void writeFile(const QString &path, const QByteArray &bytes);
[[nodiscard]] QByteArray readFile(const QString &path);

//! A folder of the test's own, with paths by name.
class TestFolder final {
public:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    //! Empty files, with the folders that they lie in.
    void touch(const QStringList &names) const;
    void write(const QString &name, const QByteArray &bytes) const { writeFile(path(name), bytes); }

private:
    QTemporaryDir m_folder;
};

} // namespace companion
