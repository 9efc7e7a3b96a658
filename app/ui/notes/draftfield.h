// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the text of a note is written, and what says whether it is on disk.
#pragma once

#include <notes/notedraft.h>

#include <QPlainTextEdit>

namespace companion {

class StatusLabel;

//! Follows the draft, but does not write into it: the moment of a note is known elsewhere.
class DraftField final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftField)

public:
    //! The draft outlives the field. `privacyNotice` is read out with its name.
    DraftField(const NoteDraft &draft, const QString &privacyNotice, QWidget *parent);

private:
    void showText();
    void followState(NoteDraft::State state);

    const NoteDraft &m_draft;
};

//! Its line is reserved, so that nothing jumps when the first word is kept. The draft outlives it.
[[nodiscard]] StatusLabel *makeDraftStatus(const NoteDraft &draft, QWidget *parent);

} // namespace companion
