// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/notes/notefilters.h>
#include <ui/parts/choicelist.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/notemark.h>

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr auto everything = "*"_L1; //!< no chapter has such an id
}

NoteFilters::NoteFilters(const Course &course, NoteRows &rows, QWidget *parent)
    : QScrollArea(parent)
    , m_course(course)
    , m_rows(rows)
    , m_chapters(new ChoiceList(tr("Show notes of"), this))
    , m_kinds(new ChoiceList(tr("Show kinds"), this))
    , m_stars(new ChoiceList(tr("Show starred notes"), this))
{
    m_chapters->setObjectName(u"chapterFilter"_s);
    m_kinds->setObjectName(u"kindFilter"_s);
    m_stars->setObjectName(u"starFilter"_s);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(new QWidget(this));
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(makeSecondary(tr("Chapter"), this));
    column->addWidget(m_chapters);
    column->addSpacing(space::m);
    column->addWidget(makeSecondary(tr("Kind"), this));
    column->addWidget(m_kinds);
    column->addSpacing(space::m);
    column->addWidget(makeSecondary(tr("Star"), this));
    column->addWidget(m_stars);
    column->addSpacing(space::l);
    column->addWidget(makeSecondary(course.privacyNotice, this));
    column->addStretch(1);
    connect(&rows, &NoteRows::refreshed, this, &NoteFilters::reload);
    connect(m_chapters, &ChoiceList::chosenChanged, this, &NoteFilters::apply);
    connect(m_kinds, &ChoiceList::chosenChanged, this, &NoteFilters::apply);
    connect(m_stars, &ChoiceList::chosenChanged, this, &NoteFilters::apply);
    reload();
}

void NoteFilters::clear()
{
    m_chapters->choose(everything);
    m_kinds->choose(-1);
    m_stars->choose(false);
}

void NoteFilters::reload()
{
    const NoteCounts &counts = m_rows.counts();
    QList<ChoiceList::Choice> chapters{ { tr("All chapters"), counts.allChapters, everything } };
    for (const Chapter &chapter : m_course.chapters) {
        chapters.append({ tr("%1 · %2").arg(RequirementText::chapterNumber(m_course, chapter.id),
                                            chapter.title),
                          counts.chapters.value(chapter.id), chapter.id.value });
    }
    if (const int outside = counts.chapters.value(ChapterId{}); outside > 0) {
        chapters.append({ tr("Outside the chapters"), outside, QString() });
    }
    m_chapters->setChoices(chapters);

    QList<ChoiceList::Choice> kinds{ { tr("All kinds"), counts.allKinds, -1 } };
    for (const NoteKind kind : { NoteKind::Note, NoteKind::Question, NoteKind::Practice }) {
        kinds.append({ kindLabel(kind), counts.kinds.value(kind), int(kind) });
    }
    m_kinds->setChoices(kinds);
    m_stars->setChoices({ { tr("Starred or not"), counts.allStars, false },
                          { tr("Starred"), counts.starred, true } });
}

void NoteFilters::apply()
{
    NoteFilter filter = m_rows.filter();
    const QString chapter = m_chapters->chosen().toString();
    filter.chapter = chapter == everything ? std::nullopt : std::optional(ChapterId{ chapter });
    const int kind = m_kinds->chosen().toInt();
    filter.kind = kind < 0 ? std::nullopt : std::optional(NoteKind(kind));
    filter.starredOnly = m_stars->chosen().toBool();
    m_rows.setFilter(filter);
}

} // namespace companion
