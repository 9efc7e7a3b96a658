// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where nothing is yet: a drawing, a sentence, an act.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace companion {

//! Where it is lower than it would be, the drawing goes first.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    //! `iconName` of resources/icons; an empty `actionText` leaves the button out.
    EmptyState(QString iconName, const QString &sentence, const QString &actionText,
               QWidget *parent);

    void setSentence(const QString &sentence);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawPicture();

    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_sentence;
};

} // namespace companion
