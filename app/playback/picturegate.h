// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides which picture is on screen: one that was sought exactly, or the next of those that play.
#pragma once

#include <base/timespan.h>
#include <playback/picturereader.h>

#include <QElapsedTimer>
#include <QObject>
#include <QVideoSink>

#include <functional>
#include <mutex>
#include <optional>

namespace companion {

//! The backends find a place late and show what lies before it on the way, or what they had in
//! hand. So a sought picture is read by the side and shown at once, and theirs are let through only
//! when they go on from there. Files of which no single pictures can be read are left to them.
class PictureGate final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureGate)

public:
    explicit PictureGate(QObject *parent = nullptr);
    ~PictureGate() override;

    //! For the backend's pictures.
    [[nodiscard]] QVideoSink *input() { return &m_input; }
    //! Where the chosen ones go; null: nowhere. Not owned: one that goes by itself is let go of,
    //! but while pictures come it has to be taken away before, for they come in a thread of the
    //! backend.
    void setOutput(QVideoSink *output);
    //! Told of every picture of the backend that is let through, in the thread that shows it.
    void setObserver(std::function<void(const QVideoFrame &)> observer);

    //! True while sought pictures come from here.
    [[nodiscard]] bool isExact() const { return m_isExact; }
    //! As PictureTrack::end(); zero while unknown.
    [[nodiscard]] Microseconds picturesEnd() const { return m_picturesEnd; }

    void open(const QString &path);
    void close();
    //! Shows the picture of `position` and holds the backend's back until they go on from there.
    void show(companion::Milliseconds position,
              PictureReader::Haste haste = PictureReader::Haste::Overtake);
    //! Looks for the picture of `position` without showing it; stands() tells. Where something else
    //! is sought meanwhile, nothing does.
    void ask(companion::Milliseconds position);
    //! Shows the neighbour of the picture on screen; stepped() tells where that is.
    void step(companion::Milliseconds position, bool forward);
    //! While the recording stands, at `position`, no picture of the backend is let through.
    void stop(companion::Milliseconds position);
    void play();

Q_SIGNALS:
    void stepped(companion::Milliseconds position);
    //! A picture that was sought is on screen; in the media it stands between these places.
    void shown(companion::Microseconds from, companion::Microseconds to);
    void stands(companion::Microseconds from, companion::Microseconds to);
    //! No single pictures can be had: the backend has to seek by itself.
    void unable();

private:
    enum class Purpose { Show, Step, Ask };

    void take(const QVideoFrame &frame);
    [[nodiscard]] bool isNext(const QVideoFrame &frame) const;
    void showRead(quint64 request, const QVideoFrame &frame);
    void giveUp(quint64 request, const Error &error);
    void pass(const QVideoFrame &frame);

    PictureReader m_reader;
    QVideoSink m_input;
    quint64 m_file = 0; //!< the number of the one that is open
    quint64 m_request = 0; //!< the last
    Purpose m_purpose = Purpose::Show; //!< of the last
    bool m_isExact = false;
    Microseconds m_picturesEnd{ 0 };
    QMetaObject::Connection m_outputGone;

    std::mutex m_mutex; //!< of all that follows
    QVideoSink *m_output = nullptr;
    int m_turn = 0; //!< of the pictures in the file that is open, in degrees
    std::function<void(const QVideoFrame &)> m_observer;
    bool m_isHolding = false; //!< the backend's pictures wait
    bool m_isPlaying = false;
    Microseconds m_sought{ 0 };
    std::optional<Microseconds> m_onScreen; //!< where the picture there begins, if that is known
    std::optional<Microseconds> m_still; //!< where the sought picture begins, once it is shown
    QElapsedTimer m_since; //!< it was sought, or playing began
};

} // namespace companion
