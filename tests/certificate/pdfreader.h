// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads PDFs back with poppler's tools, which know nothing of how they were made.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTemporaryDir>

namespace companion {

//! A word as pdftotext places it, in points from the top left.
struct PlacedWord {
    QString text;
    QRectF box;
};

//! Holds the file in a folder of its own. Every function ends the test program when its tool is
//! missing or fails.
class PdfReader final {
public:
    explicit PdfReader(const QByteArray &pdf);

    //! All words of a page, in reading order, single spaces, NFC.
    [[nodiscard]] QString text(int page) const;
    [[nodiscard]] QList<PlacedWord> words(int page) const;
    [[nodiscard]] QString info() const; //!< pdfinfo
    [[nodiscard]] QString fonts() const; //!< pdffonts
    [[nodiscard]] QByteArray attachment(const QString &name) const;
    //! What zbarimg reads from page one as printed at 300 dpi.
    [[nodiscard]] QByteArray scannedCode() const;
    //! The same of a picture.
    [[nodiscard]] QByteArray codeIn(const QImage &picture) const;

private:
    [[nodiscard]] QByteArray scan() const; //!< page.png
    [[nodiscard]] QByteArray run(const QString &tool, const QStringList &arguments) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    mutable QHash<int, QString> m_texts; //!< by page
};

} // namespace companion
