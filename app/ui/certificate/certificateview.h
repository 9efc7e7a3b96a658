// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done and what is missing, the certificate as it would be, and those already issued.
#pragma once

#include <base/timespan.h>
#include <certificate/certificate.h>
#include <certificate/evidence.h>
#include <ui/parts/filechooser.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace companion {

class Actions;
class Card;
class CertificatePreview;
class HolderForm;
class IssuedCard;
class Notice;
class PageScroll;
class TextLabel;
class TwoColumns;
class Workspace;

//! Performs IssueCertificate and ExportCertificate.
class CertificateView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateView)

public:
    //! Both outlive the page.
    CertificateView(Workspace &workspace, Actions &actions, QWidget *parent);

    //! The cursor goes to the first thing that is to be filled in.
    void focusStart();
    void setChooser(const ChooseSavePath &chooser);

Q_SIGNALS:
    void pageWanted(); //!< an act was begun from elsewhere
    void watchWanted(companion::Milliseconds position);
    void reflectionWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildMain(TwoColumns *columns);
    [[nodiscard]] Card *buildForm(QWidget *parent);
    void offerRemembered();
    void remember(const Holder &holder);
    void reload();
    void reloadSoon();
    void showPreview();
    void showIssued();
    void showReadiness();
    void reloadIssued();
    void openIssue(const std::optional<Certificate> &corrected);
    void showNewest();
    void exportChosen();

    Workspace &m_workspace;
    Actions &m_actions;
    std::optional<Evidence> m_evidence;
    QTimer m_reload;
    QTimer m_preview;
    Notice *m_notice;
    TextLabel *m_summary;
    HolderForm *m_form;
    TextLabel *m_readiness;
    QPushButton *m_issue;
    QWidget *m_unlock;
    CertificatePreview *m_page;
    TextLabel *m_pageNote; //!< what m_page shows
    PageScroll *m_scroll = nullptr;
    IssuedCard *m_issued;
};

} // namespace companion
