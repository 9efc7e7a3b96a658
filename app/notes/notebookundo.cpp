// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The undo steps of the notebook: each of them writes to disk before the model shows it.

#include <notes/notebook.h>

#include <QUndoCommand>

namespace companion {

namespace {

//! As in `to` where it is still as in `from`.
Note turned(const Note &note, const Note &from, const Note &to)
{
    Note turned = note;
    const auto turn = [&](auto Note::*field) {
        if (note.*field == from.*field) {
            turned.*field = to.*field;
        }
    };
    turn(&Note::text);
    turn(&Note::kind);
    turn(&Note::position);
    return turned;
}

} // namespace

//! Change of text, kind or position. What has been changed since, as by typing on, is left alone.
class Notebook::EditStep final : public QUndoCommand {
public:
    EditStep(Notebook &notebook, Note before, Note after)
        : QUndoCommand(Notebook::tr("Edit note"))
        , m_notebook(notebook)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void redo() override
    {
        if (m_first) { // the edit itself has been written before the step was pushed
            m_first = false;
            return;
        }
        turn(m_before, m_after);
    }
    void undo() override { turn(m_after, m_before); }

private:
    void turn(const Note &from, const Note &to)
    {
        const Note *current = m_notebook.note(to.id);
        const Note note = current ? turned(*current, from, to) : to;
        if (current && note == *current) { // nothing of the edit is left
            setObsolete(true);
            return;
        }
        if (auto written = m_notebook.write(note); !written) {
            setObsolete(true);
            Q_EMIT m_notebook.failed(written.error());
        }
    }

    Notebook &m_notebook;
    Note m_before;
    Note m_after;
    bool m_first = true;
};

class Notebook::RemoveStep final : public QUndoCommand {
public:
    RemoveStep(Notebook &notebook, Note removed)
        : QUndoCommand(Notebook::tr("Delete note"))
        , m_notebook(notebook)
        , m_removed(std::move(removed))
    {
    }

    void redo() override
    {
        if (m_first) {
            m_first = false;
            return;
        }
        report(m_notebook.erase(m_removed.id));
    }
    void undo() override { report(m_notebook.bringBack(m_removed)); }

private:
    void report(const Result<> &done)
    {
        if (!done) {
            setObsolete(true);
            Q_EMIT m_notebook.failed(done.error());
        }
    }

    Notebook &m_notebook;
    Note m_removed;
    bool m_first = true;
};

//! The text may have been typed on since: only the star is taken back.
class Notebook::StarStep final : public QUndoCommand {
public:
    StarStep(Notebook &notebook, NoteId id, bool starred)
        : QUndoCommand(starred ? Notebook::tr("Star note") : Notebook::tr("Take the star away"))
        , m_notebook(notebook)
        , m_id(std::move(id))
        , m_starred(starred)
    {
    }

    void redo() override
    {
        if (m_first) {
            m_first = false;
            return;
        }
        write(m_starred);
    }
    void undo() override { write(!m_starred); }

private:
    void write(bool starred)
    {
        if (auto written = m_notebook.writeStar(m_id, starred); !written) {
            setObsolete(true);
            Q_EMIT m_notebook.failed(written.error());
        }
    }

    Notebook &m_notebook;
    NoteId m_id;
    bool m_starred;
    bool m_first = true;
};

Result<> Notebook::setStarred(const NoteId &id, bool starred)
{
    if (const Note *current = note(id); current && current->starred == starred) {
        return {};
    }
    auto written = writeStar(id, starred);
    if (written) {
        m_undo.push(new StarStep(*this, id, starred));
    }
    return written;
}

//! Moves of notes; each way gives the relocation of the other.
class Notebook::RelocateStep final : public QUndoCommand {
public:
    RelocateStep(Notebook &notebook, NoteRelocation back)
        : QUndoCommand(Notebook::tr("Move notes"))
        , m_notebook(notebook)
        , m_other(std::move(back))
    {
    }

    void redo() override
    {
        if (m_first) {
            m_first = false;
            return;
        }
        turn();
    }
    void undo() override { turn(); }

private:
    void turn()
    {
        if (isObsolete()) { // one of several steps that are taken back as one
            return;
        }
        auto back = m_notebook.move(m_other);
        if (back) {
            m_other = *std::move(back);
        } else {
            setObsolete(true);
            Q_EMIT m_notebook.failed(back.error());
        }
    }

    Notebook &m_notebook;
    NoteRelocation m_other;
    bool m_first = true;
};

Result<> Notebook::relocate(const NoteRelocation &relocation)
{
    if (relocation.isEmpty()) {
        return {};
    }
    auto back = move(relocation);
    if (!back) {
        return failWith(back);
    }
    m_undo.push(new RelocateStep(*this, *std::move(back)));
    return {};
}

Result<NoteRelocation> Notebook::move(const NoteRelocation &relocation)
{
    auto back = m_store.relocate(relocation);
    if (!back) {
        return back;
    }
    if (auto shown = reload(); !shown) {
        return failWith(shown);
    }
    Q_EMIT relocated();
    return back;
}

Result<> Notebook::edit(const Note &changed)
{
    const Note *current = note(changed.id);
    if (!current) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("edit of a note that is not in the notebook"));
    }
    const Note before = *current;
    if (changed == before) {
        return {};
    }
    const auto written = write(changed);
    if (!written) {
        return failWith(written);
    }
    m_undo.push(new EditStep(*this, before, *written));
    return {};
}

void Notebook::rememberEdit(const Note &before)
{
    if (const Note *after = note(before.id); after && *after != before) {
        m_undo.push(new EditStep(*this, before, *after));
    }
}

Result<> Notebook::remove(const NoteId &id)
{
    const Note *current = note(id);
    if (!current) {
        return {};
    }
    const Note removed = *current;
    if (auto erased = erase(id); !erased) {
        return erased;
    }
    m_undo.push(new RemoveStep(*this, removed));
    return {};
}

} // namespace companion
