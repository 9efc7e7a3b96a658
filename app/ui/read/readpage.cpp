// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/errortext.h>
#include <ui/parts/choicelist.h>
#include <ui/parts/emptystate.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/searchfield.h>
#include <ui/parts/textlabel.h>
#include <ui/read/hitlist.h>
#include <ui/read/readpage.h>
#include <ui/read/readpanel.h>
#include <ui/read/readview.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int narrowPage = 1028; //!< a window of 1100 without the rail
constexpr qsizetype shownFaults = 3;
}

ReadPage::ReadPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new PageHeader(tr("Read"), {}, this))
    , m_search(makeSearchField(tr("Search text, glossary and references"), this))
    , m_faults(makeSecondary({}, this))
    , m_side(new QStackedWidget(this))
    , m_chapters(new ChoiceList(tr("Chapters"), this))
    , m_hits(new HitList(this))
    , m_nothing(makeSecondary({}, this))
    , m_reading(new QStackedWidget(this))
    , m_text(new ReadView(this))
    , m_unreadable(new EmptyState(u"read"_s, {}, {}, this))
    , m_panel(new ReadPanel(this))
{
    setObjectName(u"readPage"_s);
    m_faults->setObjectName(u"readFaults"_s);
    build(actions);
    connectParts();
}

ReadPage::~ReadPage() = default;

void ReadPage::build(Actions &actions)
{
    m_search->setObjectName(u"readSearch"_s);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_search->installEventFilter(this);
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText);
    m_search->setToolTip(tr("Search the course (%1)").arg(key));
    m_head->acts()->addWidget(m_search);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(space::m);
    page->addWidget(m_head);
    page->addWidget(m_faults);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(makeSide());
    columns->addWidget(makeReading(), 1);
    page->addLayout(columns, 1);

    // The same key searches the transcript on its page, where this shortcut does not reach.
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &ReadPage::focusSearch);
    connect(actions[Actions::SearchCourse], &QAction::triggered, this, [this] {
        Q_EMIT pageWanted();
        focusSearch();
    });
}

QWidget *ReadPage::makeSide()
{
    m_chapters->setObjectName(u"readChapters"_s);
    m_chapters->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_chapters->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_chapters->setMinimumHeight(fontMetrics().height() * 4);
    auto *found = new QWidget(m_side);
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nothing);
    column->addWidget(m_hits, 1);
    m_side->addWidget(m_chapters);
    m_side->addWidget(found);
    return m_side;
}

QWidget *ReadPage::makeReading()
{
    auto *text = new QWidget(m_reading);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_text, 1);
    column->addWidget(m_panel);
    m_reading->addWidget(text);
    m_reading->addWidget(m_unreadable);
    return m_reading;
}

void ReadPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &ReadPage::search);
    connect(m_chapters, &ChoiceList::chosenChanged, this, [this](const QVariant &key) {
        const ChapterId id{ key.toString() };
        showChapter(id, m_places.value(id));
    });
    connect(m_hits, &HitList::chosen, this, &ReadPage::follow);
    connect(m_text, &ReadView::watchWanted, this, &ReadPage::watchWanted);
    connect(m_text, &ReadView::referenceWanted, this, &ReadPage::showWork);
    connect(m_text, &ReadView::termWanted, this, &ReadPage::showTerm);
    connect(m_panel, &ReadPanel::closed, m_text, [this] { m_text->setFocus(); });
}

void ReadPage::load()
{
    const Course &course = m_workspace.course();
    m_content = std::make_unique<ReadContent>(course, m_workspace.recording());
    tellFaults();
    QList<ChoiceList::Choice> chapters;
    for (const Chapter &chapter : course.chapters) {
        chapters.append(
            { tr("%1 · %2").arg(RequirementText::chapterNumber(course, chapter.id), chapter.title),
              std::nullopt, chapter.id.value });
    }
    const Settings &settings = m_workspace.settings();
    m_places.insert(ChapterId{ settings.readChapter }, settings.readBlock);
    const QSignalBlocker quiet(m_chapters);
    m_chapters->setChoices(chapters);
    m_chapters->choose(settings.readChapter);
    const ChapterId first{ m_chapters->chosen().toString() };
    showChapter(first, m_places.value(first));
}

void ReadPage::tellFaults()
{
    const QList<Error> &faults = m_content->library().problems;
    m_faults->setVisible(!faults.isEmpty());
    QStringList lines{ tr("Some of the course's data has a fault and is left out:") };
    for (const Error &fault : faults.first(std::min(faults.size(), shownFaults))) {
        lines.append(describe(fault));
    }
    if (faults.size() > shownFaults) {
        lines.append(tr("And %n more.", nullptr, int(faults.size() - shownFaults)));
    }
    m_faults->setText(lines.join(u'\n'));
}

void ReadPage::showChapter(const ChapterId &id, int block)
{
    const Chapter *chapter = m_workspace.course().chapter(id);
    if (!chapter) {
        return;
    }
    keepPlace();
    m_panel->hide();
    m_text->showChapter(m_content.get(), *chapter, block);
    const bool isReadable = m_content->script(id);
    if (!isReadable) {
        //: %1 is what is wrong with the chapter's script: one sentence or more.
        m_unreadable->setSentence(tr("The text of this chapter cannot be read; the recording can "
                                     "still be watched. %1")
                                      .arg(describe(m_content->scriptFault(id))));
    }
    m_reading->setCurrentIndex(isReadable ? 0 : 1);
    keepPlace();
}

void ReadPage::keepPlace()
{
    if (!m_content || m_text->chapter().isEmpty()) {
        return;
    }
    const int block = m_text->topBlock();
    m_places.insert(m_text->chapter(), block);
    m_workspace.settings().readChapter = m_text->chapter().value;
    m_workspace.settings().readBlock = block;
}

void ReadPage::search(const QString &query)
{
    const bool searching = m_content && !query.trimmed().isEmpty();
    const QList<ReadHit> hits = searching ? findInContent(*m_content, query) : QList<ReadHit>();
    m_hits->setHits(hits, query);
    m_hits->setVisible(!hits.isEmpty());
    m_nothing->setVisible(hits.isEmpty());
    m_nothing->setText(searching ? tr("Nothing found for “%1”.").arg(query.trimmed()) : QString());
    m_side->setCurrentIndex(searching ? 1 : 0);
    m_text->mark(searching ? query : QString());
}

void ReadPage::follow(const ReadHit &hit)
{
    switch (hit.kind) {
    case ReadHit::Kind::Text: {
        const QSignalBlocker quiet(m_chapters);
        m_chapters->choose(hit.chapter.value);
        if (m_text->chapter() == hit.chapter) {
            m_text->goTo(hit.block);
        } else {
            showChapter(hit.chapter, hit.block);
        }
        m_text->setFocus();
        break;
    }
    case ReadHit::Kind::Glossary:
        showTerm(hit.id);
        break;
    case ReadHit::Kind::Reference:
        showWork(hit.id);
        break;
    }
}

void ReadPage::showWork(const QString &id)
{
    if (const CitedWork *work = m_content->work(id)) {
        m_panel->showWork(*work);
        m_panel->takeFocus();
    }
}

void ReadPage::showTerm(const QString &id)
{
    if (const Term *term = m_content->library().term(TermId{ id })) {
        m_panel->showTerm(*term, m_content->library());
        m_panel->takeFocus();
    }
}

void ReadPage::focusText()
{
    m_reading->currentIndex() == 0 ? m_text->setFocus() : m_chapters->setFocus();
}

void ReadPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReadPage::showEvent(QShowEvent *event)
{
    if (!m_content) {
        load();
    }
    QWidget::showEvent(event);
}

void ReadPage::hideEvent(QHideEvent *event)
{
    keepPlace();
    QWidget::hideEvent(event);
}

void ReadPage::resizeEvent(QResizeEvent *event)
{
    const int side = width() < narrowPage ? space::l : space::xxl;
    layout()->setContentsMargins(side, side, side, space::l);
    m_side->setFixedWidth(choiceColumnWidth(width(), fontMetrics()));
    QWidget::resizeEvent(event);
}

//! From the search field, Down and Enter lead to the hits, Escape back to the text.
bool ReadPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_hits->enter();
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            focusText();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace companion
