// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <base/utctime.h>
#include <certificate/signing.h>

#include <QBuffer>
#include <QCryptographicHash>

#include <sodium.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion::samples {

namespace {

Milliseconds minutesLong(double minutes) { return Milliseconds(std::llround(minutes * 60000)); }

QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QList<Outcome> outcomes()
{
    return {
        { { u"LO1"_s },
          u"Define safety behaviour, coping strategy and proportionate precaution, and say where "
          "the definitions overlap or are disputed."_s },
        { { u"LO2"_s },
          u"Explain four ways in which safety behaviours can keep a threat belief going, and state "
          "the limits of that evidence."_s },
        { { u"LO3"_s },
          u"Put eight functional questions to one behaviour, one person and one situation."_s },
        { { u"LO4"_s },
          u"Notice covert, subtle and re-badged safety behaviours, including therapy techniques "
          "and the therapist's own."_s },
        { { u"LO5"_s },
          u"Classify a behaviour (safety, coping, both) with stated confidence, and name what "
          "would change the classification."_s },
        { { u"LO6"_s },
          u"Place the behaviour, by function, in a maintenance loop or vicious-flower "
          "formulation."_s },
        { { u"LO7"_s },
          u"Choose and justify a response (keep, tune, fade, test, hold) with an even-handed use "
          "of the judicious-use evidence."_s },
        { { u"LO8"_s },
          u"Plan a collaborative behavioural experiment that attends to risk, culture, alliance "
          "and scope of practice."_s },
    };
}

Course courseWithoutChapters()
{
    Course course;
    course.id = { u"safety-behaviours-vs-coping-strategies"_s };
    course.edition = u"2026.1"_s;
    course.language = u"en-GB"_s;
    course.title = u"Safety Behaviours vs Coping Strategies – Do You Really Know the Difference?"_s;
    course.provider = u"Example Training Office"_s;
    course.cpdHours = 3;
    course.certificateStatement
        = u"This is a record of learning and not an accreditation or a statement of competence."_s;
    course.outcomes = outcomes();
    course.plannedMinutes = 165;
    course.hash = sha256("course.json");
    return course;
}

} // namespace

QDateTime march(int day, int hour, int minute, int second)
{
    return utcTime(QDate(2026, 3, day), QTime(hour, minute, second));
}

Course partialCourse()
{
    Course course = courseWithoutChapters();
    course.chapters = {
        { .id = { u"C01"_s },
          .title = u"Welcome: what today is and is not"_s,
          .minutes = 7,
          .outcomes = { { u"LO8"_s } } },
        { .id = { u"C02"_s },
          .title = u"The same act, a different job"_s,
          .minutes = 15,
          .outcomes = { { u"LO1"_s }, { u"LO5"_s } } },
    };
    return course;
}

Course wholeCourse(int chapters)
{
    Course course = courseWithoutChapters();
    for (int i = 0; i < chapters; ++i) {
        Chapter chapter{ .id = { u"C%1"_s.arg(i + 1, 2, 10, QLatin1Char('0')) },
                         .title
                         = u"Chapter %1: questions, moves and limits of the evidence"_s.arg(i + 1),
                         .minutes = 165.0 / chapters };
        chapter.outcomes = { course.outcomes.at(i % course.outcomes.size()).id };
        course.chapters.append(chapter);
    }
    return course;
}

Recording recordingOf(const Course &course)
{
    Recording recording;
    recording.id = { u"2f1c9a6e-recording"_s };
    recording.course = course.id;
    recording.title = course.title;
    recording.synthesised = true;
    recording.sha256 = sha256("session.mp4");
    Milliseconds at{ 0 };
    for (const Chapter &chapter : course.chapters) {
        const Milliseconds end = at + minutesLong(chapter.minutes);
        recording.chapters.append({ chapter.id, { at, end } });
        at = end;
    }
    recording.duration = at;
    return recording;
}

LoggedSpan played(const QString &sitting, Milliseconds from, Milliseconds to, const QDateTime &at,
                  double rate)
{
    const auto wall = std::llround(double((to - from).count()) / rate);
    return { .watched
             = { .span = { from, to }, .rate = rate, .utcFrom = at, .utcTo = at.addMSecs(wall) },
             .sitting = { sitting } };
}

QList<LoggedSpan> watchedInEvenings(const Recording &recording, int sittings)
{
    QList<LoggedSpan> log;
    for (int i = 0; i < sittings; ++i) {
        const QDateTime evening = march(2, 18).addDays(i);
        Milliseconds at = recording.duration * i / sittings;
        const Milliseconds end = recording.duration * (i + 1) / sittings;
        QDateTime now = evening;
        while (at < end) {
            const Milliseconds next = std::min(end, at + 5s);
            log.append(played(u"sitting-%1"_s.arg(i + 1), at, next, now));
            now = log.constLast().watched.utcTo;
            at = next;
        }
    }
    return log;
}

Evidence completeEvidence(const Course &course, int sittings)
{
    const Recording recording = recordingOf(course);
    const QList<LoggedSpan> log = watchedInEvenings(recording, sittings);
    return gatherEvidence(course, recording, log, 63,
                          log.constLast().watched.utcTo.addSecs(20 * 60));
}

CertificatePage issuedPage(const Evidence &evidence, const Holder &holder)
{
    SigningKey key{ .publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'),
                    .secret = SecretBytes(crypto_sign_SECRETKEYBYTES) };
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(key.publicKey.data()),
                        key.secret.bytes().data());
    Certificate certificate{ .number = u"MC-K7QF-2M9X-TC"_s,
                             .course = evidence.course.id,
                             .recording = evidence.recording.id,
                             .holder = holder,
                             .completedAt = evidence.completedAt,
                             .issuedAt = evidence.completedAt.addDays(1) };
    certificate.evidence = evidenceJson(evidence, holder, certificate.number, certificate.issuedAt,
                                        std::nullopt, {});
    certificate.publicKey = key.publicKey;
    certificate.signature
        = signMessage(key, evidenceMessage(certificate.number, certificate.evidence));
    return { .evidence = evidence,
             .certificate = certificate,
             .locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
             .timeZone = QTimeZone("Europe/London") };
}

CertificatePage pageFor(const QString &name)
{
    return issuedPage(completeEvidence(partialCourse(), 2), { .name = name });
}

QByteArray pdfOf(const CertificatePage &page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeCertificatePdf(page, buffer);
    if (!written) {
        qFatal("no PDF: %s", qPrintable(written.error().detail));
    }
    return buffer.data();
}

} // namespace companion::samples
