// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last look before a certificate is issued: both pages as they will be frozen.
#pragma once

#include <certificate/certificateissuer.h>

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace companion {

class CertificatePreview;
class HolderForm;
class Notice;
class TextLabel;
class UnlockPanel;
class Workspace;

class IssueDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueDialog)

public:
    //! A first certificate, or a correction of `corrected`, which asks for the reason and lets the
    //! details be changed. While the notes are locked it asks to unlock them. `workspace` outlives
    //! the dialog.
    IssueDialog(Workspace &workspace, Evidence evidence, const Holder &holder,
                const std::optional<Certificate> &corrected, QWidget *parent);

Q_SIGNALS:
    void issued(const companion::Certificate &certificate);

private:
    void build(const std::optional<Certificate> &corrected);
    [[nodiscard]] QWidget *buildCorrection(QWidget *parent);
    void showLock();
    void focusStart();
    void reload();
    void issue();

    Workspace &m_workspace;
    Evidence m_evidence;
    Holder m_holder;
    std::optional<QString> m_supersedes;
    Notice *m_notice;
    TextLabel *m_lockReason;
    UnlockPanel *m_unlock;
    QWidget *m_correction = nullptr; //!< what is written in a correction
    HolderForm *m_form = nullptr; //!< in a correction
    QLineEdit *m_reason = nullptr; //!< in a correction
    CertificatePreview *m_first;
    CertificatePreview *m_second;
    QPushButton *m_issue;
};

} // namespace companion
