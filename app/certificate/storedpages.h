// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of a certificate as they lie in the database.
#pragma once

#include <base/result.h>

#include <QImage>
#include <QSizeF>

#include <memory>

namespace Poppler {
class Document;
}

namespace companion {

//! Drawn from the frozen PDF by Poppler, so that what is shown is what is exported, whatever became
//! of course and log since.
class StoredPages final {
public:
    //! Errors: Corrupt.
    [[nodiscard]] static Result<StoredPages> open(const QByteArray &pdf);
    StoredPages(StoredPages &&) noexcept;
    StoredPages &operator=(StoredPages &&) noexcept;
    ~StoredPages();

    [[nodiscard]] int count() const;
    //! In points. `page` is 1..count().
    [[nodiscard]] QSizeF size(int page) const;
    //! `width` in pixels.
    [[nodiscard]] QImage picture(int page, int width) const;

private:
    explicit StoredPages(std::unique_ptr<Poppler::Document> document);

    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace companion
