// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/choicelist.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/sessionchoice.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! When it began, what it was about, and of how many parts it is.
QString wordsOf(const RecordingChoice &session)
{
    const QDateTime start = session.start.toLocalTime();
    const QLocale locale;
    const QString date = locale.toString(start.date(), QLocale::LongFormat);
    const QString time = locale.toString(start.time(), QLocale::ShortFormat);
    const QString parts = SessionChoice::tr("%n part(s)", nullptr, int(session.files.size()));
    if (session.topic.isEmpty()) {
        //: A session: date, time, how many parts its recording has.
        return SessionChoice::tr("%1, %2, %3").arg(date, time, parts);
    }
    //: A session: date, time, topic, how many parts its recording has.
    return SessionChoice::tr("%1, %2: %3, %4").arg(date, time, session.topic, parts);
}

} // namespace

SessionChoice::SessionChoice(QWidget *parent)
    : QWidget(parent)
    , m_about(makeBody({}, this))
    , m_list(new ChoiceList(tr("Sessions in this folder"), this))
    , m_look(new QPushButton(tr("Look at this session"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::l);
    auto *page = new PageScroll(this);
    page->setEdge(space::xl);
    page->column()->addWidget(makeSection(tr("Which session?"), page->sheet()));
    page->column()->addWidget(m_about);
    m_list->setObjectName(u"sessionList"_s);
    page->column()->addWidget(m_list);
    page->column()->addStretch(1);
    column->addWidget(page, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, 0);
    row->setSpacing(space::s);
    auto *back = new QPushButton(tr("Choose another"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_look->setObjectName(u"lookAtSessionButton"_s);
    setRole(m_look, "primary");
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_look);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &SessionChoice::anotherWanted);
    connect(cancel, &QPushButton::clicked, this, &SessionChoice::cancelled);
    connect(m_look, &QPushButton::clicked, this, &SessionChoice::choose);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SessionChoice::choose);
    connect(m_list, &ChoiceList::chosenChanged, page, [this, page] { // it is the page that scrolls
        const QRect chosenRow = m_list->visualItemRect(m_list->currentItem());
        const QPoint centre = m_list->mapTo(page->widget(), chosenRow.center());
        page->ensureVisible(centre.x(), centre.y(), 0, chosenRow.height());
    });
}

void SessionChoice::offer(const QString &folder, const QList<RecordingChoice> &sessions)
{
    m_sessions = sessions;
    m_about->setText(tr("The folder %1 holds the recordings of several sessions. Choose the one "
                        "that you want here; the others stay where they are.")
                         .arg(QFileInfo(folder).fileName()));
    QList<ChoiceList::Choice> choices;
    for (const RecordingChoice &session : sessions) {
        choices.append(
            { .text = wordsOf(session), .count = std::nullopt, .key = int(choices.size()) });
    }
    m_list->setChoices(choices);
    m_list->choose(0);
    m_look->setDefault(true);
    m_list->setFocus();
}

void SessionChoice::choose()
{
    const QVariant row = m_list->chosen();
    if (row.isValid()) {
        Q_EMIT chosen(m_sessions.at(row.toInt()).files);
    }
}

} // namespace companion
