// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words on a page: wrapped at a readable measure, in the design's sizes.
#pragma once

#include <QLabel>
#include <QMargins>

namespace companion {

//! A wrapping label whose lines never grow longer than the measure, however wide its place is.
class TextLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLabel)

public:
    explicit TextLabel(const QString &text, QWidget *parent);

    //! Paragraphs as reading text: 1.4 line height, shown as they are (never as markup).
    void setParagraphs(const QStringList &paragraphs);
    //! Letters a line holds at most; 68 unless set.
    void setMeasure(int letters);
    //! Kept free round the words; left is where the page begins. (Contents margins hold the rest of
    //! the line beyond the measure.)
    void setRoom(const QMargins &room);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void align();
    [[nodiscard]] int measure() const; //!< in pixels
    [[nodiscard]] int margin() const; //!< the part of the width beyond the words
    [[nodiscard]] int roomAtSides() const { return m_room.left() + m_room.right(); }
    void placeWords();

    int m_letters = 68;
    QMargins m_room;
};

//! About 68 letters of running text in `metrics`, in pixels.
[[nodiscard]] int readingWidth(const QFontMetrics &metrics);

[[nodiscard]] TextLabel *makeTitle(const QString &text, QWidget *parent); //!< 1.6, semibold
[[nodiscard]] TextLabel *makeSection(const QString &text, QWidget *parent); //!< 1.2, semibold
[[nodiscard]] TextLabel *makeStrong(const QString &text, QWidget *parent); //!< body, semibold
[[nodiscard]] TextLabel *makeBody(const QString &text, QWidget *parent);
[[nodiscard]] TextLabel *makeSecondary(const QString &text, QWidget *parent); //!< 0.9, muted
[[nodiscard]] TextLabel *makeProse(const QStringList &paragraphs, QWidget *parent);

} // namespace companion
