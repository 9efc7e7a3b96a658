// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/clock.h>
#include <certificate/certificatestore.h>
#include <storage/statement.h>

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

// A null QString would be bound as NULL, and these columns hold a text that may be empty.
QString textOf(const QString &text) { return text.isNull() ? u""_s : text; }

QDateTime instantOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Certificate certificateOf(const Statement &row)
{
    Certificate certificate{ .number = row.value(0).toString(),
                             .course = { row.value(1).toString() },
                             .recording = { row.value(2).toString() },
                             .holder = { .name = row.value(3).toString(),
                                         .body = row.value(4).toString(),
                                         .registration = row.value(5).toString() },
                             .completedAt = instantOf(row.value(6)),
                             .issuedAt = instantOf(row.value(7)),
                             .evidence = row.value(8).toByteArray(),
                             .signature = row.value(9).toByteArray(),
                             .publicKey = row.value(10).toByteArray(),
                             .pdf = row.value(11).toByteArray(),
                             .pdfSignature = row.value(12).toByteArray(),
                             .reason = row.value(14).toString() };
    if (!row.value(13).isNull()) {
        certificate.supersedes = row.value(13).toString();
    }
    return certificate;
}

} // namespace

Result<QList<Certificate>> loadCertificates(Database &database, const CourseId &course)
{
    Statement select(database, uR"(
        SELECT number, course, recording, holder_name, holder_body, holder_registration,
               completed_at, issued_at, evidence, signature, public_key, pdf, pdf_signature,
               supersedes, reason
          FROM certificate WHERE course = :course ORDER BY rowid DESC)"_s);
    select.bind(u":course"_s, course.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    QList<Certificate> certificates;
    while (select.next()) {
        certificates.append(certificateOf(select));
    }
    if (auto ended = select.ended(); !ended) {
        return failWith(ended);
    }
    return certificates;
}

Result<> insertCertificate(Database &database, const Certificate &certificate)
{
    Statement insert(database, uR"(
        INSERT INTO certificate (number, course, recording, holder_name, holder_body,
                                 holder_registration, completed_at, issued_at, evidence, signature,
                                 public_key, pdf, pdf_signature, supersedes, reason)
        VALUES (:number, :course, :recording, :name, :body, :registration, :completed_at,
                :issued_at, :evidence, :signature, :public_key, :pdf, :pdf_signature, :supersedes,
                :reason))"_s);
    insert.bind(u":number"_s, certificate.number);
    insert.bind(u":course"_s, certificate.course.value);
    insert.bind(u":recording"_s, certificate.recording.value);
    insert.bind(u":name"_s, certificate.holder.name);
    insert.bind(u":body"_s, textOf(certificate.holder.body));
    insert.bind(u":registration"_s, textOf(certificate.holder.registration));
    insert.bind(u":completed_at"_s, toStored(certificate.completedAt));
    insert.bind(u":issued_at"_s, toStored(certificate.issuedAt));
    insert.bind(u":evidence"_s, certificate.evidence);
    insert.bind(u":signature"_s, certificate.signature);
    insert.bind(u":public_key"_s, certificate.publicKey);
    insert.bind(u":pdf"_s, certificate.pdf);
    insert.bind(u":pdf_signature"_s, certificate.pdfSignature);
    insert.bind(u":supersedes"_s, certificate.supersedes.value_or(QString()));
    insert.bind(u":reason"_s, textOf(certificate.reason));
    return insert.run();
}

Result<Holder> loadHolder(Database &database)
{
    Statement select(database, u"SELECT name, body, registration FROM holder WHERE id = 1"_s);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto ended = select.ended(); !ended) {
            return failWith(ended);
        }
        return Holder{};
    }
    return Holder{ .name = select.value(0).toString(),
                   .body = select.value(1).toString(),
                   .registration = select.value(2).toString() };
}

Result<> storeHolder(Database &database, const Holder &holder)
{
    Statement upsert(database, uR"(
        INSERT INTO holder (id, name, body, registration) VALUES (1, :name, :body, :registration)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body,
                                       registration = excluded.registration)"_s);
    upsert.bind(u":name"_s, textOf(holder.name));
    upsert.bind(u":body"_s, textOf(holder.body));
    upsert.bind(u":registration"_s, textOf(holder.registration));
    return upsert.run();
}

} // namespace companion
