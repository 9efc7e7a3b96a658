// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The transcript on the screen: follows what is spoken, and yields to a reader who scrolls.
#pragma once

#include <base/timespan.h>

#include <QListView>
#include <QPropertyAnimation>

namespace companion {

class TranscriptDelegate;
class TranscriptModel;

class TranscriptView final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptView)

public:
    //! The model outlives the view.
    TranscriptView(TranscriptModel &model, QWidget *parent);

    //! True while the view keeps the spoken passage in sight.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setReduceMotion(bool on) { m_reduceMotion = on; }
    //! Back to now.
    void follow();
    //! Shows a row because the reader wants to see it; following ends.
    void showRow(int row);
    //! Scrolls there after the rows have changed.
    void keepPlace(int scrolled);

Q_SIGNALS:
    void followingChanged(bool following);
    void seekWanted(companion::Milliseconds position);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void yield();
    void scrollToRow(int row, bool animated);
    void bringNowIntoSight(bool animated);

    TranscriptModel &m_model;
    TranscriptDelegate *m_delegate;
    QPropertyAnimation m_scrolling;
    QPersistentModelIndex m_pressed;
    bool m_following = true;
    bool m_reduceMotion = false;
};

} // namespace companion
