// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/thumbnailstore.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <filesystem>
#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int keptRecordings = 4;
constexpr size_t mostPictures = 6000; //!< of one recording: 30 MB
constexpr int jpegQuality = 82; //!< of JPEG

//! A folder whose pictures are all made already is looked at without being written.
void touch(const QString &folder)
{
    std::error_code ignored; // then it counts by when it was written
    std::filesystem::last_write_time(std::filesystem::path(folder.toStdU16String()),
                                     std::filesystem::file_time_type::clock::now(), ignored);
}

//! Recordings that were not looked at for longest go.
void tidyCache(const QString &folder)
{
    const QFileInfoList all
        = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (qsizetype i = keptRecordings; i < all.size(); ++i) {
        QDir(all[i].absoluteFilePath()).removeRecursively();
    }
}

} // namespace

ThumbnailStore::ThumbnailStore(const QString &folder, const QString &recording)
    : m_folder(folder + u'/' + recording)
{
    QDir().mkpath(m_folder);
    touch(m_folder);
    tidyCache(folder);
    static const QRegularExpression name(u"^(-?\\d{1,15})-(\\d{1,15})\\.jpg$"_s);
    for (const QString &file : QDir(m_folder).entryList({ u"*.jpg"_s }, QDir::Files)) {
        if (const auto match = name.match(file); match.hasMatch()) {
            m_spans[Microseconds(match.captured(1).toLongLong())]
                = Microseconds(match.captured(2).toLongLong());
        }
    }
}

QString ThumbnailStore::nameOf(const QString &path, const QByteArray &sha256)
{
    const QFileInfo file(path);
    return u"%1-%2-%3"_s.arg(QString::fromLatin1(sha256.toHex()), QString::number(file.size()),
                             QString::number(file.lastModified().toMSecsSinceEpoch()));
}

QString ThumbnailStore::pathOf(Microseconds start, Microseconds end) const
{
    return u"%1/%2-%3.jpg"_s.arg(m_folder, QString::number(start.count()),
                                 QString::number(end.count()));
}

bool ThumbnailStore::has(Microseconds position) const
{
    const auto later = m_spans.upper_bound(position);
    return later != m_spans.begin() && std::prev(later)->second > position;
}

QImage ThumbnailStore::find(Microseconds position)
{
    if (!has(position)) {
        return {};
    }
    const auto span = std::prev(m_spans.upper_bound(position));
    const QImage image(pathOf(span->first, span->second));
    if (image.isNull()) {
        m_spans.erase(span); // it will be made again
    }
    return image;
}

Result<> ThumbnailStore::add(Microseconds start, Microseconds end, const QImage &image)
{
    if (m_spans.size() >= mostPictures) {
        return {};
    }
    QSaveFile file(pathOf(start, end));
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "JPG", jpegQuality) || !file.flush()
        || !file.commit()) {
        return fail(Error::Code::Io, file.errorString(), file.fileName());
    }
    m_spans[start] = end;
    return {};
}

} // namespace companion
