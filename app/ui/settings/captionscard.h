// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of captions: place, size, letters, colours, language and delay, with a live preview.
#pragma once

#include <ui/parts/card.h>

#include <QColor>

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSlider;
class QSpinBox;

namespace companion {

class CaptionPreview;
class TextLabel;
class Workspace;

class CaptionsCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptionsCard)

public:
    //! `workspace` outlives the card.
    CaptionsCard(Workspace &workspace, QWidget *parent);

private:
    struct Preset {
        QString name;
        std::optional<QColor> ink;
        std::optional<QColor> ground;
    };

    [[nodiscard]] static QList<Preset> presets();
    void addPlace();
    void addLetters();
    void addColours();
    void addOwnColours();
    void addTrack();
    void showSettings();
    void showTracks();
    void showContrast();
    void takePreset(int index);
    //! Opens a colour dialog; the choice goes to `target` of the settings.
    void askColour(const QString &title, std::optional<QColor> *target, const QColor &shown);

    Workspace &m_workspace;
    CaptionPreview *m_preview;
    QComboBox *m_place = nullptr;
    QSpinBox *m_size = nullptr;
    QComboBox *m_font = nullptr;
    QComboBox *m_colours = nullptr;
    QPushButton *m_ink = nullptr;
    QPushButton *m_ground = nullptr;
    QSlider *m_opacity = nullptr;
    TextLabel *m_contrast = nullptr;
    QComboBox *m_track = nullptr;
    QDoubleSpinBox *m_delay = nullptr;
};

} // namespace companion
