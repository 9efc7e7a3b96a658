// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatewords.h>
#include <certificate/pageframe.h>
#include <certificate/pageone.h>
#include <certificate/pagestyles.h>

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal columnGap = 24;
constexpr qreal airShares = 6; // gaps that grow, in whole airs, and one more that stays free
constexpr qreal mostAir = 18;

//! Title, holder, activity, with `air` added to every gap. Returns the bottom.
qreal paintHead(Sheet &sheet, const QRectF &area, const CertificatePage &page,
                const CertificateWords &words, qreal air)
{
    const auto line = [&](qreal y, const QString &text, const TextStyle &style) {
        return sheet.text(area.left(), y, area.width(), text, centred(style));
    };
    const Holder &holder = page.certificate.holder;
    const QString &activity = page.evidence.course.title;
    qreal y = line(area.top() + air, words.say(QT_TRANSLATE_NOOP("Certificate", "CPD certificate")),
                   { .size = 32, .colour = paperTheme().accent, .leading = 1.2 });
    y = line(y,
             words.say(QT_TRANSLATE_NOOP("Certificate", "Record of a completed learning activity")),
             muted(11));
    const qreal middle = area.center().x();
    sheet.rule(middle - 22, middle + 22, y + 12 + air / 2, paperTheme().accent, 0.8);
    TextStyle name = plain(25);
    name.bold = true;
    name.leading = 1.18;
    y = line(y + 22 + air, holder.name, sheet.fitted(holder.name, name, area.width(), 1, 17));
    const QString registration = words.registration();
    if (!registration.isEmpty()) {
        y = line(y + 1, registration, sheet.fitted(registration, muted(10.5), area.width(), 1, 9));
    }
    y = line(y + 10 + air / 2,
             words.say(QT_TRANSLATE_NOOP("Certificate", "Completed the learning activity")),
             muted(10.5));
    TextStyle title = plain(18);
    title.leading = 1.22;
    y = line(y + 5, activity, sheet.fitted(activity, title, area.width() - 20, 2, 12.5));
    return line(y + 8 + air / 4, words.timeOnTask(), plain(10.5));
}

struct Fact {
    QString label;
    QString value;
};

QList<Fact> factsOf(const CertificatePage &page, const CertificateWords &words)
{
    const Certificate &certificate = page.certificate;
    const Course &course = page.evidence.course;
    const QString issued = page.preview
        ? words.say(QT_TRANSLATE_NOOP("Certificate", "Preview: not issued"))
        : words.date(certificate.issuedAt);
    const auto say = [&words](const char *source) { return words.say(source); };
    return {
        { say(QT_TRANSLATE_NOOP("Certificate", "CPD hours")), words.cpdHours() },
        { say(QT_TRANSLATE_NOOP("Certificate", "Mode")),
          say(QT_TRANSLATE_NOOP("Certificate", "Recording, self-paced, offline")) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Completed on")),
          words.date(certificate.completedAt) },
        { say(QT_TRANSLATE_NOOP("Certificate", "Issued on")), issued },
        { say(QT_TRANSLATE_NOOP("Certificate", "Watched on")), words.sittingDates() },
        { say(QT_TRANSLATE_NOOP("Certificate", "Certificate number")), words.certificateNumber() },
        { say(QT_TRANSLATE_NOOP("Certificate", "Provider")), course.provider },
        { say(QT_TRANSLATE_NOOP("Certificate", "Edition")), course.edition },
    };
}

//! Two columns of label and value, a hairline above each row. Returns the bottom.
qreal paintFacts(Sheet &sheet, const QRectF &area, qreal y, const QList<Fact> &facts)
{
    const qreal column = (area.width() - columnGap) / 2;
    for (qsizetype row = 0; row * 2 < facts.size(); ++row) {
        qreal bottom = y;
        for (qsizetype side = 0; side < 2 && row * 2 + side < facts.size(); ++side) {
            const Fact &fact = facts.at(row * 2 + side);
            const qreal x = area.left() + qreal(side) * (column + columnGap);
            sheet.rule(x, x + column, y, paperTheme().line);
            const qreal below = sheet.text(x, y + 4, column, fact.label, muted(8));
            const TextStyle value = sheet.fitted(fact.value, plain(10.5), column, 2, 8);
            bottom = std::max(bottom, sheet.text(x, below - 1, column, fact.value, value));
        }
        y = bottom + 4;
    }
    return y;
}

//! A plain word in a tinted field with a bar in front. Returns the bottom.
qreal paintNotice(Sheet &sheet, const QRectF &area, qreal y, const QString &text)
{
    constexpr qreal padding = 8;
    const TextStyle style = sheet.fitted(text, plain(9.5), area.width() - 3 * padding, 3, 8);
    const qreal height = sheet.height(text, style, area.width() - 3 * padding) + 2 * padding - 3;
    sheet.fill(QRectF(area.left(), y, area.width(), height),
               paperTheme().tint(paperTheme().accent, 0.07));
    sheet.fill(QRectF(area.left(), y, 2, height), paperTheme().accent);
    sheet.text(area.left() + 1.5 * padding, y + padding - 2, area.width() - 3 * padding, text,
               style);
    return y + height + 8;
}

qreal paintOutcome(Sheet &sheet, const QRectF &area, qreal y, const QString &text,
                   const TextStyle &style)
{
    sheet.text(area.left(), y, 10, u"•"_s, { .size = style.size, .colour = paperTheme().accent });
    return sheet.text(area.left() + 12, y, area.width() - 12, text, style) + 1.5;
}

qreal outcomesHeight(const Sheet &sheet, const QStringList &outcomes, qreal width,
                     const TextStyle &style)
{
    qreal height = 0;
    for (const QString &text : outcomes) {
        height += sheet.height(text, style, width - 12) + 1.5;
    }
    return height;
}

//! With the heading, at full size; nothing when there are none.
qreal outcomesHeight(const Sheet &sheet, qreal width, const CertificateWords &words)
{
    const QStringList outcomes = words.outcomes();
    return outcomes.isEmpty() ? 0 : 16 + outcomesHeight(sheet, outcomes, width, plain(9.5));
}

//! As many outcomes as there is room for, set smaller before any is left out.
void paintOutcomes(Sheet &sheet, const QRectF &area, const CertificateWords &words)
{
    const QStringList outcomes = words.outcomes();
    if (outcomes.isEmpty()) {
        return;
    }
    TextStyle heading = plain(9.5);
    heading.bold = true;
    const qreal top
        = sheet.text(area.left(), area.top(), area.width(),
                     words.say(QT_TRANSLATE_NOOP("Certificate", "Learning outcomes")), heading)
        + 2;
    TextStyle style = plain(9.5);
    const auto heightOf = [&](qsizetype count) {
        return outcomesHeight(sheet, outcomes.first(count), area.width(), style);
    };
    const qreal room = area.bottom() - top;
    while (style.size > 7 && heightOf(outcomes.size()) > room) {
        style.size -= 0.5;
    }
    qsizetype shown = outcomes.size();
    const qreal restLine = style.size * style.leading;
    while (shown > 0 && heightOf(shown) > room - (shown < outcomes.size() ? restLine : 0)) {
        --shown;
    }
    qreal y = top;
    for (const QString &text : outcomes.first(shown)) {
        y = paintOutcome(sheet, area, y, text, style);
    }
    if (shown < outcomes.size()) {
        sheet.text(
            area.left() + 12, y, area.width() - 12,
            words.say(QT_TRANSLATE_NOOP("Certificate", "Further outcomes, in the course: %1"))
                .arg(words.number(double(outcomes.size() - shown))),
            { .size = style.size, .colour = paperTheme().muted });
    }
}

//! All between the frame and the seal but the outcomes. Returns the bottom.
qreal paintBody(Sheet &sheet, const QRectF &area, const CertificatePage &page,
                const CertificateWords &words, qreal air)
{
    qreal y = paintHead(sheet, area, page, words, air) + 14 + air;
    y = paintFacts(sheet, area, y, factsOf(page, words)) + 4 + air / 2;
    for (const QString &notice : { words.partialNotice(), words.supersedesNotice() }) {
        if (!notice.isEmpty()) {
            y = paintNotice(sheet, area, y, notice) + air / 4;
        }
    }
    return y;
}

} // namespace

Result<> paintPageOne(Sheet &sheet, const CertificatePage &page)
{
    const CertificateWords words(page);
    const QRectF area = paintPageFrame(sheet, page, 1);
    const auto seal = paintSeal(sheet, area, page, words);
    if (!seal) {
        return failWith(seal);
    }
    const qreal end = *seal - 8;
    const auto outcomesTop = sheet.measured([&] { return paintBody(sheet, area, page, words, 0); });
    const qreal spare = end - outcomesTop - outcomesHeight(sheet, area.width(), words);
    // What is left over goes into the gaps and not into one hole above the seal.
    const qreal air = std::clamp(spare / airShares, 0.0, mostAir);
    const qreal y = paintBody(sheet, area, page, words, air);
    paintOutcomes(sheet, QRectF(area.left(), y, area.width(), end - y), words);
    return {};
}

} // namespace companion
