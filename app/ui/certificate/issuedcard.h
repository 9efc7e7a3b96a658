// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The certificates that were issued: each can be exported, checked and corrected.
#pragma once

#include <base/result.h>
#include <certificate/certificate.h>
#include <ui/parts/card.h>
#include <ui/parts/filechooser.h>

#include <QList>

#include <optional>

namespace companion {

class IssuedRow;
class Notice;
class Workspace;

//! Hidden while there are none.
class IssuedCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssuedCard)

public:
    //! Both outlive the card; the notice tells how an act ended.
    IssuedCard(Workspace &workspace, Notice &notice, QWidget *parent);

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    //! The certificate in force for this recording.
    [[nodiscard]] const std::optional<Certificate> &current() const { return m_current; }

    [[nodiscard]] Result<> reload();
    void focusNewest();
    //! The one whose row holds `focus`, else the newest.
    void exportChosen(const QWidget *focus);
    void setChooser(ChooseSavePath chooser) { m_choose = std::move(chooser); }

Q_SIGNALS:
    void correctionWanted(const companion::Certificate &wrong);

private:
    void exportPdf(const Certificate &certificate);
    void check(const Certificate &certificate);

    Workspace &m_workspace;
    Notice &m_notice;
    ChooseSavePath m_choose = systemSaveDialog();
    QVBoxLayout *m_column;
    QList<IssuedRow *> m_rows; //!< newest first
    std::optional<Certificate> m_current;
};

} // namespace companion
