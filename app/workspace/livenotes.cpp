// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <course/recording.h>
#include <notes/noteplans.h>
#include <workspace/livenotes.h>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr Milliseconds longestSitting = 12h;
constexpr Milliseconds longestOverrun = 1h;
}

LiveNotes::LiveNotes(Database &database, const Clock &clock, const Course &course)
    : m_database(database)
    , m_clock(clock)
    , m_course(course)
    , m_store(database, clock)
    , m_times(course.event ? timesOf(*course.event) : std::nullopt)
    , m_draft(clock)
{
    readSitting();
}

LiveNotes::~LiveNotes() { closeNotebook(); }

void LiveNotes::readSitting()
{
    const auto sittings = m_store.list(m_course.id);
    m_sitting.reset();
    m_error.reset();
    if (!sittings) {
        m_error = sittings.error();
        qCWarning(lcNotes) << "Live sittings could not be read, code" << int(sittings.error().code);
        return;
    }
    const auto open = std::ranges::find_if(
        *sittings, [](const LiveSitting &sitting) { return !sitting.endedAt; });
    if (open != sittings->end()) {
        m_sitting = *open;
    }
}

void LiveNotes::setSealer(const Sealer *sealer)
{
    closeNotebook();
    m_sealer = sealer;
    if (m_error) {
        readSitting();
    }
    openNotebook();
    Q_EMIT changed();
}

void LiveNotes::openNotebook()
{
    if (!m_sitting || !m_sealer) {
        return;
    }
    auto opened = Notebook::open(m_database, *m_sealer, m_clock, m_sitting->id);
    m_error.reset();
    if (opened) {
        m_notebook = *std::move(opened);
        m_draft.setNotebook(m_notebook.get(), m_sitting->id);
        connect(m_notebook.get(), &QAbstractItemModel::rowsInserted, this,
                &LiveNotes::notesChanged);
        connect(m_notebook.get(), &QAbstractItemModel::rowsRemoved, this, &LiveNotes::notesChanged);
        connect(m_notebook.get(), &QAbstractItemModel::dataChanged, this, &LiveNotes::notesChanged);
    } else {
        m_error = opened.error();
        qCWarning(lcNotes) << "Live notes could not be opened, code" << int(opened.error().code);
    }
}

void LiveNotes::closeNotebook()
{
    if (m_notebook) {
        m_draft.flush();
        m_draft.setNotebook(nullptr, {});
        m_notebook.reset();
    }
}

void LiveNotes::reload()
{
    if (!m_draft.position()) { // what is being typed is not interrupted
        closeNotebook();
        openNotebook();
    }
    Q_EMIT changed();
}

void LiveNotes::discardDraft()
{
    m_draft.discard();
    reload();
}

Result<QList<LiveSitting>> LiveNotes::ended() const
{
    auto sittings = m_store.list(m_course.id);
    if (sittings) {
        sittings->removeIf(
            [](const LiveSitting &sitting) { return !sitting.endedAt || sitting.notes == 0; });
    }
    return sittings;
}

Result<QList<Note>> LiveNotes::notesOf(const LiveSitting &sitting) const
{
    if (!m_sealer) {
        return fail(Error::Code::Locked, u"the notes are locked"_s);
    }
    const auto loaded = NoteStore(m_database, *m_sealer, m_clock).load(sitting.id);
    if (!loaded) {
        return failWith(loaded);
    }
    return loaded->notes;
}

Milliseconds LiveNotes::now() const
{
    return m_sitting ? std::max(0ms, Milliseconds(m_sitting->begunAt.msecsTo(m_clock.utcNow())))
                     : 0ms;
}

bool LiveNotes::isLeftOpen() const
{
    if (!m_sitting) {
        return false;
    }
    const QDateTime utc = m_clock.utcNow();
    const auto isPast = [&utc](const QDateTime &moment, Milliseconds after) {
        return utc > moment.addMSecs(after.count());
    };
    return isPast(m_sitting->begunAt, longestSitting)
        || (m_times && m_sitting->begunAt < m_times->end && isPast(m_times->end, longestOverrun));
}

Result<> LiveNotes::join()
{
    if (m_error) { // one may be open, which would end with the beginning of another
        readSitting();
        openNotebook();
        Q_EMIT changed();
    }
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    if (m_sitting && !isLeftOpen()) {
        return {};
    }
    if (auto left = leave(); !left) {
        return left;
    }
    auto begun = m_store.begin(m_course.id);
    if (!begun) {
        return failWith(begun);
    }
    m_sitting = *std::move(begun);
    openNotebook();
    Q_EMIT changed();
    return {};
}

Result<> LiveNotes::leave()
{
    if (!m_sitting) {
        return {};
    }
    if (!m_draft.flush()) {
        return tl::unexpected(m_draft.error().value_or(Error{ Error::Code::Io, u"not kept"_s }));
    }
    if (auto ended = m_store.end(m_sitting->id); !ended) {
        return ended;
    }
    closeNotebook();
    m_sitting.reset();
    Q_EMIT changed();
    return {};
}

Result<> LiveNotes::rejoin(const LiveSitting &sitting)
{
    if (auto left = leave(); !left) {
        return left;
    }
    if (auto opened = m_store.reopen(sitting.id); !opened) {
        return opened;
    }
    readSitting();
    openNotebook();
    Q_EMIT changed();
    return {};
}

Result<LiveNotes::LinedUp> LiveNotes::lineUp(const LiveSitting &sitting, const PartClock &clock,
                                             Notebook &target, const Recording &recording)
{
    const auto notes = notesOf(sitting);
    if (!notes) {
        return failWith(notes);
    }
    const NoteRelocation plan
        = planLineUp(*notes, sitting.begunAt, clock, recording.id, recording.duration);
    if (auto done = target.relocate(plan); !done) {
        return failWith(done);
    }
    Q_EMIT changed();
    return LinedUp{ .placed = int(plan.moves.size()),
                    .waiting = int(notes->size() - plan.moves.size()) };
}

} // namespace companion
