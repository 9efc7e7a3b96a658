// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatewords.h>
#include <certificate/printablename.h>
#include <certificate/signing.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype mostDates = 4; // more are given as a range

//! Newer locale data puts a narrow space before AM and PM, for which not every font has a glyph.
QString shortTime(const QLocale &locale, const QTime &time)
{
    return locale.toString(time, QLocale::ShortFormat).replace(QChar(0x202F), QChar::Nbsp);
}

bool isPrintable(const QString &text) { return unprintableCharacters(text).isEmpty(); }

//! Arabic digits or Chinese months are not in the built-in fonts.
QLocale printableLocale(const QLocale &wanted)
{
    QString sample = wanted.toString(1234567890) + wanted.toString(0.5, 'f', 1)
        + shortTime(wanted, QTime(18, 0)) + shortTime(wanted, QTime(6, 0))
        + wanted.dateFormat(QLocale::LongFormat);
    for (int month = 1; month <= 12; ++month) {
        sample += wanted.monthName(month) + wanted.monthName(month, QLocale::ShortFormat);
    }
    return isPrintable(sample) ? wanted : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

//! The locale's long form without the day of the week: "d MMMM yyyy", "MMMM d, yyyy".
QString longDateFormat(const QLocale &locale)
{
    static const QRegularExpression before(u"^dddd[^dMy']*"_s);
    static const QRegularExpression after(u"[^dMy'.]*dddd$"_s);
    return locale.dateFormat(QLocale::LongFormat).remove(before).remove(after);
}

} // namespace

CertificateWords::CertificateWords(const CertificatePage &page)
    : m_page(page)
    , m_locale(printableLocale(page.locale))
{
}

QString CertificateWords::say(const char *source)
{
    const QString translated = QCoreApplication::translate("Certificate", source);
    return isPrintable(translated) ? translated : QString::fromUtf8(source);
}

QDateTime CertificateWords::local(const QDateTime &instant) const
{
    return instant.toTimeZone(m_page.timeZone);
}

QString CertificateWords::date(const QDateTime &instant) const
{
    return instant.isValid() ? m_locale.toString(local(instant).date(), longDateFormat(m_locale))
                             : say(QT_TRANSLATE_NOOP("Certificate", "Not yet"));
}

QString CertificateWords::shortDate(const QDateTime &instant) const
{
    return m_locale.toString(local(instant).date(),
                             longDateFormat(m_locale).replace(u"MMMM"_s, u"MMM"_s));
}

QString CertificateWords::time(const QDateTime &instant) const
{
    return shortTime(m_locale, local(instant).time());
}

QString CertificateWords::number(double value) const
{
    const double rounded = std::round(value * 10) / 10;
    return m_locale.toString(rounded, 'f', rounded == std::floor(rounded) ? 0 : 1);
}

QString CertificateWords::percent(double value) const
{
    const double down = std::floor(value * 10 + 1e-6) / 10;
    return m_locale.toString(down, 'f', 1) + u"\u00A0%"_s;
}

QString CertificateWords::speed(double rate) const
{
    return m_locale.toString(rate, 'f', 2) + u"\u00A0×"_s;
}

QString CertificateWords::hoursMinutes(Milliseconds length)
{
    const qint64 minutes = length.count() / 60000;
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString CertificateWords::timeZone() const { return QString::fromLatin1(m_page.timeZone.id()); }

QString CertificateWords::registration() const
{
    const Holder &holder = m_page.certificate.holder;
    if (holder.registration.isEmpty()) {
        return holder.body;
    }
    const QString number
        = say(QT_TRANSLATE_NOOP("Certificate", "Registration %1")).arg(holder.registration);
    return holder.body.isEmpty() ? number : holder.body + u" · "_s + number;
}

QString CertificateWords::cpdHours() const
{
    const Course &course = m_page.evidence.course;
    if (course.cpdHours <= 0) {
        return say(QT_TRANSLATE_NOOP("Certificate", "None stated by the provider"));
    }
    const char *form = course.isPartial()
        ? QT_TRANSLATE_NOOP("Certificate", "%1 for the whole masterclass, as the provider states")
        : QT_TRANSLATE_NOOP("Certificate", "%1, as the provider states");
    return say(form).arg(number(course.cpdHours));
}

QString CertificateWords::sittingDates() const
{
    QStringList dates;
    for (const Sitting &sitting : m_page.evidence.sittings) {
        dates.append(shortDate(sitting.from));
    }
    dates.removeDuplicates();
    if (dates.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Certificate", "None"));
    }
    if (dates.size() <= mostDates) {
        return dates.join(u" · "_s);
    }
    //: dates of the first and last day of watching, and on how many days
    return say(QT_TRANSLATE_NOOP("Certificate", "%1 to %2, on %3 days"))
        .arg(dates.constFirst(), dates.constLast(), number(double(dates.size())));
}

QString CertificateWords::certificateNumber() const
{
    return m_page.certificate.number.isEmpty()
        ? say(QT_TRANSLATE_NOOP("Certificate", "Given when it is issued"))
        : m_page.certificate.number;
}

QString CertificateWords::timeOnTask() const
{
    //: %1 is hours and minutes
    return say(QT_TRANSLATE_NOOP("Certificate",
                                 "Recorded time on task: %1. Knowledge check: not assessed."))
        .arg(hoursMinutes(m_page.evidence.timeOnTask()));
}

QString CertificateWords::statement() const
{
    const QString &own = m_page.evidence.course.certificateStatement;
    return own.isEmpty()
        ? say(QT_TRANSLATE_NOOP("Certificate",
                                "This is a record of learning and not an accreditation or a "
                                "statement of competence."))
        : own;
}

QString CertificateWords::partialNotice() const
{
    const Course &course = m_page.evidence.course;
    if (!course.isPartial()) {
        return {};
    }
    const QString whole = number(course.plannedMinutes);
    const QString held = number(course.chapterMinutes());
    if (course.cpdHours <= 0) {
        return say(QT_TRANSLATE_NOOP(
                       "Certificate",
                       "The whole masterclass takes %1 minutes. This edition holds %2 minutes of "
                       "it. This certificate claims no more than the recorded time above."))
            .arg(whole, held);
    }
    return say(QT_TRANSLATE_NOOP(
                   "Certificate",
                   "The provider states %1 CPD hours for the whole masterclass of %2 minutes. This "
                   "edition holds %3 minutes of it. This certificate claims no more than the "
                   "recorded time above."))
        .arg(number(course.cpdHours), whole, held);
}

QString CertificateWords::supersedesNotice() const
{
    const Certificate &certificate = m_page.certificate;
    if (!certificate.supersedes) {
        return {};
    }
    return say(QT_TRANSLATE_NOOP("Certificate", "Supersedes certificate %1. Reason: %2"))
        .arg(*certificate.supersedes, certificate.reason);
}

QStringList CertificateWords::outcomes() const
{
    const Course &course = m_page.evidence.course;
    QSet<OutcomeId> addressed;
    for (const Chapter &chapter : course.chapters) {
        if (!chapter.optional) {
            addressed += QSet<OutcomeId>(chapter.outcomes.cbegin(), chapter.outcomes.cend());
        }
    }
    QStringList texts;
    for (const Outcome &outcome : course.outcomes) {
        if (addressed.contains(outcome.id)) {
            texts.append(outcome.text);
        }
    }
    return texts;
}

QString CertificateWords::fingerprint() const
{
    return m_page.certificate.publicKey.isEmpty() ? QString()
                                                  : keyFingerprint(m_page.certificate.publicKey);
}

} // namespace companion
