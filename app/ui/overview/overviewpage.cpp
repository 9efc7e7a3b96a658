// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/live/livecard.h>
#include <ui/overview/chapterrow.h>
#include <ui/overview/courseinfo.h>
#include <ui/overview/handout.h>
#include <ui/overview/overviewpage.h>
#include <ui/overview/progresscard.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/parts/twocolumns.h>
#include <workspace/workspace.h>

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

CourseInfo infoOf(const Workspace &workspace)
{
    return CourseInfo(workspace.course(), workspace.recording(), workspace.clock().utcNow());
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageScroll(this);
    frame->addWidget(page);
    addHead(page);

    auto *columns = new TwoColumns(TwoColumns::Stacked::SideFirst, page->sheet());
    page->column()->addWidget(columns);
    page->setWidestColumn(columns->comfortableWidth());
    page->column()->addStretch(1);
    const CourseInfo info = infoOf(workspace);
    info.addBrief(columns->main(), columns);
    addChapters(columns->main(), columns);
    info.addOutcomes(columns->main(), columns);
    info.addTakingPart(columns->main(), columns);
    info.addAudienceAndAccreditation(columns->main(), columns);
    info.addReferences(columns->main(), columns);
    columns->main()->addStretch(1);
    addSide(columns->side(), columns);
    connect(&workspace, &Workspace::completionChanged, this, &OverviewPage::reloadChapters);
    reloadChapters();
}

//! "Title – Subtitle" stands on two lines.
void OverviewPage::addHead(PageScroll *page)
{
    const Course &course = m_workspace.course();
    const CourseInfo info = infoOf(m_workspace);
    const qsizetype dash = course.title.indexOf(u" – "_s);
    QWidget *sheet = page->sheet();
    auto *head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(makeTitle(dash < 0 ? course.title : course.title.left(dash), sheet));
    if (dash >= 0) {
        TextLabel *second = makeSection(course.title.mid(dash + 3), sheet);
        second->setFont(scaledFont(font(), 1.3));
        head->addWidget(second);
    }
    head->addSpacing(space::xs);
    for (const QString &line : { info.facts(), info.partialEdition() }) {
        if (!line.isEmpty()) {
            TextLabel *words = makeSecondary(line, sheet);
            words->setMeasure(120);
            head->addWidget(words);
        }
    }
    page->column()->addLayout(head);
}

void OverviewPage::addChapters(QVBoxLayout *column, QWidget *parent)
{
    const Course &course = m_workspace.course();
    auto *card = new Card(tr("Chapters"), parent);
    card->body()->setSpacing(0);
    card->body()->addSpacing(space::xs);
    for (const Chapter &chapter : course.chapters) {
        if (!m_rows.isEmpty()) {
            card->body()->addWidget(makeHairline(card));
        }
        auto *row = new ChapterRow(course, chapter, card);
        row->setEnabled(m_workspace.recording().spanOf(chapter.id).has_value());
        connect(row, &ChapterRow::clicked, this, [this, id = chapter.id] {
            Q_EMIT watchWanted(m_workspace.recording().spanOf(id)->from);
        });
        card->body()->addWidget(row);
        m_rows.append(row);
    }
    column->addWidget(card);
}

void OverviewPage::addSide(QVBoxLayout *column, QWidget *parent)
{
    auto *live = new LiveCard(m_workspace, parent);
    connect(live, &LiveCard::liveWanted, this, &OverviewPage::liveWanted);
    column->addWidget(live);
    auto *progress = new ProgressCard(m_workspace, parent);
    connect(progress, &ProgressCard::watchWanted, this, &OverviewPage::watchWanted);
    connect(progress, &ProgressCard::reflectionWanted, this, &OverviewPage::reflectionWanted);
    connect(progress, &ProgressCard::certificateWanted, this, &OverviewPage::certificateWanted);
    column->addWidget(progress);

    const Course &course = m_workspace.course();
    if (!course.evidenceNotes.isEmpty()) {
        auto *notes = new Card(tr("What the evidence allows"), parent);
        for (const QString &note : course.evidenceNotes) {
            notes->body()->addWidget(makeSecondary(note, notes));
        }
        column->addWidget(notes);
    }
    if (!m_workspace.recording().handout.isEmpty()) {
        m_handout = new HandoutCard(m_workspace.recording().handout, course.title, parent);
        column->addWidget(m_handout);
    }
    column->addStretch(1);
}

void OverviewPage::focusContinue() { findChild<QPushButton *>(u"continueButton"_s)->setFocus(); }

void OverviewPage::setChooser(const ChooseSavePath &chooser)
{
    if (m_handout) {
        m_handout->setChooser(chooser);
    }
}

void OverviewPage::reloadChapters()
{
    const Course &course = m_workspace.course();
    const Coverage coverage = m_workspace.watch().coverage();
    const double need = course.completion.coveragePercent;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const double percent
            = chapterPercent(m_workspace.recording(), course.chapters[i].id, coverage);
        m_rows[i]->setProgress(percent / 100, percent, percent >= need);
    }
}

} // namespace companion
