// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "subrip.h"

#include "cuetext.h"
#include "cuetimes.h"

#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Text may hold an arrow too: a timing line begins with a digit.
bool isTimingLine(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.contains(u"-->") && trimmed.front() >= u'0' && trimmed.front() <= u'9';
}

std::optional<qulonglong> cueNumber(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    const bool isDigits = !trimmed.isEmpty()
        && std::ranges::all_of(trimmed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qulonglong number = trimmed.toULongLong(&fits);
    return isDigits && fits ? std::optional(number) : std::nullopt;
}

class SubRipReader final {
public:
    explicit SubRipReader(QList<QStringView> lines)
        : m_lines(std::move(lines))
    {
    }

    SubRipCues read()
    {
        qsizetype at = nextTiming(0);
        m_number = at > 0 ? cueNumber(m_lines[at - 1]) : std::nullopt;
        while (at < m_lines.size()) {
            const qsizetype next = nextTiming(at + 1);
            take(at, next < m_lines.size() ? endOfText(at + 1, next) : next);
            at = next;
        }
        return std::move(m_read);
    }

private:
    [[nodiscard]] qsizetype nextTiming(qsizetype from) const
    {
        while (from < m_lines.size() && !isTimingLine(m_lines[from])) {
            ++from;
        }
        return from;
    }

    //! The number of the cue to come stands before its timing and is no text of this one. A number
    //! without a blank line before it is one only if it counts on, as "42" can be said too.
    [[nodiscard]] qsizetype endOfText(qsizetype begin, qsizetype nextTiming)
    {
        const qsizetype last = nextTiming - 1;
        if (last < begin) {
            return nextTiming;
        }
        const auto number = cueNumber(m_lines[last]);
        const bool standsApart = last == begin || m_lines[last - 1].trimmed().isEmpty();
        const bool countsOn = m_number && number == *m_number + 1;
        const bool isNumber = number && (standsApart || countsOn);
        m_number = isNumber ? number : std::nullopt;
        return isNumber ? last : nextTiming;
    }

    void take(qsizetype timing, qsizetype end)
    {
        QStringList lines;
        for (qsizetype at = timing + 1; at < end; ++at) {
            lines += m_lines[at].toString();
        }
        const auto span = readTimings(m_lines[timing], TimeStyle::SubRip);
        const CueText content = readSubRipText(lines.join(u'\n'));
        if (span && !content.text.isEmpty()) {
            m_read.cues.append({ .span = *span, .text = content.text, .speaker = content.speaker });
        } else {
            ++m_read.dropped;
        }
    }

    QList<QStringView> m_lines;
    std::optional<qulonglong> m_number; //!< of the cue being read
    SubRipCues m_read;
};

} // namespace

SubRipCues readSubRip(const QString &text)
{
    return SubRipReader(QStringView(text).split(u'\n')).read();
}

} // namespace companion
