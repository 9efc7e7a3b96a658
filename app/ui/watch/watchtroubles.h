// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong while a recording is watched, told above the picture until it is over.
#pragma once

#include <QObject>

namespace companion {

class Notice;
class Workspace;
struct Error;

class WatchTroubles final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchTroubles)

public:
    //! Both outlive it. The notice is used for nothing else.
    WatchTroubles(Workspace &workspace, Notice &notice, QObject *parent);

    //! Of an act that failed: it stays until the user closes it or something else is told.
    void tell(const Error &error);

private:
    enum class Trouble { None, Playback, Sound, Keeping };

    void followPlayer();
    void followKeeping();
    void show(Trouble trouble, const Error &error);
    void clear(Trouble trouble);

    Workspace &m_workspace;
    Notice &m_notice;
    Trouble m_shown = Trouble::None;
};

} // namespace companion
