// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A prepared, forward-only SQL statement that is finished when it goes out of scope.
#pragma once

#include <base/result.h>

#include <QSqlQuery>

namespace companion {

class Database;

//! An open SELECT blocks writers and keeps the WAL from being checkpointed, so the destructor
//! finishes it.
//! ```
//! Statement select(database, uR"(SELECT id, text FROM t WHERE kind = :kind)"_s);
//! select.bind(u":kind"_s, kind);
//! if (auto done = select.run(); !done) return failWith(done);
//! while (select.next()) use(select.value(0));
//! if (auto end = select.ended(); !end) return failWith(end);
//! ```
class Statement final {
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(Database &database, const QString &sql);
    ~Statement();

    //! Binds a named placeholder. A null QString binds NULL; an empty one binds empty text.
    void bind(const QString &placeholder, const QVariant &value);
    //! Executes; a faulty prepare is reported here. Errors: DiskFull, Io, Corrupt, InUse, Invalid
    //! (constraint).
    [[nodiscard]] Result<> run();
    //! Steps to the next row; false at the end, and when reading failed: then ended() tells.
    [[nodiscard]] bool next();
    //! After the last row: whether it was the last, or reading broke off (Corrupt, Io).
    [[nodiscard]] Result<> ended() const;
    [[nodiscard]] QVariant value(int column) const;
    //! Rows changed by the last run().
    [[nodiscard]] int rowsAffected() const;

private:
    QSqlQuery m_query;
    Error m_prepareError;
    bool m_prepared = false;
};

//! Maps what the driver says to one of our codes.
[[nodiscard]] Error toError(const QSqlError &error);

} // namespace companion
