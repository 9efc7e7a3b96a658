// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/card.h>
#include <ui/parts/pagedirection.h>
#include <ui/watch/notemark.h>
#include <ui/watch/reelnote.h>
#include <workspace/workspace.h>

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int reelIconSide = 20;
constexpr int mostReelLines = 9; //!< more is scrolled
}

ReelNote::ReelNote(Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_mark(new QLabel(this))
    , m_heading(new LineLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"reelNote"_s);
    m_heading->setFont(tabularFont(scaledFont(font(), 1, QFont::DemiBold)));
    m_text->setObjectName(u"reelText"_s);
    m_text->setAccessibleName(tr("Starred note"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::m, 0);
    head->setSpacing(space::s);
    head->addWidget(m_mark);
    head->addWidget(m_heading, 1);
    column->addLayout(head);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(space::m, 0, space::m, space::s);
    body->addWidget(m_text);
    column->addLayout(body);
    column->addWidget(makeHairline(this));
    connect(&workspace.reviewReel(), &ReviewReel::started, this, &ReelNote::showNote);
    connect(&workspace.reviewReel(), &ReviewReel::moved, this, &ReelNote::showNote);
    connect(&workspace.reviewReel(), &ReviewReel::ended, this, &ReelNote::showNote);
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &ReelNote::fitText);
    showNote();
}

void ReelNote::showNote()
{
    const auto id = m_workspace.reviewReel().note();
    const Notebook *notebook = m_workspace.notebook();
    const Note *note = id && notebook ? notebook->note(*id) : nullptr;
    setVisible(id.has_value());
    if (!note) { // deleted meanwhile; or the reel has ended, and nothing private stays
        m_heading->setText(id ? tr("This note was deleted.") : QString());
        m_text->clear();
        m_text->setVisible(false);
        return;
    }
    m_mark->setPixmap(icon(markIconName(note->kind), markColour(note->kind))
                          .pixmap(QSize(reelIconSide, reelIconSide), devicePixelRatioF()));
    m_mark->setAccessibleName(kindLabel(note->kind));
    //: Heading over the text of a starred note: its kind and its place, as in "Question at
    //: 0:22:14".
    m_heading->setText(tr("%1 at %2").arg(kindLabel(note->kind), formatPosition(note->position)));
    m_text->setPlainText(note->text);
    m_text->setVisible(true);
    fitText();
}

void ReelNote::fitText()
{
    const int lines = std::clamp(int(m_text->document()->documentLayout()->documentSize().height()),
                                 1, mostReelLines);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + space::xs);
}

} // namespace companion
