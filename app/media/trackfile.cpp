// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <media/mp4boxes.h>
#include <media/trackfile.h>

#include <algorithm>
#include <array>

namespace companion {

namespace {

//! A type of box that readers pass over.
constexpr std::array freeBox{ 'f', 'r', 'e', 'e' };

//! Any part of the type may lie in what was read.
void hide(qint64 at, char *bytes, qint64 count)
{
    for (size_t index = 0; index < freeBox.size(); ++index) {
        const qint64 place = at + qint64(index);
        if (place >= 0 && place < count) {
            bytes[place] = freeBox[index];
        }
    }
}

} // namespace

TrackFile::TrackFile(const QString &path, Tracks wanted)
    : QFile(path)
{
    const QByteArray handler = wanted == Tracks::Pictures ? "vide" : "soun";
    const QList<Mp4Track> tracks = wanted == Tracks::All ? QList<Mp4Track>() : mp4Tracks(path);
    for (const Mp4Track &track : tracks) {
        const bool isHidden = track.handler != handler;
        auto &length = isHidden ? m_hiddenLength : m_shownLength;
        length = std::max(length, track.length);
        if (isHidden) {
            m_hidden.append(track.at);
        }
    }
    if (m_hidden.size() == tracks.size()) {
        m_hidden.clear();
    }
}

std::chrono::milliseconds TrackFile::hiddenTail() const
{
    using std::chrono::milliseconds;
    if (!hidesTracks()) {
        return milliseconds(0);
    }
    return m_shownLength > milliseconds(0)
        ? std::max(m_hiddenLength - m_shownLength, milliseconds(0))
        : milliseconds::max();
}

bool TrackFile::open(OpenMode) { return QFile::open(ReadOnly | Unbuffered); }

qint64 TrackFile::readData(char *bytes, qint64 size)
{
    const qint64 from = pos(); // of the file too: nothing is buffered
    const qint64 count = QFile::readData(bytes, size);
    for (const qint64 box : m_hidden) {
        hide(box + 4 - from, bytes, count); // its type comes after its size
    }
    return count;
}

} // namespace companion
