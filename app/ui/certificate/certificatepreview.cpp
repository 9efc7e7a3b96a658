// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/certificate/certificatepreview.h>

#include <QPageSize>
#include <QPainter>

#include <workspace/workspace.h>

#include <cmath>

namespace companion {

namespace {
constexpr int preferredWidth = 420;
constexpr int leastWidth = 240;
}

CertificatePreview::CertificatePreview(int pageNumber, QWidget *parent)
    : QLabel(parent)
    , m_pageNumber(pageNumber)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(
        tr("Preview of page %1 of the certificate").arg(locale().toString(pageNumber)));
}

void CertificatePreview::setPage(const CertificatePage &page)
{
    m_page = page;
    const QString number = locale().toString(m_pageNumber);
    setAccessibleName(page.preview ? tr("Preview of page %1 of the certificate").arg(number)
                                   : tr("Page %1 of the issued certificate").arg(number));
    m_image = {};
    updateGeometry();
    update();
}

int CertificatePreview::heightForWidth(int width) const
{
    const QSizeF paper
        = QPageSize(m_page ? m_page->pageSize : QPageSize::A4).size(QPageSize::Millimeter);
    return int(std::lround(width * paper.height() / paper.width()));
}

QSize CertificatePreview::sizeHint() const
{
    return { preferredWidth, heightForWidth(preferredWidth) };
}

QSize CertificatePreview::minimumSizeHint() const
{
    return { leastWidth, heightForWidth(leastWidth) };
}

void CertificatePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int shownWidth
        = std::min(width(), int(height() * width() / std::max(1, heightForWidth(width()))));
    const QRect sheet((width() - shownWidth) / 2, 0, shownWidth, heightForWidth(shownWidth));
    if (m_page) {
        const int pixels = int(std::lround(sheet.width() * devicePixelRatioF()));
        if (m_image.width() != pixels) {
            m_image = certificateImage(*m_page, m_pageNumber, pixels);
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(sheet, m_image);
    }
    painter.setPen(Appearance::theme().line);
    painter.drawRect(sheet.adjusted(0, 0, -1, -1));
}

CertificatePage previewOf(const Workspace &workspace, const Evidence &evidence,
                          const Holder &holder, const std::optional<QString> &supersedes,
                          const QString &reason)
{
    CertificatePage page;
    page.evidence = evidence;
    page.certificate.course = workspace.course().id;
    page.certificate.recording = workspace.recording().id;
    page.certificate.holder = holder;
    page.certificate.completedAt = evidence.completedAt;
    page.certificate.issuedAt = workspace.clock().utcNow();
    page.certificate.supersedes = supersedes;
    page.certificate.reason = reason;
    page.pageSize = certificatePageSize(QLocale());
    page.preview = true;
    return page;
}

} // namespace companion
