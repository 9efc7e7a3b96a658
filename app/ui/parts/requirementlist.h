// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules for the certificate as rows that follow the workspace.
#pragma once

#include <base/timespan.h>
#include <progress/completion.h>

#include <QWidget>

class QVBoxLayout;

namespace companion {

class RequirementRow;
class Workspace;

class RequirementList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequirementList)

public:
    //! `workspace` outlives the list.
    RequirementList(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    //! The reader wants to watch what is missing, from here on.
    void watchWanted(companion::Milliseconds position);
    void reflectionWanted();

private:
    void reload();
    void act(qsizetype row);

    Workspace &m_workspace;
    Completion m_completion; //!< as shown
    QVBoxLayout *m_column;
    QList<RequirementRow *> m_rows;
};

} // namespace companion
