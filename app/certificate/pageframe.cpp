// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatewords.h>
#include <certificate/pageframe.h>
#include <certificate/pagestyles.h>
#include <certificate/qrsymbol.h>
#include <certificate/signing.h>

#include <QCoreApplication>
#include <QPainter>

namespace companion {

namespace {

constexpr qreal frameInset = 26;
constexpr qreal sideMargin = 64;
constexpr qreal topMargin = 56;
constexpr qreal footHeight = 54; // from the paper's edge to the end of the text area
constexpr qreal qrSide = 28 / 25.4 * 72; // 28 mm

} // namespace

QRectF paintPageFrame(Sheet &sheet, const CertificatePage &page, int pageNumber)
{
    const QRectF paper(QPointF(0, 0), sheet.size());
    const CertificateWords words(page);
    const auto inset = [&paper](qreal by) { return paper.adjusted(by, by, -by, -by); };
    sheet.frame(inset(frameInset), paperTheme().accent, 0.9);
    sheet.frame(inset(frameInset + 3), paperTheme().accent, 0.3);
    const qreal foot = paper.bottom() - footHeight + 8;
    const QRectF area = paper.adjusted(sideMargin, topMargin, -sideMargin, -footHeight - 4);
    const QString number
        = words.say(QT_TRANSLATE_NOOP("Certificate", "Page %1 of 2")).arg(words.number(pageNumber));
    TextStyle right = muted(7.5);
    right.align = Qt::AlignRight;
    sheet.text(area.left(), foot, area.width(), page.certificate.number, muted(7.5));
    sheet.text(area.left(), foot, area.width(), number, right);
    if (page.preview) {
        const QString mark = words.say(QT_TRANSLATE_NOOP("Certificate", "Preview: not issued"));
        sheet.fill(QRectF(paper.left(), 0, paper.width(), 18),
                   paperTheme().tint(paperTheme().danger, 0.12));
        sheet.text(area.left(), 2, area.width(), mark,
                   centred({ .size = 10, .bold = true, .colour = paperTheme().danger }));
    }
    return area;
}

Result<qreal> paintSeal(Sheet &sheet, const QRectF &area, const CertificatePage &page,
                        const CertificateWords &words)
{
    const QRectF qr(area.right() - qrSide, area.bottom() - qrSide, qrSide, qrSide);
    const qreal width = area.width() - qrSide - 18;
    sheet.rule(area.left(), area.right(), qr.top() - 6, paperTheme().line);
    TextStyle strong = plain(9.5);
    strong.bold = true;
    qreal y = sheet.text(area.left(), qr.top() + 2, width, words.statement(),
                         sheet.fitted(words.statement(), plain(9.5), width, 2, 8));
    y = sheet.text(area.left(), y + 6, width,
                   words.say(QT_TRANSLATE_NOOP("Certificate", "Recorded by this installation")),
                   strong);
    if (page.preview) {
        sheet.frame(qr.adjusted(8, 8, -8, -8), paperTheme().line, 0.5);
        sheet.text(qr.left() + 12, qr.center().y() - 12, qrSide - 24,
                   words.say(QT_TRANSLATE_NOOP("Certificate", "Signed when it is issued")),
                   centred(muted(7.5)));
        return qr.top() - 6;
    }
    y = sheet.text(area.left(), y, width,
                   words.say(QT_TRANSLATE_NOOP("Certificate", "Key %1")).arg(words.fingerprint()),
                   sheet.fitted(words.fingerprint(), plain(9), width - 20, 1, 7));
    sheet.text(area.left(), y + 1, width,
               words.say(QT_TRANSLATE_NOOP(
                   "Certificate",
                   "The code holds number, evidence hash, public key and signature: enough to "
                   "check them without a network.")),
               muted(7.5));
    const qreal units = Sheet::unitsPerPoint;
    const QRectF target(qr.topLeft() * units, qr.size() * units);
    if (auto painted = paintQrSymbol(sheet.painter(), target, signaturePayload(page.certificate));
        !painted) {
        return failWith(painted);
    }
    return qr.top() - 6;
}

} // namespace companion
