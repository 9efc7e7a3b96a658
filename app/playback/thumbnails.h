// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small pictures of moments of the recording, made in the background.
#pragma once

#include <base/timespan.h>
#include <playback/picturetrack.h>

#include <QImage>
#include <QObject>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace companion {

class PictureScaler;
class ThumbnailStore;

//! Never the picture of another moment: rather none yet.
class Thumbnails final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Thumbnails)

public:
    static constexpr QSize size{ 384, 216 }; //!< at most; the double of what is shown

    explicit Thumbnails(QString folder, QObject *parent = nullptr);
    ~Thumbnails() override;

    void open(const QString &path, const QByteArray &sha256); //!< an empty path only closes
    //! Somebody looks there: before all others, and the newest only.
    void want(companion::Milliseconds position);
    //! Made when nothing else is to be done, at the lowest priority.
    void prepare(const QList<companion::Milliseconds> &positions);
    //! While the recording plays nothing is prepared.
    void setPaused(bool paused);

Q_SIGNALS:
    void opened(bool hasPictures);
    void arrived(companion::Milliseconds position, const QImage &image);
    void prepared(); //!< all that was asked for is on disk

private:
    struct Source {
        QString path;
        QByteArray sha256;
    };
    struct Workshop;

    void run();
    [[nodiscard]] bool hasWork() const;
    void serve(Workshop &workshop, Milliseconds position);
    void makeAhead(Workshop &workshop, Milliseconds position);

    const QString m_folder;
    std::mutex m_mutex; //!< of the next six
    std::condition_variable m_wake;
    std::optional<Source> m_source; //!< to be opened
    std::optional<Milliseconds> m_wanted;
    std::deque<Milliseconds> m_ahead;
    bool m_isPaused = false;
    std::atomic<bool> m_isEnding{ false };
    std::atomic<bool> m_isDisturbed{ false }; //!< what is being made ahead is to be given up
    std::unique_ptr<QThread> m_thread; //!< last: it uses the rest
};

} // namespace companion
