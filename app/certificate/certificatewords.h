// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The certificate's sentences, dates and numbers, in the language of the interface.
#pragma once

#include <certificate/certificatepdf.h>

#include <QStringList>

namespace companion {

//! Everything is text that the built-in fonts can print: where a translation, or the dates of a
//! locale, are in a script that they lack, the English source or British form stands instead.
class CertificateWords final {
public:
    //! `page` outlives the words.
    explicit CertificateWords(const CertificatePage &page);

    //! The translation of a text marked with QT_TRANSLATE_NOOP("Certificate", …).
    [[nodiscard]] static QString say(const char *source);

    [[nodiscard]] QString date(const QDateTime &instant) const; //!< "2 March 2026"
    [[nodiscard]] QString shortDate(const QDateTime &instant) const; //!< "2 Mar 2026"
    [[nodiscard]] QString time(const QDateTime &instant) const; //!< "18:00"
    [[nodiscard]] QString number(double value) const; //!< at most one decimal
    [[nodiscard]] QString percent(double value) const; //!< one decimal, rounded down: "94.9 %"
    [[nodiscard]] QString speed(double rate) const; //!< "1.25 ×"
    [[nodiscard]] static QString hoursMinutes(Milliseconds length); //!< "0:22", rounded down
    [[nodiscard]] QString timeZone() const; //!< "Europe/London"

    [[nodiscard]] QString registration() const; //!< body and number, or empty
    [[nodiscard]] QString cpdHours() const;
    [[nodiscard]] QString sittingDates() const;
    [[nodiscard]] QString certificateNumber() const; //!< in a preview, that it comes with the issue
    [[nodiscard]] QString timeOnTask() const; //!< the sentence with the knowledge check
    [[nodiscard]] QString statement() const; //!< what kind of record this is
    //! What a partial edition holds; empty for a whole one.
    [[nodiscard]] QString partialNotice() const;
    [[nodiscard]] QString supersedesNotice() const; //!< empty when it supersedes none
    //! Texts of the outcomes that the required chapters address.
    [[nodiscard]] QStringList outcomes() const;
    [[nodiscard]] QString fingerprint() const;

private:
    [[nodiscard]] QDateTime local(const QDateTime &instant) const;

    const CertificatePage &m_page;
    QLocale m_locale;
};

} // namespace companion
