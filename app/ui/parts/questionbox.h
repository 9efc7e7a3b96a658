// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A question with its answers, in the look of the other dialogs.
#pragma once

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace companion {

//! Deletes itself once it is answered. The way out comes first, then the acts.
class QuestionBox final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionBox)

public:
    QuestionBox(const QString &title, const QString &question, const QString &explanation,
                QWidget *parent);

    //! Closes and does nothing; so does Escape.
    QPushButton *addWayOut(const QString &text);
    //! Closes, then acts.
    QPushButton *addAct(const QString &text, std::function<void()> act);

private:
    QPushButton *addButton(const QString &text);

    QHBoxLayout *m_buttons;
};

} // namespace companion
