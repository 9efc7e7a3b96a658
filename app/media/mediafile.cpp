// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <media/mediafile.h>

#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion::av {

namespace {

constexpr int bufferSize = 32 * 1024;

//! What libavformat reads through.
class Reader final {
public:
    Reader(const QString &path, const Opening &opening)
        : m_file(path, opening.tracks)
        , m_interrupt(opening.interrupt)
    {
    }

    [[nodiscard]] TrackFile &file() { return m_file; }

    static int read(void *reader, uint8_t *bytes, int size)
    {
        return static_cast<Reader *>(reader)->readHere(reinterpret_cast<char *>(bytes), size);
    }

    static int64_t seek(void *reader, int64_t offset, int whence)
    {
        QFile &file = static_cast<Reader *>(reader)->m_file;
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
        const qint64 count = m_file.read(bytes, size);
        if (count <= 0) {
            return count < 0 ? AVERROR(EIO) : AVERROR_EOF;
        }
        return int(count);
    }

    TrackFile m_file;
    AVIOInterruptCB m_interrupt;
};

//! Null where libavformat may as well open the path itself, or nothing can be opened.
AVIOContext *makeIo(const QString &path, const Opening &opening)
{
    auto reader = std::make_unique<Reader>(path, opening);
    if (!reader->file().hidesTracks() || !reader->file().open()) {
        return nullptr;
    }
    auto *buffer = static_cast<unsigned char *>(av_malloc(bufferSize));
    AVIOContext *io = buffer ? avio_alloc_context(buffer, bufferSize, 0, reader.get(),
                                                  &Reader::read, nullptr, &Reader::seek)
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
        delete static_cast<Reader *>(io->opaque);
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
    AVIOContext *io = makeIo(path, opening);
    opened->pb = io;
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
