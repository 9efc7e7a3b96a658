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
        QString picture; //!< file of the slide, or empty
        bool operator==(const Content &) const = default;
    };

    explicit TimelineHover(QWidget *owner);

    //! Centred above `anchor` (global), kept on the screen.
    void showAt(QPoint anchor, const Content &content);

private:
    void setPicture(const QString &path);

    Content m_content;
    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_text;
};

} // namespace companion
