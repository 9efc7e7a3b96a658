// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatepdf.h>
#include <certificate/pageone.h>
#include <certificate/pagetwo.h>
#include <certificate/printablename.h>
#include <certificate/sheet.h>
#include <certificate/signing.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int pointsPerInch = 72;

//! Countries that print on Letter (Unicode CLDR, supplemental data, paperSize US-Letter).
constexpr std::array letterCountries{
    QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,    QLocale::Philippines,
    QLocale::Belize,       QLocale::Chile,     QLocale::Colombia,  QLocale::CostaRica,
    QLocale::ElSalvador,   QLocale::Guatemala, QLocale::Nicaragua, QLocale::Panama,
    QLocale::PuertoRico,   QLocale::Venezuela,
};

QSizeF paperSize(const CertificatePage &page)
{
    return QPageSize(page.pageSize).size(QPageSize::Point);
}

//! Every text of the course and the holder that the pages print.
QString printedText(const CertificatePage &page)
{
    const Course &course = page.evidence.course;
    const Certificate &certificate = page.certificate;
    QStringList texts{ certificate.holder.name,
                       certificate.holder.body,
                       certificate.holder.registration,
                       certificate.reason,
                       certificate.number,
                       certificate.supersedes.value_or(QString()),
                       course.id.value,
                       course.title,
                       course.provider,
                       course.edition,
                       course.certificateStatement,
                       page.evidence.recording.title };
    for (const Chapter &chapter : course.chapters) {
        texts.append({ chapter.id.value, chapter.title });
    }
    for (const Outcome &outcome : course.outcomes) {
        texts.append(outcome.text);
    }
    return texts.join(QString());
}

Result<> paintPage(QPainter &painter, const CertificatePage &page, int pageNumber,
                   const QString &family)
{
    Sheet sheet(painter, paperSize(page), family);
    if (pageNumber == 1) {
        return paintPageOne(sheet, page);
    }
    paintPageTwo(sheet, page);
    return {};
}

void describe(QPdfWriter &writer, const CertificatePage &page)
{
    writer.setResolution(int(pointsPerInch * Sheet::unitsPerPoint));
    writer.setPageSize(QPageSize(page.pageSize));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    const QString title = QCoreApplication::translate("Certificate", "CPD certificate");
    writer.setTitle(u"%1 %2: %3"_s.arg(title, page.certificate.number, page.evidence.course.title));
    writer.setCreator(u"Masterclass Companion " COMPANION_VERSION ""_s);
    if (!page.preview) {
        writer.addFileAttachment(u"evidence.json"_s, page.certificate.evidence,
                                 u"application/json"_s);
        writer.addFileAttachment(u"signature.txt"_s, signaturePayload(page.certificate),
                                 u"text/plain"_s);
    }
}

Result<> paintPdf(const CertificatePage &page, QIODevice &device)
{
    const auto families = certificateFontFamilies();
    if (!families) {
        return failWith(families);
    }
    QPdfWriter writer(&device);
    describe(writer, page);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return fail(Error::Code::Io, u"the PDF cannot be begun"_s);
    }
    if (auto painted = paintPage(painter, page, 1, families->constFirst()); !painted) {
        return painted;
    }
    if (!writer.newPage()) {
        return fail(Error::Code::Io, u"the PDF's second page cannot be begun"_s);
    }
    if (auto painted = paintPage(painter, page, 2, families->constFirst()); !painted) {
        return painted;
    }
    if (!painter.end()) {
        return fail(Error::Code::Io, u"the PDF cannot be finished"_s);
    }
    return {};
}

} // namespace

QPageSize::PageSizeId certificatePageSize(const QLocale &locale)
{
    const bool letter
        = std::find(letterCountries.cbegin(), letterCountries.cend(), locale.territory())
        != letterCountries.cend();
    return letter ? QPageSize::Letter : QPageSize::A4;
}

Result<> writeCertificatePdf(const CertificatePage &page, QIODevice &device)
{
    const QStringList missing = unprintableCharacters(printedText(page));
    if (!missing.isEmpty()) {
        return fail(Error::Code::Unprintable, missing.join(u' '));
    }
    // QPdfWriter does not report a device that stops taking bytes, so it writes into memory.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (auto painted = paintPdf(page, buffer); !painted) {
        return painted;
    }
    if (device.write(buffer.data()) != buffer.size()) {
        return fail(Error::Code::Io, u"the PDF cannot be written: "_s + device.errorString());
    }
    return {};
}

QImage certificateImage(const CertificatePage &page, int pageNumber, int width)
{
    const QSizeF paper = paperSize(page);
    const qreal scale = width / paper.width();
    QImage image(width, qRound(paper.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    const auto families = certificateFontFamilies();
    if (image.isNull() || !families) {
        return image;
    }
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / Sheet::unitsPerPoint, scale / Sheet::unitsPerPoint);
    // Only a QR code can fail, and its length does not depend on what a user enters.
    std::ignore = paintPage(painter, page, pageNumber, families->constFirst());
    return image;
}

} // namespace companion
