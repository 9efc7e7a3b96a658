// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/savefile.h>
#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/overview/handout.h>
#include <ui/parts/safefilename.h>
#include <ui/parts/textlabel.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

HandoutCard::HandoutCard(const QString &handout, const QString &courseTitle, QWidget *parent)
    : Card(tr("Handout"), parent)
    , m_handout(handout)
    , m_title(courseTitle)
    , m_notice(new Notice(this))
{
    body()->addWidget(makeSecondary(
        tr("The session for print, as a PDF: slides, vignettes, worksheets, knowledge "
           "check and references."),
        this));
    body()->addWidget(m_notice);
    auto *save = new QPushButton(tr("Save a copy…"), this);
    save->setIcon(icon(u"export"_s));
    auto *folder = new QPushButton(tr("Show the folder"), this);
    setRole(folder, "link");
    body()->addWidget(save);
    body()->addWidget(folder, 0, Qt::AlignLeading);
    connect(save, &QPushButton::clicked, this, &HandoutCard::saveCopy);
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_handout).absolutePath()));
    });
}

void HandoutCard::saveCopy()
{
    //: Suggested file name of the handout's copy; %1 is the course title.
    const QString suggested = tr("%1 – handout").arg(safeFileName(m_title)) + u".pdf"_s;
    const QString path
        = m_choose(this, tr("Save a copy of the handout"), suggested, tr("PDF files (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    const auto saved = loadFile(m_handout).and_then(
        [&path](const QByteArray &pdf) { return saveFile(path, pdf); });
    if (saved) {
        m_notice->tell(Notice::Kind::Information,
                       tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    } else {
        m_notice->tell(Notice::Kind::Error, describe(saved.error()));
    }
}

} // namespace companion
