// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of one workspace, one at a time, and the ways from one to another.
#pragma once

#include <base/timespan.h>
#include <ui/parts/filechooser.h>

#include <QStackedWidget>

namespace companion {

class Actions;
class CertificateView;
class LivePage;
class NotesPage;
class OverviewPage;
class ReadPage;
class ReflectPage;
class SettingsPage;
class WatchPage;
class Workspace;

class PageStack final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    enum class Page { Overview, Watch, Read, Notes, Reflect, Certificate, Settings, Live };
    Q_ENUM(Page)

    //! Both outlive the pages.
    PageStack(Workspace &workspace, Actions &actions, QWidget *parent);

    [[nodiscard]] Page page() const { return Page(currentIndex()); }
    [[nodiscard]] WatchPage &watch() { return *m_watch; }
    [[nodiscard]] NotesPage &notes() { return *m_notes; }

    //! Also takes the keyboard to where the page begins.
    void show(Page page);
    void watchAt(companion::Milliseconds position, bool play);
    void setSaveChooser(const ChooseSavePath &chooser);

Q_SIGNALS:
    void pageShown(companion::PageStack::Page page);

private:
    void connectWays(Actions &actions);
    void takeFocus();
    void startNote();
    void goOnUnlocked();

    OverviewPage *m_overview;
    WatchPage *m_watch;
    ReadPage *m_read;
    NotesPage *m_notes;
    ReflectPage *m_reflect;
    CertificateView *m_certificate;
    SettingsPage *m_settings;
    LivePage *m_live;
};

} // namespace companion
