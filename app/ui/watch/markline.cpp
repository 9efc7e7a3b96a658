// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/elidedlabel.h>
#include <ui/watch/markline.h>
#include <workspace/workspace.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto toldTime = 8s;
constexpr int lineIconSide = 16;

} // namespace

MarkLine::MarkLine(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel({}, this))
    , m_act(new QPushButton(this))
    , m_keep(new QPushButton(tr("Keep this loop"), this))
    , m_stop(new QToolButton(this))
{
    setObjectName(u"markLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QPushButton *button : { m_act, m_keep }) {
        setRole(button, "link");
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the player
        row->addWidget(button);
    }
    row->addWidget(m_stop);
    m_act->setObjectName(u"markActButton"_s);
    m_keep->setObjectName(u"keepLoopButton"_s);
    m_keep->setToolTip(actions[Actions::KeepLoop]->toolTip());
    m_stop->setObjectName(u"stopLoopButton"_s);
    m_stop->setIcon(icon(u"close"_s));
    m_stop->setAccessibleName(tr("Stop repeating"));
    m_stop->setToolTip(tr("Stop repeating"));
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_told.setSingleShot(true);
    m_told.setInterval(toldTime);
    connect(&m_told, &QTimer::timeout, this, &MarkLine::showLoop);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto act = m_whatActs;
        showLoop();
        act();
    });
    connect(m_keep, &QPushButton::clicked, actions[Actions::KeepLoop], &QAction::trigger);
    connect(m_stop, &QToolButton::clicked, &workspace.looper(), &Looper::clear);
    connect(&workspace.looper(), &Looper::changed, this, &MarkLine::showLoop);
    connect(&workspace, &Workspace::notebookChanged, this, &MarkLine::showLoop);
    showLoop();
}

void MarkLine::say(const QString &sentence)
{
    const QString name
        = m_workspace.looper().state() == Looper::State::Off ? u"bookmark"_s : u"loop"_s;
    m_icon->setPixmap(companion::icon(name, Appearance::theme().muted)
                          .pixmap(QSize(lineIconSide, lineIconSide), devicePixelRatioF()));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MarkLine::tell(const QString &sentence, const QString &actText,
                    const std::function<void()> &act)
{
    m_whatActs = act;
    m_act->setText(actText);
    m_act->setVisible(!actText.isEmpty());
    m_keep->hide();
    m_stop->setVisible(m_workspace.looper().state() != Looper::State::Off);
    say(sentence);
    m_told.start();
}

QString MarkLine::loopSentence() const
{
    const Looper &looper = m_workspace.looper();
    if (!looper.span()) {
        return tr("Loop from %1. Press %2 where it ends.")
            .arg(formatPosition(looper.start().value_or(Milliseconds{})),
                 m_actions[Actions::LoopPoint]->shortcut().toString(QKeySequence::NativeText));
    }
    const QString from = formatPosition(looper.span()->from);
    const QString to = formatPosition(looper.span()->to);
    const Mark *kept = m_workspace.keptLoop();
    //: A named loop: its name, from, to.
    return kept && !kept->name.isEmpty() ? tr("Repeating “%1”, %2 – %3").arg(kept->name, from, to)
                                         : tr("Repeating %1 – %2").arg(from, to);
}

void MarkLine::showLoop()
{
    m_told.stop();
    const Looper::State state = m_workspace.looper().state();
    if (state == Looper::State::Off) {
        hide();
        return;
    }
    m_act->hide();
    m_keep->setVisible(state == Looper::State::Looping && m_workspace.marks()
                       && !m_workspace.keptLoop());
    m_stop->show();
    say(loopSentence());
}

} // namespace companion
