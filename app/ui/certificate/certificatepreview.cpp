// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/certificate/certificatepreview.h>
#include <workspace/workspace.h>

#include <QPageSize>
#include <QPainter>

#include <cmath>
#include <memory>

namespace companion {

namespace {
constexpr int preferredWidth = 420;
constexpr int leastWidth = 240;

QSizeF paperOf(QPageSize::PageSizeId size) { return QPageSize(size).size(QPageSize::Millimeter); }
}

CertificatePreview::CertificatePreview(int pageNumber, QWidget *parent)
    : QLabel(parent)
    , m_pageNumber(pageNumber)
    , m_paper(paperOf(QPageSize::A4))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(
        tr("Preview of page %1 of the certificate").arg(locale().toString(pageNumber)));
}

void CertificatePreview::setPreview(const CertificatePage &page)
{
    setPage(
        tr("Preview of page %1 of the certificate"), paperOf(page.pageSize),
        [page, number = m_pageNumber](int width) { return certificateImage(page, number, width); });
}

void CertificatePreview::setIssued(StoredPages pages)
{
    const QSizeF paper = pages.size(m_pageNumber);
    setPage(tr("Page %1 of the issued certificate"), paper,
            [pages = std::make_shared<StoredPages>(std::move(pages)),
             number = m_pageNumber](int width) { return pages->picture(number, width); });
}

void CertificatePreview::setPage(const QString &name, const QSizeF &paper,
                                 std::function<QImage(int width)> paint)
{
    setAccessibleName(name.arg(locale().toString(m_pageNumber)));
    m_paper = paper;
    m_paint = std::move(paint);
    m_image = {};
    updateGeometry();
    update();
}

int CertificatePreview::heightForWidth(int width) const
{
    return int(std::lround(width * m_paper.height() / m_paper.width()));
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
    if (m_paint) {
        const int pixels = int(std::lround(sheet.width() * devicePixelRatioF()));
        if (m_image.width() != pixels) {
            m_image = m_paint(pixels);
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
