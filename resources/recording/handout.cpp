// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout.h"

#include "slidecanvas.h"
#include <look/theme.h>

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int dotsPerInch = 300;
constexpr qreal pageWidth = 210;
constexpr qreal pageHeight = 297;
constexpr qreal margin = 20;
constexpr qreal footHeight = 10;
constexpr qreal imageWidth = 92;
constexpr qreal gap = 6;

constexpr qreal mm(qreal length) { return length * dotsPerInch / 25.4; }

struct PrintStyle {
    qreal points = 9;
    bool strong = false;
    QColor colour = {};
};

//! Sets text down an A4 page and turns the page where a block would not fit. Lengths in
//! millimetres.
class HandoutWriter final {
public:
    HandoutWriter(QPdfWriter &pdf, const Course &course)
        : m_pdf(pdf)
        , m_painter(&pdf)
        , m_course(course)
    {
    }

    [[nodiscard]] bool isActive() const { return m_painter.isActive(); }
    void writeOpening(const QString &notice);
    void writeSlide(const HandoutSlide &slide);
    void writeReferences(const QStringList &cited);
    void finish() { writeFoot(); }

private:
    [[nodiscard]] QFont font(const PrintStyle &style) const;
    [[nodiscard]] qreal height(const QString &text, qreal width, const PrintStyle &style);
    qreal text(qreal x, qreal y, qreal width, const QString &text, const PrintStyle &style);
    void rule(qreal y);
    void ensure(qreal needed);
    void writeFoot();

    QPdfWriter &m_pdf;
    QPainter m_painter;
    const Course &m_course;
    const Theme &m_theme = Theme::light();
    qreal m_y = margin;
    int m_page = 1;
};

QFont HandoutWriter::font(const PrintStyle &style) const
{
    QFont font(handoutFamily());
    font.setPointSizeF(style.points);
    font.setWeight(style.strong ? QFont::DemiBold : QFont::Normal);
    // Keeps "fi" two letters in what readers copy and search (Qt has no other switch before 6.7).
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return font;
}

qreal HandoutWriter::height(const QString &text, qreal width, const PrintStyle &style)
{
    const QFontMetricsF metrics(font(style), &m_pdf);
    return metrics.boundingRect(QRectF(0, 0, mm(width), mm(pageHeight)), Qt::TextWordWrap, text)
               .height()
        / mm(1);
}

qreal HandoutWriter::text(qreal x, qreal y, qreal width, const QString &text,
                          const PrintStyle &style)
{
    m_painter.setFont(font(style));
    m_painter.setPen(style.colour.isValid() ? style.colour : m_theme.ink);
    QRectF used;
    m_painter.drawText(QRectF(mm(x), mm(y), mm(width), mm(pageHeight)), Qt::TextWordWrap, text,
                       &used);
    return y + used.height() / mm(1);
}

void HandoutWriter::rule(qreal y)
{
    m_painter.setPen(QPen(m_theme.line, mm(0.2)));
    m_painter.drawLine(QPointF(mm(margin), mm(y)), QPointF(mm(pageWidth - margin), mm(y)));
}

void HandoutWriter::writeFoot()
{
    const qreal y = pageHeight - margin;
    rule(y);
    const PrintStyle style{ .points = 7.5, .colour = m_theme.muted };
    text(margin, y + 2.5, 150, m_course.title, style);
    const QString number = QString::number(m_page);
    const qreal width = QFontMetricsF(font(style), &m_pdf).horizontalAdvance(number) / mm(1);
    text(pageWidth - margin - width, y + 2.5, 20, number, style);
}

void HandoutWriter::ensure(qreal needed)
{
    if (m_y + needed <= pageHeight - margin - footHeight / 2) {
        return;
    }
    writeFoot();
    m_pdf.newPage();
    ++m_page;
    m_y = margin;
}

void HandoutWriter::writeOpening(const QString &notice)
{
    const qreal width = pageWidth - 2 * margin;
    m_painter.fillRect(QRectF(mm(margin), mm(m_y), mm(10), mm(0.9)), m_theme.accent);
    m_y = text(margin, m_y + 4, width, m_course.title, { .points = 19, .strong = true });
    m_y = text(margin, m_y + 2.5, width, u"Handout of the slides"_s,
               { .points = 11, .colour = m_theme.muted });
    m_y = text(margin, m_y + 2.5, width, notice, { .points = 8.5, .colour = m_theme.muted }) + 8;
}

void HandoutWriter::writeSlide(const HandoutSlide &slide)
{
    const qreal imageHeight = imageWidth * 9 / 16;
    const qreal side = margin + imageWidth + gap;
    const qreal sideWidth = pageWidth - margin - side;
    const qreal full = pageWidth - 2 * margin;
    const PrintStyle small{ .points = 7.5, .colour = m_theme.muted };
    const PrintStyle title{ .points = 11.5, .strong = true };
    const PrintStyle body{ .points = 9 };
    const QString where
        = u"%1 · %2 · %3"_s.arg(slide.content.id, slide.chapter, formatPosition(slide.position));
    const QString picture = u"In the picture: "_s + slide.content.alt;
    const QString sources = slide.references.isEmpty()
        ? QString()
        : u"Sources while this slide shows: "_s + slide.references.join(u", "_s);

    qreal sideHeight = height(slide.content.title, sideWidth, title) + 2;
    const QStringList outline = outlineOf(slide.content);
    for (const QString &line : outline) {
        sideHeight += height(line, sideWidth - 3, body) + 0.8;
    }
    const qreal upper = std::max(imageHeight, sideHeight);
    const qreal lower
        = height(picture, full, small) + (sources.isEmpty() ? 0 : height(sources, full, small) + 1);
    ensure(7 + upper + 3 + lower + 8);

    rule(m_y);
    m_y = text(margin, m_y + 1.8, full, where, small) + 2;
    const QRectF frame(mm(margin), mm(m_y), mm(imageWidth), mm(imageHeight));
    m_painter.drawImage(frame, slide.image);
    m_painter.setPen(QPen(m_theme.line, mm(0.2)));
    m_painter.drawRect(frame);
    qreal y = text(side, m_y - 0.8, sideWidth, slide.content.title, title) + 2;
    for (const QString &line : outline) {
        const bool isInner = line.startsWith(u"– "_s);
        y = text(side + (isInner ? 3 : 0), y, sideWidth - 3, line, body) + 0.8;
    }
    m_y = text(margin, m_y + upper + 3, full, picture, small);
    if (!sources.isEmpty()) {
        m_y = text(margin, m_y + 1, full, sources, small);
    }
    m_y += 8;
}

void HandoutWriter::writeReferences(const QStringList &cited)
{
    if (cited.isEmpty()) {
        return;
    }
    ensure(40);
    rule(m_y);
    m_y = text(margin, m_y + 3, 100, u"References"_s, { .points = 13, .strong = true }) + 3;
    const PrintStyle body{ .points = 8.5 };
    const qreal width = pageWidth - 2 * margin - 12;
    for (const Reference &reference : m_course.references) {
        if (!cited.contains(reference.id)) {
            continue;
        }
        const bool saysDoi = reference.doi.isEmpty() || reference.citation.contains(reference.doi);
        const QString line
            = saysDoi ? reference.citation : u"%1 doi:%2"_s.arg(reference.citation, reference.doi);
        ensure(height(line, width, body) + 2);
        text(margin, m_y, 12, reference.id, { .points = 8.5, .strong = true });
        m_y = text(margin + 12, m_y, width, line, body) + 2;
    }
}

} // namespace

Result<> writeHandout(const QString &path, const Course &course, const QString &notice,
                      const QList<HandoutSlide> &slides)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    {
        QPdfWriter pdf(&file);
        pdf.setResolution(dotsPerInch);
        pdf.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        pdf.setTitle(course.title);
        pdf.setCreator(u"Masterclass Companion"_s);
        HandoutWriter writer(pdf, course);
        if (!writer.isActive()) {
            return fail(Error::Code::Io, u"the PDF cannot be painted"_s, path);
        }
        writer.writeOpening(notice);
        QStringList cited;
        for (const HandoutSlide &slide : slides) {
            writer.writeSlide(slide);
            cited += slide.references;
        }
        writer.writeReferences(cited);
        writer.finish();
    }
    if (!file.commit()) {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    return {};
}

} // namespace companion
