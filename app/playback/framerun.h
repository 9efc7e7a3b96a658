// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoded frames that PictureTrack has at hand: some that follow one another in time.
#pragma once

#include <media/avpointers.h>

#include <cstdint>
#include <deque>
#include <set>

namespace companion {

//! Stamps are in the time base of the stream. The last frame is the newest that the codec gave.
class FrameRun final {
public:
    [[nodiscard]] static int64_t stampOf(const AVFrame &frame);

    void setMost(size_t frames) { m_most = frames; } //!< older ones go when others come
    void clear();

    //! The codec was allowed to pass over the frame of this stamp, because no other refers to it.
    void allowToPass(int64_t stamp) { m_unseen.insert(stamp); }
    //! Empties `frame`. Where others were passed over before it, the run begins anew; a frame that
    //! does not follow the last in time is not taken.
    void add(AVFrame &frame);

    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }
    [[nodiscard]] int64_t firstStamp() const { return stampOf(*m_frames.front()); }
    [[nodiscard]] int64_t lastStamp() const { return stampOf(*m_frames.back()); }
    //! The run begins after frames that were not decoded.
    [[nodiscard]] bool hasPassedOver() const { return m_hasPassedOver; }

    //! These are null where there is none at hand.
    [[nodiscard]] const AVFrame *first() const;
    [[nodiscard]] const AVFrame *following(const AVFrame *frame) const;
    [[nodiscard]] const AVFrame *preceding(const AVFrame *frame) const;
    //! The last that has begun at `stamp`.
    [[nodiscard]] const AVFrame *shownAt(int64_t stamp) const;

private:
    std::deque<av::Frame> m_frames;
    size_t m_most = 1;
    std::set<int64_t> m_unseen; //!< stamps that the codec was allowed to pass over
    bool m_hasPassedOver = false;
};

} // namespace companion
