// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/requirementlist.h>
#include <ui/parts/requirementrow.h>
#include <ui/parts/requirementtext.h>

#include <QVBoxLayout>

namespace companion {

RequirementList::RequirementList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(&workspace, &Workspace::completionChanged, this, &RequirementList::reload);
    reload();
}

void RequirementList::reload()
{
    const auto completion = m_workspace.completion();
    setVisible(completion.has_value()); // the summary above says what is the matter
    if (!completion) {
        return;
    }
    m_completion = *completion;
    while (m_rows.size() < m_completion.requirements.size()) {
        auto *row = new RequirementRow(this);
        const qsizetype place = m_rows.size();
        connect(row, &RequirementRow::actionTriggered, this, [this, place] { act(place); });
        m_column->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_completion.requirements.size(); ++i) {
        m_rows[i]->setContent(
            RequirementText::describe(m_completion.requirements[i], m_workspace.course()));
    }
}

void RequirementList::act(qsizetype row)
{
    const Requirement requirement = m_completion.requirements.value(row);
    switch (requirement.kind) {
    case Requirement::Kind::ChapterCoverage:
        Q_EMIT watchWanted(
            firstGap(m_workspace.recording(), requirement.chapter, m_workspace.watch().coverage()));
        if (requirement.have > 0) { // what is missing, and nothing else
            m_workspace.gapGuide().start(requirement.chapter);
        }
        break;
    case Requirement::Kind::ReflectionWords:
        Q_EMIT reflectionWanted();
        break;
    }
}

} // namespace companion
