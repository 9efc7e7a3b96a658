// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/shortcutsheet.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a function or a key"));
    search->setAccessibleName(tr("Find a function or a key"));
    search->setClearButtonEnabled(true);

    auto *page = new PageScroll(this);
    page->setFocusPolicy(Qt::StrongFocus);
    page->setAccessibleName(tr("Functions and their keys"));
    addGroups(actions, page->column());
    page->column()->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, 0);
    column->addWidget(search);
    column->addWidget(page);
    connect(search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    resize(560, 620);
}

void ShortcutSheet::addGroups(const Actions &actions, QVBoxLayout *column)
{
    using enum Actions::Group;
    column->setSpacing(space::xs);
    for (const auto group : { Pages, Playback, View, Notes, Certificate, Application }) {
        QWidget *heading = addHeading(Actions::groupName(group).remove(u'&'), column);
        const auto members = actions.inGroup(group);
        for (const QAction *action : members) {
            addRow(action->text().remove(u'&'), action->shortcuts(), heading, column);
        }
    }
    addTimeline(column);
}

//! Its own keys, which are no actions: they act while it has the keyboard.
void ShortcutSheet::addTimeline(QVBoxLayout *column)
{
    QWidget *heading = addHeading(tr("While the timeline has the keyboard"), column);
    const auto row = [&](const QString &name, const QList<QKeySequence> &keys) {
        addRow(name, keys, heading, column);
    };
    row(tr("Back and on by five seconds"), { Qt::Key_Left, Qt::Key_Right });
    row(tr("To the chapter before and after"), { Qt::Key_PageUp, Qt::Key_PageDown });
    row(tr("Choose the mark before and after"),
        { Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::Key_PageDown });
    row(tr("Go to the chosen mark"), { Qt::Key_Return });
    row(tr("Move the chosen end of the loop by a second"),
        { Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right });
    row(tr("Move the chosen end of the loop by a tenth of a second"),
        { Qt::ALT | Qt::SHIFT | Qt::Key_Left, Qt::ALT | Qt::SHIFT | Qt::Key_Right });
}

QWidget *ShortcutSheet::addHeading(const QString &text, QVBoxLayout *column)
{
    auto *heading = makeSection(text, this);
    const bool first = column->isEmpty();
    heading->setRoom({ 0, first ? 0 : space::l, 0, space::xs });
    column->addWidget(heading);
    return heading;
}

void ShortcutSheet::addRow(const QString &name, const QList<QKeySequence> &keys, QWidget *heading,
                           QVBoxLayout *column)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new LineLabel(name, row), 1);
    QStringList written;
    for (const QKeySequence &key : keys) {
        written.append(key.toString(QKeySequence::NativeText));
        auto *badge = new QLabel(written.last(), row);
        setRole(badge, "badge");
        line->addWidget(badge);
    }
    column->addWidget(row);
    m_rows.append({ row, heading, name + u' ' + written.join(u' ') });
}

void ShortcutSheet::filter(const QString &text)
{
    QSet<QWidget *> headingsInUse;
    for (const Row &row : std::as_const(m_rows)) {
        const bool shown = row.words.contains(text.trimmed(), Qt::CaseInsensitive);
        row.widget->setVisible(shown);
        if (shown) {
            headingsInUse.insert(row.heading);
        }
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.heading->setVisible(headingsInUse.contains(row.heading));
    }
}

} // namespace companion
