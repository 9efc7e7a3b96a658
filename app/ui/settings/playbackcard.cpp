// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/outdent.h>
#include <ui/parts/slider.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/playbackcard.h>
#include <ui/settings/settingrow.h>
#include <workspace/workspace.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

PlaybackCard::PlaybackCard(Workspace &workspace, QWidget *parent)
    : Card(tr("Playback"), parent)
    , m_workspace(workspace)
{
    addSpeed();
    addVoiceOptions();
    addVolume();
    addTyping();
}

void PlaybackCard::addTyping()
{
    auto *typing = new QComboBox(this);
    typing->setObjectName(u"whileTyping"_s);
    typing->addItem(tr("The voice goes on"), int(WhileTyping::Off));
    typing->addItem(tr("The voice is quiet"), int(WhileTyping::Soften));
    typing->addItem(tr("The voice waits"), int(WhileTyping::Pause));
    typing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const auto show = [this, typing] {
        typing->setCurrentIndex(typing->findData(int(m_workspace.settings().whileTyping)));
    };
    show();
    addSettingRow(*this, tr("While you &type a note"), typing);
    body()->addWidget(makeSecondary(
        tr("Two seconds after the last key it goes on; where it waited, from the beginning of what "
           "was being said."),
        this));
    connect(typing, &QComboBox::activated, this, [this, typing] {
        m_workspace.settings().whileTyping = WhileTyping(typing->currentData().toInt());
        m_workspace.settings().knowsThinkingPause = true;
        m_workspace.storeSettings();
    });
    connect(&m_workspace, &Workspace::settingsChanged, this, show);
}

void PlaybackCard::addSpeed()
{
    auto *speed = new QDoubleSpinBox(this);
    speed->setRange(Player::slowest, Player::fastest);
    speed->setSingleStep(0.05);
    speed->setDecimals(2);
    //: Sign after the playback speed, as in 1.25×.
    speed->setSuffix(tr("×"));
    speed->setValue(m_workspace.player().rate());
    addSettingRow(*this, tr("Spee&d"), speed);
    connect(speed, &QDoubleSpinBox::valueChanged, &m_workspace.player(), &Player::setRate);
    connect(&m_workspace.player(), &Player::rateChanged, this, [speed](double rate) {
        const QSignalBlocker quiet(speed);
        speed->setValue(rate);
    });
}

void PlaybackCard::addVoiceOptions()
{
    auto *skip = new QCheckBox(tr("S&kip silences: pauses in speech become a breath"), this);
    auto *even
        = new QCheckBox(tr("Even out voices: &quiet speakers louder, loud ones softer"), this);
    const auto show = [this, skip, even] {
        skip->setChecked(m_workspace.settings().skipSilences);
        even->setChecked(m_workspace.settings().evenVoices);
    };
    show();
    body()->addLayout(outdented(skip));
    body()->addLayout(outdented(even));
    connect(skip, &QCheckBox::clicked, this, [this](bool on) {
        m_workspace.settings().skipSilences = on;
        m_workspace.storeSettings();
    });
    connect(even, &QCheckBox::clicked, this, [this](bool on) {
        m_workspace.settings().evenVoices = on;
        m_workspace.storeSettings();
    });
    connect(&m_workspace, &Workspace::settingsChanged, this, show);
}

void PlaybackCard::addVolume()
{
    auto *volume = makeSlider(this);
    volume->setRange(0, 100);
    volume->setPageStep(10);
    volume->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    const auto show = [volume](double value) {
        const QSignalBlocker quiet(volume);
        volume->setValue(int(std::lround(value * 100)));
    };
    show(m_workspace.settings().volume);
    addSettingRow(*this, tr("Volum&e"), volume);
    connect(volume, &QSlider::valueChanged, this, [this](int percent) {
        m_workspace.settings().volume = percent / 100.0;
        m_workspace.player().setVolume(percent / 100.0);
        m_workspace.storeSettings();
    });
    connect(&m_workspace.player(), &Player::volumeChanged, this, show);
}

} // namespace companion
