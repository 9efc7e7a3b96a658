// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"
#include <recordings/recordingimport.h>

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 tellEveryMs = 60;

OrRefusal<QString> findByHash(const AddedRecording &recording, const QStringList &places,
                              WorkToken token)
{
    QStringList candidates;
    for (const QString &place : places) {
        candidates += candidatesFor(recording, place, token);
    }
    candidates.removeDuplicates();
    for (const QString &candidate : candidates) {
        const auto hash = hashFile(candidate, token);
        if (!hash && hash.error().reason == Refusal::Reason::Cancelled) {
            return refuseWith(hash);
        }
        if (hash && hash->sha256 == recording.sha256) {
            return candidate;
        }
    }
    return refuse(Refusal::Reason::OtherFile, candidates.value(0, places.value(0)));
}

//! The result of what has just finished, once.
template <typename T> OrRefusal<T> resultOf(QFutureWatcher<OrRefusal<T>> &watcher)
{
    return watcher.future().resultCount() > 0 ? watcher.result()
                                              : refuse(Refusal::Reason::Cancelled);
}

} // namespace

QStringList candidatesFor(const AddedRecording &recording, const QString &place, WorkToken token)
{
    const auto fits = [&recording](const QFileInfo &file) {
        return file.isFile() && file.size() == recording.bytes;
    };
    if (const QFileInfo file(place); file.isFile()) {
        return fits(file) ? QStringList{ file.absoluteFilePath() } : QStringList();
    }
    QStringList candidates;
    const auto addFrom = [&](const QString &folder) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Readable)) {
            if (fits(file)) {
                candidates.append(file.absoluteFilePath());
            }
        }
    };
    addFrom(place);
    for (const QFileInfo &folder :
         QDir(place).entryInfoList(QDir::Dirs | QDir::Readable | QDir::NoDotAndDotDot)) {
        if (!token.advance(0)) {
            break;
        }
        addFrom(folder.absoluteFilePath());
    }
    return candidates;
}

RecordingImport::RecordingImport(QString shelf, QObject *parent)
    : QObject(parent)
    , m_shelf(std::move(shelf))
{
    connect(&m_inspecting, &QFutureWatcherBase::finished, this, &RecordingImport::takeInspected);
    connect(&m_staging, &QFutureWatcherBase::finished, this, &RecordingImport::takeStaged);
    connect(&m_finding, &QFutureWatcherBase::finished, this, &RecordingImport::takeFound);
}

RecordingImport::~RecordingImport()
{
    cancel();
    m_inspecting.waitForFinished();
    m_staging.waitForFinished();
    m_finding.waitForFinished();
    // Finished after all, with nobody left to take it.
    if (m_isStagedOurs && m_staging.future().resultCount() > 0) {
        if (const auto staged = m_staging.result()) {
            QDir(staged->folder).removeRecursively();
        }
    }
}

bool RecordingImport::isWorking() const
{
    return m_inspecting.isRunning() || m_staging.isRunning() || m_finding.isRunning();
}

void RecordingImport::cancel() { m_isCancelled = true; }

WorkToken RecordingImport::makeToken(qint64 total)
{
    m_isCancelled = false;
    auto sinceTold = std::make_shared<QElapsedTimer>(); // the token is copied into the worker
    sinceTold->start();
    return WorkToken([this, total, sinceTold](qint64 done) {
        if (sinceTold->elapsed() >= tellEveryMs) {
            sinceTold->restart();
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progressed(std::min(done, total), total); },
                Qt::QueuedConnection);
        }
        return !m_isCancelled;
    });
}

void RecordingImport::inspect(const QStringList &paths)
{
    m_inspecting.setFuture(QtConcurrent::run(
        [paths, token = makeToken(0)] { return inspectRecording(paths, token); }));
}

void RecordingImport::stage(const RecordingToAdd &wanted)
{
    m_isStagedOurs = true;
    m_staging.setFuture(
        QtConcurrent::run([wanted, shelf = m_shelf, token = makeToken(workOf(wanted))] {
            return stageRecording(wanted, shelf, token);
        }));
}

void RecordingImport::find(const AddedRecording &recording, const QStringList &places)
{
    const qint64 total = recording.bytes; // of one; how many are as long is not known yet
    m_finding.setFuture(QtConcurrent::run([recording, places, token = makeToken(total)] {
        return findByHash(recording, places, token);
    }));
}

//! Waits for a block to be hashed. What has been found meanwhile is not told.
void RecordingImport::stopFinding()
{
    if (m_finding.isRunning()) {
        cancel();
        m_finding.waitForFinished();
    }
    m_finding.setFuture({}); // which takes back what was to be told
}

void RecordingImport::takeInspected()
{
    if (const auto result = resultOf(m_inspecting)) {
        Q_EMIT inspected(*result);
    } else {
        Q_EMIT refused(result.error());
    }
}

void RecordingImport::takeStaged()
{
    auto result = resultOf(m_staging);
    m_isStagedOurs = false;
    if (result && m_isCancelled) {
        QDir(result->folder).removeRecursively();
        result = refuse(Refusal::Reason::Cancelled);
    }
    if (result) {
        Q_EMIT staged(*result);
    } else {
        Q_EMIT refused(result.error());
    }
}

void RecordingImport::takeFound()
{
    if (!m_finding.future().isValid()) {
        return; // stopped
    }
    if (const auto result = resultOf(m_finding)) {
        Q_EMIT found(*result);
    } else {
        Q_EMIT refused(result.error());
    }
}

} // namespace companion
