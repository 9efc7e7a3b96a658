// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/room/broughttext.h>

#include <QCoreApplication>
#include <QLocale>

namespace companion {

namespace {

constexpr qsizetype mostNamed = 4;

struct BroughtText {
    Q_DECLARE_TR_FUNCTIONS(companion::BroughtText)
};

QString nameOf(const Mark &mark)
{
    return mark.name.isEmpty()
        ? formatPosition(mark.from)
        //: A bookmark or loop: name and moment.
        : BroughtText::tr("“%1” at %2").arg(mark.name, formatPosition(mark.from));
}

} // namespace

QString offerText(int notes, int marks)
{
    if (marks == 0) {
        return BroughtText::tr(
            "%n note(s) belong to a former recording of this course. They can come along "
            "to the same words in this one; what is not found waits in a list. Undo takes "
            "it back.",
            nullptr, notes);
    }
    if (notes == 0) {
        return BroughtText::tr(
            "%n bookmark(s) or loop(s) belong to a former recording of this course. They can come "
            "along to the same words in this one; what is not found stays there. Undo takes it "
            "back.",
            nullptr, marks);
    }
    return BroughtText::tr(
               //: "12 notes", "3 bookmarks or loops".
               "%1 and %2 belong to a former recording of this course. They can come along to the "
               "same words in this one. Notes that are not found wait in a list; bookmarks and "
               "loops stay there. Undo takes it back.")
        .arg(BroughtText::tr("%n note(s)", nullptr, notes),
             BroughtText::tr("%n bookmark(s) or loop(s)", nullptr, marks));
}

QStringList broughtParts(const FormerNotes::Brought &brought)
{
    QStringList parts;
    const bool onlyMarks = brought.placed == 0 && brought.waiting == 0
        && (brought.marks > 0 || !brought.staying.isEmpty());
    if (!onlyMarks && (brought.placed > 0 || brought.marks == 0)) {
        parts.append(BroughtText::tr("%n note(s) placed by their words", nullptr, brought.placed));
    }
    if (onlyMarks || brought.marks > 0) {
        parts.append(BroughtText::tr("%n bookmark(s) or loop(s) placed by their words", nullptr,
                                     brought.marks));
    }
    if (brought.waiting > 0) {
        parts.append(BroughtText::tr("%n note(s) wait to be placed", nullptr, brought.waiting));
    }
    return parts;
}

QString stayingText(const QList<Mark> &marks)
{
    QStringList named;
    for (const Mark &mark : marks.first(std::min(marks.size(), mostNamed))) {
        named.append(nameOf(mark));
    }
    if (marks.size() > mostNamed) {
        //: Ends a list of names.
        named.append(BroughtText::tr("%n more", nullptr, int(marks.size() - mostNamed)));
    }
    return BroughtText::tr(
               //: %1 is a list of names.
               "%n bookmark(s) or loop(s) stay with the former recording, because their words "
               "were not found in this one: %1.",
               nullptr, int(marks.size()))
        .arg(QLocale().createSeparatedList(named));
}

} // namespace companion
