// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/notes/draftfield.h>
#include <ui/parts/statuslabel.h>

namespace companion {

namespace {

void showState(StatusLabel &status, const NoteDraft &draft, NoteDraft::State state)
{
    switch (state) {
    case NoteDraft::State::Empty:
        status.showNothing();
        break;
    case NoteDraft::State::Writing:
        status.showWriting();
        break;
    case NoteDraft::State::Kept:
        status.showKept(draft.keptAt());
        break;
    case NoteDraft::State::NotKept:
        status.showNotKept(draft.error().value_or(Error{}));
        break;
    }
}

} // namespace

DraftField::DraftField(const NoteDraft &draft, const QString &privacyNotice, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_draft(draft)
{
    setAccessibleName(tr("Note"));
    setAccessibleDescription(privacyNotice);
    setTabChangesFocus(true);
    setRole(this, "field");
    connect(&draft, &NoteDraft::stateChanged, this, &DraftField::followState);
    connect(&draft, &NoteDraft::textAdopted, this, &DraftField::showText);
}

//! Nobody typed it here, so that neither the voice waits nor anything is written.
void DraftField::showText()
{
    const QSignalBlocker block(this);
    setPlainText(m_draft.text());
    moveCursor(QTextCursor::End);
}

void DraftField::followState(NoteDraft::State state)
{
    const bool isEmpty = state == NoteDraft::State::Empty;
    if (isEmpty && !toPlainText().trimmed().isEmpty()) { // closed or locked, and on disk
        const QSignalBlocker block(this);
        clear();
    }
}

StatusLabel *makeDraftStatus(const NoteDraft &draft, QWidget *parent)
{
    auto *status = new StatusLabel(parent);
    status->setMinimumHeight(status->fontMetrics().height());
    QObject::connect(
        &draft, &NoteDraft::stateChanged, status,
        [status, &draft](NoteDraft::State state) { showState(*status, draft, state); });
    return status;
}

} // namespace companion
