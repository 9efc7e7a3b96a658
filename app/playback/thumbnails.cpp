// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <media/mp4boxes.h>
#include <playback/picturescaler.h>
#include <playback/pictureturn.h>
#include <playback/thumbnails.h>
#include <playback/thumbnailstore.h>

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto longestWait = 4s; //!< for a picture of a damaged place
constexpr auto idleTime = 5s; //!< until the file is closed: the index of a long one takes megabytes
}

//! What only the thread uses.
struct Thumbnails::Workshop {
    QString path;
    std::unique_ptr<PictureTrack> track; //!< of path; null while nothing is to be done
    std::unique_ptr<ThumbnailStore> store;
    PictureScaler scaler;

    [[nodiscard]] bool hasPictures();
    bool openTrack();
    //! Null where there is none, or where it was given up.
    QImage make(Microseconds position, const PictureTrack::Interrupt &interrupt);
};

//! An MP4 file tells it without being opened.
bool Thumbnails::Workshop::hasPictures()
{
    const QList<Mp4Track> tracks = mp4Tracks(path);
    return tracks.isEmpty()
        ? openTrack()
        : std::ranges::any_of(tracks, [](const Mp4Track &one) { return one.handler == "vide"; });
}

bool Thumbnails::Workshop::openTrack()
{
    if (!track) {
        auto opened = PictureTrack::open(path, 1);
        track = opened ? std::move(*opened) : nullptr;
    }
    return track != nullptr;
}

QImage Thumbnails::Workshop::make(Microseconds position, const PictureTrack::Interrupt &interrupt)
{
    if (!openTrack()) {
        return {};
    }
    const auto frame = track->at(position, interrupt);
    if (!frame) {
        return {};
    }
    const QImage image
        = scaler.scaled(*frame, uprightSize(*frame).scaled(Thumbnails::size, Qt::KeepAspectRatio));
    const Microseconds start(frame->startTime());
    const Microseconds end(frame->endTime());
    if (store && !image.isNull() && start <= position && position < end) {
        if (const auto kept = store->add(start, end, image); !kept) {
            qCInfo(lcPlayback) << "a small picture is not kept, code" << int(kept.error().code);
        }
    }
    return image.copy(); // the scaler's own is used again
}

Thumbnails::Thumbnails(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->start(QThread::IdlePriority);
}

Thumbnails::~Thumbnails()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_isDisturbed = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

void Thumbnails::open(const QString &path, const QByteArray &sha256)
{
    {
        const std::lock_guard lock(m_mutex);
        m_source = { path, sha256 };
        m_wanted.reset();
        m_ahead.clear();
        m_isDisturbed = true;
    }
    m_wake.notify_one();
}

void Thumbnails::want(Milliseconds position)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = position;
        m_isDisturbed = true;
    }
    m_wake.notify_one();
}

void Thumbnails::prepare(const QList<Milliseconds> &positions)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ahead.assign(positions.begin(), positions.end());
    }
    m_wake.notify_one();
}

void Thumbnails::setPaused(bool paused)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = paused;
        m_isDisturbed = m_isDisturbed || paused;
    }
    m_wake.notify_one();
}

bool Thumbnails::hasWork() const
{
    return m_isEnding || m_source || m_wanted || (!m_ahead.empty() && !m_isPaused);
}

void Thumbnails::run()
{
    Workshop workshop;
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_wake.wait_for(lock, idleTime, [this] { return hasWork(); })) {
            workshop.track.reset();
            m_wake.wait(lock, [this] { return hasWork(); });
        }
        if (m_isEnding) {
            return;
        }
        m_isDisturbed = false;
        if (const auto source = std::exchange(m_source, std::nullopt)) {
            lock.unlock();
            workshop.track.reset();
            workshop.path = source->path;
            const bool isClosed = source->path.isEmpty();
            workshop.store = isClosed
                ? nullptr
                : std::make_unique<ThumbnailStore>(
                    m_folder, ThumbnailStore::nameOf(source->path, source->sha256));
            Q_EMIT opened(!isClosed && workshop.hasPictures());
            lock.lock();
        } else if (const auto wanted = std::exchange(m_wanted, std::nullopt)) {
            lock.unlock();
            serve(workshop, *wanted);
            lock.lock();
        } else {
            const Milliseconds next = m_ahead.front();
            m_ahead.pop_front();
            lock.unlock();
            makeAhead(workshop, next);
            lock.lock();
        }
    }
}

void Thumbnails::serve(Workshop &workshop, Milliseconds position)
{
    QImage image = workshop.store ? workshop.store->find(position) : QImage();
    if (image.isNull()) {
        // Not given up for a newer one: pictures follow a pointer that moves without rest.
        const QDeadlineTimer deadline(longestWait);
        image = workshop.make(position,
                              [this, &deadline] { return m_isEnding || deadline.hasExpired(); });
    }
    if (!image.isNull()) {
        Q_EMIT arrived(position, image);
    }
}

void Thumbnails::makeAhead(Workshop &workshop, Milliseconds position)
{
    if (workshop.store && !workshop.store->has(position)) {
        const QImage made = workshop.make(position, [this] { return bool(m_isDisturbed); });
        if (made.isNull() && m_isDisturbed) {
            const std::lock_guard lock(m_mutex);
            if (!m_source) {
                m_ahead.push_front(position); // later
            }
            return;
        }
    }
    const std::lock_guard lock(m_mutex);
    if (m_ahead.empty()) {
        Q_EMIT prepared();
    }
}

} // namespace companion
