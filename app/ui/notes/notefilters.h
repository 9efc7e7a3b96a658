// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Beside the notes: filters by chapter, kind and star, with counts, and the privacy notice.
#pragma once

#include <ui/notes/noterows.h>

#include <QScrollArea>

namespace companion {

class ChoiceList;

class NoteFilters final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteFilters)

public:
    //! Both outlive the widget.
    NoteFilters(const Course &course, NoteRows &rows, QWidget *parent);

    void clear(); //!< all chapters, all kinds, starred or not

private:
    void reload();
    void apply();

    const Course &m_course;
    NoteRows &m_rows;
    ChoiceList *m_chapters;
    ChoiceList *m_kinds;
    ChoiceList *m_stars;
};

} // namespace companion
