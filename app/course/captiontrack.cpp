// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cuetext.h"
#include <course/captiontrack.h>

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr qsizetype mostHourDigits = 6; //!< keeps the milliseconds far from overflow

//! Reads forward through one line.
class Scanner final {
public:
    explicit Scanner(QStringView line)
        : m_rest(line)
    {
    }

    void skipSpace()
    {
        while (!m_rest.isEmpty()
               && (m_rest[0] == u' ' || m_rest[0] == u'\t' || m_rest[0] == u'\f')) {
            m_rest = m_rest.mid(1);
        }
    }
    bool skip(QStringView text)
    {
        const bool isThere = m_rest.startsWith(text);
        m_rest = isThere ? m_rest.mid(text.size()) : m_rest;
        return isThere;
    }
    QStringView digits()
    {
        qsizetype count = 0;
        while (count < m_rest.size() && m_rest[count] >= u'0' && m_rest[count] <= u'9') {
            ++count;
        }
        const QStringView taken = m_rest.first(count);
        m_rest = m_rest.mid(count);
        return taken;
    }

private:
    QStringView m_rest;
};

//! WebVTT 6.3 "collect a WebVTT timestamp"; beyond it a comma and one to three digits are taken, as
//! converted SubRip files have them.
std::optional<Milliseconds> readTimestamp(Scanner &scanner)
{
    QStringView hours;
    QStringView minutes = scanner.digits();
    if (minutes.isEmpty() || minutes.size() > mostHourDigits || !scanner.skip(u":")) {
        return std::nullopt;
    }
    QStringView seconds = scanner.digits();
    if (scanner.skip(u":")) {
        hours = minutes;
        minutes = seconds;
        seconds = scanner.digits();
    }
    if (minutes.size() != 2 || seconds.size() != 2 || minutes.toInt() > 59 || seconds.toInt() > 59
        || !(scanner.skip(u".") || scanner.skip(u","))) {
        return std::nullopt;
    }
    const QStringView fraction = scanner.digits();
    if (fraction.isEmpty() || fraction.size() > 3) {
        return std::nullopt;
    }
    return Milliseconds((hours.toLongLong() * 60 + minutes.toInt()) * 60'000
                        + seconds.toInt() * 1'000
                        + fraction.toString().leftJustified(3, u'0').toInt());
}

//! The timing line of a cue; settings behind it are of no use to a text pane.
std::optional<TimeSpan> readTimings(QStringView line)
{
    Scanner scanner(line);
    scanner.skipSpace();
    const auto from = readTimestamp(scanner);
    scanner.skipSpace();
    if (!from || !scanner.skip(u"-->")) {
        return std::nullopt;
    }
    scanner.skipSpace();
    const auto to = readTimestamp(scanner);
    if (!to || *to <= *from) {
        return std::nullopt;
    }
    return TimeSpan{ .from = *from, .to = *to };
}

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
                block = { .hasTimings = true, .span = readTimings(line), .payload = {} };
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

} // namespace

CaptionTrack::CaptionTrack(QList<Cue> cues)
    : m_cues(std::move(cues))
{
    m_dropped
        = static_cast<int>(m_cues.removeIf([](const Cue &cue) { return cue.span.isEmpty(); }));
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
    const QByteArrayView bom("\xEF\xBB\xBF");
    QString text = QString::fromUtf8(bytes.startsWith(bom) ? QByteArrayView(bytes).sliced(3)
                                                           : QByteArrayView(bytes));
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
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
    CaptionTrack track(std::move(cues));
    track.m_dropped = dropped;
    return track;
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
    return parse(file.readAll(), path);
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

std::optional<qsizetype> CaptionTrack::cueAt(Milliseconds position) const
{
    const auto after = std::ranges::upper_bound(m_cues, position, {},
                                                [](const Cue &cue) { return cue.span.from; });
    // Cues may overlap: go back as long as an earlier one can still be on screen.
    for (qsizetype index = after - m_cues.begin() - 1; index >= 0 && m_latestEnd[index] > position;
         --index) {
        if (m_cues[index].span.contains(position)) {
            return index;
        }
    }
    return std::nullopt;
}

} // namespace companion
