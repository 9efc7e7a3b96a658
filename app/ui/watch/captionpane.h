// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words being spoken, below or beside the picture and never over it.
#pragma once

#include <course/captiontrack.h>
#include <look/captionstyle.h>

#include <QFont>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace companion {

//! Room for the longest cue is reserved at every size and width, so that nothing jumps while
//! captions come and go. Cues at the same time stand above one another; what is too much for the
//! room has smaller letters. The text can be selected.
class CaptionPane final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptionPane)

public:
    static constexpr int smallestPercent = 75;
    static constexpr int largestPercent = 250;

    //! The track outlives the pane.
    CaptionPane(const CaptionTrack &track, QWidget *parent);

    [[nodiscard]] QString text() const;

    void setPosition(Milliseconds position);
    //! The track has changed in its place.
    void reload();
    //! Shows a few words about the captions for two seconds, in their place.
    void tell(const QString &words);
    void setPercent(int percent); //!< size of the text, clamped to what is allowed
    //! Beside the picture the text stands in the middle of a column, below it in a band.
    void setBeside(bool beside);
    void setStyle(const CaptionStyle &style);
    //! Light text on black, as the picture in full screen.
    void setCinema(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return !m_beside; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCue();
    void applyFont();
    void applyColours();
    [[nodiscard]] CaptionColours colours() const;

    const CaptionTrack &m_track;
    QList<QStringList> m_longest; //!< what decides how many lines are reserved
    QList<qsizetype> m_cues; //!< on screen
    Milliseconds m_position{ 0 };
    QLabel *m_label;
    QFont m_letters; //!< of the size that was chosen
    CaptionStyle m_style;
    QString m_told; //!< stands in the place of a cue for a moment
    QTimer m_telling;
    int m_percent = 100;
    bool m_beside = false;
    bool m_cinema = false;
    bool m_applying = false;
};

} // namespace companion
