// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Full screen: transport and note composer slide in over the picture when they are wanted.
#pragma once

#include <QObject>
#include <QTimer>

class QFrame;
class QWidget;

namespace companion {

//! Two cards at the lower edge of the stage, above the captions, which they never cover. They come
//! with the pointer or any key, and go after three seconds unless they have the keyboard, the
//! pointer or an open menu.
class FullScreenDeck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FullScreenDeck)

public:
    //! `stage` is the parent of the cards and of this.
    explicit FullScreenDeck(QWidget *stage);

    [[nodiscard]] bool isActive() const { return m_active; }
    void setReduceMotion(bool on) { m_reduceMotion = on; }

    //! Takes both widgets into the cards until leave(); whoever lent them takes them back then.
    void enter(QWidget *controls, QWidget *composer);
    void leave();
    //! Shows the cards and starts the three seconds again.
    void reveal();
    //! The cards end above this line of the stage.
    void setFloor(int y);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isNeeded() const;
    [[nodiscard]] QPoint restingPlace(const QFrame *card) const;
    void hideCards();
    void place();
    void slideIn(QFrame *card);

    QWidget *m_stage;
    QFrame *m_controlsCard;
    QFrame *m_composerCard;
    QTimer m_rest;
    int m_floor = 0;
    bool m_active = false;
    bool m_shown = false;
    bool m_reduceMotion = false;
    QPoint m_lastPointer;
};

} // namespace companion
