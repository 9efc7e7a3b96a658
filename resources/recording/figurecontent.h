// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the drawn figures of slides, typed: one struct a figure.
#pragma once

#include "slidetone.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace companion {

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

//! Three circles, of which the first overlaps the others.
struct CirclesSlide {
    struct Circle {
        QString label;
        QString detail; //!< or empty
    };
    struct Overlap {
        qsizetype with; //!< of circle 0 with this one, 1 or 2
        QString text;
        bool shaded;
    };
    QList<Circle> circles; //!< 3
    QList<Overlap> overlaps; //!< 1 or 2
    QStringList notes; //!< at most 2
    QString caption; //!< or empty
};

//! Four lanes from one state to another.
struct RoutesSlide {
    struct Route {
        QString heading;
        QString text;
    };
    QString from;
    QString to;
    QList<Route> routes; //!< 4
    QString caption; //!< or empty
};

//! A tile of a ring: what it is, and the words.
struct RingTile {
    QString tag;
    QString text;
};

//! Text on the arrow that leaves tile number `after`, counted from 1.
struct RingLabel {
    qsizetype after;
    QString text;
};

//! An open umbrella with six tiles round it; one arrow is cut.
struct UmbrellaSlide {
    QList<RingTile> tiles; //!< 6, clockwise
    RingLabel cut;
    QString caption; //!< or empty
};

//! Tiles in a loop, with words on some arrows.
struct LoopSlide {
    QList<RingTile> nodes; //!< 4 to 6, clockwise
    QList<RingLabel> arrows;
    QString caption; //!< or empty
};

//! The eight lenses; those that are lit stand large with their question.
struct LensesSlide {
    struct Lens {
        QString name;
        QString question; //!< or empty
    };
    QList<Lens> lenses; //!< 8
    QList<qsizetype> lit; //!< none or two
    bool blank; //!< numbers in place of names
    QString caption; //!< or empty
};

//! A chain of yes-or-no questions: each but the last leads to the next one and to one end.
struct TreeSlide {
    struct Node {
        QString id;
        QString question;
        QString yes; //!< id of a node or an end
        QString no; //!< id of a node or an end
    };
    struct End {
        QString id;
        QString text;
        Tone tone;
    };
    QList<Node> nodes; //!< 2 to 6
    QList<End> ends; //!< one more than nodes
};

//! A flower: petals lead back to its centre, leaves hang on its stem.
struct FlowerSlide {
    enum class Kind { Petal, Leaf, Half };
    struct Petal {
        QString text;
        Kind kind;
        QString back; //!< on the arrow that returns to the centre, or empty
    };
    QString centre;
    QList<Petal> petals; //!< 4 to 9
};

//! Five things to do, in a row.
struct MovesSlide {
    struct Move {
        QString name;
        QString text;
        QString picture;
    };
    QList<Move> moves; //!< 5
    QString caption; //!< or empty
};

//! Steps in two rows joined by a path.
struct ExperimentSlide {
    struct Step {
        QString label;
        QString text;
    };
    QList<Step> steps; //!< 5 to 8
    QString check; //!< or empty
};

} // namespace companion
