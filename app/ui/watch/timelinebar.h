// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole recording as one line: chapters, what was watched, notes, search hits, and where we
// are.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>
#include <notes/note.h>
#include <progress/coverage.h>

#include <QTimer>
#include <QWidget>

#include <optional>

namespace companion {

class TimelineHover;

struct TimelineMark {
    Milliseconds position{ 0 };
    NoteKind kind = NoteKind::Note;
    QString text; //!< private: shown under the pointer only
    bool operator==(const TimelineMark &) const = default;
};

//! Runs from left to right in right-to-left layouts too: time does, in every player.
class TimelineBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineBar)

public:
    static constexpr Milliseconds step{ 5000 }; //!< of the arrow keys

    //! All three outlive the bar.
    TimelineBar(const Course &course, const Recording &recording, const CaptionTrack &captions,
                QWidget *parent);
    ~TimelineBar() override;

    [[nodiscard]] Milliseconds position() const { return m_drag.value_or(m_position); }
    [[nodiscard]] Milliseconds duration() const { return m_recording.duration; }
    //! For assistive technology: "0:22:10 of 2:45:00, chapter 2 · Two ideas".
    [[nodiscard]] QString valueText() const;
    //! Geometry of the track, for painting and tests: x of a moment, and back.
    [[nodiscard]] QRect trackRect() const;
    [[nodiscard]] qreal xOf(Milliseconds position) const;
    [[nodiscard]] Milliseconds positionAt(qreal x) const;

    void setPosition(Milliseconds position);
    void setCoverage(const Coverage &coverage);
    void setMarks(const QList<TimelineMark> &marks);
    void setHits(const QList<Milliseconds> &hits);
    //! As if the user had gone there: clamps and emits seekWanted.
    void seekFromUser(Milliseconds position);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] static bool isOwnKey(const QKeyEvent &event);
    [[nodiscard]] const TimelineMark *markAt(QPointF point) const;
    [[nodiscard]] Milliseconds targetAt(QPointF point) const;
    void dragTo(QPointF point);
    void hoverAt(QPointF point);
    void endHover();

    // Painting, in timelinepainting.cpp.
    void paintLabel(QPainter &painter) const;
    void paintChapters(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintHits(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;
    [[nodiscard]] int labelHeight() const;

    const Course &m_course;
    const Recording &m_recording;
    const CaptionTrack &m_captions;
    Milliseconds m_position{ 0 };
    Coverage m_coverage;
    QList<TimelineMark> m_marks;
    QList<Milliseconds> m_hits;
    std::optional<Milliseconds> m_drag;
    std::optional<qreal> m_hoverX;
    QTimer m_dragSeek; //!< seeks while dragging, but not at every pixel
    TimelineHover *m_hover;
};

} // namespace companion
