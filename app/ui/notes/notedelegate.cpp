// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/searchwords.h>
#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/notes/notedelegate.h>
#include <ui/notes/noteediting.h>
#include <ui/notes/noteeditor.h>
#include <ui/notes/noterows.h>
#include <ui/parts/textlabel.h>
#include <ui/watch/notemark.h>

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int above = space::s; //!< and below the text of a note
constexpr int kindSide = 12;
constexpr int timeIndent = space::s + kindSide + space::xs; //!< behind the star
constexpr int editorHeight = 160;
constexpr double lineHeight = 1.4;

int timeWidth(const QFont &font)
{
    return QFontMetrics(tabularFont(font)).horizontalAdvance(u"0:00:00"_s);
}

//! Everything before the text: star, time, gap, mark, gap.
int textIndent(const QFont &font)
{
    return timeIndent + timeWidth(font) + space::m + kindSide + space::m;
}

int textWidth(int rowWidth, const QFont &font)
{
    return std::clamp(rowWidth - textIndent(font) - space::s, 80, readingWidth(QFontMetrics(font)));
}

//! Lays the text out at 1.4 line height and returns the height.
double layOut(QTextLayout &layout, int width, Qt::LayoutDirection page)
{
    const bool mirrored = page == Qt::RightToLeft;
    QTextOption option;
    option.setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const double step = line.height() * lineHeight;
        line.setPosition({ 0, y + (step - line.height()) / 2 });
        y += step;
    }
    layout.endLayout();
    return y;
}

QString shownText(const Note &note)
{
    QString text = note.text;
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

NoteDelegate::NoteDelegate(NoteEditing &editing, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_editing(editing)
{
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int row = view ? view->viewport()->width() : option.rect.width();
    if (index.data(NoteRows::IsHeadingRole).toBool()) {
        return { row, option.fontMetrics.height() * 2 + space::xl };
    }
    if (m_edited == index) {
        return { row, editorHeight };
    }
    const auto note = index.data(NoteRows::NoteRole).value<Note>();
    const int width = textWidth(row, option.font);
    Height &known = m_heights[note.id];
    if (known.width != width || known.updatedAt != note.updatedAt) {
        QTextLayout layout(shownText(note), option.font);
        known = { note.updatedAt, width,
                  int(std::ceil(layOut(layout, width, option.direction))) + 2 * above };
    }
    return { row, known.height };
}

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(NoteRows::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
    } else {
        paintNote(painter, option, index.data(NoteRows::NoteRole).value<Note>(), m_edited == index);
    }
    painter->restore();
}

void NoteDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Theme &theme = Appearance::theme();
    const QRect row = option.rect.adjusted(space::s, 0, -space::s, -space::s);
    const QFont font = scaledFont(option.font, 1.2, QFont::DemiBold);
    const QString count = option.locale.toString(index.data(NoteRows::CountRole).toInt());
    const int countWidth = QFontMetrics(option.font).horizontalAdvance(count) + space::m;
    const QRect words = row.adjusted(0, 0, -countWidth, 0);
    painter->setFont(font);
    painter->setPen(theme.ink);
    painter->drawText(
        QStyle::visualRect(option.direction, row, words),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom)),
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(tabularFont(option.font));
    painter->setPen(theme.muted);
    painter->drawText(
        row, int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignBottom)),
        count);
    painter->setPen(theme.line);
    painter->drawLine(row.left(), option.rect.bottom() - 1, row.right(), option.rect.bottom() - 1);
}

void NoteDelegate::paintNote(QPainter *painter, const QStyleOptionViewItem &option,
                             const Note &note, bool edited) const
{
    const Theme &theme = Appearance::theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!edited && (selected || option.state.testFlag(QStyle::State_MouseOver))) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.tint(theme.accent, 0.12) : theme.tint(theme.ink, 0.04));
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), radius::control,
                                 radius::control);
    }
    if (!edited && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), radius::control,
                                 radius::control);
    }
    const int lineStep = int(option.fontMetrics.height() * lineHeight);
    const auto place = [&option](int x, int y, int width, int height) {
        const QRect logical(option.rect.left() + x, option.rect.top() + y, width, height);
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    painter->setFont(tabularFont(option.font));
    painter->setPen(theme.muted);
    painter->drawText(place(timeIndent, above, timeWidth(option.font), lineStep),
                      Qt::AlignRight | Qt::AlignVCenter, formatPosition(note.position));
    if (note.starred) {
        paintStar(*painter, place(space::s, above + (lineStep - kindSide) / 2, kindSide, kindSide));
    }
    const int markX = timeIndent + timeWidth(option.font) + space::m;
    paintMark(*painter, place(markX, above + (lineStep - kindSide) / 2, kindSide, kindSide),
              note.kind);

    if (edited) {
        return; // the editor stands there
    }
    const int width = textWidth(option.rect.width(), option.font);
    QTextLayout layout(shownText(note), option.font);
    layOut(layout, width, option.direction);
    QList<QTextLayout::FormatRange> marks;
    for (const auto &[start, length] : matchesIn(note.text, m_query)) {
        QTextLayout::FormatRange range;
        range.start = int(start);
        range.length = int(length);
        range.format.setBackground(theme.tint(theme.note, 0.30));
        range.format.setForeground(theme.ink);
        marks.append(range);
    }
    painter->setPen(theme.ink);
    layout.draw(painter, place(textIndent(option.font), above, width, 0).topLeft(), marks);
}

QWidget *NoteDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    m_edited = index;
    m_editing.begin(index.data(NoteRows::NoteRole).value<Note>().id);
    auto *editor = new NoteEditor(parent);
    auto *self = const_cast<NoteDelegate *>(this); // Qt's signature is const, its signals are not
    connect(editor, &NoteEditor::typed, self, [self, editor] {
        if (!self->m_editing.type(editor->note())) {
            editor->tryAgainLater();
        }
    });
    connect(editor, &NoteEditor::keepWanted, self, [self, editor] {
        if (self->m_editing.finish(editor->note())) {
            editor->retire();
            Q_EMIT self->closeEditor(editor, NoHint);
        }
    });
    connect(editor, &NoteEditor::cancelled, self, [self, editor] {
        self->m_editing.cancel(editor->note().id);
        editor->retire();
        Q_EMIT self->closeEditor(editor, NoHint);
    });
    QMetaObject::invokeMethod(
        self, [self, row = m_edited] { Q_EMIT self->sizeHintChanged(row); }, Qt::QueuedConnection);
    return editor;
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<NoteEditor *>(editor);
    if (!field->property("filled").toBool()) { // a change elsewhere must not undo what is typed
        field->setProperty("filled", true);
        field->setNote(index.data(NoteRows::NoteRole).value<Note>());
    }
}

void NoteDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    const QRect inner = option.rect.adjusted(textIndent(option.font) - space::s, 0, -space::s, 0);
    const int wanted
        = std::max(readingWidth(option.fontMetrics) + space::xxl, editor->sizeHint().width());
    const QRect bounded(
        inner.topLeft(),
        QSize(std::min(inner.width(), wanted), std::max(inner.height(), editorHeight)));
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, bounded));
}

void NoteDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    const QPersistentModelIndex row = m_edited;
    m_edited = QPersistentModelIndex();
    auto *field = qobject_cast<NoteEditor *>(editor);
    field->retire();
    m_editing.end(field->note()); // its row may have gone while something was typed
    QStyledItemDelegate::destroyEditor(editor, index);
    auto *self = const_cast<NoteDelegate *>(this);
    QMetaObject::invokeMethod(
        self, [self, row] { Q_EMIT self->sizeHintChanged(row); }, Qt::QueuedConnection);
}

//! The editor decides itself about Enter, Escape and a lost focus.
bool NoteDelegate::eventFilter(QObject *, QEvent *) { return false; }

} // namespace companion
