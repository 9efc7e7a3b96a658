// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/card.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/questionbox.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/recordingsdialog.h>
#include <workspace/workspace.h>

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QHBoxLayout *addButtonRow(Card *card)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    card->body()->addLayout(row);
    return row;
}

QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &of, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    //: What a button does, and with which recording.
    button->setAccessibleName(RecordingsDialog::tr("%1: %2").arg(QString(text).remove(u'&'), of));
    row->addWidget(button);
    return button;
}

} // namespace

RecordingsDialog::RecordingsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notice(new Notice(this))
    , m_page(new PageScroll(this))
{
    setWindowTitle(tr("Recordings of this course"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::l);
    m_notice->standAcross();
    column->addWidget(m_notice);
    column->addWidget(m_page, 1);
    m_page->setEdge(space::xl);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, 0);
    row->setSpacing(space::s);
    auto *add = new QPushButton(tr("Use the provider's recording…"), this);
    add->setObjectName(u"addRecordingButton"_s);
    auto *close = new QPushButton(tr("Close"), this);
    row->addWidget(add);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(add, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT addWanted();
    });
    fill();
    resize(680, 480);
}

void RecordingsDialog::fill()
{
    delete m_list;
    m_list = new QWidget(m_page->sheet());
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_page->column()->addWidget(m_list);
    addOwn();
    const auto list = m_workspace.shelf().list(m_workspace.course().id);
    if (!list) {
        m_notice->tell(Notice::Kind::Error, describe(list.error()));
        return;
    }
    for (const AddedRecording &recording : *list) {
        addRow(recording);
    }
    column->addStretch(1);
}

Card *RecordingsDialog::addCard(const QString &title, const QString &facts, bool isActive)
{
    auto *card = new Card({}, m_list);
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeStrong(title, card), 1);
    if (isActive) {
        //: Of the recording that is played now.
        auto *badge = new QLabel(tr("In use"), card);
        setRole(badge, "badge");
        heading->addWidget(badge, 0, Qt::AlignTop);
    }
    card->body()->addLayout(heading);
    card->body()->addWidget(makeSecondary(facts, card));
    m_list->layout()->addWidget(card);
    return card;
}

void RecordingsDialog::addOwn()
{
    const bool isUsed = !m_workspace.addedRecording();
    const QString title = tr("The recording that comes with this course");
    Card *card = addCard(title, tr("It cannot be removed."), isUsed);
    if (!isUsed) {
        QHBoxLayout *row = addButtonRow(card);
        QPushButton *back = addButton(row, tr("Use"), title, card);
        back->setObjectName(u"useOwnButton"_s);
        row->addStretch(1);
        connect(back, &QPushButton::clicked, this, [this] { use(std::nullopt); });
    }
}

bool RecordingsDialog::isActive(const AddedRecording &recording) const
{
    const auto &active = m_workspace.addedRecording();
    return active && active->id == recording.id;
}

QString RecordingsDialog::placeOf(const AddedRecording &recording) const
{
    const QString path = QDir::toNativeSeparators(m_workspace.shelf().mediaPath(recording));
    switch (m_workspace.shelf().stateOf(recording)) {
    case MediaState::Missing:
        return tr("The file is not at its place: %1").arg(path);
    case MediaState::Changed:
        return tr("The file has changed since it was added: %1").arg(path);
    case MediaState::There:
        break;
    }
    return recording.linkedMedia ? tr("Used where it is: %1").arg(path)
                                 : tr("Copied into this program's folder (%1)")
                                       .arg(QLocale().formattedDataSize(recording.bytes));
}

void RecordingsDialog::addRow(const AddedRecording &recording)
{
    const QString added
        = QLocale().toString(recording.addedAt.toLocalTime().date(), QLocale::ShortFormat);
    //: %1 is a length, %2 a date, %3 a whole phrase on where the file lies.
    const QString facts = tr("%1 long, added on %2. %3")
                              .arg(formatPosition(recording.duration), added, placeOf(recording));
    Card *card = addCard(recording.title, facts, isActive(recording));
    QHBoxLayout *row = addButtonRow(card);
    if (!isActive(recording)) {
        QPushButton *useIt = addButton(row, tr("Use"), recording.title, card);
        useIt->setObjectName(u"useAddedButton"_s);
        connect(useIt, &QPushButton::clicked, this,
                [this, id = recording.id] { use(std::optional(id)); });
    }
    if (m_workspace.shelf().stateOf(recording) != MediaState::There) {
        QPushButton *find = addButton(row, tr("Find the file…"), recording.title, card);
        find->setObjectName(u"findRecordingButton"_s);
        connect(find, &QPushButton::clicked, this, [this, recording] {
            accept();
            Q_EMIT findWanted(recording);
        });
    }
    QPushButton *away = addButton(row, tr("Remove…"), recording.title, card);
    away->setObjectName(u"removeRecordingButton"_s);
    connect(away, &QPushButton::clicked, this, [this, recording] { askToRemove(recording); });
    row->addStretch(1);
}

void RecordingsDialog::use(const std::optional<RecordingId> &id)
{
    const auto done = m_workspace.shelf().setActive(m_workspace.course().id, id);
    if (!done) {
        m_notice->tell(Notice::Kind::Error, describe(done.error()));
        return;
    }
    accept();
    Q_EMIT chosenChanged();
}

void RecordingsDialog::askToRemove(const AddedRecording &recording)
{
    auto *question = new QuestionBox(
        tr("Remove a recording"), tr("Remove “%1” from this course?").arg(recording.title),
        recording.linkedMedia
            ? tr("The file itself stays where it is. Your notes, what you watched and your "
                 "certificates stay too, and are there again when you add the same file.")
            : tr("Its copy in this program's folder is deleted. Your notes, what you watched and "
                 "your certificates stay, and are there again when you add the same file."),
        this);
    QPushButton *stay = question->addWayOut(tr("Leave it"));
    QPushButton *away = question->addAct(tr("Remove it"), [this, recording] { remove(recording); });
    question->setObjectName(u"removeQuestion"_s);
    away->setObjectName(u"confirmRemoveButton"_s);
    stay->setDefault(true);
    question->open();
}

void RecordingsDialog::remove(const AddedRecording &recording)
{
    const bool wasActive = isActive(recording);
    if (const auto removed = m_workspace.shelf().remove(recording.id); !removed) {
        m_notice->tell(Notice::Kind::Error, describe(removed.error()));
        return;
    }
    if (wasActive) {
        accept();
        Q_EMIT chosenChanged();
        return;
    }
    fill();
}

} // namespace companion
