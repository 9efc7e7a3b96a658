// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of a certificate as it will be printed.
#pragma once

#include <certificate/certificatepdf.h>

#include <QLabel>

namespace companion {

class Workspace;

//! Painted by the code that makes the PDF. Keeps the shape of the paper at any width.
class CertificatePreview final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificatePreview)

public:
    CertificatePreview(int pageNumber, QWidget *parent);

    void setPage(const CertificatePage &page);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_pageNumber;
    std::optional<CertificatePage> m_page;
    QImage m_image; //!< of the current page at the current size; null: to be made
};

//! The certificate as it would look if it were issued now to `holder`.
[[nodiscard]] CertificatePage previewOf(const Workspace &workspace, const Evidence &evidence,
                                        const Holder &holder,
                                        const std::optional<QString> &supersedes = {},
                                        const QString &reason = {});

} // namespace companion
