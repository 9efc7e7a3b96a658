// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <desktop/mediacontrols.h>
#include <desktop/sleepinhibitor.h>
#include <desktop/windowsight.h>
#include <look/theme.h>
#include <ui/parts/outdent.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/desktopcard.h>
#include <workspace/workspace.h>

#include <QCheckBox>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

DesktopCard::DesktopCard(Workspace &workspace, QWidget *parent)
    : Card(tr("On the desktop"), parent)
    , m_workspace(workspace)
{
    if (SleepInhibitor::isAvailable()) {
        addBox(u"keepAwakeBox"_s, tr("Keep the screen on and the computer awake while playing"), {},
               &Settings::keepAwake);
    }
    if (MediaControls::isAvailable()) {
        addBox(
            u"mediaControlsBox"_s, tr("Let the desktop's media keys and controls steer the player"),
            tr("They show the titles of the course and of the chapter, on the lock screen too, and "
               "nothing that you wrote."),
            &Settings::mediaControls);
    }
    addBox(u"pauseWhenHiddenBox"_s, tr("Pause when the window is out of sight"),
           WindowSight::tellsCovered()
               ? tr("When it is minimised, on another workspace or wholly covered by other "
                    "windows. The mini player counts as in sight.")
               : tr("When it is minimised or on another workspace, if the desktop tells that. Here "
                    "no program is told that other windows cover it (it is on X11 and macOS): "
                    "playing then goes on. The mini player counts as in sight."),
           &Settings::pauseWhenHidden);
    QCheckBox *resume = addBox(u"resumeWhenShownBox"_s, tr("Go on when it is in sight again"), {},
                               &Settings::resumeWhenShown);
    const auto offer
        = [this, resume] { resume->setEnabled(m_workspace.settings().pauseWhenHidden); };
    connect(&workspace, &Workspace::settingsChanged, this, offer);
    offer();
}

QCheckBox *DesktopCard::addBox(const QString &name, const QString &text, const QString &explanation,
                               bool Settings::*setting)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(m_workspace.settings().*setting);
    body()->addLayout(outdented(box));
    if (!explanation.isEmpty()) {
        box->setAccessibleDescription(explanation);
        TextLabel *words = makeSecondary(explanation, this);
        const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, box)
            + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, box);
        words->setRoom({ indent, 0, 0, 0 });
        body()->addWidget(words);
    }
    connect(box, &QCheckBox::toggled, this, [this, setting](bool on) {
        m_workspace.settings().*setting = on;
        m_workspace.storeSettings();
    });
    return box;
}

} // namespace companion
