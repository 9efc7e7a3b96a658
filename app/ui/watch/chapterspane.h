// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chapters of the recording as a list: where they begin, how long they are, what was watched.
#pragma once

#include <base/timespan.h>

#include <QListView>

namespace companion {

class ChaptersModel;
class Workspace;

class ChaptersPane final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChaptersPane)

public:
    //! Outlives the pane.
    ChaptersPane(Workspace &workspace, QWidget *parent);

    void setPosition(Milliseconds position);

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    ChaptersModel *m_model;
};

} // namespace companion
