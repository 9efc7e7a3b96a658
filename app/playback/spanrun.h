// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of stretches to be played one after another: what a position means for it.
#pragma once

#include <base/timespan.h>

#include <QList>

namespace companion {

//! Pure: no player. Going back a little, or into another stretch, is part of the run; going
//! anywhere else leaves it.
class SpanRun final {
public:
    static constexpr Milliseconds backwards{ 30'000 }; //!< before a stretch still belongs to it
    //! Behind its end is playing on, over a silence maybe.
    static constexpr Milliseconds overrun{ 15'000 };

    enum class Act {
        None,
        Next, //!< current() is the next one: go to its beginning
        Finished,
        Left, //!< the user went elsewhere
    };

    SpanRun() = default;
    explicit SpanRun(QList<TimeSpan> spans);

    [[nodiscard]] const QList<TimeSpan> &spans() const { return m_spans; }
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] bool isEmpty() const { return m_spans.isEmpty(); }

    //! What the player being at `position` means.
    [[nodiscard]] Act observe(Milliseconds position);
    //! False when there is no such stretch.
    bool goTo(qsizetype index);

private:
    QList<TimeSpan> m_spans; //!< none of them empty
    qsizetype m_current = 0;
};

} // namespace companion
