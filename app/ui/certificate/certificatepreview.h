// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of a certificate as it will be printed, or was.
#pragma once

#include <certificate/certificatepdf.h>
#include <certificate/storedpages.h>

#include <QLabel>

#include <functional>

namespace companion {

class Workspace;

//! A preview is painted by the code that makes the PDF, an issued one from its stored PDF. Keeps
//! the shape of the paper at any width.
class CertificatePreview final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificatePreview)

public:
    CertificatePreview(int pageNumber, QWidget *parent);

    void setPreview(const CertificatePage &page);
    void setIssued(StoredPages pages);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! `paint` makes the page at a width in pixels.
    void setPage(const QString &name, const QSizeF &paper, std::function<QImage(int width)> paint);

    int m_pageNumber;
    QSizeF m_paper; //!< in any unit: its shape counts
    std::function<QImage(int width)> m_paint; //!< empty before the first page
    QImage m_image; //!< of the current page at the current size; null: to be made
};

//! The certificate as it would look if it were issued now to `holder`.
[[nodiscard]] CertificatePage previewOf(const Workspace &workspace, const Evidence &evidence,
                                        const Holder &holder,
                                        const std::optional<QString> &supersedes = {},
                                        const QString &reason = {});

} // namespace companion
