// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/storedpages.h>

#include <poppler-qt6.h>

namespace companion {

namespace {
constexpr double pointsPerInch = 72;
}

StoredPages::StoredPages(std::unique_ptr<Poppler::Document> document)
    : m_document(std::move(document))
{
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
}

StoredPages::StoredPages(StoredPages &&) noexcept = default;
StoredPages &StoredPages::operator=(StoredPages &&) noexcept = default;
StoredPages::~StoredPages() = default;

Result<StoredPages> StoredPages::open(const QByteArray &pdf)
{
    auto document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked() || document->numPages() == 0) {
        return fail(Error::Code::Corrupt, QStringLiteral("the stored certificate is no PDF"));
    }
    return StoredPages(std::move(document));
}

int StoredPages::count() const { return m_document->numPages(); }

QSizeF StoredPages::size(int page) const { return m_document->page(page - 1)->pageSizeF(); }

QImage StoredPages::picture(int page, int width) const
{
    const double perInch = width * pointsPerInch / size(page).width();
    return m_document->page(page - 1)->renderToImage(perInch, perInch);
}

} // namespace companion
