// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <base/savefile.h>
#include <certificate/certificateissuer.h>
#include <certificate/certificatenumber.h>
#include <certificate/certificatepdf.h>
#include <certificate/certificatestore.h>
#include <certificate/printablename.h>
#include <certificate/signing.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QBuffer>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

struct ReflectionFacts {
    int words = 0;
    QDateTime reachedAt; //!< when there were first as many words as needed; null when never
};

// Read here and not through the notes module: the facts lie in clear, and must come from the same
// transaction as the log.
Result<ReflectionFacts> reflectionFacts(Database &database, const Course &course)
{
    Statement select(database, uR"(
        SELECT words, (SELECT reached_at FROM reflection_growth AS growth
                        WHERE growth.course = reflection.course AND growth.words >= :need
                        ORDER BY growth.words LIMIT 1)
          FROM reflection WHERE course = :course)"_s);
    select.bind(u":need"_s, course.completion.reflectionWords);
    select.bind(u":course"_s, course.id.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return ReflectionFacts{};
    }
    return ReflectionFacts{ .words = select.value(0).toInt(),
                            .reachedAt = QDateTime::fromString(select.value(1).toString(),
                                                               Qt::ISODateWithMs) };
}

//! Without stray spaces, and composed, so that one name is always the same characters.
QString tidy(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_C);
}

Result<> checkRequest(const Holder &holder, const QString &reason, bool supersedes)
{
    if (holder.name.isEmpty()) {
        return fail(Error::Code::Invalid, u"the name is blank"_s, {}, u"name"_s);
    }
    const QStringList missing
        = unprintableCharacters(holder.name + holder.body + holder.registration + reason);
    if (!missing.isEmpty()) {
        return fail(Error::Code::Unprintable, missing.join(u' '));
    }
    if (supersedes && reason.isEmpty()) {
        return fail(Error::Code::Invalid, u"a correction needs a reason"_s, {}, u"reason"_s);
    }
    return {};
}

const Certificate *find(const QList<Certificate> &issued, const std::optional<QString> &number)
{
    const auto found
        = std::find_if(issued.cbegin(), issued.cend(), [&number](const Certificate &certificate) {
              return number == certificate.number;
          });
    return found == issued.cend() ? nullptr : &*found;
}

//! A recording has one valid certificate at a time: a second one would let the same hours be
//! claimed twice.
Result<> checkSuperseding(const QList<Certificate> &issued, const RecordingId &recording,
                          const std::optional<QString> &supersedes)
{
    bool known = !supersedes;
    for (const Certificate &certificate : issued) {
        const bool superseded
            = std::any_of(issued.cbegin(), issued.cend(), [&](const Certificate &later) {
                  return later.supersedes == certificate.number;
              });
        const bool meant = supersedes == certificate.number;
        if (meant && superseded) {
            return fail(Error::Code::Invalid, u"already superseded"_s, {}, u"supersedes"_s);
        }
        if (meant && certificate.recording != recording) {
            return fail(Error::Code::Invalid, u"a certificate of another recording"_s, {},
                        u"supersedes"_s);
        }
        if (!supersedes && !superseded && certificate.recording == recording) {
            return fail(Error::Code::Invalid, u"this recording has a certificate"_s, {},
                        u"supersedes"_s);
        }
        known = known || meant;
    }
    if (!known) {
        return fail(Error::Code::Invalid, u"no such certificate"_s, {}, u"supersedes"_s);
    }
    return {};
}

Result<Evidence> measured(Database &database, const Course &course, const Recording &recording)
{
    const auto log = WatchLog(database).load(recording.id);
    if (!log) {
        return failWith(log);
    }
    const auto reflection = reflectionFacts(database, course);
    if (!reflection) {
        return failWith(reflection);
    }
    return gatherEvidence(course, recording, *log, reflection->words, reflection->reachedAt);
}

//! A correction rests on what the certificate rested on that it corrects: what was watched or
//! written since neither moves the day of completion nor takes it away. An altered one is not
//! believed.
Result<Evidence> evidenceOf(Database &database, const Course &course, const Recording &recording,
                            const Certificate *corrected)
{
    return corrected && CertificateIssuer::verify(*corrected)
        ? readEvidence(corrected->evidence, course, recording)
        : measured(database, course, recording);
}

QString missingRules(const Completion &completion)
{
    QStringList missing;
    for (const Requirement &rule : completion.requirements) {
        if (!rule.met) {
            missing.append(rule.kind == Requirement::Kind::ReflectionWords ? u"reflection"_s
                                                                           : rule.chapter.value);
        }
    }
    return u"rules not met: "_s + missing.join(u", "_s);
}

//! Fills in evidence, signatures and PDF.
Result<> freeze(Certificate &certificate, const Evidence &evidence, const SigningKey &key,
                const QLocale &locale)
{
    certificate.evidence
        = evidenceJson(evidence, certificate.holder, certificate.number, certificate.issuedAt,
                       certificate.supersedes, certificate.reason);
    certificate.publicKey = key.publicKey;
    certificate.signature
        = signMessage(key, evidenceMessage(certificate.number, certificate.evidence));
    QBuffer pdf(&certificate.pdf);
    pdf.open(QIODevice::WriteOnly);
    const CertificatePage page{ .evidence = evidence,
                                .certificate = certificate,
                                .pageSize = certificatePageSize(locale),
                                .locale = locale };
    if (auto written = writeCertificatePdf(page, pdf); !written) {
        return written;
    }
    pdf.close();
    certificate.pdfSignature = signMessage(key, pdfMessage(certificate.number, certificate.pdf));
    return {};
}

} // namespace

CertificateIssuer::CertificateIssuer(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<Evidence> CertificateIssuer::evidence(const Course &course, const Recording &recording,
                                             const std::optional<Certificate> &corrected) const
{
    return evidenceOf(m_database, course, recording, corrected ? &*corrected : nullptr);
}

Result<Certificate> CertificateIssuer::issue(const Course &course, const Recording &recording,
                                             const Request &request, const Sealer &sealer)
{
    Certificate certificate{ .number = newCertificateNumber(),
                             .course = course.id,
                             .recording = recording.id,
                             .holder = { .name = tidy(request.holder.name),
                                         .body = tidy(request.holder.body),
                                         .registration = tidy(request.holder.registration) },
                             .issuedAt = m_clock.utcNow(),
                             .supersedes = request.supersedes,
                             .reason = request.supersedes ? tidy(request.reason) : QString() };
    if (auto sound
        = checkRequest(certificate.holder, certificate.reason, request.supersedes.has_value());
        !sound) {
        return failWith(sound);
    }
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    const auto earlier = loadCertificates(m_database, course.id);
    if (!earlier) {
        return failWith(earlier);
    }
    if (auto sound = checkSuperseding(*earlier, recording.id, request.supersedes); !sound) {
        return failWith(sound);
    }
    const auto evidence
        = evidenceOf(m_database, course, recording, find(*earlier, request.supersedes));
    if (!evidence) {
        return failWith(evidence);
    }
    if (!evidence->completion.complete) {
        return fail(Error::Code::Incomplete, missingRules(evidence->completion));
    }
    certificate.completedAt = evidence->completedAt;
    const auto key = signingKey(m_database, sealer, m_clock);
    if (!key) {
        return failWith(key);
    }
    if (auto frozen = freeze(certificate, *evidence, *key, request.locale); !frozen) {
        return failWith(frozen);
    }
    if (auto stored = insertCertificate(m_database, certificate); !stored) {
        return failWith(stored);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    qCInfo(lcCertificate) << "issued a certificate of" << certificate.pdf.size() << "bytes";
    return certificate;
}

Result<QList<Certificate>> CertificateIssuer::issued(const CourseId &course) const
{
    return loadCertificates(m_database, course);
}

Result<> CertificateIssuer::exportPdf(const Certificate &certificate, const QString &path)
{
    return saveFile(path, certificate.pdf);
}

bool CertificateIssuer::verify(const Certificate &certificate)
{
    return isCertificateNumber(certificate.number)
        && messageIsSigned(certificate.publicKey,
                           evidenceMessage(certificate.number, certificate.evidence),
                           certificate.signature)
        && messageIsSigned(certificate.publicKey, pdfMessage(certificate.number, certificate.pdf),
                           certificate.pdfSignature);
}

Result<Holder> CertificateIssuer::rememberedHolder() const { return loadHolder(m_database); }

Result<> CertificateIssuer::rememberHolder(const Holder &holder)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto stored = storeHolder(m_database, holder); !stored) {
        return stored;
    }
    return transaction.commit();
}

} // namespace companion
