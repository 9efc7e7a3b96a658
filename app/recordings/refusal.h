// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a recording cannot be used: the file, what is wrong with it, and enough to say what to do.
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <tl/expected.hpp>

namespace companion {

//! One of several recordings in a folder.
struct RecordingChoice {
    QDateTime start; //!< UTC
    QString topic; //!< may be empty
    QStringList files; //!< its parts, absolute: what stands for it alone
    bool operator==(const RecordingChoice &) const = default;
};

struct Refusal {
    enum class Reason {
        NotFound,
        Unreadable, //!< permissions, or the disk
        NotMedia, //!< none of the formats that are known
        Unfinished, //!< the recording was broken off before its index was written
        StillConverting, //!< Zoom has not made the film yet
        StillDownloading,
        StillWritten, //!< its size changed while it was read
        NothingPlayable, //!< neither sound nor picture
        TooLong, //!< longer than a day
        NothingInFolder,
        SeveralRecordings, //!< a folder of recordings of which one has to be chosen
        PartsDiffer, //!< parts that do not join without being encoded anew
        CutOff, //!< a part without its end, behind which the next would stand wrong
        LateAndCutOff, //!< a single file without its end that would have to be written anew
        WrongCaptions,
        WrongChapters,
        OtherFile, //!< not the recording that was looked for
        DiskFull,
        CannotWrite,
        Cancelled,
    };

    Reason reason = Reason::Unreadable;
    QString file = {}; //!< as the user knows it; may be empty
    qint64 neededBytes = 0; //!< with DiskFull
    qint64 freeBytes = 0; //!< with DiskFull
    QString detail = {}; //!< English, for the log; nothing private
    QList<RecordingChoice> choices = {}; //!< with SeveralRecordings, where they can be told apart

    bool operator==(const Refusal &) const = default;
};

template <typename T = void> using OrRefusal = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Refusal::Reason reason, QString file = {},
                                                    QString detail = {})
{
    return tl::unexpected(
        Refusal{ .reason = reason, .file = std::move(file), .detail = std::move(detail) });
}

template <typename T> [[nodiscard]] tl::unexpected<Refusal> refuseWith(const OrRefusal<T> &step)
{
    return tl::unexpected(step.error());
}

} // namespace companion
