// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sound device that a voice speaks through, and what of it is heard already.
#pragma once

#include <playback/soundtrack.h>

#include <QAudioDevice>
#include <QAudioSink>
#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace companion {

class VoiceOutput final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VoiceOutput)

public:
    static constexpr int chunkFrames = SoundTrack::rate / 100;

    explicit VoiceOutput(QObject *parent);
    ~VoiceOutput() override;

    //! Leaves it closed where the device is gone, refuses, or did so a moment ago.
    void open(const QAudioDevice &device);
    void close();
    [[nodiscard]] bool isOpen() const { return m_out != nullptr; }

    //! Linear; goes there within some milliseconds, so that nothing clicks.
    void setVolume(double linear) { m_volume = linear; }
    [[nodiscard]] bool hasRoom() const; //!< for chunkFrames more
    //! What is written next lies at `position` in the media, and is spoken at `tempo`.
    void mark(std::chrono::microseconds position, double tempo);
    void write(std::vector<float> samples);

    //! What was written up to now is not told by heard().
    void settle() { m_settledAt = m_frames; }
    //! The place in the media, or nothing while the device does not tell.
    [[nodiscard]] std::optional<std::chrono::microseconds> heard();

Q_SIGNALS:
    //! The sound server went away, or threw us out.
    void lost();

private:
    void watch(QAudio::State state);
    void shun();
    [[nodiscard]] bool isShunned(const QAudioDevice &device) const;

    //! Sound that was handed to the device, and where in the media it lies.
    struct Written {
        qint64 frame; //!< first, counted since the device was opened
        std::chrono::microseconds position;
        double tempo;
    };

    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_out = nullptr; //!< of m_sink
    QAudioDevice m_device; //!< that m_sink was made for, or the last such
    QByteArray m_shunned; //!< the id of a device that refused, or whose server went
    QDeadlineTimer m_shunnedFor;
    std::deque<Written> m_written; //!< what may not be heard yet
    qint64 m_frames = 0; //!< handed to m_sink
    qint64 m_settledAt = 0; //!< the frame from which on heard() tells
    double m_volume = 1.0;
    double m_gain = 1.0; //!< on its way to m_volume
};

} // namespace companion
