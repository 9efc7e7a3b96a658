// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of the session under the timeline: how much was written when, and where questions are.
#pragma once

#include <base/timespan.h>

#include <QWidget>

#include <functional>
#include <optional>

namespace companion {

class RoomChat;
class RoomRows;
class TimelineHover;

//! Runs from left to right in every layout, as the timeline above it, whose places it shares.
class RoomLane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomLane)

public:
    //! How the timeline above maps moments to places across its width.
    struct Places {
        std::function<qreal(Milliseconds)> xOf;
        std::function<Milliseconds(qreal)> positionAt;
    };

    //! Chat and rows outlive the lane.
    RoomLane(const RoomChat &chat, const RoomRows &rows, Places places, QWidget *parent);

    //! For assistive technology: "Message 3 of 12. 0:22:10, Delegate 7 asks: …".
    [[nodiscard]] QString valueText() const;
    //! Row that the keyboard is at.
    [[nodiscard]] std::optional<int> chosenRow() const { return m_chosen; }
    [[nodiscard]] int rowCount() const;
    void chooseRow(int row);
    //! The row under a place, or none near it.
    [[nodiscard]] std::optional<int> rowNear(qreal x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);
    void rowChosen(int row);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showRow(std::optional<int> row);
    void goTo(int row);
    void step(int by);
    void paintDensity(QPainter &painter) const;
    void paintQuestions(QPainter &painter) const;

    const RoomChat &m_chat;
    const RoomRows &m_rows;
    Places m_places;
    std::optional<int> m_chosen;
    std::optional<int> m_hovered;
    TimelineHover *m_hover;
};

} // namespace companion
