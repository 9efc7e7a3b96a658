// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies under the pointer on the timeline: picture, time, chapter, words.
#pragma once

#include <QFrame>
#include <QPixmap>

class QLabel;

namespace companion {

//! A small window of its own above the line, never in the way of the pointer.
class TimelineHover final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineHover)

public:
    struct Content {
        QString time;
        QString chapter;
        QString text;
        bool operator==(const Content &) const = default;
    };

    explicit TimelineHover(QWidget *owner);

    //! Centred above `anchor` (global), kept on the screen. The picture is that of before: see
    //! setPicture().
    void showAt(QPoint anchor, const Content &content);
    //! Null: the place of one that is still to come.
    void setPicture(const QImage &image);
    //! Without, there is no place for one.
    void setHasPictures(bool has);

private:
    Content m_content;
    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_text;
};

} // namespace companion
