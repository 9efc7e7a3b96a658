// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/thinkingoffer.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ThinkingOffer::ThinkingOffer(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"thinkingOffer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSecondary(tr("Is the voice to wait while you type? Two seconds after the "
                                       "last key it goes on. Settings change it."),
                                    this));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    const std::tuple<QString, QString, WhileTyping> choices[]
        = { { u"letWaitButton"_s, tr("Let it wait"), WhileTyping::Pause },
            { u"softenButton"_s, tr("Make it quiet"), WhileTyping::Soften },
            { u"goOnButton"_s, tr("Let it go on"), WhileTyping::Off } };
    for (const auto &[name, text, choice] : choices) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        setRole(button, "link");
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the note
        connect(button, &QPushButton::clicked, this, [this, chosen = choice] { choose(chosen); });
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    hide();
}

void ThinkingOffer::offer()
{
    if (!m_workspace.settings().knowsThinkingPause && m_workspace.player().isPlaying()
        && m_workspace.settings().whileTyping == WhileTyping::Off) {
        show();
    }
}

void ThinkingOffer::withdraw()
{
    if (!isHidden()) {
        choose(m_workspace.settings().whileTyping);
    }
}

void ThinkingOffer::choose(WhileTyping choice)
{
    hide();
    m_workspace.settings().knowsThinkingPause = true;
    m_workspace.settings().whileTyping = choice;
    m_workspace.storeSettings();
}

} // namespace companion
