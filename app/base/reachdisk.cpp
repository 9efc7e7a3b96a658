// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/reachdisk.h>

#include <QFile>
#include <QScopeGuard>

#include <cerrno>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace companion {

//! By the system's own call, because QFile opens no folders.
Result<> reachDisk([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const auto close = qScopeGuard([handle] {
        if (handle >= 0) {
            ::close(handle);
        }
    });
    // Some file systems cannot do it for a folder, and say so with EINVAL.
    if (handle < 0 || (::fsync(handle) != 0 && errno != EINVAL)) {
        const int reason = errno;
        return fail(reason == ENOSPC ? Error::Code::DiskFull : Error::Code::Io,
                    QString::fromStdString(std::generic_category().message(reason)));
    }
#endif
    return {};
}

} // namespace companion
