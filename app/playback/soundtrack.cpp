// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundtrack.h"

#include "sounddecoder.h"

#include <algorithm>
#include <utility>

namespace companion {

namespace {

//! Time stamps are rounded; only more than this is a gap, or an overlap.
constexpr qint64 leastGap = SoundTrack::rate / 25; //!< in samples, as the next
constexpr qint64 mostOverlap = SoundTrack::rate; //!< stamps that go further back are damaged
constexpr qint64 mostSilence = SoundTrack::rate / 10; //!< at one read

constexpr int probedPlaces = 4;
constexpr int probedPackets = 40; //!< at each: about a second

} // namespace

SoundTrack::SoundTrack(std::unique_ptr<Decoder> decoder)
    : m_decoder(std::move(decoder))
{
}

SoundTrack::~SoundTrack() = default;

Result<std::unique_ptr<SoundTrack>> SoundTrack::open(const QString &path, Cancelled isCancelled)
{
    auto decoder = std::make_unique<Decoder>(std::move(isCancelled));
    Result<> step = decoder->openFile(path);
    step = step ? decoder->openCodec() : step;
    if (!step) {
        return failWith(step);
    }
    return std::unique_ptr<SoundTrack>(new SoundTrack(std::move(decoder)));
}

//! Where the beginning is damaged, what follows may still be heard.
bool SoundTrack::isDecodable()
{
    bool isAnyRefused = false;
    bool isTaken = false;
    for (int place = 0; place < probedPlaces && !isTaken; ++place) {
        const Decoder::Probe probe
            = m_decoder->probe(m_decoder->length() * place / probedPlaces, probedPackets);
        isTaken = probe.taken > probe.refused;
        isAnyRefused = isAnyRefused || probe.refused > 0;
    }
    seek(Microseconds(0));
    return isTaken || !isAnyRefused;
}

void SoundTrack::seek(Microseconds position)
{
    m_decoder->seek(position);
    m_isSettling = true;
    m_silence = 0;
    m_decoded.clear();
    m_next = position.count() * rate / 1'000'000;
}

std::vector<float> SoundTrack::read()
{
    while (m_silence == 0 && m_decoded.empty()) {
        if (!decodeNext()) {
            return {};
        }
    }
    m_wasGap = m_silence > 0 || m_isDamaged;
    if (m_silence > 0) {
        const qint64 count = std::min(m_silence, mostSilence);
        m_silence -= count;
        m_next += count;
        return std::vector<float>(size_t(count) * channels);
    }
    m_next += qint64(m_decoded.size() / channels);
    return std::exchange(m_decoded, {});
}

//! Puts the next frame in its place; false at the end.
bool SoundTrack::decodeNext()
{
    if (!m_decoder->decode()) {
        return false;
    }
    const qint64 gap = m_decoder->framePosition().value_or(m_next) - m_next;
    m_decoded = m_decoder->converted();
    m_isDamaged = m_decoder->isFrameDamaged();
    if (m_isSettling ? gap < 0 : gap < -leastGap && gap > -mostOverlap) {
        const auto early = std::min(size_t(-gap) * channels, m_decoded.size());
        m_decoded.erase(m_decoded.begin(), m_decoded.begin() + std::ptrdiff_t(early));
    } else if (gap > leastGap) {
        m_silence = gap;
    }
    m_isSettling = m_isSettling && m_decoded.empty();
    return true;
}

} // namespace companion
