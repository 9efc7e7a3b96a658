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
        auto *heading = makeSection(Actions::groupName(group).remove(u'&'), this);
        const bool first = column->isEmpty();
        heading->setRoom({ 0, first ? 0 : space::l, 0, space::xs });
        column->addWidget(heading);
        const auto members = actions.inGroup(group);
        for (const QAction *action : members) {
            auto *row = new QWidget(this);
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            QString name = action->text();
            line->addWidget(new LineLabel(name.remove(u'&'), row), 1);
            QStringList keys;
            const auto shortcuts = action->shortcuts();
            for (const QKeySequence &key : shortcuts) {
                keys.append(key.toString(QKeySequence::NativeText));
                auto *badge = new QLabel(keys.last(), row);
                setRole(badge, "badge");
                line->addWidget(badge);
            }
            column->addWidget(row);
            m_rows.append({ row, heading, name + u' ' + keys.join(u' ') });
        }
    }
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
