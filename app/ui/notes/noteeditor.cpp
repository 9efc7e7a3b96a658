// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/notes/noteeditor.h>
#include <ui/watch/notemark.h>

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto writeDelay = 200ms; //!< leaves 100 ms of the promised 300 for the commit
constexpr auto retryDelay = 2s;
}

NoteEditor::NoteEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_kinds(new QButtonGroup(this))
{
    setObjectName(u"noteEditor"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, space::xs);
    column->setSpacing(space::xs);
    setRole(m_text, "field");
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setTabChangesFocus(true);
    column->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    for (const NoteKind kind : { NoteKind::Note, NoteKind::Question, NoteKind::Practice }) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setText(kindLabel(kind));
        button->setIcon(icon(markIconName(kind), markColour(kind)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_kinds->addButton(button, int(kind));
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *keep = new QPushButton(tr("Keep"), this);
    cancel->setToolTip(tr("Leave the note as it was (Escape)"));
    keep->setToolTip(tr("Keep the change (Ctrl+Enter)"));
    keep->setObjectName(u"keepNoteButton"_s);
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    setFocusProxy(m_text);
    connect(cancel, &QPushButton::clicked, this, &NoteEditor::cancelled);
    connect(keep, &QPushButton::clicked, this, &NoteEditor::keepWanted);
    m_write.setSingleShot(true);
    connect(&m_write, &QTimer::timeout, this, &NoteEditor::typed);
    const auto soon = [this] {
        if (!m_write.isActive()) { // not restarted: typing on never postpones the write
            m_write.start(writeDelay);
        }
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, soon);
    connect(m_kinds, &QButtonGroup::idToggled, this, soon);
    for (QWidget *part : findChildren<QWidget *>()) {
        part->installEventFilter(this);
    }
}

void NoteEditor::setNote(const Note &note)
{
    m_note = note;
    m_text->setPlainText(note.text);
    m_text->moveCursor(QTextCursor::End);
    m_kinds->button(int(note.kind))->setChecked(true);
    m_write.stop();
}

Note NoteEditor::note() const
{
    Note changed = m_note;
    changed.text = m_text->toPlainText();
    changed.kind = NoteKind(m_kinds->checkedId());
    return changed;
}

void NoteEditor::tryAgainLater() { m_write.start(retryDelay); }

void NoteEditor::retire()
{
    m_retired = true;
    m_write.stop();
}

bool NoteEditor::holdsFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool keeps = enter && key->modifiers().testFlag(Qt::ControlModifier);
        if (keeps || key->key() == Qt::Key_Escape) {
            if (event->type() == QEvent::ShortcutOverride) {
                event->accept(); // Ctrl+Enter belongs to this editor while it has the focus
            } else if (keeps) {
                Q_EMIT keepWanted();
            } else {
                Q_EMIT cancelled();
            }
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        // Where the focus goes is known only after this event.
        QTimer::singleShot(0, this, [this] {
            if (!m_retired && isVisible() && !holdsFocus()) {
                Q_EMIT keepWanted();
            }
        });
    }
    return QWidget::eventFilter(watched, event);
}

//! An editor lies over the painted row and must hide it.
void NoteEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Appearance::theme().window);
}

} // namespace companion
