// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mono 16-bit sound in memory: read from a speech engine's file, trimmed, laid out, written for
// ffmpeg.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QList>
#include <QString>

namespace companion {

class Sound final {
public:
    explicit Sound(int rate = 48000)
        : m_rate(rate)
    {
    }

    //! A RIFF WAVE file of 16-bit mono PCM. Errors: Io, Invalid.
    [[nodiscard]] static Result<Sound> read(const QString &path);
    //! Errors: Io.
    [[nodiscard]] Result<> write(const QString &path) const;

    [[nodiscard]] int rate() const { return m_rate; } //!< samples a second
    [[nodiscard]] Milliseconds length() const;

    //! Without the silence at both ends, save a few milliseconds that are faded, so that no join
    //! clicks. Rounded up to whole milliseconds.
    [[nodiscard]] Sound trimmed() const;
    //! Silence up to `position`, or nothing if it is longer already.
    void padTo(Milliseconds position);
    //! Same rate required.
    void append(const Sound &other);

private:
    int m_rate;
    QList<qint16> m_samples;
};

} // namespace companion
