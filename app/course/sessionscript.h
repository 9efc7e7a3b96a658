// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The narrated script of one chapter, as values: what session/C01.md says, in reading order.
#pragma once

#include <base/ids.h>
#include <base/result.h>
#include <base/timespan.h>

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <variant>

namespace companion {

//! One sentence as a reader sees it; reference ids are taken out and listed.
struct ScriptSentence {
    QString text = {};
    QStringList references = {}; //!< "R01", "X34", in the order they stand
    bool operator==(const ScriptSentence &) const = default;
};

//! Shows from here until the next slide. What a layout needs beyond these keys stays in `data`.
struct ScriptSlide {
    QString id = {};
    QString title = {};
    QString layout = {};
    QString alt = {}; //!< what the picture shows, for screen readers
    QJsonObject data = {}; //!< the whole block, the keys above included
    int line = 0; //!< of the block's fence, from 1
    bool operator==(const ScriptSlide &) const = default;
};

struct ScriptParagraph {
    QList<ScriptSentence> sentences = {}; //!< never empty
    int line = 0;
    bool operator==(const ScriptParagraph &) const = default;
};

struct ScriptPause {
    Milliseconds length{ 0 };
    int line = 0;
    bool operator==(const ScriptPause &) const = default;
};

//! Time for the learner's own work; silent.
struct ScriptExercise {
    QString id = {};
    QString title = {};
    Milliseconds length{ 0 }; //!< of a filling exercise: its least length
    QStringList task = {};
    bool optional = false; //!< its time is not needed for completion
    bool fill = false; //!< takes up what the chapter lacks of its planned minutes
    bool keepSlide = false; //!< the slide stays and the task shows in a band below
    int line = 0;
    bool operator==(const ScriptExercise &) const = default;
};

using ScriptBlock = std::variant<ScriptSlide, ScriptParagraph, ScriptPause, ScriptExercise>;

struct SessionScript {
    ChapterId chapter;
    QString title = {};
    QList<ScriptBlock> blocks = {}; //!< a slide comes first; at most one exercise fills
    bool operator==(const SessionScript &) const = default;
};

//! Parses the Markdown subset of session scripts: a title line `# C01 · Title`, fenced `slide`,
//! `pause` and `exercise` blocks holding JSON objects, comments `<!-- … -->`, and plain paragraphs.
//! Invalid names `fileName` and "line n" of the first fault.
[[nodiscard]] Result<SessionScript> parseSessionScript(const QByteArray &markdown,
                                                       const QString &fileName);

//! Reads and parses a file. Errors: NotFound, Io, Invalid.
[[nodiscard]] Result<SessionScript> readSessionScript(const QString &path);

} // namespace companion
