// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks into and adds recordings in a thread of its own.
#pragma once

#include <recordings/recordingmaker.h>

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace companion {

//! One piece of work at a time. Gone while it works: cancels, waits, and leaves nothing behind.
class RecordingImport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingImport)

public:
    //! `shelf` is the folder of recordings.
    explicit RecordingImport(QString shelf, QObject *parent = nullptr);
    ~RecordingImport() override;

    [[nodiscard]] bool isWorking() const;

    void inspect(const QStringList &paths); //!< then inspected or refused
    void stage(const RecordingToAdd &wanted); //!< then staged or refused
    //! Looks in `places`, as candidatesFor() does, and hashes what it finds until one is the
    //! recording: found or refused.
    void find(const companion::AddedRecording &recording, const QStringList &places);
    void stopFinding(); //!< at once; it neither finds nor refuses any more
    void cancel();

Q_SIGNALS:
    void inspected(const companion::InspectedRecording &recording);
    void staged(const companion::StagedRecording &recording);
    void found(const QString &path);
    void refused(const companion::Refusal &refusal);
    void progressed(qint64 done, qint64 total); //!< bytes; a few times a second

private:
    [[nodiscard]] WorkToken makeToken(qint64 total);
    void takeInspected();
    void takeStaged();
    void takeFound();

    QString m_shelf;
    std::atomic<bool> m_isCancelled{ false };
    bool m_isStagedOurs = false; //!< what was staged has not been handed on
    QFutureWatcher<OrRefusal<InspectedRecording>> m_inspecting;
    QFutureWatcher<OrRefusal<StagedRecording>> m_staging;
    QFutureWatcher<OrRefusal<QString>> m_finding;
};

//! Files that may be the media of `recording`, by their size: `place` is a file or a folder, whose
//! files and next folders are looked at. Stopped by `token`, it answers with what it has.
[[nodiscard]] QStringList candidatesFor(const AddedRecording &recording, const QString &place,
                                        WorkToken token = {});

} // namespace companion
