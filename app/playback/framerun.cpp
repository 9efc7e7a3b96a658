// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/framerun.h>

#include <algorithm>

namespace companion {

int64_t FrameRun::stampOf(const AVFrame &frame)
{
    return frame.best_effort_timestamp == AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
}

void FrameRun::clear()
{
    m_frames.clear();
    m_unseen.clear();
    m_hasPassedOver = false;
}

void FrameRun::add(AVFrame &frame)
{
    const int64_t stamp = stampOf(frame);
    const bool isUsable = stamp != AV_NOPTS_VALUE && frame.width > 0 && frame.height > 0
        && (isEmpty() || stamp > lastStamp());
    if (isUsable) {
        m_unseen.erase(stamp);
        if (!m_unseen.empty() && *m_unseen.begin() < stamp) {
            m_frames.clear();
            m_hasPassedOver = true;
            m_unseen.erase(m_unseen.begin(), m_unseen.lower_bound(stamp));
        }
        m_frames.emplace_back(av_frame_alloc());
        av_frame_move_ref(m_frames.back().get(), &frame);
        while (m_frames.size() > m_most) {
            m_frames.pop_front();
        }
    }
    av_frame_unref(&frame);
}

const AVFrame *FrameRun::first() const { return isEmpty() ? nullptr : m_frames.front().get(); }

const AVFrame *FrameRun::following(const AVFrame *frame) const
{
    const auto here = std::ranges::find(m_frames, frame, &av::Frame::get);
    return here == m_frames.end() || here + 1 == m_frames.end() ? nullptr : (here + 1)->get();
}

const AVFrame *FrameRun::preceding(const AVFrame *frame) const
{
    const auto here = std::ranges::find(m_frames, frame, &av::Frame::get);
    return here == m_frames.end() || here == m_frames.begin() ? nullptr : (here - 1)->get();
}

const AVFrame *FrameRun::shownAt(int64_t stamp) const
{
    const auto later = std::ranges::find_if(
        m_frames, [stamp](const av::Frame &frame) { return stampOf(*frame) > stamp; });
    return later == m_frames.begin() ? nullptr : (later - 1)->get();
}

} // namespace companion
