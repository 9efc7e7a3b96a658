// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Key material in guarded memory that is wiped when it goes.
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>

namespace companion {

//! Move-only; memory from sodium_malloc (guard pages, locked against swapping where the system
//! allows). Never copy its bytes into QString, QVariant, signals, futures or logs.
class SecretBytes final {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); //!< zeroed
    [[nodiscard]] static SecretBytes random(std::size_t size);
    //! Takes the bytes over and wipes `source` in place.
    [[nodiscard]] static SecretBytes takeFrom(QByteArray &source);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] std::span<const unsigned char> bytes() const { return { m_data, m_size }; }
    [[nodiscard]] std::span<unsigned char> bytes() { return { m_data, m_size }; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] SecretBytes clone() const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace companion
