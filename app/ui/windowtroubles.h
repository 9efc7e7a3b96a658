// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells on every other page what the watch page would tell of its recording.
#pragma once

#include <ui/notice.h>

#include <QObject>

namespace companion {

class PageStack;
class Workspace;

//! Playing goes on while another page is read: what stops it must not go unseen.
class WindowTroubles final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowTroubles)

public:
    //! All outlive it.
    WindowTroubles(Workspace &workspace, const PageStack &pages, Notice &notice, QObject *parent);

private:
    void followPlayer();
    void followKeeping();
    void tell(const QString &words, const QString &action, Notice::Kind kind = Notice::Kind::Error);

    Workspace &m_workspace;
    const PageStack &m_pages;
    Notice &m_notice;
};

} // namespace companion
