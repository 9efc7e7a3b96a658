// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence at the top of a page with at most two acts; never a modal for what is not a question.
#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QToolButton;
class QPushButton;
class QUndoStack;

namespace companion {

class TextLabel;

class Notice final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notice)

public:
    enum class Kind { Information, Warning, Error };

    explicit Notice(QWidget *parent = nullptr); //!< hidden until show…

    //! Empty `actionText`: no button. Announced to screen readers.
    void tell(Kind kind, const QString &sentence, const QString &actionText = {});
    //! With two buttons.
    void tell(Kind kind, const QString &sentence, const QString &actionText,
              const QString &otherText);
    //! The same until a step is made, undone or redone: what it says of Undo no longer holds then.
    void tellUntilNextStep(const QUndoStack &steps, const QString &sentence,
                           const QString &actionText = {});
    void dismiss();
    //! Across a window or pane, where no page's margin keeps it from the edges.
    void standAcross();

Q_SIGNALS:
    void actionTriggered();
    void otherTriggered();
    void closed(); //!< by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    Kind m_kind = Kind::Information;
    QFrame *m_card;
    QLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_other;
    QToolButton *m_close;
    QMetaObject::Connection m_nextStep;
};

} // namespace companion
