// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recordings that a user added to courses: their folders in the data folder and their rows.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <recordings/chapterplan.h>
#include <recordings/recordingmaker.h>
#include <recordings/recordingstore.h>

namespace companion {

//! How the media of an added recording is found.
enum class MediaState {
    There,
    Missing, //!< moved, or its disk is not connected
    Changed, //!< there, but of another size than when it was added: damaged or written over
};

class RecordingShelf final {
public:
    //! `database` outlives the shelf.
    RecordingShelf(Database &database, const QString &dataFolder, const Clock &clock);

    //! Finishes or removes what a killed process left; at start, before anything is added.
    [[nodiscard]] Result<> tidy();

    //! Where recordings lie; stageRecording puts them together here.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const RecordingStore &store() const { return m_store; }
    [[nodiscard]] Result<QList<AddedRecording>> list(const CourseId &course) const
    {
        return m_store.list(course);
    }
    [[nodiscard]] Result<std::optional<AddedRecording>> active(const CourseId &course) const
    {
        return m_store.active(course);
    }
    //! Missing media is no error here: captions, notes and evidence are there without it.
    //! Chapters that hold too little are widened; the file stays as it is.
    [[nodiscard]] Result<Recording> read(const Course &course,
                                         const AddedRecording &recording) const;
    [[nodiscard]] QString mediaPath(const AddedRecording &recording) const;
    [[nodiscard]] MediaState stateOf(const AddedRecording &recording) const;

    //! Gives a staged recording its name and row. The same media again takes the place of what was
    //! there; notes and evidence stay, and chapters and captions where it brings none. When it
    //! fails, the staging folder is gone.
    [[nodiscard]] Result<AddedRecording> publish(const StagedRecording &staged);
    [[nodiscard]] Result<> setActive(const CourseId &course, const std::optional<RecordingId> &id)
    {
        return m_store.setActive(course, id);
    }
    //! Invalid where faultOf() or shareOf() object.
    [[nodiscard]] Result<> setChapters(const Course &course, const AddedRecording &recording,
                                       const QList<PlacedChapter> &chapters);
    [[nodiscard]] Result<> setLinkedMedia(const RecordingId &id, const QString &path)
    {
        return m_store.setLinkedMedia(id, path);
    }
    //! Takes the copy away; a linked file is left alone. Notes and evidence stay.
    [[nodiscard]] Result<> remove(const RecordingId &id);

private:
    [[nodiscard]] QString folderOf(const RecordingId &id) const;
    [[nodiscard]] Result<bool> isWaitedFor(const RecordingId &id, const QString &waiting) const;
    void discard(const QString &folder) const;

    QString m_folder;
    RecordingStore m_store;
};

} // namespace companion
