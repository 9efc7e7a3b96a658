// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Work in another thread that tells how far it is and can be cancelled.
#pragma once

#include <QtGlobal>

#include <functional>

namespace companion {

//! Handed down to every loop over bytes. Without a function it neither tells nor stops.
class WorkToken final {
public:
    //! `tell` is called with what is done, in bytes, and answers whether to go on.
    using Tell = std::function<bool(qint64 done)>;

    WorkToken() = default;
    explicit WorkToken(Tell tell)
        : m_tell(std::move(tell))
    {
    }

    //! False once the work is to stop.
    [[nodiscard]] bool advance(qint64 bytes)
    {
        m_done += bytes;
        return !m_tell || m_tell(m_done);
    }

private:
    Tell m_tell;
    qint64 m_done = 0;
};

} // namespace companion
