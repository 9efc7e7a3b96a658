// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issues certificates: evaluates again from the database, signs, freezes, stores, in one
// transaction.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <certificate/certificate.h>
#include <certificate/evidence.h>

#include <QLocale>

namespace companion {

class Database;
class Sealer;

class CertificateIssuer final {
public:
    CertificateIssuer(Database &database, Clock clock);

    //! What a certificate issued now would rest on, read from the database.
    [[nodiscard]] Result<Evidence> evidence(const Course &course, const Recording &recording) const;

    struct Request {
        Holder holder;
        std::optional<QString> supersedes;
        QString reason;
        QLocale locale; //!< decides the paper size
    };
    //! Errors: Incomplete, Unprintable, Invalid (blank name, unknown number superseded, no reason),
    //! DiskFull, Io. `sealer` opens the installation's signing key (made at the first issue).
    [[nodiscard]] Result<Certificate> issue(const Course &course, const Recording &recording,
                                            const Request &request, const Sealer &sealer);
    //! Newest first.
    [[nodiscard]] Result<QList<Certificate>> issued(const CourseId &course) const;
    //! Writes the stored bytes, atomically.
    [[nodiscard]] static Result<> exportPdf(const Certificate &certificate, const QString &path);
    //! True when the stored evidence, signature and PDF belong together (signature and PDF hash
    //! fit).
    [[nodiscard]] static bool verify(const Certificate &certificate);

    //! The last holder's details, to be offered again.
    [[nodiscard]] Result<Holder> rememberedHolder() const;
    [[nodiscard]] Result<> rememberHolder(const Holder &holder);

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace companion
