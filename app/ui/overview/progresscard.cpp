// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/overview/progresscard.h>
#include <ui/parts/progressring.h>
#include <ui/parts/requirementlist.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/textlabel.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr int wholeRing = 84;
}

ProgressCard::ProgressCard(Workspace &workspace, QWidget *parent)
    : Card(tr("Your progress"), parent)
    , m_workspace(workspace)
    , m_ring(new ProgressRing(wholeRing, this))
    , m_summary(makeStrong({}, this))
    , m_watched(makeSecondary({}, this))
    , m_continue(new QPushButton(this))
    , m_certificate(new QPushButton(tr("Go to the certificate"), this))
{
    m_ring->setAccessibleName(tr("Progress towards the certificate"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(m_ring);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addStretch(1);
    words->addWidget(m_summary);
    words->addWidget(m_watched);
    words->addStretch(1);
    top->addLayout(words, 1);
    body()->addLayout(top);

    m_continue->setObjectName(u"continueButton"_s);
    setRole(m_continue, "primary");
    body()->addSpacing(space::xs);
    body()->addWidget(m_continue);
    body()->addWidget(m_certificate);
    auto *requirements = new RequirementList(workspace, this);
    body()->addWidget(requirements);

    connect(m_continue, &QPushButton::clicked, this,
            [this] { Q_EMIT watchWanted(m_workspace.continueAt()); });
    connect(m_certificate, &QPushButton::clicked, this, &ProgressCard::certificateWanted);
    connect(requirements, &RequirementList::watchWanted, this, &ProgressCard::watchWanted);
    connect(requirements, &RequirementList::reflectionWanted, this,
            &ProgressCard::reflectionWanted);
    connect(&workspace, &Workspace::completionChanged, this, &ProgressCard::reload);
    reload();
}

void ProgressCard::showEvent(QShowEvent *event)
{
    reload(); // the player has moved since the page was last seen
    Card::showEvent(event);
}

void ProgressCard::reload()
{
    const auto completion = m_workspace.completion();
    if (completion) {
        m_ring->setProgress(overallFraction(*completion), completion->complete);
    }
    m_summary->setText(RequirementText::summary(completion));
    m_watched->setText(tr("%1 of %2 watched")
                           .arg(formatPosition(m_workspace.watch().coverage().total()),
                                formatPosition(m_workspace.recording().duration)));
    const Milliseconds position = m_workspace.continueAt();
    // It may have been sought before anything was played.
    m_continue->setText(position >= 1s ? tr("Continue at %1").arg(formatPosition(position))
                            : m_workspace.hasStarted() ? tr("Watch from the start")
                                                       : tr("Start"));
    m_certificate->setVisible(completion && completion->complete);
}

} // namespace companion
