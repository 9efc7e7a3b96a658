// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The return type of everything that may fail.
#pragma once

#include <base/error.h>

#include <tl/expected.hpp>

namespace companion {

//! A value or an Error. An alias, so that it can become std::expected when C++23 is the floor.
template <typename T = void> using Result = tl::expected<T, Error>;

//! The failing branch: `return fail(Error::Code::Io, u"…"_s);`
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QString detail, QString file = {},
                                                QString place = {})
{
    return tl::unexpected(Error{ code, std::move(detail), std::move(file), std::move(place) });
}

//! Passes the error of one step on as the error of the whole.
template <typename T> [[nodiscard]] tl::unexpected<Error> failWith(const Result<T> &step)
{
    return tl::unexpected(step.error());
}

} // namespace companion
