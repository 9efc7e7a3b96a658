// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <playback/picturereader.h>

#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Two more than there are cores: while some wait for the frames that they refer to, the others
//! work. With one more, as FFmpeg chooses by itself, the longest ways take a tenth longer; more than
//! six would only hold pictures.
int decodingThreads() { return std::clamp(QThread::idealThreadCount() + 2, 3, 6); }

} // namespace

PictureReader::PictureReader(QObject *parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

PictureReader::~PictureReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_oldest = ++m_count;
    }
    m_wake.notify_one();
    m_thread.join();
}

quint64 PictureReader::open(const QString &path)
{
    quint64 number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = ++m_count;
        m_file = { .number = number, .path = path };
        m_request.reset();
        m_oldest = number;
    }
    m_wake.notify_one();
    return number;
}

quint64 PictureReader::request(Microseconds position, Which which, Haste haste)
{
    quint64 number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = ++m_count;
        m_request = { .number = number, .position = position, .which = which };
        if (haste == Haste::Overtake) {
            m_oldest = number;
        }
    }
    m_wake.notify_one();
    return number;
}

void PictureReader::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_request.reset();
    m_oldest = ++m_count;
}

void PictureReader::run()
{
    std::unique_ptr<PictureTrack> track;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isEnding || m_file || m_request; });
        if (m_isEnding) {
            return;
        }
        const auto file = std::exchange(m_file, std::nullopt);
        const auto request = std::exchange(m_request, std::nullopt);
        lock.unlock();
        if (file) {
            track.reset();
            track = openTrack(*file);
        }
        if (request) {
            serve(track.get(), *request);
        }
        lock.lock();
    }
}

//! An empty path only closes.
std::unique_ptr<PictureTrack> PictureReader::openTrack(const File &file)
{
    if (file.path.isEmpty()) {
        return nullptr;
    }
    auto track = PictureTrack::open(file.path, decodingThreads());
    if (!track) {
        qCInfo(lcPlayback) << "no single pictures:" << track.error().detail;
        return nullptr;
    }
    Q_EMIT opened(file.number, (*track)->end());
    return *std::move(track);
}

void PictureReader::serve(PictureTrack *track, const Request &request)
{
    if (!track) {
        Q_EMIT failed(request.number,
                      { .code = Error::Code::NotFound, .detail = u"no pictures"_s });
        return;
    }
    const auto interrupt = [this, &request] { return m_oldest > request.number; };
    Result<QVideoFrame> frame;
    switch (request.which) {
    case Which::At:
        frame = track->at(request.position, interrupt);
        break;
    case Which::After:
        frame = track->after(request.position, interrupt);
        break;
    case Which::Before:
        frame = track->before(request.position, interrupt);
        break;
    }
    if (interrupt()) {
        return;
    }
    if (frame) {
        Q_EMIT arrived(request.number, *frame);
    } else {
        Q_EMIT failed(request.number, frame.error());
    }
}

} // namespace companion
