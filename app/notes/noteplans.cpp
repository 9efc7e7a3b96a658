// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/noteplans.h>
#include <notes/transcriptalignment.h>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace companion {

NoteRelocation planMove(const QList<Note> &notes, const StoredTranscript &from,
                        const StoredTranscript &to)
{
    const TranscriptAlignment alignment(from.cues, to.cues);
    NoteRelocation plan;
    for (const Note &note : notes) {
        if (const auto placed = alignment.place(note.position)) {
            plan.moves.append({ .note = note.id,
                                .from = note.recording,
                                .to = to.recording,
                                .position = std::clamp(placed->position, 0ms, to.duration) });
            plan.waiting.append({ .note = note.id, .place = std::nullopt });
        } else {
            plan.waiting.append(
                { .note = note.id,
                  .place = WaitingPlace{ .recording = to.recording,
                                         .guess = std::clamp(note.position, 0ms, to.duration) } });
        }
    }
    return plan;
}

NoteRelocation planLineUp(const QList<Note> &notes, const QDateTime &begunAt,
                          const PartClock &clock, const RecordingId &to, Milliseconds duration)
{
    NoteRelocation plan;
    for (const Note &note : notes) {
        const Milliseconds position = clock.positionOf(begunAt.addMSecs(note.position.count()));
        if (position >= 0ms && position <= duration) {
            plan.moves.append(
                { .note = note.id, .from = note.recording, .to = to, .position = position });
            plan.waiting.append({ .note = note.id, .place = std::nullopt });
        } else {
            plan.waiting.append(
                { .note = note.id,
                  .place = WaitingPlace{ .recording = to,
                                         .guess = std::clamp(position, 0ms, duration) } });
        }
    }
    return plan;
}

NoteRelocation planPlacing(const Note &note, const RecordingId &to, Milliseconds position)
{
    return { .moves = { { .note = note.id,
                          .from = note.recording,
                          .to = to,
                          .position = std::max(position, 0ms) } },
             .waiting = { { .note = note.id, .place = std::nullopt } } };
}

NoteRelocation planKeeping(const WaitingNote &waiting, const RecordingId &awaited, bool kept)
{
    return { .waiting = { { .note = waiting.note.id,
                            .place = WaitingPlace{
                                .recording = awaited, .guess = waiting.guess, .kept = kept } } } };
}

} // namespace companion
