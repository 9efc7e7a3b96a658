// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/recoverycode.h>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t payloadSize = 30;
constexpr std::size_t codeSize = 32;
constexpr std::size_t groupSize = 4;

unsigned char letter(unsigned value) { return static_cast<unsigned char>(alphabet[value & 31U]); }

// Ten bits over the payload, so that a slip of the finger is told apart from another vault's code.
std::array<unsigned char, 2> checkOf(std::span<const unsigned char> payload)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), payload.data(), payload.size(), nullptr, 0);
    return { letter(hash[0]), letter(hash[1]) };
}

// What a typed byte stands for, or 0 for one that separates, or '?' for one that cannot be.
unsigned char meaning(unsigned char typed)
{
    const bool nonAscii = typed >= 0x80; // dashes and spaces of a word processor
    if (nonAscii || typed <= ' ' || typed == '-') {
        return 0;
    }
    const bool lower = typed >= 'a' && typed <= 'z';
    const auto upper = static_cast<unsigned char>(lower ? typed - 'a' + 'A' : typed);
    if (upper == 'O') {
        return '0';
    }
    if (upper == 'I' || upper == 'L') {
        return '1';
    }
    return alphabet.find(static_cast<char>(upper)) == std::string_view::npos ? '?' : upper;
}

} // namespace

SecretBytes makeRecoveryCode()
{
    SecretBytes code = SecretBytes::random(codeSize);
    const auto characters = code.bytes();
    const auto payload = characters.first(payloadSize);
    for (unsigned char &character : payload) {
        character = letter(character);
    }
    std::ranges::copy(checkOf(payload), characters.begin() + payloadSize);

    SecretBytes grouped(codeSize + codeSize / groupSize - 1);
    const auto out = grouped.bytes();
    std::size_t at = 0;
    for (std::size_t i = 0; i < codeSize; ++i) {
        if (i > 0 && i % groupSize == 0) {
            out[at++] = '-';
        }
        out[at++] = characters[i];
    }
    return grouped;
}

Result<SecretBytes> readRecoveryCode(const SecretBytes &typed)
{
    SecretBytes code(codeSize);
    const auto out = code.bytes();
    std::size_t at = 0;
    for (const unsigned char byte : typed.bytes()) {
        const unsigned char read = meaning(byte);
        if (read == 0) {
            continue;
        }
        if (read == '?' || at == codeSize) {
            return fail(Error::Code::Invalid, u"not a recovery code"_s);
        }
        out[at++] = read;
    }
    if (at != codeSize) {
        return fail(Error::Code::Invalid, u"a recovery code has %1 characters"_s.arg(codeSize));
    }
    const auto check = checkOf(out.first(payloadSize));
    if (!std::ranges::equal(check, out.subspan(payloadSize))) {
        return fail(Error::Code::Invalid, u"the recovery code is mistyped"_s);
    }
    return code;
}

} // namespace companion
