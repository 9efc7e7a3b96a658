// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How loud the voice is, and whether there is a device to hear it on.
#pragma once

#include <QObject>

namespace companion {

class Voice;

class AudioRoute final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudioRoute)

public:
    //! `voice` must outlive the route.
    explicit AudioRoute(Voice &voice);

    //! False until the sound server has told of a device: it is never waited for.
    [[nodiscard]] bool hasDevice() const { return m_hasDevice; }
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    void setVolume(double volume); //!< perceived, 0..1
    void setMuted(bool muted);

Q_SIGNALS:
    void presenceChanged(bool hasDevice);

private:
    void takePresence(bool hasDevice);
    void apply();

    Voice &m_voice;
    bool m_hasDevice = false;
    double m_volume = 1.0;
    bool m_isMuted = false;
};

} // namespace companion
