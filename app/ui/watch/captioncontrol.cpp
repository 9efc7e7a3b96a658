// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/watch/captioncontrol.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/transportbar.h>
#include <workspace/workspace.h>

#include <QLocale>

using namespace std::chrono_literals;

namespace companion {

CaptionControl::CaptionControl(Workspace &workspace, Actions &actions, CaptionPane &pane,
                               TransportBar &transport, QObject *parent)
    : QObject(parent)
    , m_captions(workspace.captionChoice())
    , m_actions(actions)
    , m_pane(pane)
    , m_transport(transport)
{
    connect(actions[Actions::CaptionsEarlier], &QAction::triggered, this, [this] { shift(-1); });
    connect(actions[Actions::CaptionsLater], &QAction::triggered, this, [this] { shift(+1); });
    connect(actions[Actions::NextCaptionTrack], &QAction::triggered, &m_captions,
            &Captions::chooseNext);
    connect(&transport, &TransportBar::captionTrackChosen, &m_captions, &Captions::choose);
    connect(&m_captions, &Captions::tracksChanged, this, &CaptionControl::showTracks);
    connect(&m_captions, &Captions::changed, this, [this] {
        m_pane.reload();
        showTracks();
    });
    connect(&m_captions, &Captions::trackChosen, this, &CaptionControl::tellTrack);
    showTracks();
}

QStringList CaptionControl::trackNames(const Captions &captions)
{
    QStringList names;
    for (const CaptionFile &file : captions.tracks()) {
        const QString name = captionTrackName(file);
        names
            += name.isEmpty() ? tr("Captions %1").arg(QLocale().toString(names.size() + 1)) : name;
    }
    return names;
}

QString CaptionControl::delayText(const Captions &captions)
{
    const Milliseconds delay = captions.delay();
    const QString seconds
        = QLocale().toString(double(std::chrono::abs(delay).count()) / 1000, 'f', 1);
    return delay == 0ms ? tr("Captions as they are timed")
        : delay > 0ms   ? tr("Captions %1 s later").arg(seconds)
                        : tr("Captions %1 s earlier").arg(seconds);
}

void CaptionControl::shift(int steps)
{
    m_captions.setDelay(m_captions.delay() + steps * Captions::step);
    m_pane.tell(delayText(m_captions));
}

void CaptionControl::showTracks()
{
    m_transport.showCaptionTracks(trackNames(m_captions), m_captions.current());
    m_actions[Actions::NextCaptionTrack]->setEnabled(m_captions.tracks().size() > 1);
    const bool any = m_captions.current().has_value();
    m_actions[Actions::CaptionsEarlier]->setEnabled(any);
    m_actions[Actions::CaptionsLater]->setEnabled(any);
}

void CaptionControl::tellTrack()
{
    if (const auto current = m_captions.current()) {
        m_pane.tell(trackNames(m_captions).at(*current));
    }
}

} // namespace companion
