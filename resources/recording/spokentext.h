// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns a sentence as it is read into the text that a speech engine is given.
#pragma once

#include <base/result.h>

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace companion {

//! Respellings for words that a speech engine says wrongly.
class Pronunciation final {
public:
    Pronunciation() = default;

    //! Lines "word = respelling"; # begins a comment line. Invalid names file and line.
    [[nodiscard]] static Result<Pronunciation> parse(const QByteArray &bytes,
                                                     const QString &fileName);
    [[nodiscard]] static Result<Pronunciation> read(const QString &path);

    //! The sentence with every listed word respelled. A listed word with a capital letter matches
    //! as written only, others in any case.
    [[nodiscard]] QString apply(const QString &sentence) const;

private:
    struct Entry {
        QRegularExpression word;
        QString respelling;
    };
    QList<Entry> m_entries;
};

//! Plain ASCII punctuation and one line: quotes are dropped, dashes and ellipses become commas,
//! since engines read marks aloud or stumble over them. Then the pronunciation list is applied.
[[nodiscard]] QString spokenText(const QString &sentence, const Pronunciation &pronunciation);

} // namespace companion
