// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingfiles.h"

#include "captioncutter.h"
#include "handout.h"
#include <course/manifest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal handoutScale = 1.5; //!< of slides on paper

Result<> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    return {};
}

TimeSpan shifted(const TimeSpan &span, Milliseconds by) { return { span.from + by, span.to + by }; }

QString slideFile(const QString &id) { return u"slides/%1.png"_s.arg(id); }

Result<> writeSlides(const QString &folder, const QList<PlacedChapter> &chapters)
{
    for (const PlacedChapter &chapter : chapters) {
        const PreparedChapter &prepared = chapter.built.prepared;
        for (qsizetype i = 0; i < prepared.slides.size(); ++i) {
            const QString path = folder + u'/' + slideFile(prepared.slides.at(i).id);
            if (!prepared.images.at(i).save(path, "PNG")) {
                return fail(Error::Code::Io, u"the slide cannot be written"_s, path);
            }
        }
    }
    return {};
}

Result<> writeCaptions(const QString &folder, const QList<PlacedChapter> &chapters)
{
    QList<Cue> captions;
    QList<Cue> marks;
    for (const PlacedChapter &chapter : chapters) {
        for (Cue cue : cutCaptions(chapter.built.plan.sentences)) {
            cue.span = shifted(cue.span, chapter.start);
            captions.append(cue);
        }
        const Chapter &facts = chapter.built.prepared.chapter;
        marks.append(Cue{ .span = shifted({ {}, chapter.built.plan.length }, chapter.start),
                          .text = u"%1 · %2"_s.arg(facts.id.value, facts.title),
                          .speaker = {} });
    }
    const Result<> written
        = writeBytes(folder + u"/captions.en.vtt"_s, writeVtt(captions, synthesisNotice()));
    return written ? writeBytes(folder + u"/chapters.vtt"_s, writeVtt(marks, QString())) : written;
}

Result<> writeHandoutOf(const QString &folder, const Course &course,
                        const QList<PlacedChapter> &chapters)
{
    QList<HandoutSlide> slides;
    for (const PlacedChapter &chapter : chapters) {
        const PreparedChapter &prepared = chapter.built.prepared;
        for (qsizetype i = 0; i < prepared.slides.size(); ++i) {
            const PlannedSlide &planned = chapter.built.plan.slides.at(i);
            const Result<QImage> image
                = paintSlide(prepared.slides.at(i), footOf(prepared), handoutScale);
            if (!image) {
                return failWith(image);
            }
            slides.append({ .content = prepared.slides.at(i),
                            .image = *image,
                            .chapter = prepared.chapter.title,
                            .position = chapter.start + planned.span.from,
                            .references = planned.references });
        }
    }
    return writeHandout(folder + u"/handout.pdf"_s, course, synthesisNotice(), slides);
}

QJsonObject spanned(QJsonObject object, const TimeSpan &span)
{
    object.insert("fromMs"_L1, qint64(span.from.count()));
    object.insert("toMs"_L1, qint64(span.to.count()));
    return object;
}

QJsonArray chapterFacts(const QList<PlacedChapter> &chapters)
{
    QJsonArray array;
    for (const PlacedChapter &chapter : chapters) {
        array.append(spanned({ { u"id"_s, chapter.built.prepared.chapter.id.value } },
                             shifted({ {}, chapter.built.plan.length }, chapter.start)));
    }
    return array;
}

QJsonArray slideFacts(const QList<PlacedChapter> &chapters)
{
    QJsonArray array;
    for (const PlacedChapter &chapter : chapters) {
        for (const PlannedSlide &slide : chapter.built.plan.slides) {
            array.append(spanned({ { u"id"_s, slide.slide.id },
                                   { u"title"_s, slide.slide.title },
                                   { u"alt"_s, slide.slide.alt },
                                   { u"image"_s, slideFile(slide.slide.id) } },
                                 shifted(slide.span, chapter.start)));
        }
    }
    return array;
}

QJsonArray exerciseFacts(const QList<PlacedChapter> &chapters)
{
    QJsonArray array;
    for (const PlacedChapter &chapter : chapters) {
        for (const PlannedExercise &planned : chapter.built.plan.exercises) {
            array.append(spanned({ { u"id"_s, planned.exercise.id },
                                   { u"title"_s, planned.exercise.title },
                                   { u"task"_s, QJsonArray::fromStringList(planned.exercise.task) },
                                   { u"optional"_s, planned.exercise.optional } },
                                 shifted(planned.span, chapter.start)));
        }
    }
    return array;
}

} // namespace

QString synthesisNotice()
{
    return u"This is a synthesised narration; a provider's own recording takes its place."_s;
}

Result<> writeCompanionFiles(const QString &folder, const Course &course,
                             const QList<PlacedChapter> &chapters)
{
    if (!QDir().mkpath(folder + u"/slides"_s)) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, folder);
    }
    Result<> step = writeSlides(folder, chapters);
    step = step ? writeCaptions(folder, chapters) : step;
    return step ? writeHandoutOf(folder, course, chapters) : step;
}

Result<> writeRecordingFacts(const QString &folder, const QString &media, const QString &voice,
                             const Course &course, const QList<PlacedChapter> &chapters)
{
    QFile file(folder + u'/' + media);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return fail(Error::Code::Io, file.errorString(), media);
    }
    // The same media is the same recording, wherever it was built: notes and evidence hang on the
    // id.
    const QUuid space(u"5b8d2f3e-6a1c-4a53-9c0e-4a7f0b9d1c25"_s);
    const Milliseconds length = chapters.last().start + chapters.last().built.plan.length;
    const QJsonObject facts{
        { u"format"_s, 1 },
        { u"id"_s, QUuid::createUuidV5(space, hash.result()).toString(QUuid::WithoutBraces) },
        { u"course"_s, course.id.value },
        { u"title"_s, course.title },
        { u"synthesised"_s, true },
        { u"voice"_s, voice },
        { u"notice"_s, synthesisNotice() },
        { u"media"_s, media },
        { u"sha256"_s, QString::fromLatin1(hash.result().toHex()) },
        { u"durationMs"_s, qint64(length.count()) },
        { u"captions"_s,
          QJsonArray{ QJsonObject{ { u"language"_s, course.language },
                                   { u"file"_s, u"captions.en.vtt"_s } } } },
        { u"handout"_s, u"handout.pdf"_s },
        { u"chapters"_s, chapterFacts(chapters) },
        { u"slides"_s, slideFacts(chapters) },
        { u"exercises"_s, exerciseFacts(chapters) },
    };
    const QByteArray json = QJsonDocument(facts).toJson();
    if (const auto check = parseRecording(json, u"recording.json"_s, course); !check) {
        return failWith(check);
    }
    return writeBytes(folder + u"/recording.json"_s, json);
}

QStringList recordingFileNames(const QList<PreparedChapter> &chapters)
{
    QStringList names{ u"recording.json"_s, u"session.mp4"_s, u"captions.en.vtt"_s,
                       u"chapters.vtt"_s, u"handout.pdf"_s };
    for (const PreparedChapter &chapter : chapters) {
        for (const SlideContent &slide : chapter.slides) {
            names.append(slideFile(slide.id));
        }
    }
    return names;
}

} // namespace companion
