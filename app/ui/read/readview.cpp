// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/textlabel.h>
#include <ui/read/readdocument.h>
#include <ui/read/readsearch.h>
#include <ui/read/readview.h>

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ReadView::ReadView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"readText"_s);
    setRole(this, "field");
    setOpenLinks(false);
    setAccessibleName(tr("Text of the chapter"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextBrowser::anchorClicked, this, &ReadView::follow);
}

void ReadView::showChapter(const ReadContent *content, const Chapter &chapter, int block)
{
    m_content = content;
    m_chapter = chapter;
    //: %1 is the title of a chapter.
    setAccessibleName(tr("Text of the chapter %1").arg(chapter.title));
    write(block);
}

void ReadView::write(int block)
{
    const SessionScript *script = m_content ? m_content->script(m_chapter.id) : nullptr;
    m_starts.clear();
    if (!script) {
        clear();
        return;
    }
    ReadDocument writer(*m_content,
                        { .theme = Appearance::theme(),
                          .font = font(),
                          .width = m_columnWidth - 2 * space::l,
                          .pixelRatio = devicePixelRatioF() },
                        *document());
    m_starts = writer.write(m_chapter, *script);
    showMarks();
    goTo(block);
}

int ReadView::topBlock() const
{
    if (verticalScrollBar()->value() == 0) {
        return 0;
    }
    const int top = cursorForPosition({ space::l, space::s }).position();
    const auto after = std::ranges::upper_bound(m_starts, top);
    return int(std::max<qsizetype>(0, after - m_starts.begin() - 1));
}

//! The head of the chapter stands above its first block.
void ReadView::goTo(int block)
{
    if (block <= 0 || block >= m_starts.size()) {
        moveCursor(QTextCursor::Start);
        verticalScrollBar()->setValue(0);
        return;
    }
    const QTextBlock place = document()->findBlock(m_starts.at(block));
    QTextCursor cursor(place);
    setTextCursor(cursor);
    const QRectF bounds = document()->documentLayout()->blockBoundingRect(place);
    verticalScrollBar()->setValue(int(bounds.top()));
}

void ReadView::mark(const QString &query)
{
    if (m_query != query) {
        m_query = query;
        showMarks();
    }
}

void ReadView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(Appearance::theme().tint(Appearance::theme().note, 0.30));
    for (QTextBlock block = document()->begin(); block.isValid() && !m_query.isEmpty();
         block = block.next()) {
        for (const auto &[start, length] : searchMarks(block.text(), m_query)) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(start));
            cursor.setPosition(block.position() + int(start + length), QTextCursor::KeepAnchor);
            marks.append({ cursor, format });
        }
    }
    setExtraSelections(marks);
}

void ReadView::follow(const QUrl &link)
{
    const QString target = link.path();
    if (link.scheme() == readlink::reference) {
        Q_EMIT referenceWanted(target);
    } else if (link.scheme() == readlink::term) {
        Q_EMIT termWanted(target);
    } else if (link.scheme() == readlink::watch) {
        Q_EMIT watchWanted(Milliseconds(target.toLongLong()));
    }
}

QString ReadView::termUnderCursor() const
{
    const QTextCursor cursor = textCursor();
    const QUrl link(cursor.hasSelection() ? cursor.charFormat().anchorHref() : QString());
    return link.scheme() == readlink::term ? link.path() : QString();
}

//! F1 belongs to the term that the keyboard is on; elsewhere it shows the keys of the program.
bool ReadView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1 && !termUnderCursor().isEmpty()) {
        event->accept();
        return true;
    }
    return QTextBrowser::event(event);
}

void ReadView::keyPressEvent(QKeyEvent *event)
{
    const QString term = termUnderCursor();
    if (event->key() == Qt::Key_F1 && event->modifiers() == Qt::NoModifier && !term.isEmpty()) {
        Q_EMIT termWanted(term);
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void ReadView::resizeEvent(QResizeEvent *event)
{
    fitColumn();
    QTextBrowser::resizeEvent(event);
}

//! Lines do not grow beyond the measure, however wide the page is.
void ReadView::fitColumn()
{
    const int room = contentsRect().width() - verticalScrollBar()->sizeHint().width();
    const int column = std::min(room, readingWidth(fontMetrics()) + 2 * space::l);
    const int rest = (room - column) / 2;
    setViewportMargins(rest, 0, rest, 0);
    if (m_columnWidth != column) {
        const int block = topBlock();
        m_columnWidth = column;
        write(block);
    }
}

void ReadView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_content) {
        write(topBlock());
    }
}

} // namespace companion
