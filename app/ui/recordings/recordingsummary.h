// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was found, to be looked at and corrected before anything is copied.
#pragma once

#include <recordings/recordingmaker.h>

#include <QWidget>

class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace companion {

class ChapterRows;
class TextLabel;

class RecordingSummary final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingSummary)

public:
    RecordingSummary(const Course &course, InspectedRecording inspected, QWidget *parent);

    [[nodiscard]] bool isComplete() const; //!< nothing has to be corrected
    //! Without `origin`, which the caller knows.
    [[nodiscard]] RecordingToAdd wanted() const;

Q_SIGNALS:
    void edited();

private:
    void addFacts(QVBoxLayout *column);
    void addWarnings(QVBoxLayout *column);
    void addTitle(QVBoxLayout *column);
    void addKeeping(QVBoxLayout *column);
    void addChapters(QVBoxLayout *column);
    [[nodiscard]] QString files() const;
    [[nodiscard]] QString kinds() const;
    [[nodiscard]] QString captions() const;
    [[nodiscard]] QString chat() const;
    [[nodiscard]] QString keeping() const;
    [[nodiscard]] QString marks() const;
    [[nodiscard]] QString suggestedTitle() const;

    const Course &m_course;
    InspectedRecording m_inspected;
    QLineEdit *m_title;
    QRadioButton *m_link;
    ChapterRows *m_chapters;
};

} // namespace companion
