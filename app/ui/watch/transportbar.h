// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Play, move, speed, volume, captions, full screen: the buttons under the timeline.
#pragma once

#include <base/timespan.h>
#include <workspace/settings.h>

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace companion {

class Actions;
class CaptionsButton;
class Player;

//! The moving buttons run from left to right in every language, as the timeline above them does.
//! Steps of 5 and 30 seconds fold into the menu *More* where the bar is narrow.
class TransportBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransportBar)

public:
    //! Both outlive the bar.
    TransportBar(Player &player, Actions &actions, QWidget *parent);

    void setPosition(Milliseconds position, Milliseconds duration);
    //! Offers to skip, while an exercise is on.
    void showExercise(bool on);
    //! Ticks in the menus follow the settings.
    void showCaptionSettings(CaptionPlace place, int percent);
    //! Names of the tracks to choose from; one alone is not shown. `current`: the one that is
    //! shown.
    void showCaptionTracks(const QStringList &names, std::optional<qsizetype> current);
    void showFullScreen(bool on);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void captionPlaceChosen(companion::CaptionPlace place);
    void captionTrackChosen(qsizetype index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *actionButton(int action, const QString &name);
    QWidget *makeMovers();
    void makeVolume();
    void makeMore();
    void showState();
    void showVolume();
    void fold();

    Player &m_player;
    Actions &m_actions;
    QToolButton *m_play = nullptr;
    QLabel *m_time = nullptr;
    QToolButton *m_skip = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_volume = nullptr;
    CaptionsButton *m_captions = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_fullScreen = nullptr;
    std::vector<QWidget *> m_foldable;
};

} // namespace companion
