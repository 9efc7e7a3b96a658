// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/certificatenumber.h>

#include <QStringView>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int modulus = 36;
constexpr int randomCharacters = 9;
constexpr QStringView prefix = u"MC";
constexpr QStringView values = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
// Without I, L, O and U: read out or copied by hand they turn into 1, 0 and V.
constexpr QStringView readable = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

std::optional<QChar> checkCharacter(const QString &text)
{
    // The hybrid recursive method of ISO/IEC 7064, with M = 36.
    int product = modulus;
    for (const QChar character : text) {
        const auto value = values.indexOf(character);
        if (value < 0) {
            return std::nullopt;
        }
        const int sum = (product + int(value)) % modulus;
        product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
    }
    return values[(modulus + 1 - product) % modulus];
}

QString newCertificateNumber()
{
    QString body;
    QChar check;
    do {
        body.clear();
        for (int i = 0; i < randomCharacters; ++i) {
            body += readable[qsizetype(randombytes_uniform(quint32(readable.size())))];
        }
        check = *checkCharacter(body);
    } while (!readable.contains(check));
    body += check;
    return u"%1-%2-%3-%4"_s.arg(prefix, body.first(4), body.sliced(4, 4), body.sliced(8));
}

bool isCertificateNumber(const QString &text)
{
    QString compact = text.toUpper();
    compact.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    if (!compact.startsWith(prefix) || compact.size() != prefix.size() + randomCharacters + 1) {
        return false;
    }
    const auto check = checkCharacter(compact.sliced(prefix.size(), randomCharacters));
    return check && *check == compact.back();
}

} // namespace companion
