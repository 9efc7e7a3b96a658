// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads single pictures of a media file in a thread of its own.
#pragma once

#include <base/error.h>
#include <playback/picturetrack.h>

#include <QObject>
#include <QVideoFrame>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace companion {

//! One request waits at most: a newer one takes its place.
class PictureReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureReader)

public:
    enum class Which { At, After, Before }; //!< as the functions of PictureTrack
    //! Overtaking gives up what is being read; waiting lets it arrive, so that pictures follow a
    //! hand that moves without rest.
    enum class Haste { Overtake, Wait };

    explicit PictureReader(QObject *parent = nullptr);
    ~PictureReader() override;

    //! What was asked for before is dropped. Returns the number that opened() will tell.
    quint64 open(const QString &path);
    void close() { open({}); }
    //! Returns the number that arrived() or failed() will tell.
    quint64 request(companion::Microseconds position, Which which = Which::At,
                    Haste haste = Haste::Overtake);
    //! Nothing that was asked for so far arrives.
    void cancel();

Q_SIGNALS:
    //! The file has pictures; `end` as PictureTrack's.
    void opened(quint64 number, companion::Microseconds end);
    void arrived(quint64 request, const QVideoFrame &frame);
    void failed(quint64 request, const companion::Error &error);

private:
    struct File {
        quint64 number = 0;
        QString path;
    };
    struct Request {
        quint64 number = 0;
        Microseconds position{ 0 };
        Which which = Which::At;
    };

    void run();
    std::unique_ptr<PictureTrack> openTrack(const File &file);
    void serve(PictureTrack *track, const Request &request);

    std::mutex m_mutex; //!< of the next four
    std::condition_variable m_wake;
    std::optional<File> m_file; //!< to be opened
    std::optional<Request> m_request;
    bool m_isEnding = false;
    quint64 m_count = 0;
    std::atomic<quint64> m_oldest{ 0 }; //!< requests before this one are given up
    std::thread m_thread; //!< last: it uses the rest
};

} // namespace companion
