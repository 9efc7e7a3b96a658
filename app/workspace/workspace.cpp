// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <course/cuebounds.h>
#include <storage/migrator.h>
#include <workspace/workspace.h>

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<std::unique_ptr<Workspace>> Workspace::open(Database &database, KeyStore &keys,
                                                   const Clock &clock, OpenedCourse opened,
                                                   const SittingId &sitting, QString settingsPath)
{
    std::unique_ptr<Workspace> workspace(
        new Workspace(database, keys, clock, std::move(opened), std::move(settingsPath)));
    auto watch
        = WatchSession::open(workspace->m_player, database, workspace->recording(), sitting, clock);
    if (!watch) {
        return failWith(watch);
    }
    workspace->m_watch = *std::move(watch);
    connect(workspace->m_watch.get(), &WatchSession::coverageChanged, workspace.get(),
            &Workspace::completionChanged);
    return workspace;
}

Workspace::Workspace(Database &database, KeyStore &keys, const Clock &clock, OpenedCourse opened,
                     QString settingsPath)
    : m_database(database)
    , m_clock(clock)
    , m_opened(std::move(opened))
    , m_settingsPath(std::move(settingsPath))
    , m_settings(loadSettings(m_settingsPath))
    , m_captions(m_opened.recording, m_settings, m_opened.captions, m_opened.course.language)
    , m_shelf(database, QFileInfo(m_settingsPath).absolutePath(), clock)
    , m_film(m_shelf, m_opened.added, m_settings)
    , m_player(clock)
    , m_looper(m_player)
    , m_thinking(m_player, clock,
                 [this](Milliseconds position) { return beginBefore(captions(), position); })
    , m_gapGuide(m_player,
                 [this](const std::optional<ChapterId> &chapter) { return missing(chapter); })
    , m_reviewReel(m_player, m_opened.captions)
    , m_vault(database, keys, clock)
    , m_draft(clock)
    , m_reflection(database, clock, m_opened.course.id)
    , m_formerNotes(database, clock, m_opened.recording, m_opened.captions)
    , m_live(database, clock, m_opened.course)
    , m_room(database, clock, m_opened.recording,
             m_opened.added ? m_opened.added->parts : QList<RecordedPart>())
    , m_issuer(database, clock)
{
    connect(&m_vault, &Vault::stateChanged, this, [this](Vault::State state) {
        if (state == Vault::State::Unlocked) {
            // Not with the notebook: they are readable although it is not.
            m_reflection.setSealer(m_vault.sealer());
            m_live.setSealer(m_vault.sealer());
            m_room.setSealer(m_vault.sealer());
            openNotebook();
        } else if (m_notebook) {
            closeNotebook();
        }
    });
    connect(&m_vault, &Vault::aboutToLock, this, &Workspace::closeNotebook);
    connect(&m_reflection, &ReflectionDraft::kept, this, &Workspace::completionChanged);
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        m_settings.courseRates.insert(course().id.value, rate);
        saveSettings(m_settings, m_settingsPath);
    });
    connect(&m_player, &Player::volumeChanged, this,
            [this](double volume) { m_settings.volume = volume; });
    connect(&m_player, &Player::mutedChanged, this,
            [this](bool muted) { m_settings.muted = muted; });
    connect(&m_film, &FilmCheck::changed, this, &Workspace::creditFilm);
    connect(&m_player, &Player::stateChanged, &m_film, [this] {
        if (m_player.isPlaying() != m_wasPlaying) {
            m_wasPlaying = m_player.isPlaying();
            m_film.setPlaying(m_wasPlaying);
        }
    });
    connect(&m_film, &FilmCheck::settingsChanged, this, &Workspace::storeSettings);
    connectLearning();
}

void Workspace::creditFilm()
{
    switch (m_film.state()) {
    case FilmCheck::State::Same:
        m_watch->setCrediting(WatchSession::Crediting::Kept);
        return;
    case FilmCheck::State::InDoubt:
        m_watch->setCrediting(WatchSession::Crediting::Held);
        return;
    case FilmCheck::State::Other:
        m_watch->setCrediting(WatchSession::Crediting::Off);
        return;
    }
}

void Workspace::connectLearning()
{
    m_thinking.setMode(m_settings.whileTyping);
    connect(&m_captions, &Captions::settingsChanged, this, &Workspace::storeSettings);
    connect(&m_captions, &Captions::changed, &m_formerNotes, &FormerNotes::rememberWords);
    // One of them at a time has the player.
    connect(&m_gapGuide, &GapGuide::started, &m_reviewReel, &ReviewReel::leave);
    connect(&m_reviewReel, &ReviewReel::started, &m_gapGuide, &GapGuide::stop);
    connect(&m_gapGuide, &GapGuide::started, &m_looper, &Looper::clear);
    connect(&m_reviewReel, &ReviewReel::started, &m_looper, &Looper::clear);
    connect(&m_looper, &Looper::changed, this, [this] {
        keepSilences();
        if (m_looper.state() == Looper::State::Looping) {
            m_gapGuide.stop();
            m_reviewReel.leave();
        }
    });
}

GapPlan Workspace::missing(const std::optional<ChapterId> &chapter) const
{
    return chapter ? planGaps(course(), recording(), captions(), m_watch->coverage(), *chapter)
                   : planGaps(course(), recording(), captions(), m_watch->coverage());
}

Workspace::~Workspace() { closeNotebook(); }

void Workspace::openNotebook()
{
    auto opened = Notebook::open(m_database, *m_vault.sealer(), m_clock, recording().id);
    m_notebookError.reset();
    if (opened) {
        m_notebook = *std::move(opened);
        openMarks();
        m_draft.setNotebook(m_notebook.get(), recording().id);
        m_formerNotes.setNotebook(m_notebook.get(), m_marks.get(), m_vault.sealer());
        connect(m_notebook.get(), &QAbstractItemModel::modelReset, &m_live, &LiveNotes::reload);
    } else {
        m_notebookError = opened.error();
        qCWarning(lcNotes) << "The notebook could not be opened, code" << int(opened.error().code);
    }
    Q_EMIT notebookChanged();
}

void Workspace::reopenNotebook()
{
    if (m_vault.isUnlocked() && !m_notebook) {
        openNotebook();
    }
}

void Workspace::openMarks()
{
    m_marksError.reset();
    auto marks = MarkBook::open(m_database, *m_vault.sealer(), m_clock, recording().id,
                                *m_notebook->undoStack());
    if (marks) {
        m_marks = *std::move(marks);
        connect(m_marks.get(), &MarkBook::loopMoved, &m_looper,
                [this](const TimeSpan &before, const TimeSpan &after) {
                    if (m_looper.span() == before) {
                        m_looper.reshape(after);
                    }
                });
    } else { // the notes are of use without them
        m_marksError = marks.error();
        qCWarning(lcNotes) << "The marks could not be read, code" << int(marks.error().code);
    }
}

void Workspace::closeNotebook()
{
    m_reviewReel.stop(); // what it shows is private
    m_draft.flush();
    m_reflection.flush();
    m_draft.setNotebook(nullptr, {});
    m_reflection.setSealer(nullptr);
    m_formerNotes.setNotebook(nullptr, nullptr, nullptr);
    m_live.setSealer(nullptr);
    m_room.setSealer(nullptr);
    const std::unique_ptr<Notebook> closing = std::move(m_notebook);
    const std::unique_ptr<MarkBook> closingMarks = std::move(m_marks);
    m_notebookError.reset();
    m_marksError.reset();
    Q_EMIT notebookChanged();
}

Result<QStringList> Workspace::purgeNotes()
{
    m_draft.flush();
    if (auto purged = m_notebook->purgeAll(); !purged) {
        return failWith(purged);
    }
    m_draft.discard();
    m_live.discardDraft();
    auto purged = m_marks ? m_marks->purgeAll()
                          : MarkStore(m_database, *m_vault.sealer(), m_clock).purgeAll();
    if (!purged) {
        return failWith(purged);
    }
    return Migrator::removeCopies(m_database);
}

const Mark *Workspace::keptLoop() const
{
    const std::optional<TimeSpan> span = m_looper.span();
    return span && m_marks ? m_marks->loopOf(*span) : nullptr;
}

void Workspace::storeSettings()
{
    saveSettings(m_settings, m_settingsPath);
    treatSound();
    m_thinking.setMode(m_settings.whileTyping);
    Q_EMIT settingsChanged();
}

void Workspace::treatSound()
{
    m_player.setSkipsSilences(m_settings.skipSilences);
    m_player.setEvensVoices(m_settings.evenVoices);
}

//! In exercises silence means something; at the end of a loop it leads back.
void Workspace::keepSilences()
{
    QList<TimeSpan> kept;
    for (const Exercise &exercise : recording().exercises) {
        kept.append(exercise.span);
    }
    if (const std::optional<TimeSpan> loop = m_looper.span()) {
        kept.append({ loop->to - Looper::shortest, loop->to });
    }
    m_player.setNeverSkipped(kept);
}

QString Workspace::dataFolder() const { return QFileInfo(m_settingsPath).absolutePath(); }

Result<Completion> Workspace::completion() const
{
    const auto words = reflectionWords(m_database, course().id);
    if (!words) {
        return failWith(words);
    }
    return evaluate(course(), recording(), m_watch->coverage(), *words);
}

Milliseconds Workspace::continueAt() const
{
    const bool atHand = m_player.state() == Player::State::Paused || m_player.isPlaying();
    return atHand ? m_player.position() : m_watch->resumePosition();
}

bool Workspace::hasStarted() const { return !m_watch->coverage().spans().isEmpty(); }

bool Workspace::isRecordingMissing() const
{
    const auto &added = addedRecording();
    return added && m_shelf.stateOf(*added) == MediaState::Missing;
}

void Workspace::openRecording()
{
    m_player.setVolume(m_settings.volume);
    m_player.setMuted(m_settings.muted);
    m_player.setRate(rateOf(m_settings, course().id.value));
    keepSilences();
    treatSound();
    m_film.begin();
    m_player.setSource(recording().media);
    m_player.seek(m_watch->resumePosition());
    m_captions.begin();
}

bool Workspace::flush()
{
    const bool typed = flushTexts();
    const bool watched = m_watch->flush().has_value();
    saveSettings(m_settings, m_settingsPath);
    return typed && watched;
}

bool Workspace::flushTexts()
{
    const bool live = m_live.flush();
    const bool note = m_draft.flush();
    const bool reflection = m_reflection.flush();
    return live && note && reflection;
}

} // namespace companion
