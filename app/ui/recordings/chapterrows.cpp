// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/elidedlabel.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/chapterrows.h>

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

enum ChapterColumn { NameColumn, MarkColumn, FromColumn, ToColumn, NowColumn };

QTime toTime(Milliseconds position)
{
    return QTime::fromMSecsSinceStartOfDay(int(std::min<qint64>(position.count(), 86'399'999)));
}

Milliseconds toPosition(QTime time) { return Milliseconds(time.msecsSinceStartOfDay()); }

//! The field shows whole seconds: what it shows unchanged is not changed below the second.
bool isShownAlike(Milliseconds a, Milliseconds b)
{
    return std::chrono::floor<std::chrono::seconds>(a)
        == std::chrono::floor<std::chrono::seconds>(b);
}

} // namespace

ChapterRows::ChapterRows(const Course &course, QWidget *parent, std::function<Milliseconds()> now)
    : QWidget(parent)
    , m_course(course)
    , m_now(std::move(now))
    , m_fault(makeBody({}, this))
    , m_leftOut(makeBody({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(NameColumn, 1);
    addHeadings(grid);
    for (const Chapter &chapter : course.chapters) {
        addRow(grid, chapter);
    }
    column->addLayout(grid);
    setRole(m_fault, "error");
    m_fault->setObjectName(u"chapterFault"_s);
    column->addWidget(m_fault);
    m_fault->hide();
    m_leftOut->setObjectName(u"chaptersLeaveOut"_s);
    column->addWidget(m_leftOut);
    m_leftOut->hide();
}

void ChapterRows::addHeadings(QGridLayout *grid)
{
    //: Heading of a column of chapter titles.
    grid->addWidget(makeSecondary(tr("Chapter"), this), 0, NameColumn);
    //: Heading of a column of times.
    grid->addWidget(makeSecondary(tr("Begins"), this), 0, FromColumn);
    //: Heading of a column of times.
    grid->addWidget(makeSecondary(tr("Ends"), this), 0, ToColumn);
}

QTimeEdit *ChapterRows::addTime(const QString &name, const QString &objectName)
{
    auto *field = new QTimeEdit(this);
    // Times read alike everywhere. First: setDisplayFormat() turns the parts by the direction.
    field->setLayoutDirection(Qt::LeftToRight);
    field->setDisplayFormat(u"H:mm:ss"_s);
    field->setFont(tabularFont(field->font()));
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setObjectName(objectName);
    field->setWrapping(true); // 0:59:59 goes on to 1:00:00
    field->setKeyboardTracking(false);
    return field;
}

void ChapterRows::addRow(QGridLayout *grid, const Chapter &chapter)
{
    const int index = int(m_rows.size());
    const int line = index + 1;
    Row row;
    auto *name = new ElidedLabel(
        //: A chapter: its number and its title.
        tr("%1 · %2").arg(RequirementText::chapterNumber(m_course, chapter.id), chapter.title),
        this);
    grid->addWidget(name, line, NameColumn);
    row.mark = new QComboBox(this);
    row.mark->setAccessibleName(tr("Mark for “%1”").arg(chapter.title));
    row.mark->setObjectName(u"mark"_s + chapter.id.value);
    row.mark->setMinimumContentsLength(18);
    row.mark->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.mark->hide();
    grid->addWidget(row.mark, line, MarkColumn);
    row.from = addTime(tr("“%1” begins at").arg(chapter.title), u"begins"_s + chapter.id.value);
    row.to = addTime(tr("“%1” ends at").arg(chapter.title), u"ends"_s + chapter.id.value);
    grid->addWidget(row.from, line, FromColumn);
    grid->addWidget(row.to, line, ToColumn);
    if (m_now) {
        //: Button: the chapter begins where the recording is now.
        row.now = new QPushButton(tr("Set to now"), this);
        row.now->setAccessibleName(tr("“%1” begins now").arg(chapter.title));
        row.now->setObjectName(u"now"_s + chapter.id.value);
        grid->addWidget(row.now, line, NowColumn);
        connect(row.now, &QPushButton::clicked, this, [this, index] { moveStart(index, m_now()); });
    }
    connect(row.from, &QTimeEdit::timeChanged, this, [this, index](QTime time) {
        if (!isShownAlike(toPosition(time), m_chapters[index].from)) {
            moveStart(index, toPosition(time));
        }
    });
    connect(row.to, &QTimeEdit::timeChanged, this, [this, index](QTime time) {
        if (!isShownAlike(toPosition(time), endOf(index))) {
            moveEnd(index, toPosition(time));
        }
    });
    connect(row.mark, &QComboBox::activated, this,
            [this, index](int item) { takeMark(index, item); });
    m_rows.append(row);
}

void ChapterRows::setChapters(const QList<PlacedChapter> &chapters, const QList<ChapterMark> &marks,
                              Milliseconds duration)
{
    m_chapters = chapters;
    m_marks = marks;
    m_duration = duration;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        fillMarks(row);
    }
    showTimes();
}

void ChapterRows::fillMarks(int row)
{
    QComboBox *box = m_rows[row].mark;
    box->setVisible(!m_marks.isEmpty());
    box->clear();
    box->addItem(tr("No mark"));
    for (const ChapterMark &mark : std::as_const(m_marks)) {
        //: A mark of a file: its time and its title.
        box->addItem(tr("%1 %2").arg(formatPosition(mark.from), mark.title));
    }
}

Milliseconds ChapterRows::endOf(int row) const
{
    const Milliseconds next
        = row + 1 < int(m_chapters.size()) ? m_chapters[row + 1].from : m_duration;
    return m_chapters[row].to.value_or(next);
}

void ChapterRows::showTimes()
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const QSignalBlocker quietFrom(m_rows[row].from);
        const QSignalBlocker quietTo(m_rows[row].to);
        m_rows[row].from->setTime(toTime(m_chapters[row].from));
        m_rows[row].to->setTime(toTime(endOf(row)));
        const bool isMark = m_chapters[row].source == PlacedChapter::Source::Title
            || m_chapters[row].source == PlacedChapter::Source::Order;
        const auto mark = std::ranges::find(m_marks, m_chapters[row].from, &ChapterMark::from);
        const bool isThere = isMark && mark != m_marks.end();
        m_rows[row].mark->setCurrentIndex(isThere ? int(mark - m_marks.begin()) + 1 : 0);
    }
    showFault();
    showLeftOut();
}

bool ChapterRows::isSound() const
{
    return !faultOf(m_chapters, m_duration)
        && shareOf(m_course, toSpans(m_chapters, m_duration), m_duration).isEnough();
}

//! Seen while it is done, so that nobody learns of it from the certificate.
void ChapterRows::showLeftOut()
{
    m_leftOut->hide();
    if (faultOf(m_chapters, m_duration)) {
        return;
    }
    const Recording placed{ .duration = m_duration, .chapters = toSpans(m_chapters, m_duration) };
    QStringList sentences;
    const ChapterShare share = shareOf(m_course, placed.chapters, m_duration);
    if (!share.isEnough()) {
        sentences
            << tr("The chapters that count hold %1. They have to hold %2 or more: nine tenths "
                  "of what is planned for them or, where the recording is shorter, of that. "
                  "Otherwise the course would be completed without having been watched.")
                   .arg(formatPosition(share.held), formatPosition(share.least));
    }
    QStringList parts;
    for (const TimeSpan &part : placed.outsideChapters()) {
        if (!isShownAlike(part.from, part.to)) {
            //: A part of a recording: from, to.
            parts << tr("%1 – %2").arg(formatPosition(part.from), formatPosition(part.to));
        }
    }
    if (!parts.isEmpty()) {
        const QString listed = QLocale().createSeparatedList(parts);
        sentences << (share.isEnough()
                          ? tr("In no chapter, so not needed for the certificate, which will say "
                               "so: %1.")
                                .arg(listed)
                          : tr("In no chapter: %1.").arg(listed));
    }
    setRole(m_leftOut, share.isEnough() ? "secondary" : "error");
    m_leftOut->setText(sentences.join(u' '));
    m_leftOut->setVisible(!sentences.isEmpty());
}

void ChapterRows::showFault()
{
    const auto fault = faultOf(m_chapters, m_duration);
    m_fault->setVisible(fault.has_value());
    if (!fault) {
        return;
    }
    using enum ChapterFault::Kind;
    const QString title = titleOf(fault->id);
    switch (fault->kind) {
    case NotAfterThePrevious:
        m_fault->setText(tr("“%1” has to begin after the chapter before it.").arg(title));
        break;
    case BeyondTheEnd:
        m_fault->setText(tr("“%1” lies beyond the end of the recording at %2.")
                             .arg(title, formatPosition(m_duration)));
        break;
    case EndsBeforeItBegins:
        m_fault->setText(tr("“%1” has to end after it begins.").arg(title));
        break;
    }
}

QString ChapterRows::titleOf(const ChapterId &id) const
{
    const Chapter *chapter = m_course.chapter(id);
    return chapter ? chapter->title : id.value;
}

void ChapterRows::moveStart(int row, Milliseconds from)
{
    m_chapters[row].from = from;
    m_chapters[row].source = PlacedChapter::Source::Chosen;
    showTimes();
    Q_EMIT edited();
}

//! An end where the next chapter begins follows it from then on.
void ChapterRows::moveEnd(int row, Milliseconds to)
{
    m_chapters[row].to.reset();
    if (!isShownAlike(to, endOf(row))) {
        m_chapters[row].to = to;
    }
    showTimes();
    Q_EMIT edited();
}

void ChapterRows::takeMark(int row, int index)
{
    if (index > 0) {
        moveStart(row, m_marks[index - 1].from);
        m_chapters[row].source = PlacedChapter::Source::Title;
        showTimes();
    }
}

} // namespace companion
