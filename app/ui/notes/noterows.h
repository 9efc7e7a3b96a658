// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notes as the page shows them: filtered, in reading order, under chapter headings.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <notes/note.h>

#include <QAbstractListModel>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimer>

#include <optional>

namespace companion {

class Notebook;

struct NoteFilter {
    //! Unset: all. An empty id: notes that lie in no chapter.
    std::optional<ChapterId> chapter;
    std::optional<NoteKind> kind;
    bool starredOnly = false;
    QString query;
    bool operator==(const NoteFilter &) const = default;
};

//! How many notes each filter would show, given the other filters.
struct NoteCounts {
    QHash<ChapterId, int> chapters; //!< the empty id: in no chapter
    int allChapters = 0;
    QMap<NoteKind, int> kinds;
    int allKinds = 0;
    int starred = 0;
    int allStars = 0; //!< starred or not
};

//! Follows a notebook; changes arrive as row insertions and removals, so that a view keeps its
//! place.
class NoteRows final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteRows)

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1,
        NoteRole, //!< companion::Note, on note rows
        CountRole //!< notes under a heading
    };

    //! Both outlive the model.
    NoteRows(const Course &course, const Recording &recording, QObject *parent);

    void setNotebook(Notebook *notebook); //!< null: empty
    void setFilter(const NoteFilter &filter);
    [[nodiscard]] const NoteFilter &filter() const { return m_filter; }
    //! A note that is being edited stays, whatever the filter says of its new text and kind.
    void hold(const NoteId &id);
    void release(const NoteId &id);
    [[nodiscard]] const NoteCounts &counts() const { return m_counts; }
    //! That there are no rows does not say then that no note matches.
    [[nodiscard]] bool hasSearchFailed() const { return m_hasSearchFailed; }
    [[nodiscard]] QList<Note> shownNotes() const;
    [[nodiscard]] QModelIndex indexOf(const NoteId &id) const;
    //! Takes over what waits, now.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refreshed(); //!< rows or counts may have changed

private:
    struct Row {
        QString heading; //!< empty on note rows
        int count = 0; //!< notes under the heading
        Note note;

        [[nodiscard]] bool isHeading() const { return !heading.isEmpty(); }
        [[nodiscard]] bool sameThing(const Row &other) const
        {
            return heading == other.heading && note.id == other.note.id;
        }
        bool operator==(const Row &) const = default;
    };

    struct Fits {
        bool chapter = true;
        bool kind = true;
        bool star = true;
    };

    [[nodiscard]] QList<Row> wantedRows();
    void count(const Note &note, const ChapterId &chapter, const Fits &fits);
    [[nodiscard]] static QString spokenNote(const Note &note);
    [[nodiscard]] QString headingFor(const ChapterId &chapter) const;
    void replaceRows(const QList<Row> &wanted);

    const Course &m_course;
    const Recording &m_recording;
    Notebook *m_notebook = nullptr;
    NoteFilter m_filter;
    QSet<NoteId> m_held;
    NoteCounts m_counts;
    bool m_hasSearchFailed = false;
    QList<Row> m_rows;
    QTimer m_refresh;
};

} // namespace companion
