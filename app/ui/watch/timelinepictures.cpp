// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinepictures.h>
#include <workspace/workspace.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto prepareDelay = 1500ms; //!< they can wait until the user rests
}

TimelinePictures::TimelinePictures(Workspace &workspace, TimelineBar &timeline, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_timeline(timeline)
    , m_thumbnails(workspace.dataFolder() + u"/cache/pictures"_s)
{
    connect(&timeline, &TimelineBar::pictureWanted, &m_thumbnails, &Thumbnails::want);
    connect(&m_thumbnails, &Thumbnails::arrived, &timeline, &TimelineBar::showPicture);
    connect(&m_thumbnails, &Thumbnails::opened, &timeline, &TimelineBar::setHasPictures);
    m_preparing.setSingleShot(true);
    m_preparing.setInterval(prepareDelay);
    connect(&m_preparing, &QTimer::timeout, this, &TimelinePictures::prepare);
    connect(&timeline, &TimelineBar::rangeChanged, &m_preparing, qOverload<>(&QTimer::start));
    connect(&timeline, &TimelineBar::marksChanged, &m_preparing, qOverload<>(&QTimer::start));
    connect(&workspace.player(), &Player::stateChanged, this, [this](Player::State state) {
        m_thumbnails.setPaused(state == Player::State::Playing);
        if (state == Player::State::Loading) {
            m_isNew = true;
            m_thumbnails.open({}, {});
        } else if (state != Player::State::Empty && state != Player::State::Failed && m_isNew) {
            // Not sooner: opening a long recording takes its time, and the player's goes first.
            m_isNew = false;
            open();
        }
    });
}

void TimelinePictures::open()
{
    const Recording &recording = m_workspace.recording();
    m_thumbnails.open(recording.media, recording.sha256);
    m_preparing.start();
}

//! After the marks, as finely as the pointer can choose.
void TimelinePictures::prepare()
{
    QList<Milliseconds> moments;
    for (const TimelineMark &mark : m_timeline.marks().all()) {
        moments.append(mark.position);
    }
    const TimeSpan shown = m_timeline.range().shown();
    const Milliseconds grain = std::max<Milliseconds>(m_timeline.grain(), 1s);
    for (Milliseconds at = shown.from / grain * grain; at < shown.to; at += grain) {
        moments.append(at);
    }
    m_thumbnails.prepare(moments);
}

} // namespace companion
