// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Full-text search over notes, held in memory only.
#pragma once

#include <base/result.h>
#include <notes/note.h>

#include <QStringList>

#include <memory>

namespace companion {

//! SQLite FTS5 on a `:memory:` connection, over folded text: "cafe" finds "café" in every script,
//! while the tokenizer's own remove_diacritics knows Latin letters only. The last word of a query
//! matches as a prefix, so that results come while typing. What is typed as one word is one: the
//! parts of "don't" are found side by side only. Any input is safe: it is quoted.
class NoteSearch final {
    Q_DISABLE_COPY_MOVE(NoteSearch)

public:
    [[nodiscard]] static Result<std::unique_ptr<NoteSearch>> create();
    ~NoteSearch();

    [[nodiscard]] Result<> rebuild(const QList<Note> &notes);
    [[nodiscard]] Result<> put(const Note &note);
    [[nodiscard]] Result<> remove(const NoteId &id);
    //! Ids of the notes that hold every word; empty query: no ids. Order: by position.
    [[nodiscard]] Result<QList<NoteId>> find(const QString &query) const;

private:
    NoteSearch();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace companion
