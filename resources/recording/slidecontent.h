// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on a slide, typed: one struct a layout, read from the JSON of a slide block.
#pragma once

#include "figurecontent.h"
#include "slidetone.h"
#include <base/result.h>
#include <course/sessionscript.h>

#include <QList>
#include <QStringList>

#include <variant>

namespace companion {

struct TitleSlide {
    QString kicker; //!< small line above
    QString picture;
    QString notice; //!< stands clearly, as "synthesised narration" must
    QString noticePicture; //!< beside the notice; sound waves if empty
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
    QList<Item> items; //!< 2 to 5 rows
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
    QList<Card> cards; //!< 2 to 5
};

struct StatementSlide {
    QString text;
    QString by; //!< or empty
};

//! A worksheet that has been filled in.
struct SheetSlide {
    struct Row {
        QString label;
        QString text;
    };
    QList<Row> rows; //!< 4 to 8
};

using SlideBody = std::variant<TitleSlide, GroupsSlide, ListSlide, SlidersSlide, SplitSlide,
                               PollSlide, CardsSlide, StatementSlide, SheetSlide, BehindSlide,
                               IntervalsSlide, CirclesSlide, RoutesSlide, UmbrellaSlide, LoopSlide,
                               LensesSlide, TreeSlide, FlowerSlide, MovesSlide, ExperimentSlide>;

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
