// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatewords.h>
#include <certificate/coverageband.h>
#include <certificate/measuretables.h>
#include <certificate/pageframe.h>
#include <certificate/pagestyles.h>
#include <certificate/pagetwo.h>
#include <certificate/signing.h>

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal tableGap = 28;
constexpr qreal sectionGap = 11;
constexpr qreal labelColumn = 112;

qreal paintHeading(Sheet &sheet, const QRectF &area, qreal y, const QString &text)
{
    TextStyle style = plain(10.5);
    style.bold = true;
    return sheet.text(area.left(), y, area.width(), text, style) + 2;
}

qreal paintTitle(Sheet &sheet, const QRectF &area, const CertificatePage &page)
{
    const QString &name = page.certificate.holder.name;
    const QString under = name + u" · "_s + page.evidence.course.title;
    const qreal y
        = sheet.text(area.left(), area.top() - 6, area.width(),
                     CertificateWords::say(QT_TRANSLATE_NOOP("Certificate", "What was measured")),
                     { .size = 20, .colour = paperTheme().accent, .leading = 1.25 });
    return sheet.text(area.left(), y, area.width(), under,
                      sheet.fitted(under, muted(9), area.width(), 1, 7.5));
}

struct Figure {
    QString label;
    QString value;
};

QList<Figure> figuresOf(const CertificatePage &page, const CertificateWords &words)
{
    const Evidence &e = page.evidence;
    const auto say = [&words](const char *source) { return words.say(source); };
    const QString unique
        = u"%1 (%2)"_s.arg(formatPosition(e.uniqueTime()), words.percent(e.recordingPercent()));
    QList<Figure> figures{
        { say(QT_TRANSLATE_NOOP("Certificate", "Length of the recording")),
          formatPosition(e.recording.duration) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Sittings")),
          words.number(double(e.sittings.size())) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Watched at least once")), unique },
        { say(QT_TRANSLATE_NOOP("Certificate", "Real time playing")),
          formatPosition(e.playingTime()) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Watched again")),
          formatPosition(e.watchedTime() - (e.uniqueTime() - e.silenceSkipped)) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Breaks inside sittings")),
          formatPosition(e.breaks()) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Median speed")), words.speed(e.medianRate) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Reflection, words written")),
          words.number(e.reflectionWords) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Recorded time on task")),
          formatPosition(e.timeOnTask()) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Knowledge check")),
          say(QT_TRANSLATE_NOOP("Certificate", "not assessed")) },
    };
    if (e.silenceSkipped > Milliseconds{ 0 }) {
        figures.insert(4,
                       { say(QT_TRANSLATE_NOOP("Certificate", "of which silence skipped")),
                         formatPosition(e.silenceSkipped) });
    }
    if (const Milliseconds leftOut = e.leftOutByUser(); leftOut > Milliseconds{ 0 }) {
        figures.insert(1,
                       { say(QT_TRANSLATE_NOOP("Certificate", "of which in no chapter")),
                         formatPosition(leftOut) });
    }
    return figures;
}

qreal paintFigures(Sheet &sheet, const QRectF &area, qreal y, const QList<Figure> &figures)
{
    const qreal column = (area.width() - tableGap) / 2;
    TextStyle value = plain(9);
    value.align = Qt::AlignRight;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const qreal x = area.left() + (i % 2 == 0 ? 0 : column + tableGap);
        sheet.rule(x, x + column, y, paperTheme().line);
        sheet.text(x, y + 1.5, column, figures.at(i).label, muted(9));
        const qreal bottom = sheet.text(x, y + 1.5, column, figures.at(i).value, value);
        if (i % 2 == 1 || i + 1 == figures.size()) {
            y = bottom + 1.5;
        }
    }
    return y;
}

QString recordingLine(const CertificatePage &page)
{
    const Recording &recording = page.evidence.recording;
    const QString title = recording.title.isEmpty() ? recording.id.value : recording.title;
    return recording.synthesised
        ? CertificateWords::say(QT_TRANSLATE_NOOP("Certificate", "%1 (synthesised narration)"))
              .arg(title)
        : title;
}

QList<Figure> provenanceOf(const CertificatePage &page)
{
    const Course &course = page.evidence.course;
    const auto say = [](const char *source) { return CertificateWords::say(source); };
    const QString evidence = page.preview
        ? say(QT_TRANSLATE_NOOP("Certificate", "Given when it is issued"))
        : QString::fromLatin1(evidenceHash(page.certificate.evidence).toHex());
    return {
        { say(QT_TRANSLATE_NOOP("Certificate", "Course")),
          say(QT_TRANSLATE_NOOP("Certificate", "%1, edition %2"))
              .arg(course.id.value, course.edition) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Course, SHA-256")),
          QString::fromLatin1(course.hash.toHex()) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Recording")), recordingLine(page) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Recording, SHA-256")),
          QString::fromLatin1(page.evidence.recording.sha256.toHex()) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Evidence, BLAKE2b-256")), evidence },
    };
}

QStringList methodOf(const Evidence &evidence)
{
    QStringList method{
        CertificateWords::say(QT_TRANSLATE_NOOP(
            "Certificate",
            "How it was measured: a stretch counts once it was really played, by the recording's "
            "own clock; what was skipped counts nothing and what was watched again adds nothing. "
            "Time on task is the smaller of the time watched at least once and the real time "
            "playing. CPD hours are the provider's; this program computes none.")),
        CertificateWords::say(QT_TRANSLATE_NOOP(
            "Certificate",
            "How to check it: the file evidence.json attached to this PDF holds these figures, "
            "signature.txt the Ed25519 signature over them. The signature proves that they were "
            "not changed since, and not who sat before the screen.")),
    };
    if (evidence.silenceSkipped > Milliseconds{ 0 }) {
        method.insert(
            1,
            CertificateWords::say(QT_TRANSLATE_NOOP(
                "Certificate",
                "Silence skipped: pauses of up to ten seconds in which the program measured no "
                "sound were shortened while the recording played. They count as watched, and "
                "not as time on task.")));
    }
    if (evidence.leftOutByUser() > Milliseconds{ 0 }) {
        method.insert(
            1,
            CertificateWords::say(QT_TRANSLATE_NOOP(
                "Certificate",
                "In no chapter: the recording was added by the user of the program, who also set "
                "where its chapters lie. What lies in none of them was not asked for. The program "
                "takes only chapters that hold nine tenths of what the course plans for them, or "
                "of the recording where it is shorter.")));
    }
    return method;
}

//! Anchored to the foot. Returns the top.
qreal paintProvenance(Sheet &sheet, const QRectF &area, const CertificatePage &page)
{
    const QStringList method = methodOf(page.evidence);
    const QList<Figure> rows = provenanceOf(page);
    const qreal valueWidth = area.width() - labelColumn;
    const auto valueStyle
        = [&](const Figure &row) { return sheet.fitted(row.value, plain(8), valueWidth, 1, 6.5); };
    qreal height = 4;
    for (const Figure &row : rows) {
        height += sheet.height(row.value, valueStyle(row), valueWidth) + 1;
    }
    for (const QString &paragraph : method) {
        height += sheet.height(paragraph, muted(8), area.width()) + 3;
    }
    const qreal top = area.bottom() - height;
    qreal y = top;
    sheet.rule(area.left(), area.right(), y - 3, paperTheme().line);
    for (const Figure &row : rows) {
        sheet.text(area.left(), y, labelColumn, row.label, muted(8));
        y = sheet.text(area.left() + labelColumn, y, valueWidth, row.value, valueStyle(row)) + 1;
    }
    y += 4;
    for (const QString &paragraph : method) {
        y = sheet.text(area.left(), y, area.width(), paragraph, muted(8)) + 3;
    }
    return top - 3;
}

} // namespace

void paintPageTwo(Sheet &sheet, const CertificatePage &page)
{
    const CertificateWords words(page);
    const QRectF area = paintPageFrame(sheet, page, 2);
    const qreal end = paintProvenance(sheet, area, page) - sectionGap;
    qreal y = paintTitle(sheet, area, page) + 8;
    y = paintFigures(sheet, area, y, figuresOf(page, words)) + 6;
    paintCoverageBand(sheet, QRectF(area.left(), y, area.width(), coverageBandHeight),
                      page.evidence);
    y += coverageBandHeight + sectionGap - 4;
    y = paintHeading(sheet, area, y,
                     words.say(QT_TRANSLATE_NOOP("Certificate", "Chapters and rules")));
    const qreal sittingsLeast = sittingsHeight(page.evidence, 4) + 16 + sectionGap;
    y = paintRules(sheet, QRectF(area.left(), y, area.width(), end - sittingsLeast - y), page)
        + sectionGap;
    //: %1 is the name of a time zone, Europe/London
    y = paintHeading(sheet, area, y,
                     words.say(QT_TRANSLATE_NOOP("Certificate", "Sittings, in local time (%1)"))
                         .arg(words.timeZone()));
    paintSittings(sheet, QRectF(area.left(), y, area.width(), end - y), page);
}

} // namespace companion
