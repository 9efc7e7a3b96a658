// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/cuebounds.h>
#include <playback/player.h>
#include <workspace/reviewreel.h>

#include <QScopedValueRollback>

#include <algorithm>

namespace companion {

ReviewReel::ReviewReel(Player &player, const CaptionTrack &captions)
    : m_player(player)
    , m_captions(captions)
    , m_guide(player)
{
    connect(&m_guide, &GuidedPlay::moved, this, &ReviewReel::moved);
    connect(&m_guide, &GuidedPlay::ended, this, &ReviewReel::takeEnd);
}

std::optional<NoteId> ReviewReel::note() const
{
    return isRunning() ? std::optional(m_notes.at(current())) : std::nullopt;
}

bool ReviewReel::start(const QList<Note> &notes)
{
    stop();
    QList<TimeSpan> stretches;
    m_notes.clear();
    for (const Note &note : notes) {
        if (note.starred) {
            TimeSpan stretch = around(m_captions, note.position);
            if (m_player.duration() > Milliseconds(0)) {
                stretch.to = std::min(stretch.to, m_player.duration());
            }
            stretch.from = std::min(stretch.from, stretch.to - Milliseconds(1));
            stretches.append(stretch);
            m_notes.append(note.id);
        }
    }
    if (stretches.isEmpty()) {
        return false;
    }
    m_origin = m_player.position();
    m_guide.start(stretches);
    if (m_guide.isRunning()) {
        Q_EMIT started();
    }
    return true;
}

void ReviewReel::next() { m_guide.goTo(current() + 1); }

void ReviewReel::previous() { m_guide.goTo(current() - 1); }

void ReviewReel::stop() { m_guide.stop(); }

void ReviewReel::leave()
{
    const QScopedValueRollback<bool> leaving(m_isLeaving, true);
    m_guide.stop();
}

void ReviewReel::takeEnd(GuidedPlay::End end)
{
    if (end != GuidedPlay::End::Left && !m_isLeaving) {
        m_player.pause();
        m_player.seek(m_origin);
    }
    Q_EMIT ended(end);
}

} // namespace companion
