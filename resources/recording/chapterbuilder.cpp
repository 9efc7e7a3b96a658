// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chapterbuilder.h"

#include "encoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Raise when planning, levelling or encoding gives another result for the same chapter. Slides and
//! speech need no such number: what they look and sound like is part of the key.
constexpr auto encodingVersion = "3";

Milliseconds plannedLength(const Chapter &chapter)
{
    return Milliseconds(std::llround(chapter.minutes * 60000));
}

int framesIn(const TimeSpan &span)
{
    return int(span.length().count()) * video::framesPerSecond / 1000;
}

Result<> checkReferences(const Course &course, const SessionScript &script, const QString &fileName)
{
    for (const ScriptBlock &block : script.blocks) {
        const auto *paragraph = std::get_if<ScriptParagraph>(&block);
        for (const ScriptSentence &sentence :
             paragraph ? paragraph->sentences : QList<ScriptSentence>()) {
            for (const QString &id : sentence.references) {
                const auto known = [&id](const Reference &reference) { return reference.id == id; };
                if (std::none_of(course.references.begin(), course.references.end(), known)) {
                    return fail(Error::Code::Invalid,
                                u"the reference %1 is not in course.json"_s.arg(id), fileName,
                                u"line %1"_s.arg(paragraph->line));
                }
            }
        }
    }
    return {};
}

void addImage(QCryptographicHash &hash, const QImage &image)
{
    hash.addData(QByteArrayView(image.constBits(), image.sizeInBytes()));
}

//! Paints the first and the last moment of every exercise: it fits, and it looks as it did.
Result<> hashExercises(const PreparedChapter &prepared, QCryptographicHash &hash)
{
    QImage current;
    qsizetype slide = 0;
    for (const ScriptBlock &block : prepared.script.blocks) {
        if (std::holds_alternative<ScriptSlide>(block)) {
            current = prepared.images.at(slide++);
        } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
            for (const qreal left : { 1.0, 0.0 }) {
                const Result<QImage> image
                    = paintExercise(current, *exercise, exercise->length, footOf(prepared), left);
                if (!image) {
                    return fail(Error::Code::Invalid, image.error().detail, prepared.chapter.script,
                                u"line %1"_s.arg(exercise->line));
                }
                addImage(hash, *image);
            }
        }
    }
    return {};
}

Result<QByteArray> encodePictures(const BuiltChapter &built, const Progress &progress)
{
    const ChapterPlan &plan = built.plan;
    QByteArray stream;
    QHash<std::pair<qsizetype, int>, QByteArray> groups; // by slide and number of frames
    for (qsizetype i = 0; i < plan.pictures.size(); ++i) {
        const PlannedPicture &picture = plan.pictures.at(i);
        progress(u"drawing picture %1 of %2"_s.arg(i + 1).arg(plan.pictures.size()));
        const QImage &image = built.prepared.images.at(picture.slide);
        if (picture.exercise) {
            const PlannedExercise &exercise = plan.exercises.at(*picture.exercise);
            const Milliseconds length = exercise.span.length();
            const auto imageAt = [&](int second) {
                const double left = 1.0 - second * 1000.0 / double(length.count());
                return paintExercise(image, exercise.exercise, length, footOf(built.prepared), left)
                    .value_or(image);
            };
            const Result<QByteArray> part = encodeSeconds(imageAt, framesIn(picture.span));
            if (!part) {
                return failWith(part);
            }
            stream += *part;
            continue;
        }
        for (int left = framesIn(picture.span); left > 0; left -= video::framesPerGroup) {
            const int frames = std::min(left, video::framesPerGroup);
            QByteArray &group = groups[{ picture.slide, frames }];
            if (group.isEmpty()) {
                const Result<QByteArray> encoded = encodeStill(image, frames);
                if (!encoded) {
                    return failWith(encoded);
                }
                group = *encoded;
            }
            stream += group;
        }
    }
    return stream;
}

Result<> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    return {};
}

Result<> encodeChapter(const BuiltChapter &built, const QList<Sound> &sounds, const QString &folder,
                       const Progress &progress)
{
    Sound chapter(sounds.isEmpty() ? 48000 : sounds.first().rate());
    for (qsizetype i = 0; i < sounds.size(); ++i) {
        chapter.padTo(built.plan.sentences.at(i).span.from);
        chapter.append(sounds.at(i));
    }
    chapter.padTo(built.plan.length);
    const QString wav = folder + u"/speech.wav"_s;
    const QString adts = folder + u"/speech.aac"_s;
    const QString h264 = folder + u"/pictures.h264"_s;

    if (const Result<> written = chapter.write(wav); !written) {
        return written;
    }
    // Levelling takes about as long as drawing, and neither needs the other.
    std::future<Result<>> speech = std::async(
        std::launch::async, [&] { return encodeSpeech(wav, built.plan.length, adts); });
    const Result<QByteArray> pictures = encodePictures(built, progress);
    progress(u"levelling the sound"_s);
    const Result<> levelled = speech.get();
    if (!pictures) {
        return failWith(pictures);
    }
    Result<> step = levelled ? writeBytes(h264, *pictures) : levelled;
    step = step ? muxChapter(h264, adts, built.media) : step;
    if (!step) {
        return step;
    }
    for (const QString &file : { wav, adts, h264 }) {
        QFile::remove(file);
    }
    return {};
}

QByteArray keyIn(const QString &folder)
{
    QFile file(folder + u"/key"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SlideFoot footOf(const PreparedChapter &chapter)
{
    return { .chapterId = chapter.chapter.id.value, .chapterTitle = chapter.chapter.title };
}

Result<PreparedChapter> prepareChapter(const Course &course, const Chapter &chapter,
                                       const Narrator &narrator)
{
    PreparedChapter prepared{ .chapter = chapter };
    if (plannedLength(chapter) % rhythm::grid != Milliseconds{ 0 }) {
        const auto place = std::ranges::find(course.chapters, chapter.id, &Chapter::id);
        return fail(Error::Code::Invalid,
                    u"a chapter's length must be a multiple of %1 ms"_s.arg(rhythm::grid.count()),
                    course.folder + u"/course.json"_s,
                    u"chapters[%1].minutes"_s.arg(place - course.chapters.begin()));
    }
    Result<SessionScript> script = readSessionScript(course.folder + u'/' + chapter.script);
    if (!script) {
        return fail(script.error().code, script.error().detail, chapter.script,
                    script.error().place);
    }
    prepared.script = *std::move(script);
    if (prepared.script.chapter != chapter.id || prepared.script.title != chapter.title) {
        return fail(
            Error::Code::Invalid,
            u"the script begins with \"%1 · %2\", but course.json names the chapter \"%3 · %4\""_s
                .arg(prepared.script.chapter.value, prepared.script.title, chapter.id.value,
                     chapter.title),
            chapter.script, u"line 1"_s);
    }
    if (const Result<> step = checkReferences(course, prepared.script, chapter.script); !step) {
        return failWith(step);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(encodingVersion);
    for (const ScriptBlock &block : prepared.script.blocks) {
        const auto *slide = std::get_if<ScriptSlide>(&block);
        if (!slide) {
            continue;
        }
        const Result<SlideContent> content = readSlideContent(*slide, chapter.script);
        if (!content) {
            return failWith(content);
        }
        const Result<QImage> image = paintSlide(*content, footOf(prepared));
        if (!image) {
            return fail(Error::Code::Invalid, image.error().detail, chapter.script,
                        u"line %1"_s.arg(slide->line));
        }
        prepared.slides.append(*content);
        prepared.images.append(*image);
        addImage(hash, *image);
    }
    if (const Result<> step = hashExercises(prepared, hash); !step) {
        return failWith(step);
    }
    prepared.sentences = sentencesOf(prepared.script);
    for (const QString &sentence : prepared.sentences) {
        hash.addData(narrator.key(sentence).toLatin1());
    }
    QFile file(course.folder + u'/' + chapter.script);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, file.errorString(), chapter.script);
    }
    hash.addData(file.readAll());
    hash.addData(QByteArray::number(plannedLength(chapter).count()));
    prepared.key = hash.result().toHex();
    return prepared;
}

Result<BuiltChapter> buildChapter(PreparedChapter prepared, const Narrator &narrator,
                                  const QString &folder, const Progress &progress)
{
    const auto count = prepared.sentences.size();
    const Result<QList<Sound>> sounds = narrator.speak(prepared.sentences, [&](qsizetype ready) {
        progress(u"speaking sentence %1 of %2"_s.arg(ready).arg(count));
    });
    if (!sounds) {
        return failWith(sounds);
    }
    QList<Milliseconds> lengths;
    for (const Sound &sound : *sounds) {
        lengths.append(sound.length());
    }
    Result<ChapterPlan> plan
        = planChapter(prepared.script, lengths, plannedLength(prepared.chapter));
    if (!plan) {
        return fail(plan.error().code, plan.error().detail, prepared.chapter.script,
                    u"whole script"_s);
    }
    BuiltChapter built{ .prepared = std::move(prepared),
                        .plan = *std::move(plan),
                        .media = folder + u"/chapter.mp4"_s };
    built.reused = keyIn(folder) == built.prepared.key && QFile::exists(built.media);
    if (built.reused) {
        return built;
    }
    if (!QDir().mkpath(folder)) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, folder);
    }
    QFile::remove(folder + u"/key"_s);
    if (const Result<> step = encodeChapter(built, *sounds, folder, progress); !step) {
        return failWith(step);
    }
    if (const Result<> step = writeBytes(folder + u"/key"_s, built.prepared.key); !step) {
        return failWith(step);
    }
    return built;
}

} // namespace companion
