// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/embeddedcaptions.h>
#include <recordings/captionimport.h>

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr Milliseconds longestLiveCue = 6s; //!< live captions do not say when they end

//! Pronouns, commas and emoji belong to a name; a line end and a second colon do not.
const QRegularExpression &speakerPattern()
{
    static const QRegularExpression pattern(uR"(^(?<name>[^:\n]{1,80}?):\s+(?<text>.*)$)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

OrRefusal<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(file.exists() ? Refusal::Reason::Unreadable : Refusal::Reason::NotFound,
                      path);
    }
    if (file.size() > largestFile) {
        return refuse(Refusal::Reason::WrongCaptions, path);
    }
    return file.readAll();
}

OrRefusal<QList<Cue>> readTextFile(const QString &path)
{
    const auto track = CaptionTrack::read(path);
    if (!track) {
        const Error::Code code = track.error().code;
        return refuse(code == Error::Code::NotFound ? Refusal::Reason::NotFound
                          : code == Error::Code::Io ? Refusal::Reason::Unreadable
                                                    : Refusal::Reason::WrongCaptions,
                      path);
    }
    if (track->cues().isEmpty() && track->droppedCues() > 0) {
        return refuse(Refusal::Reason::WrongCaptions, path);
    }
    return track->cues();
}

OrRefusal<QList<Cue>> readLiveFile(const QString &path, const std::optional<QDateTime> &start)
{
    const auto bytes = readSmallFile(path);
    if (!bytes) {
        return refuseWith(bytes);
    }
    if (!start) {
        return refuse(Refusal::Reason::WrongCaptions, path, u"no start is known"_s);
    }
    return parseLiveCaptions(QString::fromUtf8(*bytes), start->time());
}

QString escaped(const QString &text)
{
    QString safe = text;
    return safe.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

QByteArray vttTime(Milliseconds time)
{
    const qint64 ms = time.count();
    return u"%1:%2:%3.%4"_s.arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1'000, 3, 10, QLatin1Char('0'))
        .toLatin1();
}

void endLiveCues(QList<Cue> &cues)
{
    for (qsizetype index = 0; index < cues.size(); ++index) {
        const Milliseconds latest = cues[index].span.from + longestLiveCue;
        const bool isLast = index + 1 == cues.size();
        const Milliseconds next = isLast ? latest : cues[index + 1].span.from;
        cues[index].span.to = next > cues[index].span.from ? std::min(latest, next) : latest;
    }
}

} // namespace

void takeSpeakersFromText(QList<Cue> &cues)
{
    QHash<QString, int> begun;
    for (const Cue &cue : std::as_const(cues)) {
        if (const auto match = speakerPattern().match(cue.text);
            cue.speaker.isEmpty() && match.hasMatch()) {
            ++begun[match.captured(u"name")];
        }
    }
    for (Cue &cue : cues) {
        const auto match = speakerPattern().match(cue.text);
        if (cue.speaker.isEmpty() && match.hasMatch()
            && begun.value(match.captured(u"name")) >= 2) {
            cue.speaker = match.captured(u"name").simplified();
            cue.text = match.captured(u"text");
        }
    }
}

QList<Cue> parseLiveCaptions(const QString &text, QTime start)
{
    static const QRegularExpression heading(uR"(^\s*\[?(.*?)\]?\s+(\d{1,2}:\d{2}:\d{2})\s*$)"_s);
    constexpr qint64 day = 86'400'000;
    QList<Cue> cues;
    for (const QString &line : text.split(u'\n')) {
        const auto match = heading.match(line);
        const QTime at = QTime::fromString(match.captured(2), u"H:mm:ss"_s);
        if (match.hasMatch() && at.isValid()) {
            const qint64 since = (start.msecsTo(at) + day) % day; // midnight may lie between
            cues.append({ .span = { Milliseconds(since), Milliseconds(since) },
                          .text = {},
                          .speaker = match.captured(1).simplified() });
        } else if (!cues.isEmpty() && !line.trimmed().isEmpty()) {
            cues.last().text += (cues.last().text.isEmpty() ? u""_s : u"\n"_s) + line.trimmed();
        }
    }
    // What was said just before the recording began counts as a day later.
    cues.removeIf(
        [](const Cue &cue) { return cue.text.isEmpty() || cue.span.from > Milliseconds(day / 2); });
    std::ranges::stable_sort(cues, {}, [](const Cue &cue) { return cue.span.from; });
    endLiveCues(cues);
    return cues;
}

OrRefusal<QList<Cue>> readCaptionSource(const CaptionSource &source,
                                        const std::optional<QDateTime> &start, WorkToken &token)
{
    switch (source.kind) {
    case CaptionKind::Transcript: {
        auto cues = readTextFile(source.path);
        if (cues) {
            takeSpeakersFromText(*cues);
        }
        return cues;
    }
    case CaptionKind::File:
    case CaptionKind::Typed:
        return readTextFile(source.path);
    case CaptionKind::Live:
        return readLiveFile(source.path, start);
    case CaptionKind::Embedded:
        return readEmbeddedCaptions(source.path, { source.stream }, token)
            .map([](const QList<QList<Cue>> &tracks) { return tracks.first(); });
    }
    return QList<Cue>();
}

OrRefusal<QList<QList<Cue>>> readEmbeddedCaptions(const QString &path, const QList<int> &streams,
                                                  WorkToken &token)
{
    qint64 reached = 0; // readers also go back
    const auto tracks = readCaptionsInside(path, streams, [&](qint64 place) {
        const qint64 further = std::max(place - reached, qint64(0));
        reached += further;
        return token.advance(further);
    });
    if (!tracks) {
        const Error::Code code = tracks.error().code;
        return refuse(code == Error::Code::Cancelled      ? Refusal::Reason::Cancelled
                          : code == Error::Code::NotFound ? Refusal::Reason::NotFound
                                                          : Refusal::Reason::WrongCaptions,
                      path);
    }
    QList<QList<Cue>> all;
    for (const CaptionTrack &track : *tracks) {
        all.append(track.cues());
        all.last().removeIf([](const Cue &cue) { return cue.span.from < 0ms; });
    }
    return all;
}

OrRefusal<QList<ChapterMark>> readChapterMarks(const QString &path)
{
    const auto cues = readTextFile(path);
    if (!cues) {
        return refuseWith(cues);
    }
    QList<ChapterMark> marks;
    Milliseconds end{ 0 };
    for (const Cue &cue : *cues) {
        // A chapter inside a chapter is a section of it.
        if (cue.span.from >= end) {
            marks.append(
                { .title = QString(cue.text).replace(u'\n', u' '), .from = cue.span.from });
            end = cue.span.to;
        }
    }
    return marks;
}

QByteArray writeWebVtt(const QList<Cue> &cues)
{
    QByteArray vtt = "WEBVTT\n";
    for (const Cue &cue : cues) {
        const QString voice
            = cue.speaker.isEmpty() ? QString() : u"<v %1>"_s.arg(escaped(cue.speaker));
        vtt += '\n' + vttTime(cue.span.from) + " --> " + vttTime(cue.span.to) + '\n'
            + (voice + escaped(cue.text)).toUtf8() + '\n';
    }
    return vtt;
}

} // namespace companion
