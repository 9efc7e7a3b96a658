// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/notice.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/chapterrows.h>
#include <ui/recordings/chaptersdialog.h>

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ChaptersDialog::ChaptersDialog(const Course &course, const Recording &recording,
                               std::function<Milliseconds()> now, Keep keep, QWidget *parent)
    : QDialog(parent)
    , m_notice(new Notice(this))
    , m_keep(std::move(keep))
{
    setWindowTitle(tr("Chapters of this recording"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::l);
    m_notice->standAcross();
    column->addWidget(m_notice);
    auto *page = new PageScroll(this);
    page->setEdge(space::xl);
    page->column()->addWidget(makeSection(tr("Where does each chapter begin?"), page->sheet()));
    page->column()->addWidget(makeBody(
        tr("Play the recording and press “Set to now” where a chapter begins. A chapter ends where "
           "the next begins; give it an end of its own where a break follows. What counts for the "
           "certificate is counted by these times."),
        page->sheet()));
    m_rows = new ChapterRows(course, page->sheet(), std::move(now));
    m_rows->setChapters(placedChapters(course, recording), {}, recording.duration);
    page->column()->addWidget(m_rows);
    page->column()->addStretch(1);
    column->addWidget(page, 1);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, 0);
    row->setSpacing(space::s);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = new QPushButton(tr("Save the chapters"), this);
    save->setObjectName(u"saveChaptersButton"_s);
    setRole(save, "primary");
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);
    connect(m_rows, &ChapterRows::edited, save,
            [this, save] { save->setEnabled(m_rows->isSound()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ChaptersDialog::save);
    resize(720, 560);
}

void ChaptersDialog::save()
{
    const QString trouble = m_keep(m_rows->chapters());
    if (trouble.isEmpty()) {
        accept();
    } else {
        m_notice->tell(Notice::Kind::Error, trouble);
    }
}

} // namespace companion
