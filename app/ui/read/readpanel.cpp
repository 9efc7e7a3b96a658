// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/courselibrary.h>
#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/textlabel.h>
#include <ui/read/readcontent.h>
#include <ui/read/readpanel.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ReadPanel::ReadPanel(QWidget *parent)
    : Card({}, parent)
    , m_title(makeStrong({}, this))
    , m_text(makeBody({}, this))
    , m_more(makeSecondary({}, this))
    , m_said(makeSecondary({}, this))
    , m_copy(new QPushButton(tr("Cop&y DOI"), this))
    , m_close(new QPushButton(tr("C&lose"), this))
{
    setObjectName(u"readPanel"_s);
    m_copy->setObjectName(u"copyDoiButton"_s);
    m_close->setObjectName(u"closePanelButton"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->setSpacing(space::xs);
    for (TextLabel *label : { m_title, m_text, m_more }) {
        body()->addWidget(label);
    }
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_copy);
    acts->addWidget(m_close);
    acts->addWidget(m_said, 1);
    body()->addSpacing(space::xs);
    body()->addLayout(acts);
    connect(m_copy, &QPushButton::clicked, this, &ReadPanel::copyDoi);
    connect(m_close, &QPushButton::clicked, this, &ReadPanel::close);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReadPanel::close);
    hide();
}

void ReadPanel::showWork(const CitedWork &work)
{
    //: Heading of a citation; %1 is its short id in the course, as R01.
    show(tr("Reference %1").arg(work.id), work.citation, work.annotation, work.doi);
}

void ReadPanel::showTerm(const Term &term, const CourseLibrary &library)
{
    QStringList related;
    for (const TermId &id : term.related) {
        if (const Term *other = library.term(id)) {
            related.append(other->term);
        }
    }
    show(term.term, term.definition,
         related.isEmpty() ? QString()
                           //: Below the explanation of a word: words that belong to it.
                           : tr("See also: %1").arg(locale().createSeparatedList(related)),
         {});
}

void ReadPanel::show(const QString &title, const QString &text, const QString &more,
                     const QString &doi)
{
    m_doi = doi;
    m_title->setText(title);
    m_text->setText(text);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_said->setText({});
    m_copy->setVisible(!doi.isEmpty());
    setAccessibleName(title);
    // Read together with the button that the keyboard comes to.
    m_copy->setAccessibleDescription(text);
    m_close->setAccessibleDescription(text);
    setVisible(true);
}

void ReadPanel::takeFocus()
{
    (m_doi.isEmpty() ? m_close : m_copy)->setFocus(Qt::OtherFocusReason);
}

//! As an address, which both a browser and a reference manager take.
//! Source: https://www.crossref.org/display-guidelines/
void ReadPanel::copyDoi()
{
    const QString address = u"https://doi.org/"_s + m_doi;
    QGuiApplication::clipboard()->setText(address);
    //: What was put on the clipboard.
    m_said->setText(tr("Copied: %1").arg(address));
}

void ReadPanel::close()
{
    setVisible(false);
    Q_EMIT closed();
}

} // namespace companion
