// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sink plays, and when.
#pragma once

#include <QList>
#include <QProcess>

#include <chrono>

namespace companion {

class SoundServer;

//! Listens from its making on, while the event loop runs. Mono, 48 kHz.
class SoundRecorder final {
    Q_DISABLE_COPY_MOVE(SoundRecorder)

public:
    static constexpr int rate = 48'000;
    using Microseconds = std::chrono::microseconds;

    SoundRecorder(const SoundServer &server, const QString &sink);
    ~SoundRecorder();

    [[nodiscard]] const QList<qint16> &samples() const { return m_samples; }
    //! Of the steady clock, when the sink plays a sample: to some 10 ms, which parec needs to tell.
    [[nodiscard]] Microseconds timeOf(qsizetype sample) const;
    //! Samples with which sound begins after at least 50 ms of silence.
    [[nodiscard]] QList<qsizetype> onsets() const;
    //! How much later than each moment of the steady clock the nearest onset is played; 10 s where
    //! there is none.
    [[nodiscard]] QList<Microseconds> latenessTo(const QList<Microseconds> &moments) const;
    //! Hertz of the strongest tone between 200 and 3000 Hz in the last `count` samples.
    [[nodiscard]] double pitch(qsizetype count) const;

private:
    void take();

    QProcess m_parec;
    QList<qint16> m_samples;
    Microseconds m_lead; //!< of being told of a sample before it is played
    Microseconds m_begin = Microseconds::max(); //!< when the first sample was played
};

} // namespace companion
