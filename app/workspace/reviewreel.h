// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays the starred notes with what was said at each, back to back.
#pragma once

#include <course/captiontrack.h>
#include <notes/note.h>
#include <playback/guidedplay.h>

#include <QObject>

#include <optional>

namespace companion {

class Player;

//! Ends where it began: the player goes back there, paused. Only when the user went elsewhere
//! meanwhile does it stay with them.
class ReviewReel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewReel)

public:
    //! Both outlive this.
    ReviewReel(Player &player, const CaptionTrack &captions);

    [[nodiscard]] bool isRunning() const { return m_guide.isRunning(); }
    [[nodiscard]] qsizetype current() const { return m_guide.run().current(); }
    [[nodiscard]] qsizetype count() const { return m_guide.run().spans().size(); }
    //! The note whose words are playing; none when no reel is on.
    [[nodiscard]] std::optional<NoteId> note() const;

    //! Plays the starred among `notes`, in their order. False when there is none.
    bool start(const QList<Note> &notes);
    void next();
    void previous();
    void stop();
    //! Ends without going back: another list of stretches takes the player over.
    void leave();

Q_SIGNALS:
    void started();
    void moved();
    void ended(companion::GuidedPlay::End end);

private:
    void takeEnd(GuidedPlay::End end);

    Player &m_player;
    const CaptionTrack &m_captions;
    GuidedPlay m_guide;
    QList<NoteId> m_notes; //!< one for each stretch
    Milliseconds m_origin{ 0 };
    bool m_isLeaving = false;
};

} // namespace companion
