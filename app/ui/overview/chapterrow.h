// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One chapter in the list of the overview: number, title, minutes, outcomes, how much was watched.
#pragma once

#include <course/course.h>

#include <QPushButton>

namespace companion {

class ProgressRing;

class ChapterRow final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChapterRow)

public:
    ChapterRow(const Course &course, const Chapter &chapter, QWidget *parent);

    //! `fraction` of what is needed, 0..1; `percent` as watched.
    void setProgress(double fraction, double percent, bool met);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const Chapter &chapter, const QString &number);

    QString m_name;
    QString m_contentNote; //!< as shown, or empty
    ProgressRing *m_ring;
};

} // namespace companion
