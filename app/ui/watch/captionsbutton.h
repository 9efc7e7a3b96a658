// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens the menu of the captions: their place, size, delay and language.
#pragma once

#include <workspace/settings.h>

#include <QToolButton>

#include <optional>
#include <vector>

class QActionGroup;

namespace companion {

class Actions;

class CaptionsButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptionsButton)

public:
    //! The actions outlive the button.
    CaptionsButton(Actions &actions, QWidget *parent);

    //! Ticks in the menu follow the settings.
    void showSettings(CaptionPlace place, int percent);
    //! Names of the tracks to choose from; one alone is not shown. `current`: the one that is
    //! shown.
    void showTracks(const QStringList &names, std::optional<qsizetype> current);

Q_SIGNALS:
    void placeChosen(companion::CaptionPlace place);
    void trackChosen(qsizetype index);

private:
    void addPlaces();

    std::vector<QAction *> m_places; //!< each with its CaptionPlace as data
    QAction *m_sizeShown = nullptr;
    QActionGroup *m_tracks = nullptr;
};

} // namespace companion
