// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingbuilder.h"

#include "encoder.h"
#include "recordingfiles.h"
#include <course/courselibrary.h>
#include <course/manifest.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const QString mediaName = u"session.mp4"_s;

Result<> checkIds(const QList<PreparedChapter> &chapters)
{
    QSet<QString> ids;
    for (const PreparedChapter &chapter : chapters) {
        for (const ScriptBlock &block : chapter.script.blocks) {
            QString id;
            QString shape;
            int line = 0;
            if (const auto *slide = std::get_if<ScriptSlide>(&block)) {
                id = slide->id;
                shape = u"S[0-9]{2,3}"_s;
                line = slide->line;
            } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
                id = exercise->id;
                shape = chapter.chapter.id.value + u"-[a-z0-9][a-z0-9-]{0,39}"_s;
                line = exercise->line;
            } else {
                continue;
            }
            const bool fits = QRegularExpression(u"^(%1)$"_s.arg(shape)).match(id).hasMatch();
            if (!fits || ids.contains(id)) {
                const QString reason = fits ? u"is used in another chapter"_s
                                            : u"is not of the form \"%1\""_s.arg(shape);
                return fail(Error::Code::Invalid, u"the id \"%1\" %2"_s.arg(id, reason),
                            chapter.chapter.script, u"line %1"_s.arg(line));
            }
            ids.insert(id);
        }
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray keyOf(const Course &course, const Narrator &narrator,
                 const QList<PreparedChapter> &chapters)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // The program itself, so that whatever changes in captions, handout or facts is written anew.
    // That takes seconds: chapters have keys of their own.
    hash.addData(contentOf(QCoreApplication::applicationFilePath()));
    hash.addData(course.hash);
    for (const QString &file : course.data) { // printed in the handout
        hash.addData(contentOf(QDir(course.folder).filePath(file)));
    }
    hash.addData(narrator.voice().toUtf8());
    for (const PreparedChapter &chapter : chapters) {
        hash.addData(chapter.key);
    }
    return hash.result().toHex();
}

bool isComplete(const QString &folder, const QList<PreparedChapter> &chapters)
{
    const QStringList names = recordingFileNames(chapters);
    return std::all_of(names.begin(), names.end(),
                       [&](const QString &name) { return QFile::exists(folder + u'/' + name); });
}

//! Puts `ready` in the place of `out`. At every moment one of the two is whole under a known name.
Result<> swapIn(const QString &ready, const QString &out)
{
    const QString old = out + u".old"_s;
    QDir(old).removeRecursively();
    if (QDir(out).exists() && !QDir().rename(out, old)) {
        return fail(Error::Code::Io, u"the former recording cannot be moved away"_s, out);
    }
    if (!QDir().rename(ready, out)) {
        QDir().rename(old, out);
        return fail(Error::Code::Io, u"the new recording cannot be put in place"_s, out);
    }
    QDir(old).removeRecursively();
    return {};
}

//! A build that was killed between the two renames of swapIn leaves the former recording beside.
void recoverFormer(const QString &out)
{
    if (!QDir(out).exists() && QDir(out + u".old"_s).exists()) {
        QDir().rename(out + u".old"_s, out);
    }
}

//! Several chapters at a time, so that one is spoken while another is painted. The first that fails
//! keeps further ones from being begun.
std::vector<Result<BuiltChapter>> buildTogether(const QList<PreparedChapter> &prepared,
                                                const Narrator &narrator,
                                                const BuildRequest &request,
                                                const Progress &progress)
{
    std::vector<Result<BuiltChapter>> built(size_t(prepared.size()),
                                            fail(Error::Code::Io, u"not begun"_s));
    std::atomic<qsizetype> next = 0;
    std::mutex telling;
    const auto work = [&] {
        for (qsizetype i = next++; i < prepared.size(); i = next++) {
            const QString id = prepared.at(i).chapter.id.value;
            const QString head = u"Chapter %1 of %2 (%3): "_s.arg(
                QString::number(i + 1), QString::number(prepared.size()), id);
            const auto tell = [&](const QString &what) {
                const std::scoped_lock lock(telling);
                progress(head + what);
            };
            const QString folder = request.workFolder + u'/' + id;
            Result<BuiltChapter> &chapter = built[size_t(i)];
            chapter = buildChapter(prepared.at(i), narrator, folder, tell);
            if (chapter) {
                tell(chapter->reused ? u"unchanged"_s : u"done"_s);
            } else {
                next = prepared.size();
            }
        }
    };
    std::vector<std::future<void>> workers(std::min(size_t(request.jobs), built.size()));
    for (std::future<void> &worker : workers) {
        worker = std::async(std::launch::async, work);
    }
    workers.clear(); // waits
    return built;
}

Result<QList<PlacedChapter>> buildChapters(const QList<PreparedChapter> &prepared,
                                           const Narrator &narrator, const BuildRequest &request,
                                           const Progress &progress)
{
    QList<PlacedChapter> placed;
    Milliseconds start{ 0 };
    for (Result<BuiltChapter> &built : buildTogether(prepared, narrator, request, progress)) {
        if (!built) {
            return failWith(built);
        }
        const Milliseconds length = built->plan.length;
        placed.append({ .built = *std::move(built), .start = start });
        start += length;
    }
    return placed;
}

Result<> assemble(const QString &folder, const Course &course, const QString &voice,
                  const QList<PlacedChapter> &chapters)
{
    Result<> step = writeCompanionFiles(folder, course, chapters);
    if (!step) {
        return step;
    }
    QList<MediaPart> parts;
    for (const PlacedChapter &chapter : chapters) {
        const Chapter &facts = chapter.built.prepared.chapter;
        parts.append({ .file = chapter.built.media,
                       .title = u"%1 · %2"_s.arg(facts.id.value, facts.title),
                       .span = { chapter.start, chapter.start + chapter.built.plan.length } });
    }
    step = joinChapters(parts, course.title, folder + u'/' + mediaName);
    return step ? writeRecordingFacts(folder, mediaName, voice, course, chapters) : step;
}

//! The first fault in the data files. The program leaves such records out and goes on; whoever
//! makes the course hears of them before anything is made.
Result<> checkData(const Course &course)
{
    const QList<Error> problems = readCourseLibrary(course).problems;
    return problems.isEmpty() ? Result<>() : tl::unexpected(problems.first());
}

//! The course, who reads it, and its chapters as scripts and slides: all that is known before a
//! word is spoken.
struct Preparation {
    Course course;
    Narrator narrator;
    QList<PreparedChapter> chapters;
};

Result<Preparation> prepare(const BuildRequest &request)
{
    if (const Result<> font = checkFonts(); !font) {
        return failWith(font);
    }
    const Result<Course> course = readCourse(request.courseFolder);
    const Result<Pronunciation> pronunciation = Pronunciation::read(request.pronunciation);
    if (!course || !pronunciation) {
        return tl::unexpected(course ? pronunciation.error() : course.error());
    }
    if (const Result<> data = checkData(*course); !data) {
        return failWith(data);
    }
    const Result<Narrator> narrator
        = Narrator::create({ .speak = request.speak,
                             .engine = request.engine,
                             .cacheFolder = request.workFolder + u"/sentences"_s,
                             .pronunciation = *pronunciation,
                             .jobs = request.jobs });
    if (!narrator) {
        return failWith(narrator);
    }
    Preparation preparation{ .course = *course, .narrator = *narrator, .chapters = {} };
    for (const Chapter &chapter : course->chapters) {
        Result<PreparedChapter> next = prepareChapter(*course, chapter, *narrator);
        if (!next) {
            return failWith(next);
        }
        preparation.chapters.append(*std::move(next));
    }
    if (const Result<> step = checkIds(preparation.chapters); !step) {
        return failWith(step);
    }
    return preparation;
}

Result<> writeKey(const QString &file, const QByteArray &key)
{
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(key) != key.size() || !save.commit()) {
        return fail(Error::Code::Io, save.errorString(), file);
    }
    return {};
}

void forgetUnused(const Preparation &preparation)
{
    QSet<QString> used;
    for (const PreparedChapter &chapter : preparation.chapters) {
        for (const QString &sentence : chapter.sentences) {
            used.insert(preparation.narrator.key(sentence));
        }
    }
    preparation.narrator.forgetAllBut(used);
}

} // namespace

Result<BuildReport> buildRecording(const BuildRequest &request, const Progress &progress)
{
    if (!QDir().mkpath(request.workFolder)) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, request.workFolder);
    }
    QLockFile lock(request.workFolder + u"/lock"_s);
    if (!lock.tryLock()) {
        return fail(Error::Code::InUse, u"another build is running"_s, request.workFolder);
    }
    const Result<Preparation> ready = prepare(request);
    if (!ready) {
        return failWith(ready);
    }
    recoverFormer(request.outFolder);
    const QString keyFile = request.workFolder + u"/key"_s;
    const QByteArray key = keyOf(ready->course, ready->narrator, ready->chapters);
    if (contentOf(keyFile) == key && isComplete(request.outFolder, ready->chapters)) {
        return BuildReport{ .upToDate = true };
    }
    const auto chapters = buildChapters(ready->chapters, ready->narrator, request, progress);
    if (!chapters) {
        return failWith(chapters);
    }
    progress(u"Joining chapters, writing captions, slides and handout"_s);
    const QString staging = request.outFolder + u".staging"_s;
    QDir(staging).removeRecursively();
    Result<> step = assemble(staging, ready->course, ready->narrator.voice(), *chapters);
    step = step ? swapIn(staging, request.outFolder) : step;
    if (!step) {
        QDir(staging).removeRecursively();
        return failWith(step);
    }
    if (const Result<> kept = writeKey(keyFile, key); !kept) {
        return failWith(kept);
    }
    forgetUnused(*ready);
    const auto reused = std::count_if(chapters->begin(), chapters->end(),
                                      [](const PlacedChapter &c) { return c.built.reused; });
    return BuildReport{ .chaptersBuilt = int(chapters->size() - reused),
                        .chaptersReused = int(reused),
                        .length = chapters->last().start + chapters->last().built.plan.length };
}

Result<> previewSlides(const BuildRequest &request)
{
    const Result<Preparation> ready = prepare(request);
    if (!ready) {
        return failWith(ready);
    }
    if (!QDir().mkpath(request.outFolder)) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, request.outFolder);
    }
    const auto save = [&request](const QImage &image, const QString &id) -> Result<> {
        const QString path = request.outFolder + u'/' + id + u".png"_s;
        return image.save(path, "PNG")
            ? Result<>()
            : fail(Error::Code::Io, u"the picture cannot be written"_s, path);
    };
    for (const PreparedChapter &chapter : ready->chapters) {
        qsizetype slide = -1;
        for (const ScriptBlock &block : chapter.script.blocks) {
            Result<> step;
            if (const auto *begins = std::get_if<ScriptSlide>(&block)) {
                step = save(chapter.images.at(++slide), begins->id);
            } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
                const Result<QImage> image = paintExercise(chapter.images.at(slide), *exercise,
                                                           exercise->length, footOf(chapter), 0.5);
                step = image ? save(*image, exercise->id) : failWith(image);
            }
            if (!step) {
                return step;
            }
        }
    }
    return {};
}

} // namespace companion
