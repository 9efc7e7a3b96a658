// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issues certificates: evaluates again from the database, or repeats what was certified in a
// correction, signs, freezes, stores, in one transaction.
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

    //! What a certificate issued now would rest on, read from the database; a correction rests on
    //! what `corrected` did.
    [[nodiscard]] Result<Evidence> evidence(const Course &course, const Recording &recording,
                                            const std::optional<Certificate> &corrected = {}) const;

    struct Request {
        Holder holder;
        std::optional<QString> supersedes;
        QString reason;
        QLocale locale; //!< decides the paper size and how dates are written
    };
    //! Errors: Incomplete; Unprintable (detail: the characters); Invalid with `place` "name",
    //! "supersedes" (unknown, of another recording, already superseded, or none given although this
    //! recording has a certificate) or "reason" (blank); Corrupt (the signing key does not open);
    //! DiskFull, Io. After an error nothing is kept. `sealer` opens the installation's signing key
    //! (made at the first issue).
    [[nodiscard]] Result<Certificate> issue(const Course &course, const Recording &recording,
                                            const Request &request, const Sealer &sealer);
    //! Newest first.
    [[nodiscard]] Result<QList<Certificate>> issued(const CourseId &course) const;
    //! Writes the stored bytes, atomically.
    [[nodiscard]] static Result<> exportPdf(const Certificate &certificate, const QString &path);
    //! True when evidence, PDF and number are what the key in the certificate signed. evidence.h
    //! says what that proves.
    [[nodiscard]] static bool verify(const Certificate &certificate);

    //! The last holder's details, to be offered again.
    [[nodiscard]] Result<Holder> rememberedHolder() const;
    [[nodiscard]] Result<> rememberHolder(const Holder &holder);

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace companion
