// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the chapters of the recording that is open lie; stays beside the recording while it plays.
#pragma once

#include <recordings/chapterplan.h>

#include <QDialog>

#include <functional>

namespace companion {

class ChapterRows;
class Notice;

class ChaptersDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChaptersDialog)

public:
    //! Returns what went wrong, as a sentence, or nothing.
    using Keep = std::function<QString(const QList<PlacedChapter> &)>;

    ChaptersDialog(const Course &course, const Recording &recording,
                   std::function<Milliseconds()> now, Keep keep, QWidget *parent);

private:
    void save();

    ChapterRows *m_rows;
    Notice *m_notice;
    Keep m_keep;
};

} // namespace companion
