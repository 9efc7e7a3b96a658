// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole recording as one line: chapters, what was watched, notes, search hits, and where we
// are.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>
#include <marks/looper.h>
#include <progress/coverage.h>
#include <ui/watch/timelinemarks.h>
#include <ui/watch/timelinerange.h>

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace companion {

class TimelineHover;

//! Runs from left to right in right-to-left layouts too: time does, in every player.
class TimelineBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineBar)

public:
    static constexpr Milliseconds step{ 5000 }; //!< of the arrow keys
    static constexpr Milliseconds endStep{ 1000 }; //!< of a loop's end, with Alt
    static constexpr Milliseconds fineEndStep{ 100 }; //!< with Alt and Shift

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
    //! Where a mark is drawn and met.
    [[nodiscard]] QRectF markRect(const TimelineMark &mark) const;

    [[nodiscard]] const TimelineMarks &marks() const { return m_marks; }
    //! Index in marks() of the one the keyboard is at.
    [[nodiscard]] std::optional<int> chosenMark() const { return m_chosen; }
    [[nodiscard]] const TimelineRange &range() const { return m_range; }

    void setPosition(Milliseconds position);
    void setCoverage(const Coverage &coverage);
    //! Any part of the program shows its places by a source of its own.
    void setMarks(TimelineMarks::Source source, const QList<TimelineMark> &marks);
    //! Of a search in the transcript.
    void setHits(const QList<Milliseconds> &hits);
    //! The loop that is repeated: its ends are marks that can be moved.
    void setLoop(const std::optional<TimeSpan> &loop);
    //! What a pointer takes hold of; null where that end is out of sight.
    [[nodiscard]] QRectF handleRect(LoopEnd end) const;
    //! As if the user had moved it: clamps and emits loopReshaped.
    void moveEndFromUser(LoopEnd end, Milliseconds to);
    //! As if the user had gone there: clamps and emits seekWanted.
    void seekFromUser(Milliseconds position);
    //! The keyboard's and the screen reader's way to a mark: names it, and Enter goes there.
    void chooseMark(int index);
    //! What the pointer rests on, where that is still `position`.
    void showPicture(companion::Milliseconds position, const QImage &image);
    void setHasPictures(bool has);
    //! The moments that a pointer can mean, one after the other: finer than a pixel none is.
    [[nodiscard]] Milliseconds grain() const;
    void zoomIn();
    void zoomOut();
    void showWhole();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);
    //! While the playhead is dragged, and when it is let go.
    void scrubWanted(companion::Milliseconds position);
    void scrubEnded(companion::Milliseconds position);
    //! The user has moved an end of the loop; setLoop() answers, or it stays as it was.
    void loopReshaped(const companion::TimeSpan &loop);
    //! To be answered by showPicture(), or never.
    void pictureWanted(companion::Milliseconds position);
    void rangeChanged();
    void marksChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void markCourse();
    void setRange(bool isMoved);
    void zoom(double by, Milliseconds around);
    void followPlayhead();
    void tellPosition();
    void leaveMark();

    // Keys and pointer, in timelineinput.cpp.
    [[nodiscard]] static bool isOwnKey(const QKeyEvent &event);
    void stepToMark(bool forward);
    [[nodiscard]] const TimelineMark *markAt(QPointF point) const;
    [[nodiscard]] Milliseconds pointedAt(qreal x) const;
    [[nodiscard]] Milliseconds targetAt(QPointF point) const;
    void hoverAt(QPointF point);
    void showHover(qreal x, Milliseconds position, const TimelineMark *mark);
    void endHover();

    // The ends of the loop, in timelineloop.cpp.
    [[nodiscard]] qreal handleTop() const;
    [[nodiscard]] Milliseconds endPosition(LoopEnd end) const;
    [[nodiscard]] std::optional<LoopEnd> endAt(QPointF point) const;
    [[nodiscard]] std::optional<LoopEnd> chosenEnd() const;
    [[nodiscard]] std::optional<Milliseconds> snapped(qreal x) const;
    void takeEnd(LoopEnd end, std::optional<qreal> pressedAt);
    void dragEnd(const QMouseEvent &event);
    void bringEnd(Milliseconds to);
    void letEndGo();
    void dropEnd();
    [[nodiscard]] bool isEndKey(const QKeyEvent &event) const;
    void moveEndByKey(const QKeyEvent &event);
    void showEnd(LoopEnd end);
    void showCursor(bool onHandle);
    void paintLoopEnds(QPainter &painter) const;

    // Painting, in timelinepainting.cpp.
    void paintLabel(QPainter &painter) const;
    void paintChapters(QPainter &painter) const;
    void paintExercises(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintChosen(QPainter &painter) const;
    void paintRange(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;
    [[nodiscard]] int labelHeight() const;

    const Course &m_course;
    const Recording &m_recording;
    const CaptionTrack &m_captions;
    Milliseconds m_position{ 0 };
    Coverage m_coverage;
    TimelineMarks m_marks;
    std::optional<int> m_chosen;
    TimelineRange m_range;
    bool m_isFollowing = true; //!< false once the user has scrolled away from the playhead
    //! A hand, or keys that are held, on an end of the loop.
    struct Grip {
        LoopEnd end = LoopEnd::A;
        TimeSpan loop; //!< as it will be
        std::optional<qreal> pressedAt; //!< none: by keys
        qreal offset = 0; //!< from the pointer to the end
        bool isMoved = false;
    };
    std::optional<TimeSpan> m_loop;
    std::optional<Grip> m_grip;
    std::optional<Milliseconds> m_drag;
    std::optional<Milliseconds> m_scrubbed; //!< the last that was told
    std::optional<qreal> m_hoverX;
    std::optional<Milliseconds> m_hovered;
    QTimer m_dragSeek; //!< seeks while dragging, but not at every pixel
    TimelineHover *m_hover;
};

} // namespace companion
