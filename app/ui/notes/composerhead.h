// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Above a note that is being written: its moment, its kind and star, and the way to the next.
#pragma once

#include <notes/note.h>

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace companion {

class Actions;
class NoteDraft;

class ComposerHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerHead)

public:
    //! What tells one composer's head from another's.
    struct Parts {
        QString heading; //!< name of the object, as the next
        QString finish;
        bool hasStar = false;
    };

    //! Draft and actions outlive the head. The keys of the kinds work while `composer` is seen.
    ComposerHead(NoteDraft &draft, Actions &actions, const Parts &parts, QWidget *composer);

    void setHeading(const QString &words);
    //! Of the note being written, or of the one to come.
    void toggleStar();

private:
    void addKinds(QHBoxLayout *row);
    void listenToKeys(const QWidget *composer);
    void addStar(QHBoxLayout *row);
    void addFinish(QHBoxLayout *row, const QString &name);
    void showKind();
    void showStar();

    NoteDraft &m_draft;
    Actions &m_actions;
    QLabel *m_heading;
    std::vector<QToolButton *> m_kinds; //!< in the order of NoteKind
    QToolButton *m_star = nullptr;
};

} // namespace companion
