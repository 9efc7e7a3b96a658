// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/player.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/slider.h>
#include <ui/watch/speedmenu.h>

#include <QActionGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSlider>
#include <QWidgetAction>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr std::array speeds{ 0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5 };
constexpr int stepsOfOne = 20; //!< of the slider

} // namespace

QString rateText(double rate)
{
    //: Speed of playback, such as 1.25×.
    return SpeedMenu::tr("%1×").arg(QLocale().toString(rate, 'g', 3));
}

SpeedMenu::SpeedMenu(Player &player, Actions &actions, QWidget *parent)
    : QMenu(parent)
    , m_player(player)
{
    setObjectName(u"speedMenu"_s);
    addSpeeds();
    addSeparator();
    addFine();
    addActions({ actions[Actions::Slower], actions[Actions::Faster] });
    addSeparator();
    addActions({ actions[Actions::SkipSilences], actions[Actions::EvenVoices] });
    connect(&player, &Player::rateChanged, this, &SpeedMenu::showRate);
    showRate(player.rate());
}

void SpeedMenu::addSpeeds()
{
    auto *choice = new QActionGroup(this);
    for (const double speed : speeds) {
        QAction *entry = addAction(rateText(speed));
        entry->setCheckable(true);
        entry->setData(speed);
        choice->addAction(entry);
        m_speeds.append(entry);
        connect(entry, &QAction::triggered, this, [this, speed] { m_player.setRate(speed); });
    }
    choice->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
}

void SpeedMenu::addFine()
{
    auto *fine = new QWidget(this);
    m_slider = makeSlider(fine);
    m_slider->setObjectName(u"speedSlider"_s);
    m_slider->setRange(int(Player::slowest * stepsOfOne), int(Player::fastest * stepsOfOne));
    m_slider->setPageStep(5);
    m_slider->setMinimumWidth(5 * space::l);
    m_slider->setFocusPolicy(Qt::NoFocus); // the field is for the keys
    m_slider->setAccessibleName(tr("Speed in twentieths"));
    m_field = new QDoubleSpinBox(fine);
    m_field->setObjectName(u"speedField"_s);
    m_field->setRange(Player::slowest, Player::fastest);
    m_field->setSingleStep(1.0 / stepsOfOne);
    m_field->setDecimals(2);
    //: Sign after the playback speed, as in 1.25×.
    m_field->setSuffix(tr("×"));
    m_field->setAccessibleName(tr("Speed"));
    m_field->setToolTip(tr("Speed from 0.5× to 2.5× in steps of 0.05"));
    auto *row = new QHBoxLayout(fine);
    row->setContentsMargins(space::m, space::xs, space::m, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    fine->setFocusProxy(m_field);
    fine->setFocusPolicy(Qt::StrongFocus);
    auto *action = new QWidgetAction(this);
    action->setText(tr("Speed"));
    action->setDefaultWidget(fine);
    addAction(action);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_player.setRate(double(value) / stepsOfOne); });
    connect(m_field, &QDoubleSpinBox::valueChanged, &m_player, &Player::setRate);
}

void SpeedMenu::showRate(double rate)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietField(m_field);
    m_slider->setValue(int(std::lround(rate * stepsOfOne)));
    m_field->setValue(rate);
    for (QAction *entry : std::as_const(m_speeds)) {
        entry->setChecked(std::abs(entry->data().toDouble() - rate) < 0.001);
    }
}

} // namespace companion
