// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on a slide, typed: one struct a layout, read from the JSON of a slide block.
#pragma once

#include <base/result.h>
#include <course/sessionscript.h>

#include <QList>
#include <QStringList>

#include <variant>

namespace companion {

//! Roles of the theme that a slide may ask for by name; colours are never in the data.
enum class Tone { Accent, Note, Question, Practice, Danger, Muted };

struct TitleSlide {
    QString kicker; //!< small line above
    QString picture;
    QString notice; //!< stands clearly, as "synthesised narration" must
};

struct GroupsSlide {
    struct Item {
        QString tag; //!< or empty
        QString text;
    };
    struct Group {
        QString heading;
        QString picture; //!< or empty
        QList<Item> items;
    };
    QList<Group> groups; //!< 2 to 4 columns
};

struct ListSlide {
    struct Item {
        QString text;
        QString detail; //!< or empty
        QString picture; //!< or empty
    };
    QList<Item> items; //!< 2 to 4 rows
};

struct Scale {
    QString label;
    QString low;
    QString high;
};

struct SlidersSlide {
    QList<Scale> sliders; //!< 1 to 3, unanswered
    QString line; //!< label of an empty writing line, or empty
};

struct SplitSlide {
    struct Half {
        QString heading;
        QString detail; //!< or empty
        QString picture;
        QString quote; //!< or empty
    };
    Half left;
    Half right;
    QString bridge; //!< across both halves, or empty
};

struct PollSlide {
    QStringList questions; //!< 1 to 3 rows
    QStringList options; //!< 2 to 4 empty circles a row
    std::optional<Scale> scale; //!< an empty track a row
};

struct CardsSlide {
    struct Card {
        QString heading;
        QString picture;
        QString text;
        Tone tone;
    };
    QList<Card> cards; //!< 2 to 4
};

struct StatementSlide {
    QString text;
    QString by; //!< or empty
};

//! Acts in front, and the thought that stands behind each.
struct BehindSlide {
    struct Pair {
        QString who;
        QString act;
        QString picture;
        QString thought;
    };
    QList<Pair> pairs; //!< 1 or 2
    QString caption; //!< or empty
};

//! Estimates with their intervals round a line of no difference.
struct IntervalsSlide {
    struct Row {
        QString label;
        double from;
        double value;
        double to;
    };
    double low;
    double high;
    QString zero;
    QString left; //!< what lies below zero
    QString right; //!< what lies above
    QList<Row> rows; //!< 1 to 4
    QString caption; //!< or empty
};

using SlideBody = std::variant<TitleSlide, GroupsSlide, ListSlide, SlidersSlide, SplitSlide,
                               PollSlide, CardsSlide, StatementSlide, BehindSlide, IntervalsSlide>;

struct SlideContent {
    QString id;
    QString title;
    QString alt;
    QString footnote; //!< or empty
    SlideBody body;
};

//! Errors: Invalid for an unknown layout, figure, key, tone or picture, a missing text, or too few
//! or too many entries; `place` is "line n" with the key's path in the reason.
[[nodiscard]] Result<SlideContent> readSlideContent(const ScriptSlide &slide,
                                                    const QString &fileName);

//! The texts of a slide below its title, in reading order: one entry a line, "– " before what
//! belongs to the line above.
[[nodiscard]] QStringList outlineOf(const SlideContent &slide);

} // namespace companion
