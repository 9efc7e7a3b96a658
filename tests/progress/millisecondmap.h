// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A recording as one truth value a millisecond: slow, and too simple to be wrong.
#pragma once

#include <base/timespan.h>

#include <QList>
#include <QStringList>

#include <iterator>
#include <vector>

namespace companion {

class MillisecondMap final {
public:
    explicit MillisecondMap(int length)
        : m_marks(static_cast<size_t>(length), false)
    {
    }

    void mark(const TimeSpan &span)
    {
        Q_ASSERT(span.from.count() >= 0 && span.to.count() <= std::ssize(m_marks));
        for (auto at = span.from.count(); at < span.to.count(); ++at) {
            m_marks[static_cast<size_t>(at)] = true;
        }
    }
    [[nodiscard]] bool isMarked(Milliseconds at) const
    {
        return m_marks.at(static_cast<size_t>(at.count()));
    }
    [[nodiscard]] Milliseconds count(const TimeSpan &window) const
    {
        Milliseconds sum{ 0 };
        for (Milliseconds at = window.from; at < window.to; ++at) {
            sum += Milliseconds(isMarked(at) ? 1 : 0);
        }
        return sum;
    }
    [[nodiscard]] QList<TimeSpan> marked(const TimeSpan &window) const
    {
        return runsOf(true, window);
    }
    [[nodiscard]] QList<TimeSpan> unmarked(const TimeSpan &window) const
    {
        return runsOf(false, window);
    }

private:
    [[nodiscard]] QList<TimeSpan> runsOf(bool wanted, const TimeSpan &window) const
    {
        QList<TimeSpan> runs;
        bool isInRun = false;
        for (Milliseconds at = window.from; at < window.to; ++at) {
            if (isMarked(at) != wanted) {
                isInRun = false;
            } else if (isInRun) {
                ++runs.last().to;
            } else {
                runs.append({ .from = at, .to = at + Milliseconds(1) });
                isInRun = true;
            }
        }
        return runs;
    }

    std::vector<bool> m_marks;
};

//! "0-10 20-30".
inline QString print(const QList<TimeSpan> &spans)
{
    QStringList parts;
    for (const TimeSpan &span : spans) {
        parts += QStringLiteral("%1-%2").arg(span.from.count()).arg(span.to.count());
    }
    return parts.join(u' ');
}

} // namespace companion
