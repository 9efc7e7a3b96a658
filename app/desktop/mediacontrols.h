// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desktop's media keys, applets and lock screen, as far as they may steer this player.
#pragma once

#include <base/timespan.h>

#include <QObject>

#include <memory>

namespace companion {

class Player;

//! What the desktop shows of the recording. It stands on lock screens and in logs of other
//! programs: words of the course only, never anything that the user wrote.
struct MediaTrack {
    QString title; //!< of the chapter, or of the course outside chapters
    QString album; //!< of the course
    bool hasNext = false; //!< a chapter to go on to
    bool hasPrevious = false;
    bool operator==(const MediaTrack &) const = default;
};

//! MPRIS 2.2 on a session bus, as org.mpris.MediaPlayer2.masterclass_companion. Elsewhere, and
//! where no bus is, nothing happens and nothing is said. The whole recording is the track, as the
//! player's own time line shows it; Next and Previous go by chapters.
class MediaControls final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaControls)

public:
    //! `player` outlives the controls.
    explicit MediaControls(Player &player, QObject *parent = nullptr);
    ~MediaControls() override;

    //! Whether desktops of this system can offer it at all.
    [[nodiscard]] static bool isAvailable();

    //! Off at first.
    void setOffered(bool on);
    [[nodiscard]] bool isOffered() const;
    void setTrack(const MediaTrack &track);

Q_SIGNALS:
    void raiseWanted();
    void quitWanted();
    void nextWanted();
    void previousWanted();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace companion
