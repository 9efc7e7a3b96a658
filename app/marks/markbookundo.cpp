// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The undo steps of bookmarks and loops: each of them writes to disk before the model shows it.

#include <marks/markbook.h>

#include <QUndoCommand>
#include <QUndoStack>

#include <optional>

namespace companion {

//! From one state of a mark to another; none: it is not there.
class MarkBook::Step final : public QUndoCommand {
public:
    Step(const QString &text, MarkBook &book, std::optional<Mark> before, std::optional<Mark> after)
        : QUndoCommand(text)
        , m_book(book)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void redo() override
    {
        if (m_first) { // done before the step was pushed
            m_first = false;
            return;
        }
        go(m_before, m_after);
    }
    void undo() override { go(m_after, m_before); }

private:
    void go(const std::optional<Mark> &from, const std::optional<Mark> &to)
    {
        const Result<> done = !to ? m_book.erase(from->id)
            : !from               ? m_book.bringBack(*to)
                                  : m_book.write(*to).map([](const Mark &) {});
        if (!done) {
            setObsolete(true);
            Q_EMIT m_book.failed(done.error());
        }
    }

    MarkBook &m_book;
    std::optional<Mark> m_before;
    std::optional<Mark> m_after;
    bool m_first = true;
};

//! Moves between recordings. Beside a step that failed it may be undone and redone all the same,
//! and then does nothing.
class MarkBook::RelocateStep final : public QUndoCommand {
public:
    RelocateStep(const QString &text, MarkBook &book, QList<MarkMove> there, QList<MarkMove> back)
        : QUndoCommand(text)
        , m_book(book)
        , m_there(std::move(there))
        , m_back(std::move(back))
    {
    }

    void redo() override
    {
        if (m_first) {
            m_first = false;
            return;
        }
        go(m_there);
    }
    void undo() override { go(m_back); }

private:
    void go(const QList<MarkMove> &moves)
    {
        if (isObsolete()) {
            return;
        }
        if (const auto done = m_book.move(moves); !done) {
            setObsolete(true);
            Q_EMIT m_book.failed(done.error());
        }
    }

    MarkBook &m_book;
    QList<MarkMove> m_there;
    QList<MarkMove> m_back;
    bool m_first = true;
};

Result<> MarkBook::relocate(const QList<MarkMove> &moves)
{
    if (moves.isEmpty()) {
        return {};
    }
    auto back = move(moves);
    if (!back) {
        return failWith(back);
    }
    m_undo.push(new RelocateStep(tr("Move bookmarks and loops"), *this, moves, *std::move(back)));
    return {};
}

Result<Mark> MarkBook::add(Milliseconds from, std::optional<Milliseconds> to, const QString &name)
{
    auto written = write({ .id = MarkStore::newId(),
                           .recording = m_recording,
                           .from = from,
                           .to = to,
                           .name = name });
    if (written) {
        m_undo.push(new Step(to ? tr("Keep loop") : tr("Set bookmark"), *this, {}, *written));
    }
    return written;
}

Result<> MarkBook::edit(const Mark &changed)
{
    const Mark *current = mark(changed.id);
    if (!current) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("edit of a mark that is not in the book"));
    }
    const Mark before = *current;
    if (changed == before) {
        return {};
    }
    const auto written = write(changed);
    if (!written) {
        return failWith(written);
    }
    m_undo.push(new Step(tr("Change mark"), *this, before, *written));
    return {};
}

Result<> MarkBook::remove(const MarkId &id)
{
    const Mark *current = mark(id);
    if (!current) {
        return {};
    }
    const Mark removed = *current;
    if (auto erased = erase(id); !erased) {
        return erased;
    }
    m_undo.push(new Step(tr("Delete mark"), *this, removed, {}));
    return {};
}

} // namespace companion
