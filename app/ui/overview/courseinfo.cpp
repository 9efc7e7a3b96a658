// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <room/liveschedule.h>
#include <ui/appearance.h>
#include <ui/overview/courseinfo.h>
#include <ui/parts/textlabel.h>

#include <QGridLayout>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! A mark at the start of a line, and the words after it.
void addMarked(QGridLayout *grid, const QString &mark, const QString &text, QWidget *parent)
{
    const int row = grid->rowCount();
    auto *sign = new QLabel(mark, parent);
    setRole(sign, "secondary");
    grid->addWidget(sign, row, 0, Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(makeProse({ text }, parent), row, 1);
}

QGridLayout *markedList(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return grid;
}

} // namespace

QString CourseInfo::facts() const
{
    return tr("%1 CPD hours, as the provider states · edition %2 · %3 of recording")
        .arg(QLocale().toString(m_course.cpdHours), m_course.edition,
             formatPosition(m_recording.duration));
}

QString CourseInfo::partialEdition() const
{
    if (!m_course.isPartial()) {
        return {};
    }
    const int have = int(std::lround(m_course.chapterMinutes()));
    const int planned = int(std::lround(m_course.plannedMinutes));
    const qsizetype chapters = m_course.chapters.size();
    const QString minutes
        = tr("%1 of %n planned minute(s)", nullptr, planned).arg(QLocale().toString(have));
    return chapters == 1
        ? tr("This edition holds chapter 1 only: %1. A certificate from it says so.").arg(minutes)
        : tr("This edition holds chapters 1–%1: %2. A certificate from it says so.")
              .arg(QLocale().toString(chapters), minutes);
}

QString CourseInfo::eventTime() const
{
    if (!m_course.event) {
        return {};
    }
    const LiveEvent &event = *m_course.event;
    const QLocale locale;
    const QTimeZone zone(event.timeZone.toLatin1());
    const QDateTime start(event.date, event.start, zone);
    //: date, start, end, time zone
    return tr("%1, %2–%3 (%4)")
        .arg(locale.toString(event.date, QLocale::LongFormat),
             locale.toString(event.start, QLocale::ShortFormat),
             locale.toString(event.end, QLocale::ShortFormat),
             zone.displayName(start, QTimeZone::LongName, locale));
}

bool CourseInfo::eventHasPassed() const
{
    const auto times = m_course.event ? timesOf(*m_course.event) : std::nullopt;
    return times && phaseAt(*times, m_now) == LivePhase::Over;
}

void CourseInfo::addBrief(QVBoxLayout *column, QWidget *parent) const
{
    column->addWidget(makeProse(m_course.brief, parent));
    if (!m_course.examples.isEmpty()) {
        column->addWidget(makeBody(tr("For example:"), parent));
        QGridLayout *list = markedList(column);
        for (const QString &example : m_course.examples) {
            addMarked(list, u"–"_s, example, parent);
        }
    }
    column->addWidget(makeProse(m_course.whyItMatters, parent));
}

void CourseInfo::addOutcomes(QVBoxLayout *column, QWidget *parent) const
{
    column->addWidget(makeSection(tr("What you will be able to do"), parent));
    QGridLayout *list = markedList(column);
    for (const Outcome &outcome : m_course.outcomes) {
        addMarked(list, outcome.id.value, outcome.text, parent);
    }
}

void CourseInfo::addTakingPart(QVBoxLayout *column, QWidget *parent) const
{
    column->addWidget(makeSection(tr("How to take part"), parent));
    QGridLayout *list = markedList(column);
    for (const Mode &mode : m_course.modes) {
        addMarked(list, u"–"_s, mode.label, parent);
    }
    if (m_course.event) {
        column->addWidget(makeBody(eventHasPassed()
                                       ? tr("The live session was on %1. That date has passed: the "
                                            "recording in this program is how you take part now, "
                                            "at your own pace and without a network.")
                                             .arg(eventTime())
                                       : tr("The live session is on %1.").arg(eventTime()),
                                   parent));
    }
    if (m_recording.synthesised && !m_recording.notice.isEmpty()) {
        column->addWidget(makeBody(m_recording.notice, parent));
    }
}

void CourseInfo::addAudienceAndAccreditation(QVBoxLayout *column, QWidget *parent) const
{
    column->addWidget(makeSection(tr("Who this is for"), parent));
    column->addWidget(makeProse({ m_course.audience }, parent));
    column->addWidget(makeSection(tr("Accreditation"), parent));
    QStringList quoted = m_course.accreditation;
    quoted += { m_course.cpdStatement, m_course.standAlone };
    column->addWidget(makeBody(tr("The course brief says:"), parent));
    auto *quote = new QVBoxLayout;
    quote->setContentsMargins(space::l, 0, space::l, 0);
    quote->addWidget(makeProse(quoted, parent));
    column->addLayout(quote);
    column->addWidget(makeSecondary(
        tr("This is the provider's statement. This program neither grants nor confirms it."),
        parent));
    column->addWidget(makeSection(tr("Scope"), parent));
    column->addWidget(makeProse(m_course.scope, parent));
}

void CourseInfo::addReferences(QVBoxLayout *column, QWidget *parent) const
{
    if (m_course.references.isEmpty()) {
        return;
    }
    column->addWidget(makeSection(tr("References"), parent));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const Reference &reference : m_course.references) {
        const int row = grid->rowCount();
        auto *id = new QLabel(reference.id, parent);
        id->setFont(scaledFont(id->font(), 0.9));
        setRole(id, "secondary");
        grid->addWidget(id, row, 0, Qt::AlignTop | Qt::AlignLeading);
        const QString citation = reference.doi.isEmpty()
            ? reference.citation
            //: A citation and its DOI.
            : tr("%1 doi:%2").arg(reference.citation, reference.doi);
        grid->addWidget(makeSecondary(citation, parent), row, 1);
    }
}

} // namespace companion
