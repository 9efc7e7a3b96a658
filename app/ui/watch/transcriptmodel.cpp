// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/transcriptmodel.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

TranscriptModel::TranscriptModel(const Course &course, const Recording &recording,
                                 const CaptionTrack &captions, QObject *parent)
    : QAbstractListModel(parent)
    , m_course(course)
    , m_recording(recording)
    , m_captions(captions)
{
    readPassages();
}

void TranscriptModel::readPassages()
{
    m_passages = passagesOf(m_captions, m_course, m_recording);
    m_rowOfCue.clear();
    for (int row = 0; row < m_passages.size(); ++row) {
        for (qsizetype i = 0; i < m_passages.at(row).cueStarts.size(); ++i) {
            m_rowOfCue.append(row);
        }
    }
}

void TranscriptModel::reload()
{
    beginResetModel();
    readPassages();
    m_playingCue.reset();
    m_playingRow.reset();
    m_currentHit.reset();
    m_hits = findInPassages(m_passages, m_captions, m_phrase);
    endResetModel();
    Q_EMIT playingRowChanged();
    Q_EMIT hitsChanged();
    Q_EMIT currentHitChanged();
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_passages.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Passage &passage = m_passages.at(index.row());
    if (role == Qt::DisplayRole) {
        return passage.text;
    }
    if (role == Qt::AccessibleTextRole) {
        const QString line
            //: A passage of the transcript for screen readers: time, then words.
            = tr("%1: %2").arg(formatPosition(passage.from), passage.text);
        return passage.chapter.isEmpty() ? line : passage.chapter + u". "_s + line;
    }
    return {};
}

Milliseconds TranscriptModel::cueTime(int row, qsizetype letter) const
{
    const Passage &passage = m_passages.at(row);
    const auto after = std::ranges::upper_bound(passage.cueStarts, letter);
    const qsizetype within = std::max<qsizetype>(0, after - passage.cueStarts.begin() - 1);
    return m_captions.cues().at(passage.firstCue + within).span.from;
}

std::pair<qsizetype, qsizetype> TranscriptModel::playingWords() const
{
    if (!m_playingRow || !m_playingCue) {
        return { 0, 0 };
    }
    const Passage &passage = m_passages.at(*m_playingRow);
    const qsizetype within = *m_playingCue - passage.firstCue;
    const qsizetype start = passage.cueStarts.at(within);
    const qsizetype end = within + 1 < passage.cueStarts.size()
        ? passage.cueStarts.at(within + 1) - 1
        : passage.text.size();
    return { start, end - start };
}

void TranscriptModel::setPosition(Milliseconds position)
{
    const auto cue = m_captions.cueBefore(position);
    if (cue == m_playingCue) {
        return;
    }
    const auto row = cue ? std::optional(m_rowOfCue.at(*cue)) : std::nullopt;
    const auto before = m_playingRow;
    m_playingCue = cue;
    m_playingRow = row;
    if (before) {
        repaintRow(*before);
    }
    if (row) {
        repaintRow(*row);
    }
    if (row != before) {
        Q_EMIT playingRowChanged();
    }
}

void TranscriptModel::search(const QString &phrase)
{
    m_phrase = phrase;
    const QList<TranscriptHit> found = findInPassages(m_passages, m_captions, phrase);
    if (found == m_hits) {
        return;
    }
    m_hits = found;
    m_currentHit.reset();
    if (!m_passages.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    Q_EMIT hitsChanged();
    Q_EMIT currentHitChanged();
}

void TranscriptModel::stepHit(int direction)
{
    if (m_hits.isEmpty()) {
        return;
    }
    const qsizetype count = m_hits.size();
    const qsizetype from = m_currentHit.value_or(direction > 0 ? -1 : 0);
    m_currentHit = (from + direction + count) % count;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT currentHitChanged();
}

void TranscriptModel::chooseHitNear(Milliseconds position)
{
    if (m_hits.isEmpty()) {
        return;
    }
    const auto near = std::ranges::find_if(
        m_hits, [position](const auto &hit) { return hit.time >= position; });
    m_currentHit = near == m_hits.end() ? 0 : near - m_hits.begin();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT currentHitChanged();
}

void TranscriptModel::repaintRow(int row) { Q_EMIT dataChanged(index(row), index(row)); }

} // namespace companion
