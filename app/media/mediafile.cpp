// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <media/mediafile.h>
#include <media/mp4boxes.h>

#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace companion::av {

namespace {

constexpr int bufferSize = 32 * 1024;

//! A type of box that readers pass over (ISO/IEC 14496-12, 8.1.2).
constexpr std::array freeBox{ 'f', 'r', 'e', 'e' };

//! Reads a file as if the boxes of some of its tracks were free space.
class HidingReader final {
public:
    HidingReader(const QString &path, QList<qint64> hidden, AVIOInterruptCB interrupt)
        : m_file(path)
        , m_hidden(std::move(hidden))
        , m_interrupt(interrupt)
    {
    }

    [[nodiscard]] bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    static int read(void *reader, uint8_t *bytes, int size)
    {
        return static_cast<HidingReader *>(reader)->readHere(reinterpret_cast<char *>(bytes), size);
    }

    static int64_t seek(void *reader, int64_t offset, int whence)
    {
        QFile &file = static_cast<HidingReader *>(reader)->m_file;
        switch (whence & ~AVSEEK_FORCE) {
        case AVSEEK_SIZE:
            return file.size();
        case SEEK_CUR:
            offset += file.pos();
            break;
        case SEEK_END:
            offset += file.size();
            break;
        default:
            break;
        }
        return offset >= 0 && file.seek(offset) ? offset : int64_t(AVERROR(EINVAL));
    }

private:
    int readHere(char *bytes, int size)
    {
        if (m_interrupt.callback && m_interrupt.callback(m_interrupt.opaque) != 0) {
            return AVERROR_EXIT;
        }
        const qint64 from = m_file.pos();
        const qint64 count = m_file.read(bytes, size);
        if (count <= 0) {
            return count < 0 ? AVERROR(EIO) : AVERROR_EOF;
        }
        for (const qint64 box : m_hidden) {
            hide(box + 4 - from, bytes, count); // its type comes after its size
        }
        return int(count);
    }

    //! Any part of the type may lie in what was read.
    static void hide(qint64 at, char *bytes, qint64 count)
    {
        for (size_t index = 0; index < freeBox.size(); ++index) {
            const qint64 place = at + qint64(index);
            if (place >= 0 && place < count) {
                bytes[place] = freeBox[index];
            }
        }
    }

    QFile m_file;
    QList<qint64> m_hidden;
    AVIOInterruptCB m_interrupt;
};

//! The places of those that are not needed; none where the needed ones are not found.
QList<qint64> hiddenTracks(const QString &path, Tracks wanted)
{
    const QByteArray handler = wanted == Tracks::Pictures ? "vide" : "soun";
    QList<qint64> hidden;
    const QList<Mp4Track> tracks = wanted == Tracks::All ? QList<Mp4Track>() : mp4Tracks(path);
    for (const Mp4Track &track : tracks) {
        if (track.handler != handler) {
            hidden.append(track.at);
        }
    }
    return hidden.size() < tracks.size() ? hidden : QList<qint64>();
}

AVIOContext *makeIo(const QString &path, const QList<qint64> &hidden, AVIOInterruptCB interrupt)
{
    auto reader = std::make_unique<HidingReader>(path, hidden, interrupt);
    auto *buffer = static_cast<unsigned char *>(av_malloc(bufferSize));
    AVIOContext *io = buffer && reader->open()
        ? avio_alloc_context(buffer, bufferSize, 0, reader.get(), &HidingReader::read, nullptr,
                             &HidingReader::seek)
        : nullptr;
    if (!io) {
        av_free(buffer);
        return nullptr;
    }
    static_cast<void>(reader.release()); // freeIo() ends it
    return io;
}

void freeIo(AVIOContext *io)
{
    if (io) {
        delete static_cast<HidingReader *>(io->opaque);
        av_freep(&io->buffer);
        avio_context_free(&io);
    }
}

} // namespace

void FileCloser::operator()(AVFormatContext *file) const
{
    AVIOContext *io = (file->flags & AVFMT_FLAG_CUSTOM_IO) != 0 ? file->pb : nullptr;
    avformat_close_input(&file);
    freeIo(io);
}

int open(File &file, const QString &path, const Opening &opening)
{
    file.reset();
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext *opened = avformat_alloc_context();
    if (!opened) {
        return AVERROR(ENOMEM);
    }
    opened->interrupt_callback = opening.interrupt;
    const QList<qint64> hidden = hiddenTracks(path, opening.tracks);
    AVIOContext *io = hidden.isEmpty() ? nullptr : makeIo(path, hidden, opening.interrupt);
    opened->pb = io; // null: libavformat opens the path itself
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    if (opening.formats) {
        av_dict_set(&options, "format_whitelist", opening.formats, 0);
    }
    // "file:", so that a name with a colon is no protocol's.
    const int code = avformat_open_input(&opened, ("file:" + QFile::encodeName(path)).constData(),
                                         nullptr, &options);
    av_dict_free(&options);
    if (code < 0) {
        freeIo(io); // the rest was freed
        return code;
    }
    file.reset(opened);
    return 0;
}

bool holdsMedia(const QString &path)
{
    File file;
    if (open(file, path) < 0 || avformat_find_stream_info(file.get(), nullptr) < 0) {
        return false;
    }
    return av_find_best_stream(file.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0) >= 0
        || av_find_best_stream(file.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
}

std::chrono::microseconds lengthOf(const QString &path)
{
    static_assert(AV_TIME_BASE == 1'000'000);
    File file;
    const bool isKnown = open(file, path) == 0 && file->duration > 0;
    return std::chrono::microseconds(isKnown ? file->duration : 0);
}

} // namespace companion::av
