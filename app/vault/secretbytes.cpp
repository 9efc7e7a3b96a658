// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/secretbytes.h>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace companion {

namespace {

unsigned char *allocate(std::size_t size)
{
    // Idempotent and thread-safe; a failure means the system has no source of randomness.
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        qFatal("libsodium cannot start");
    }
    if (size == 0) {
        return nullptr;
    }
    auto *memory = static_cast<unsigned char *>(sodium_malloc(size));
    Q_CHECK_PTR(memory);
    std::fill_n(memory, size, static_cast<unsigned char>(0));
    return memory;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_data(allocate(size))
    , m_size(size)
{
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes made(size);
    randombytes_buf(made.m_data, size);
    return made;
}

SecretBytes SecretBytes::takeFrom(QByteArray &source)
{
    SecretBytes taken(static_cast<std::size_t>(source.size()));
    std::copy(source.cbegin(), source.cend(), taken.m_data);
    sodium_memzero(source.data(), taken.m_size);
    source.clear();
    return taken;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes() { sodium_free(m_data); }

SecretBytes SecretBytes::clone() const
{
    SecretBytes copy(m_size);
    std::copy_n(m_data, m_size, copy.m_data);
    return copy;
}

} // namespace companion
