// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of a course's chapters with where each begins and ends in a recording, to be corrected.
#pragma once

#include <recordings/chapterplan.h>

#include <QList>
#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QPushButton;
class QTimeEdit;

namespace companion {

class TextLabel;

class ChapterRows final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChapterRows)

public:
    //! With `now`, each row has a button that takes its position as the chapter's start.
    ChapterRows(const Course &course, QWidget *parent, std::function<Milliseconds()> now = nullptr);

    //! `marks`, when there are any, are offered for each chapter.
    void setChapters(const QList<PlacedChapter> &chapters, const QList<ChapterMark> &marks,
                     Milliseconds duration);
    [[nodiscard]] const QList<PlacedChapter> &chapters() const { return m_chapters; }
    //! They follow one another, and hold enough of the recording.
    [[nodiscard]] bool isSound() const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QTimeEdit *from = nullptr;
        QTimeEdit *to = nullptr;
        QComboBox *mark = nullptr;
        QPushButton *now = nullptr;
    };

    void addRow(QGridLayout *grid, const Chapter &chapter);
    [[nodiscard]] QTimeEdit *addTime(const QString &name, const QString &objectName);
    void addHeadings(QGridLayout *grid);
    void fillMarks(int row);
    void showTimes();
    void showFault();
    void showLeftOut();
    void moveStart(int row, Milliseconds from);
    void moveEnd(int row, Milliseconds to);
    void takeMark(int row, int index);
    [[nodiscard]] Milliseconds endOf(int row) const;
    [[nodiscard]] QString titleOf(const ChapterId &id) const;

    const Course &m_course;
    std::function<Milliseconds()> m_now;
    QList<Row> m_rows;
    QList<PlacedChapter> m_chapters;
    QList<ChapterMark> m_marks;
    Milliseconds m_duration{ 0 };
    TextLabel *m_fault;
    TextLabel *m_leftOut;
};

} // namespace companion
