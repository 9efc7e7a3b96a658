// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong, in a form that code can branch on and a log can hold.
#pragma once

#include <QString>

namespace companion {

struct Error {
    enum class Code {
        Io, //!< a file or device could not be read or written
        DiskFull, //!< no space; what is in memory is still safe
        Corrupt, //!< stored data fails its checks
        TooNew, //!< written by a later version; left untouched
        InUse, //!< another running instance holds it
        Locked, //!< the key exists but cannot be had right now
        NoKeyring, //!< this session has no usable keyring
        WrongPassphrase,
        Denied, //!< permissions
        Invalid, //!< foreign data breaks its format; see file and place
        NotFound,
        Cancelled,
        Media, //!< the recording cannot be played
        Incomplete, //!< a rule for issuing is not met
        Unprintable, //!< a character for which no font is at hand; detail holds it
        OutOfMemory, //!< too little to work the key out
        NotOurs, //!< the folder holds what something else keeps there
    };

    Code code = Code::Io;
    QString detail; //!< English, for the log and for authors of course files; never a user's
                    //!< private text
    QString file = {}; //!< the file concerned, as the user knows it, or empty
    QString place = {}; //!< where in the file: "line 12", "chapters[1].id"; or empty

    bool operator==(const Error &) const = default;
};

} // namespace companion
