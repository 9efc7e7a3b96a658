// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/live/lineupcard.h>
#include <ui/live/livenoterows.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/room/messagedelegate.h>
#include <workspace/workspace.h>

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int fewestRows = 3;
constexpr int mostRows = 8;

QList<RecordedPart> partsOf(const Workspace &workspace)
{
    const auto &added = workspace.addedRecording();
    return added ? added->parts : QList<RecordedPart>();
}

} // namespace

LineUpCard::LineUpCard(Workspace &workspace, const LiveSitting &sitting, QWidget *parent)
    : Card(LineUpCard::tr("%n note(s) of %1", nullptr, sitting.notes)
               .arg(QLocale().toString(sitting.begunAt.toLocalTime(), QLocale::ShortFormat)),
           parent)
    , m_workspace(workspace)
    , m_sitting(sitting)
    , m_parts(partsOf(workspace))
    , m_rows(new LiveNoteRows(this))
    , m_list(new QListView(this))
{
    setObjectName(u"lineUpCard"_s);
    if (workspace.recording().synthesised) {
        body()->addWidget(makeBody(tr("The recording that is open is a narration, not that of your "
                                      "session. Add the recording of the session first; until then "
                                      "the notes are safe here."),
                                   this));
    }
    body()->addWidget(makeStart());
    if (const QString words = aboutParts(); !words.isEmpty()) {
        auto *about = makeSecondary(words, this);
        about->setObjectName(u"aboutParts"_s);
        body()->addWidget(about);
    }
    m_list->setObjectName(u"lineUpView"_s);
    m_list->setAccessibleName(tr("Notes of the live session"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new MessageDelegate(this));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setFixedHeight(std::clamp(sitting.notes, fewestRows, mostRows) * 4
                           * fontMetrics().height());
    body()->addWidget(m_list);
    body()->addWidget(makeActs());
    m_rows->setNotes(workspace.live().notesOf(sitting).value_or(QList<Note>()), sitting.begunAt);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_fit->setEnabled(current.isValid()); });
    m_start->setDateTime(probableStart().toLocalTime());
    showStart();
}

QWidget *LineUpCard::makeStart()
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *label = new LineLabel(tr("The &recording began at"), host);
    m_start = new QDateTimeEdit(host);
    m_start->setObjectName(u"recordingStart"_s);
    // Figures read alike everywhere. First: setDisplayFormat() turns the parts by the direction.
    m_start->setLayoutDirection(Qt::LeftToRight);
    m_start->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm:ss"_s);
    m_start->setAccessibleDescription(tr("The time on this computer's clock when the recording was "
                                         "started. The notes follow."));
    label->setBuddy(m_start);
    row->addWidget(label);
    row->addWidget(m_start);
    row->addStretch(1);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, &LineUpCard::showStart);
    return host;
}

QWidget *LineUpCard::makeActs()
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *lineUpButton = new QPushButton(tr("&Line up with this recording"), host);
    lineUpButton->setObjectName(u"lineUpButton"_s);
    m_fit = new QPushButton(tr("The chosen note belongs to the player's &moment"), host);
    m_fit->setObjectName(u"fitNoteButton"_s);
    m_fit->setToolTip(tr("Sets the start of the recording so that it fits"));
    m_fit->setEnabled(false);
    auto *again = new QPushButton(tr("&Join again"), host);
    again->setObjectName(u"rejoinButton"_s);
    again->setToolTip(tr("Go on writing in this session"));
    row->addWidget(lineUpButton);
    row->addWidget(m_fit);
    row->addWidget(again);
    row->addStretch(1);
    connect(lineUpButton, &QPushButton::clicked, this, &LineUpCard::lineUp);
    connect(m_fit, &QPushButton::clicked, this, &LineUpCard::fitToPlayer);
    connect(again, &QPushButton::clicked, this, &LineUpCard::rejoin);
    return host;
}

QString LineUpCard::aboutParts() const
{
    const QList<RecordedPart> parts = partsOf(m_workspace);
    if (parts.size() < 2) {
        return {};
    }
    if (std::ranges::all_of(parts,
                            [](const RecordedPart &part) { return part.startedAt.has_value(); })) {
        return tr("The recording was stopped and started again: it has %n parts, and each note is "
                  "placed in its own. What you wrote during a stop goes to where the next part "
                  "begins.",
                  nullptr, int(parts.size()));
    }
    return tr(
        "The recording has %n parts, and its files do not tell when each of them began. If it "
        "was stopped in between, what you wrote after the stop comes too late; one of those "
        "notes and the player's moment line it up instead.",
        nullptr, int(parts.size()));
}

//! As the recording's files tell it, else as the session was planned, else when the user joined.
QDateTime LineUpCard::probableStart() const
{
    if (const auto &added = m_workspace.addedRecording(); added && added->startedAt) {
        return *added->startedAt;
    }
    if (!m_parts.isEmpty()) {
        return m_parts.instantOf(Milliseconds{ 0 });
    }
    const auto &times = m_workspace.live().times();
    if (times && m_sitting.begunAt > times->start.addSecs(-3600)
        && m_sitting.begunAt < times->end) {
        return times->start;
    }
    return m_sitting.begunAt;
}

//! All parts move with the first: it is the same clock that was wrong.
PartClock LineUpCard::clock() const { return m_parts.beginningAt(m_start->dateTime().toUTC()); }

void LineUpCard::showStart() { m_rows->setClock(clock(), m_workspace.recording().duration); }

void LineUpCard::fitToPlayer()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        const PartClock now = clock();
        const qint64 late = now.instantOf(m_workspace.player().position())
                                .msecsTo(m_rows->instantOf(current.row()));
        m_start->setDateTime(now.instantOf(Milliseconds{ 0 }).addMSecs(late).toLocalTime());
    }
}

void LineUpCard::lineUp()
{
    Notebook *notebook = m_workspace.notebook();
    if (!notebook) {
        Q_EMIT failed({ Error::Code::Locked, u"the notes are locked"_s });
        return;
    }
    const auto done
        = m_workspace.live().lineUp(m_sitting, clock(), *notebook, m_workspace.recording());
    if (done) {
        Q_EMIT linedUp(done->placed, done->waiting);
    } else {
        Q_EMIT failed(done.error());
    }
}

void LineUpCard::rejoin()
{
    if (const auto joined = m_workspace.live().rejoin(m_sitting); !joined) {
        Q_EMIT failed(joined.error());
    }
}

} // namespace companion
