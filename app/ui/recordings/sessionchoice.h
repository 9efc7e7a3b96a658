// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the sessions whose recordings lie in one folder is meant.
#pragma once

#include <recordings/refusal.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace companion {

class ChoiceList;

class SessionChoice final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionChoice)

public:
    explicit SessionChoice(QWidget *parent);

    //! The first one is chosen, and the keyboard is there.
    void offer(const QString &folder, const QList<RecordingChoice> &sessions);

Q_SIGNALS:
    void chosen(const QStringList &files);
    void anotherWanted();
    void cancelled();

private:
    void choose();

    QList<RecordingChoice> m_sessions;
    QLabel *m_about;
    ChoiceList *m_list;
    QPushButton *m_look;
};

} // namespace companion
