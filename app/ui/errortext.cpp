// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/errortext.h>

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

class ErrorText final {
    Q_DECLARE_TR_FUNCTIONS(companion::ErrorText)

public:
    static QString general(Error::Code code);
    static QString withFile(const Error &error);
    static QString invalid(const Error &error);
    static QString missing(const Error &error);
    static QString brokenOff(const QString &name, Milliseconds position, Milliseconds duration);
    static QString unheard(const QString &name, SoundFault fault);
};

QString ErrorText::general(Error::Code code)
{
    switch (code) {
    case Error::Code::Io:
        return tr("A file could not be read or written. What was kept before is unchanged. Check "
                  "that the disk is connected and try again.");
    case Error::Code::DiskFull:
        return tr("The disk is full. What you see on the screen is still here and will be written "
                  "as soon as there is room. Free some space.");
    case Error::Code::Corrupt:
        return tr("Stored data fails its checks. It is left exactly as it is, so that it can still "
                  "be rescued. Restore a backup of the data folder, or ask for help before you "
                  "change anything in it.");
    case Error::Code::TooNew:
        return tr("Your data was written by a newer version of this program. It is safe and was "
                  "not touched. Install the newer version to open it.");
    case Error::Code::InUse:
        return tr("This program is already running with the same data. Nothing was changed. Go on "
                  "in the other window, or close it first.");
    case Error::Code::Locked:
        return tr("Your notes are locked. They are safe. Unlock the keyring and try again.");
    case Error::Code::NoKeyring:
        return tr("The keyring did not answer: this session has none, or its question was "
                  "cancelled. Your notes are safe. Try again, sign in to a desktop session with a "
                  "keyring, or use the recovery code.");
    case Error::Code::WrongPassphrase:
        return tr("That did not open your notes. They are safe. Check the spelling, the keyboard "
                  "layout and Caps Lock, and try again.");
    case Error::Code::Denied:
        return tr("The system does not allow it. Nothing was changed. Check the permissions of the "
                  "folder, or choose another one.");
    case Error::Code::Invalid:
        return tr("What was read is not in the expected form. Nothing was changed.");
    case Error::Code::NotFound:
        return tr("Something that is needed is not there. Nothing was changed. Check that the "
                  "folder is complete and try again.");
    case Error::Code::Cancelled:
        return tr("This was cancelled. Nothing was changed.");
    case Error::Code::Media:
        return tr("The recording cannot be played. Your notes and your progress are safe. Check "
                  "that the media file is complete and that its format is supported here.");
    case Error::Code::Incomplete:
        return tr("Not every requirement is met yet. Nothing was issued. The list on the "
                  "certificate page says what is missing.");
    case Error::Code::Unprintable:
        return tr("The name holds a character that the certificate's fonts cannot print. Nothing "
                  "was issued. Write the name with other characters.");
    case Error::Code::OutOfMemory:
        return tr("There is too little free memory to work out the key: about 256 MB are needed "
                  "for a moment. Your notes are safe and nothing was changed. Close other programs "
                  "and try again.");
    case Error::Code::NotOurs:
        return tr("The data folder holds other files, and keeping your data there would close it "
                  "to every other program and user. It was left exactly as it is. Start the "
                  "program with an empty folder, or with one that does not exist yet.");
    }
    return {};
}

QString ErrorText::withFile(const Error &error)
{
    if (error.code == Error::Code::Unprintable) {
        return tr("The certificate's fonts cannot print: %1. Nothing was issued. Write it with "
                  "other characters.")
            .arg(error.detail);
    }
    //: %1 is a whole sentence or more, %2 a file name.
    return error.file.isEmpty() ? general(error.code)
                                : tr("%1 File: %2").arg(general(error.code), error.file);
}

//! For authors of courses: file, place and reason, as the checks found them.
QString ErrorText::invalid(const Error &error)
{
    if (error.file.isEmpty()) {
        return error.detail.isEmpty() ? general(error.code)
                                      : tr("%1 Reason: %2").arg(general(error.code), error.detail);
    }
    if (error.place.isEmpty()) {
        return tr("The file %1 breaks its format. Nothing was changed. Reason: %2")
            .arg(error.file, error.detail);
    }
    return tr("The file %1 breaks its format at %2. Nothing was changed. Reason: %3")
        .arg(error.file, error.place, error.detail);
}

//! For authors of courses: what a file of theirs names and nobody finds.
QString ErrorText::missing(const Error &error)
{
    return tr("The file %1 names something that is not there, at %2. Nothing was changed. Check "
              "that the folder is complete and try again. Reason: %3")
        .arg(error.file, error.place, error.detail);
}

QString ErrorText::brokenOff(const QString &name, Milliseconds position, Milliseconds duration)
{
    //: %1 is a file's name; %2 and %3 are times such as 0:40:12.
    return tr("The file %1 breaks off at %2 of %3: what should follow is missing or damaged. What "
              "you watched and your notes are kept, and what comes before can be played. Get the "
              "file again from where it came.")
        .arg(name, formatPosition(position), formatPosition(duration));
}

QString ErrorText::unheard(const QString &name, SoundFault fault)
{
    switch (fault) {
    case SoundFault::UnknownKind:
        return tr("The sound of the file %1 cannot be played: it is of a kind that is not known "
                  "here. The recording plays on without it, what you watch counts, and your notes "
                  "are kept. Ask where the file came from for one with sound in AAC, MP3 or Opus.")
            .arg(name);
    case SoundFault::Damaged:
        return tr("The sound of the file %1 cannot be played: it is damaged. The recording plays "
                  "on without it, what you watch counts, and your notes are kept. Get the file "
                  "again from where it came.")
            .arg(name);
    }
    return {};
}

} // namespace

QString describe(const Error &error)
{
    const bool isNamedInside = !error.place.isEmpty() && error.place != "whole file"_L1;
    if (error.code == Error::Code::NotFound && !error.file.isEmpty() && isNamedInside) {
        return ErrorText::missing(error);
    }
    return error.code == Error::Code::Invalid ? ErrorText::invalid(error)
                                              : ErrorText::withFile(error);
}

QString describeBreak(const QString &media, Milliseconds position, Milliseconds duration)
{
    return ErrorText::brokenOff(QFileInfo(media).fileName(), position, duration);
}

QString describeUnheard(const QString &media, SoundFault fault)
{
    return ErrorText::unheard(QFileInfo(media).fileName(), fault);
}

} // namespace companion
