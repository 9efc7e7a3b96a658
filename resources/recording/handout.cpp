// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout.h"

#include "handoutcases.h"
#include "handoutworksheets.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal imageWidth = 80; //!< so that three slides fit on most pages
constexpr qreal gap = 6;
//! Sharp in print, and half the bytes of the painted picture.
constexpr int imagePixels = 1280;

using namespace paper;

void writeOpening(PrintPage &page, const Course &course, const QString &notice)
{
    const qreal width = paper::width - 2 * margin;
    page.painter().fillRect(QRectF(mm(margin), mm(page.y), mm(10), mm(0.9)), page.theme().accent);
    page.y = page.text(margin, page.y + 4, width, course.title, { .points = 19, .strong = true });
    page.y = page.text(margin, page.y + 2.5, width,
                       u"Slides, vignettes, worksheets, knowledge check and references"_s,
                       { .points = 11, .colour = page.theme().muted });
    page.y = page.text(margin, page.y + 2.5, width, notice,
                       { .points = 8.5, .colour = page.theme().muted })
        + 8;
}

void writeSlide(PrintPage &page, const HandoutSlide &slide)
{
    const qreal imageHeight = imageWidth * 9 / 16;
    const qreal side = margin + imageWidth + gap;
    const qreal sideWidth = paper::width - margin - side;
    const qreal full = paper::width - 2 * margin;
    const PrintStyle small{ .points = 7.5, .colour = page.theme().muted };
    const PrintStyle title{ .points = 11.5, .strong = true };
    const PrintStyle body{ .points = 9 };
    const QString where
        = u"%1 · %2 · %3"_s.arg(slide.content.id, slide.chapter, formatPosition(slide.position));
    const QString picture = u"In the picture: "_s + slide.content.alt;
    const QString sources = slide.references.isEmpty()
        ? QString()
        : u"Sources while this slide shows: "_s + slide.references.join(u", "_s);

    qreal sideHeight = page.height(slide.content.title, sideWidth, title) + 2;
    const QStringList outline = outlineOf(slide.content);
    for (const QString &line : outline) {
        sideHeight += page.height(line, sideWidth - 3, body) + 0.8;
    }
    const qreal upper = std::max(imageHeight, sideHeight);
    const qreal lower = page.height(picture, full, small)
        + (sources.isEmpty() ? 0 : page.height(sources, full, small) + 1);
    page.ensure(7 + upper + 3 + lower);

    page.rule(page.y);
    page.y = page.text(margin, page.y + 1.8, full, where, small) + 2;
    const QRectF frame(mm(margin), mm(page.y), mm(imageWidth), mm(imageHeight));
    page.painter().drawImage(frame,
                             slide.image.scaledToWidth(imagePixels, Qt::SmoothTransformation));
    page.painter().setPen(QPen(page.theme().line, mm(0.2)));
    page.painter().drawRect(frame);
    qreal y = page.text(side, page.y - 0.8, sideWidth, slide.content.title, title) + 2;
    for (const QString &line : outline) {
        const bool isInner = line.startsWith(u"– "_s);
        y = page.text(side + (isInner ? 3 : 0), y, sideWidth - 3, line, body) + 0.8;
    }
    page.y = page.text(margin, page.y + upper + 3, full, picture, small);
    if (!sources.isEmpty()) {
        page.y = page.text(margin, page.y + 1, full, sources, small);
    }
    page.y += 7;
}

void writeReferences(PrintPage &page, const Course &course, const QStringList &cited)
{
    if (cited.isEmpty()) {
        return;
    }
    page.turn();
    page.y = page.text(margin, page.y, 100, u"References"_s, { .points = 15, .strong = true }) + 3;
    const PrintStyle body{ .points = 8.5 };
    const qreal width = paper::width - 2 * margin - 12;
    for (const Reference &reference : course.references) {
        if (!cited.contains(reference.id)) {
            continue;
        }
        const bool saysDoi = reference.doi.isEmpty() || reference.citation.contains(reference.doi);
        const QString line
            = saysDoi ? reference.citation : u"%1 doi:%2"_s.arg(reference.citation, reference.doi);
        page.ensure(page.height(line, width, body) + 2);
        page.text(margin, page.y, 12, reference.id, { .points = 8.5, .strong = true });
        page.y = page.text(margin + 12, page.y, width, line, body) + 2;
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
        PrintPage page(pdf, course.title);
        if (!page.isActive()) {
            return fail(Error::Code::Io, u"the PDF cannot be painted"_s, path);
        }
        writeOpening(page, course, notice);
        QStringList cited;
        for (const HandoutSlide &slide : slides) {
            writeSlide(page, slide);
            cited += slide.references;
        }
        const CourseLibrary library = readCourseLibrary(course);
        printVignettes(page, library);
        for (const Worksheet &sheet : library.worksheets) {
            printWorksheet(page, sheet);
        }
        printKnowledgeCheck(page, library);
        printAnswers(page, library);
        for (const Question &question : library.knowledgeCheck()) {
            for (const ReferenceId &id : question.references) {
                cited.append(id.value);
            }
        }
        writeReferences(page, course, cited);
        page.finish();
    }
    if (!file.commit()) {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    return {};
}

} // namespace companion
