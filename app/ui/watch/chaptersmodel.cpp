// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/completion.h>
#include <ui/watch/chaptersmodel.h>
#include <workspace/workspace.h>

#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QString minutesText(Milliseconds length)
{
    const int minutes = std::max(1, int(std::lround(double(length.count()) / 60'000)));
    return ChaptersModel::tr("%n min", "length of a chapter", minutes);
}

ChaptersModel::ChaptersModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_rows(rows())
{
    connect(&workspace, &Workspace::completionChanged, this, &ChaptersModel::reload);
}

int ChaptersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChaptersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ListedChapter &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole) {
        return row.title;
    }
    if (role == Qt::AccessibleTextRole) {
        //: A chapter for screen readers: number, title, length, share watched.
        const QString line
            = tr("Chapter %1, %2, %3, %4 % watched")
                  .arg(QLocale().toString(row.number), row.title, minutesText(row.span.length()),
                       QLocale().toString(int(row.percent)));
        return row.contentNote.isEmpty() ? line : line + u". "_s + row.contentNote;
    }
    return {};
}

void ChaptersModel::setPosition(Milliseconds position)
{
    std::optional<int> playing;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).span.contains(position)) {
            playing = row;
        }
    }
    if (playing != m_playing) {
        m_playing = playing;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    }
}

QList<ListedChapter> ChaptersModel::rows() const
{
    const Course &course = m_workspace.course();
    const Recording &recording = m_workspace.recording();
    const Coverage coverage = m_workspace.watch().coverage();
    QList<ListedChapter> rows;
    for (const RecordedChapter &recorded : recording.chapters) {
        const Chapter *chapter = course.chapter(recorded.id);
        if (!chapter) {
            continue;
        }
        const double percent = chapterPercent(recording, recorded.id, coverage);
        rows.append({ .number = int(rows.size()) + 1,
                      .title = chapter->title,
                      .contentNote = chapter->contentNote.value_or(QString()),
                      .span = recorded.span,
                      .percent = percent,
                      .met = percent >= course.completion.coveragePercent,
                      .optional = chapter->optional });
    }
    return rows;
}

void ChaptersModel::reload()
{
    const QList<ListedChapter> now = rows();
    for (int row = 0; row < now.size(); ++row) {
        if (m_rows.at(row) != now.at(row)) {
            m_rows[row] = now.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace companion
