// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The transcript as rows: the captions of a sentence or two joined to a passage.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>

#include <QAbstractListModel>

namespace companion {

struct Passage {
    Milliseconds from{ 0 };
    qsizetype firstCue = 0;
    QList<qsizetype> cueStarts; //!< where each of its cues begins in `text`
    QString text;
    QString chapter; //!< heading above it, when it is the first of a chapter
    bool showsTime = false; //!< a time in the margin: at paragraphs, and every half minute
    bool beginsParagraph = false;
    bool operator==(const Passage &) const = default;
};

struct TranscriptHit {
    int row = 0;
    qsizetype start = 0; //!< in the passage's text
    qsizetype length = 0;
    Milliseconds time{ 0 }; //!< start of the cue that holds it
    bool operator==(const TranscriptHit &) const = default;
};

//! Joins cues until a sentence ends, up to a few lines.
[[nodiscard]] QList<Passage> passagesOf(const CaptionTrack &captions, const Course &course,
                                        const Recording &recording);

//! Every place where `phrase` stands as folded text, in reading order; none for a blank phrase.
[[nodiscard]] QList<TranscriptHit>
findInPassages(const QList<Passage> &passages, const CaptionTrack &captions, const QString &phrase);

class TranscriptModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptModel)

public:
    //! All three outlive the model.
    TranscriptModel(const Course &course, const Recording &recording, const CaptionTrack &captions,
                    QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const Passage &passage(int row) const { return m_passages.at(row); }
    [[nodiscard]] Milliseconds cueTime(int row, qsizetype letter) const;

    [[nodiscard]] std::optional<int> playingRow() const { return m_playingRow; }
    //! First letter and length of the words being spoken, in the playing row.
    [[nodiscard]] std::pair<qsizetype, qsizetype> playingWords() const;
    [[nodiscard]] const QList<TranscriptHit> &hits() const { return m_hits; }
    [[nodiscard]] std::optional<qsizetype> currentHit() const { return m_currentHit; }

    //! The captions have changed in their place: other rows, and the same search in them.
    void reload();
    void setPosition(Milliseconds position);
    void search(const QString &phrase);
    //! To the next (+1) or previous (-1) hit, around the ends.
    void stepHit(int direction);
    //! Makes the first hit at or after `position` the current one.
    void chooseHitNear(Milliseconds position);

Q_SIGNALS:
    void playingRowChanged();
    void hitsChanged();
    void currentHitChanged();

private:
    void readPassages();
    void repaintRow(int row);

    const Course &m_course;
    const Recording &m_recording;
    const CaptionTrack &m_captions;
    QList<Passage> m_passages;
    QList<int> m_rowOfCue;
    std::optional<qsizetype> m_playingCue;
    std::optional<int> m_playingRow;
    QList<TranscriptHit> m_hits;
    QString m_phrase; //!< searched for
    std::optional<qsizetype> m_currentHit;
};

} // namespace companion
