// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <media/mp4boxes.h>
#include <playback/picturegate.h>
#include <playback/pictureturn.h>

#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! Around the place that was sought a picture counts as the one that goes on from there. Before: it
//! is the picture of that place itself, or the backend's stamps are out by two pictures (GStreamer
//! with B frames). After: some were dropped.
constexpr Microseconds earliness = 100ms;
constexpr Microseconds lateness = 500ms;

//! After so long any picture is better than one that stands still.
constexpr qint64 patienceForNext = 1500; //!< ms

//! The position and the picture on screen differ by no more than this while nothing is wrong.
constexpr Microseconds stampJitter = 300ms;

bool stampsAreExact() { return qgetenv("QT_MEDIA_BACKEND") != "gstreamer"; }

Milliseconds positionIn(const QVideoFrame &frame)
{
    return std::chrono::ceil<Milliseconds>(Microseconds(frame.startTime()));
}

} // namespace

PictureGate::PictureGate(QObject *parent)
    : QObject(parent)
{
    // In the thread of the backend: not a hop later than without the gate.
    connect(&m_input, &QVideoSink::videoFrameChanged, this, &PictureGate::take,
            Qt::DirectConnection);
    connect(&m_reader, &PictureReader::arrived, this, &PictureGate::showRead, Qt::QueuedConnection);
    connect(&m_reader, &PictureReader::failed, this, &PictureGate::giveUp, Qt::QueuedConnection);
    connect(
        &m_reader, &PictureReader::opened, this,
        [this](quint64 number, Microseconds end) {
            m_picturesEnd = number == m_file ? end : m_picturesEnd; // a former one may come late
        },
        Qt::QueuedConnection);
}

PictureGate::~PictureGate() { setOutput(nullptr); }

//! A view may go before its player does; the backend still hands over a last, empty picture then.
void PictureGate::setOutput(QVideoSink *output)
{
    disconnect(m_outputGone);
    {
        const std::lock_guard lock(m_mutex);
        m_output = output;
    }
    if (output) {
        m_outputGone = connect(
            output, &QObject::destroyed, this, [this] { setOutput(nullptr); },
            Qt::DirectConnection);
    }
}

void PictureGate::setObserver(std::function<void(const QVideoFrame &)> observer)
{
    const std::lock_guard lock(m_mutex);
    m_observer = std::move(observer);
}

void PictureGate::open(const QString &path)
{
    m_isExact = true; // until it is known better
    m_picturesEnd = 0us;
    m_file = m_reader.open(path);
    const int turn = mp4Turn(path);
    const std::lock_guard lock(m_mutex);
    m_turn = turn;
}

void PictureGate::close()
{
    m_reader.close();
    m_file = 0;
    m_picturesEnd = 0us;
    m_request = 0;
    m_isExact = false;
    const std::lock_guard lock(m_mutex);
    m_isHolding = false;
    m_still.reset();
}

void PictureGate::show(Milliseconds position, PictureReader::Haste haste)
{
    if (!m_isExact) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isHolding = true;
        m_sought = position;
        m_still.reset();
        m_since.start();
    }
    m_purpose = Purpose::Show;
    m_request = m_reader.request(position, PictureReader::Which::At, haste);
}

void PictureGate::ask(Milliseconds position)
{
    if (m_isExact) {
        m_purpose = Purpose::Ask;
        m_request = m_reader.request(position);
    }
}

void PictureGate::step(Milliseconds position, bool forward)
{
    if (!m_isExact) {
        return;
    }
    Microseconds from = position;
    {
        const std::lock_guard lock(m_mutex);
        if (m_onScreen && std::chrono::abs(*m_onScreen - from) < stampJitter) {
            from = *m_onScreen;
        }
    }
    m_purpose = Purpose::Step;
    m_request = m_reader.request(
        from, forward ? PictureReader::Which::After : PictureReader::Which::Before);
}

void PictureGate::stop(Milliseconds position)
{
    const std::lock_guard lock(m_mutex);
    m_isPlaying = false;
    if (m_isExact && !m_isHolding) {
        m_isHolding = true;
        m_sought = position;
        m_still = m_onScreen;
    }
}

void PictureGate::play()
{
    const std::lock_guard lock(m_mutex);
    m_isPlaying = true;
    m_since.start();
}

//! From any thread.
void PictureGate::take(const QVideoFrame &frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_isHolding && frame.isValid()) {
        if (!m_isPlaying || !isNext(frame)) {
            return;
        }
        m_isHolding = false;
        m_still.reset();
    }
    QVideoFrame turned = frame;
    if (frame.isValid()) {
        setTurn(turned, m_turn);
    }
    pass(turned);
    m_onScreen.reset();
    if (stampsAreExact() && frame.startTime() >= 0) {
        m_onScreen = Microseconds(frame.startTime());
    }
    if (m_observer && frame.isValid()) {
        m_observer(frame);
    }
}

//! Whether playing goes on with this picture.
bool PictureGate::isNext(const QVideoFrame &frame) const
{
    const Microseconds start(frame.startTime());
    if (frame.startTime() < 0 || m_since.hasExpired(patienceForNext)) {
        return true;
    }
    const Microseconds first = m_still.value_or(m_sought - earliness);
    return start >= first && start < m_sought + lateness;
}

//! The lock is held, so that the output does not go away meanwhile.
void PictureGate::pass(const QVideoFrame &frame)
{
    if (m_output) {
        m_output->setVideoFrame(frame);
    }
}

void PictureGate::showRead(quint64 request, const QVideoFrame &frame)
{
    // One that was waited for arrives while the next is asked for already: both are shown.
    if (!m_isExact || request > m_request) {
        return;
    }
    const bool isLast = request == m_request;
    const bool isStep = m_purpose == Purpose::Step;
    if (isLast && m_purpose == Purpose::Ask) {
        Q_EMIT stands(Microseconds(frame.startTime()), Microseconds(frame.endTime()));
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isHolding && !isStep) {
            return; // the backend was faster, and has gone on
        }
        m_isHolding = true;
        if (isLast) {
            m_still = Microseconds(frame.startTime());
            m_sought = isStep ? *m_still : m_sought;
            m_onScreen = m_still;
        }
        pass(frame);
    }
    if (isLast && isStep) {
        Q_EMIT stepped(positionIn(frame));
    }
    if (isLast) {
        Q_EMIT shown(Microseconds(frame.startTime()), Microseconds(frame.endTime()));
    }
}

void PictureGate::giveUp(quint64 request, const Error &error)
{
    if (!m_isExact || request != m_request || m_purpose == Purpose::Ask
        || error.code == Error::Code::Cancelled) {
        return;
    }
    qCInfo(lcPlayback) << "pictures are left to the backend:" << error.detail;
    if (error.code == Error::Code::NotFound) {
        m_isExact = false;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isHolding = false;
        m_still.reset();
    }
    Q_EMIT unable();
}

} // namespace companion
