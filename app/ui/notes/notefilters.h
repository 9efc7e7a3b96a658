// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filters beside the notes: by chapter and by kind, with counts.
#pragma once

#include <ui/notes/noterows.h>

#include <QWidget>

namespace companion {

class ChoiceList;

class NoteFilters final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteFilters)

public:
    //! Both outlive the widget.
    NoteFilters(const Course &course, NoteRows &rows, QWidget *parent);

    void clear(); //!< all chapters, all kinds

private:
    void reload();
    void apply();

    const Course &m_course;
    NoteRows &m_rows;
    ChoiceList *m_chapters;
    ChoiceList *m_kinds;
};

} // namespace companion
