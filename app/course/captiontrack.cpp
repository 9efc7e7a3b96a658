// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captiontext.h"
#include "cuetext.h"
#include "cuetimes.h"
#include "subrip.h"
#include <course/captiontrack.h>

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;

//! WebVTT 6.1, "collect a WebVTT block": what the block holds of interest to us.
struct Block {
    bool hasTimings = false; //!< a line with an arrow stood where timings belong
    std::optional<TimeSpan> span; //!< none when those timings are wrong
    QString payload;
};

class BlockReader final {
public:
    explicit BlockReader(const QList<QStringView> &lines)
        : m_lines(lines)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_lines.size(); }
    void skipBlankLines()
    {
        while (!atEnd() && m_lines[m_at].isEmpty()) {
            ++m_at;
        }
    }
    void skipHeader()
    {
        while (!atEnd() && !m_lines[m_at].isEmpty() && !m_lines[m_at].contains(u"-->")) {
            ++m_at;
        }
    }
    Block next()
    {
        Block block;
        for (int count = 1; !atEnd() && !m_lines[m_at].isEmpty(); ++count, ++m_at) {
            const QStringView line = m_lines[m_at];
            if (line.contains(u"-->")) {
                if (count > 2 || block.hasTimings) {
                    break; // an arrow further down begins a new block
                }
                block = { .hasTimings = true,
                          .span = readTimings(line, TimeStyle::WebVtt),
                          .payload = {} };
            } else {
                block.payload += block.payload.isEmpty() ? u""_s : u"\n"_s;
                block.payload += line;
            }
        }
        return block;
    }

private:
    const QList<QStringView> &m_lines;
    qsizetype m_at = 1; //!< behind the signature
};

bool hasSignature(QStringView line)
{
    return line.startsWith(u"WEBVTT") && (line.size() == 6 || line[6] == u' ' || line[6] == u'\t');
}

bool isWebVtt(const QByteArray &bytes)
{
    const QByteArrayView bom("\xEF\xBB\xBF");
    return bytes.startsWith(bom) ? bytes.sliced(bom.size()).startsWith("WEBVTT")
                                 : bytes.startsWith("WEBVTT");
}

} // namespace

CaptionTrack::CaptionTrack(QList<Cue> cues, int dropped)
    : m_cues(std::move(cues))
    , m_dropped(dropped)
{
    m_dropped
        += static_cast<int>(m_cues.removeIf([](const Cue &cue) { return cue.span.isEmpty(); }));
    std::ranges::stable_sort(m_cues, {}, [](const Cue &cue) { return cue.span.from; });
    Milliseconds latest{ 0 };
    m_latestEnd.reserve(m_cues.size());
    for (const Cue &cue : std::as_const(m_cues)) {
        latest = std::max(latest, cue.span.to);
        m_latestEnd.append(latest);
    }
}

Result<CaptionTrack> CaptionTrack::parse(const QByteArray &bytes, const QString &fileName)
{
    const QString text = utf8Captions(bytes);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    if (!hasSignature(lines.first())) {
        return fail(Error::Code::Invalid, u"a WebVTT file begins with the word WEBVTT"_s, fileName,
                    u"line 1"_s);
    }
    BlockReader reader(lines);
    reader.skipHeader();
    QList<Cue> cues;
    int dropped = 0;
    for (reader.skipBlankLines(); !reader.atEnd(); reader.skipBlankLines()) {
        const Block block = reader.next();
        if (!block.hasTimings) {
            continue; // a note, a style sheet, a region or an identifier without a cue
        }
        const CueText content = readCueText(block.payload);
        if (!block.span || content.text.isEmpty()) {
            ++dropped;
            continue;
        }
        cues.append({ .span = *block.span, .text = content.text, .speaker = content.speaker });
    }
    return CaptionTrack(std::move(cues), dropped);
}

Result<CaptionTrack> CaptionTrack::parseSubRip(const QByteArray &bytes, const QString &fileName)
{
    SubRipCues read = readSubRip(guessedCaptions(bytes));
    if (read.cues.isEmpty() && read.dropped == 0) {
        return fail(Error::Code::Invalid,
                    u"neither WebVTT, which begins with the word WEBVTT, nor SubRip"_s, fileName,
                    u"line 1"_s);
    }
    return CaptionTrack(std::move(read.cues), read.dropped);
}

Result<CaptionTrack> CaptionTrack::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? Error::Code::Io : Error::Code::NotFound, file.errorString(),
                    path);
    }
    if (file.size() > largestFile) {
        return fail(Error::Code::Invalid, u"larger than any captions file can be"_s, path);
    }
    const QByteArray bytes = file.readAll();
    return isWebVtt(bytes) ? parse(bytes, path) : parseSubRip(bytes, path);
}

CaptionTrack CaptionTrack::shifted(Milliseconds delay) const
{
    if (delay == Milliseconds(0)) {
        return *this;
    }
    QList<Cue> moved = m_cues;
    for (Cue &cue : moved) {
        cue.span.from = std::max(cue.span.from + delay, Milliseconds(0));
        cue.span.to += delay;
    }
    CaptionTrack track(std::move(moved));
    track.m_dropped = m_dropped;
    return track;
}

std::optional<qsizetype> CaptionTrack::cueBefore(Milliseconds position) const
{
    if (const auto shown = cueAt(position)) {
        return shown;
    }
    const auto after = std::ranges::upper_bound(m_cues, position, {},
                                                [](const Cue &cue) { return cue.span.from; });
    return after == m_cues.begin() ? std::nullopt
                                   : std::optional<qsizetype>(after - m_cues.begin() - 1);
}

QList<qsizetype> CaptionTrack::cuesAt(Milliseconds position) const
{
    QList<qsizetype> shown;
    const auto after = std::ranges::upper_bound(m_cues, position, {},
                                                [](const Cue &cue) { return cue.span.from; });
    // Cues may overlap: go back as long as an earlier one can still be on screen.
    for (qsizetype index = after - m_cues.begin() - 1;
         index >= 0 && m_latestEnd[index] > position && shown.size() < mostAtOnce; --index) {
        if (m_cues[index].span.contains(position)) {
            shown.prepend(index);
        }
    }
    return shown;
}

QString CaptionTrack::textAt(Milliseconds position) const
{
    QStringList texts;
    for (const qsizetype index : cuesAt(position)) {
        texts.append(m_cues[index].text);
    }
    return texts.join(u'\n');
}

std::optional<qsizetype> CaptionTrack::cueAt(Milliseconds position) const
{
    const QList<qsizetype> shown = cuesAt(position);
    return shown.isEmpty() ? std::nullopt : std::optional(shown.last());
}

} // namespace companion
