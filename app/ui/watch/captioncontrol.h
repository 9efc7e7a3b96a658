// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings the choice of a caption track and its shift to the parts of the watch page.
#pragma once

#include <QObject>
#include <QStringList>

namespace companion {

class Actions;
class CaptionPane;
class Captions;
class TransportBar;
class Workspace;

//! Performs CaptionsEarlier, CaptionsLater and NextCaptionTrack.
class CaptionControl final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptionControl)

public:
    //! All outlive this; `parent` owns it.
    CaptionControl(Workspace &workspace, Actions &actions, CaptionPane &pane,
                   TransportBar &transport, QObject *parent);

    //! Names to choose from; numbered where a file says no language.
    [[nodiscard]] static QStringList trackNames(const Captions &captions);
    //! "Captions 0.3 s later", "Captions as they are timed".
    [[nodiscard]] static QString delayText(const Captions &captions);

private:
    void shift(int steps);
    void showTracks();
    void tellTrack();

    Captions &m_captions;
    Actions &m_actions;
    CaptionPane &m_pane;
    TransportBar &m_transport;
};

} // namespace companion
