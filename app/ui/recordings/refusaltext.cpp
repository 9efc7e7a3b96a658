// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/recordings/refusaltext.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

class RefusalText final {
    Q_DECLARE_TR_FUNCTIONS(companion::RefusalText)

public:
    static QString of(const Refusal &refusal);

private:
    static QString ofDisk(const Refusal &refusal);
};

QString RefusalText::of(const Refusal &refusal)
{
    const QString name = QFileInfo(refusal.file).fileName();
    using enum Refusal::Reason;
    switch (refusal.reason) {
    case NotFound:
        return tr("%1 is not there. Nothing was changed. Check that its disk is connected, or "
                  "choose another file.")
            .arg(name);
    case Unreadable:
        return tr("%1 cannot be read. Nothing was changed. Check its permissions and its disk, or "
                  "copy it to this computer first.")
            .arg(name);
    case NotMedia:
        return tr("%1 is no recording that this program knows. Nothing was changed. Choose an MP4, "
                  "MKV, MOV, M4A or WebM file.")
            .arg(name);
    case Unfinished:
        return tr("%1 was never finished: it breaks off before the index that players need. "
                  "Nothing was changed. Copy or download it again; if it is whole where it came "
                  "from, that one will do.")
            .arg(name);
    case CutOff:
        return tr("%1 breaks off before its end, so what follows it would stand in the wrong "
                  "place. "
                  "Nothing was changed. Get that file again, or add the parts without it.")
            .arg(name);
    case LateAndCutOff:
        return tr("%1 breaks off before its end, and its times do not begin at zero, so it would "
                  "play at the wrong places. Nothing was changed. Get that file again.")
            .arg(name);
    case StillConverting:
        return tr("Zoom has not finished this recording: %1 waits to be converted. Nothing was "
                  "changed. Open the folder, double-click the file that Zoom left there, and come "
                  "back when Zoom is done.")
            .arg(name);
    case StillDownloading:
        return tr("%1 has not been downloaded whole. Nothing was changed. Let the download end, "
                  "and "
                  "try again.")
            .arg(name);
    case StillWritten:
        return tr("%1 changed while it was read, as a file does that is still being copied or "
                  "downloaded. Nothing was changed. Let that end, and try again.")
            .arg(name);
    case NothingPlayable:
        return tr("%1 holds neither pictures nor sound that can be played. Nothing was changed. "
                  "Choose another file.")
            .arg(name);
    case TooLong:
        return tr("%1 is longer than a day. Nothing was changed. Cut it to the session and try "
                  "again.")
            .arg(name);
    case PartsDiffer:
        return tr("%1 does not fit the part before it: size of picture, or kind of picture or "
                  "sound, differ. Nothing was changed. Export the parts alike and try again, or "
                  "use one of them.")
            .arg(name);
    case WrongCaptions:
        return tr("%1 holds no captions that can be read; it is left out.").arg(name);
    case OtherFile:
        return tr("%1 is another file than the one that was added. Nothing was changed. Choose the "
                  "file itself.")
            .arg(name);
    case NothingInFolder:
        return tr("The folder %1 holds no recording. Nothing was changed. Choose the folder that "
                  "the film lies in, or the film itself.")
            .arg(name);
    case SeveralRecordings:
        return tr("The folder %1 holds several recordings. Nothing was changed. Choose one of "
                  "them, "
                  "or choose the files that are its parts.")
            .arg(name);
    case WrongChapters:
        return tr("The chapters do not follow one another. Nothing was changed. Correct the times "
                  "that are marked.");
    case DiskFull:
        return ofDisk(refusal);
    case CannotWrite:
        return tr("The recording cannot be written to this program's folder. Nothing was changed. "
                  "Check the permissions of the data folder, or use the file where it is.");
    case Cancelled:
        return {};
    }
    return {};
}

QString RefusalText::ofDisk(const Refusal &refusal)
{
    if (refusal.neededBytes == 0) {
        return tr("The disk is full. Nothing was changed. Free some space and try again, or use "
                  "the file where it is.");
    }
    const QLocale locale;
    return tr("There is not enough room: %1 are needed, %2 are free. Nothing was changed. Free "
              "some "
              "space and try again, or use the file where it is.")
        .arg(locale.formattedDataSize(refusal.neededBytes),
             locale.formattedDataSize(refusal.freeBytes));
}

} // namespace

QString describe(const Refusal &refusal) { return RefusalText::of(refusal); }

} // namespace companion
