// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/certificate/certificatepreview.h>
#include <ui/certificate/certificateview.h>
#include <ui/certificate/holderform.h>
#include <ui/certificate/issuedcard.h>
#include <ui/certificate/issuedialog.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/card.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/requirementlist.h>
#include <ui/parts/requirementtext.h>
#include <ui/parts/textlabel.h>
#include <ui/parts/twocolumns.h>
#include <ui/unlockpanel.h>

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

CertificateView::CertificateView(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_notice(new Notice(this))
    , m_summary(makeBody({}, this))
    , m_form(new HolderForm(this))
    , m_readiness(makeSecondary({}, this))
    , m_issue(new QPushButton(tr("&Issue certificate…"), this))
    , m_unlock(new UnlockPanel(workspace.vault(), this))
    , m_page(new CertificatePreview(1, this))
    , m_pageNote(makeSecondary({}, this))
    , m_issued(new IssuedCard(workspace, *m_notice, this))
{
    build();
    m_reload.setSingleShot(true);
    m_preview.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this,
            [this] { isVisible() ? reload() : showReadiness(); });
    connect(&m_preview, &QTimer::timeout, this, &CertificateView::showPreview);
    connect(&workspace, &Workspace::completionChanged, this, &CertificateView::reloadSoon);
    connect(&workspace.vault(), &Vault::stateChanged, this, &CertificateView::showReadiness);
    connect(m_form, &HolderForm::changed, this, [this] {
        m_preview.start(150ms);
        showReadiness();
    });
    connect(m_form, &HolderForm::finished, this, [this] { remember(m_form->holder()); });
    connect(m_issued, &IssuedCard::correctionWanted, this,
            [this](const Certificate &wrong) { openIssue(wrong); });
    connect(m_issue, &QPushButton::clicked, this, [this] { openIssue({}); });
    connect(actions[Actions::IssueCertificate], &QAction::triggered, this,
            [this] { openIssue({}); });
    connect(actions[Actions::ExportCertificate], &QAction::triggered, this,
            &CertificateView::exportChosen);
    offerRemembered();
    reloadIssued();
    showReadiness();
}

void CertificateView::build()
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageScroll(this);
    m_scroll = page;
    frame->addWidget(page);
    QWidget *sheet = page->sheet();
    page->column()->addWidget(
        new PageHeader(tr("Certificate"), m_workspace.course().certificateStatement, sheet));
    page->column()->addWidget(m_notice);
    auto *columns = new TwoColumns(TwoColumns::Stacked::MainFirst, sheet);
    columns->setSideLetters(76);
    page->column()->addWidget(columns);
    page->setWidestColumn(columns->comfortableWidth());
    buildMain(columns);
    columns->side()->addWidget(m_page);
    columns->side()->addWidget(m_pageNote);
    columns->side()->addStretch(1);
    page->column()->addWidget(m_issued);
    page->column()->addStretch(1);
}

void CertificateView::buildMain(TwoColumns *columns)
{
    auto *done = new Card(tr("What is done, and what is missing"), columns);
    done->body()->addWidget(m_summary);
    auto *requirements = new RequirementList(m_workspace, done);
    done->body()->addWidget(requirements);
    connect(requirements, &RequirementList::watchWanted, this, &CertificateView::watchWanted);
    connect(requirements, &RequirementList::reflectionWanted, this,
            &CertificateView::reflectionWanted);
    columns->main()->addWidget(done);
    columns->main()->addWidget(buildForm(columns));
    columns->main()->addStretch(1);
}

Card *CertificateView::buildForm(QWidget *parent)
{
    auto *card = new Card(tr("Made out to"), parent);
    card->body()->addWidget(m_form);
    card->body()->addWidget(makeSecondary(
        tr("Printed as you write it. Naming a body does not say that it approves this course."),
        card));
    m_issue->setObjectName(u"issueButton"_s);
    setRole(m_issue, "primary");
    card->body()->addSpacing(space::s);
    card->body()->addLayout(outdented(m_unlock));
    card->body()->addWidget(m_issue, 0, Qt::AlignLeading);
    card->body()->addWidget(m_readiness);
    return card;
}

void CertificateView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    offerRemembered(); // it may have been changed in the settings
    reload();
}

void CertificateView::focusStart()
{
    if (m_issued->isEmpty()) {
        m_form->setFocus();
    } else {
        m_issued->focusNewest();
    }
}

void CertificateView::setChooser(const ChooseSavePath &chooser) { m_issued->setChooser(chooser); }

void CertificateView::offerRemembered()
{
    if (const auto remembered = m_workspace.issuer().rememberedHolder()) {
        m_form->setHolder(*remembered);
    }
}

void CertificateView::remember(const Holder &holder)
{
    if (const auto kept = m_workspace.issuer().rememberHolder(holder); !kept) {
        m_notice->tell(Notice::Kind::Error, describe(kept.error()));
    }
}

//! Also behind another page, for the menu offers to issue from there; the evidence and its preview
//! wait until the page is shown.
void CertificateView::reloadSoon()
{
    if (!m_reload.isActive()) {
        m_reload.start(1s);
    }
}

void CertificateView::reload()
{
    auto evidence = m_workspace.issuer().evidence(m_workspace.course(), m_workspace.recording());
    if (evidence) {
        m_evidence = *std::move(evidence);
    } else {
        m_evidence.reset();
        m_notice->tell(Notice::Kind::Error, describe(evidence.error()));
    }
    showPreview();
    showReadiness();
}

void CertificateView::showPreview()
{
    if (m_evidence && !m_issued->current()) {
        m_page->setPreview(previewOf(m_workspace, *m_evidence, m_form->holder()));
        m_pageNote->setText(tr("Page 1 as it would be printed. Page 2 shows what was measured; "
                               "you see both before anything is issued."));
    }
}

void CertificateView::showIssued()
{
    const Certificate &current = *m_issued->current();
    auto pages = StoredPages::open(current.pdf);
    if (!pages) {
        m_notice->tell(Notice::Kind::Error, describe(pages.error()));
        return;
    }
    m_page->setIssued(*std::move(pages));
    m_pageNote->setText(tr("Page 1 of %1 as it is stored. The exported file holds page 2, too.")
                            .arg(current.number));
}

//! The button says nothing when it cannot be pressed; the line below says why.
void CertificateView::showReadiness()
{
    const auto completion = m_workspace.completion();
    const bool complete = completion && completion->complete;
    const bool unlocked = m_workspace.vault().isUnlocked();
    const auto &current = m_issued->current();
    m_summary->setText(RequirementText::summary(completion));
    m_unlock->setVisible(complete && !unlocked && !current);
    m_issue->setVisible(!m_unlock->isVisibleTo(this));
    m_issue->setEnabled(complete && unlocked && !current && m_form->isAcceptable());
    m_actions[Actions::IssueCertificate]->setEnabled(m_issue->isEnabled());
    m_readiness->setText(
        current ? tr("%1 is in force. If something in it is wrong, issue a correction below.")
                      .arg(current->number)
            : !completion ? describe(completion.error())
            : !complete   ? tr("The certificate can be issued once every requirement is met.")
            : !unlocked   ? tr("The certificate is signed with a key that lies with your notes: "
                                 "unlock them first.")
            : m_form->holder().name.isEmpty() ? tr("Write your name as registered.")
                                              : QString());
    m_readiness->setVisible(!m_readiness->text().isEmpty());
}

void CertificateView::reloadIssued()
{
    if (const auto loaded = m_issued->reload(); !loaded) {
        m_notice->tell(Notice::Kind::Error, describe(loaded.error()));
        return;
    }
    if (m_issued->current()) {
        showIssued();
    }
    m_actions[Actions::ExportCertificate]->setEnabled(!m_issued->isEmpty());
}

void CertificateView::openIssue(const std::optional<Certificate> &corrected)
{
    Q_EMIT pageWanted();
    m_workspace.flush(); // what was watched and written up to now counts
    reload();
    if (!corrected && !m_issue->isEnabled()) {
        return;
    }
    const auto evidence
        = m_workspace.issuer().evidence(m_workspace.course(), m_workspace.recording(), corrected);
    if (!evidence) {
        m_notice->tell(Notice::Kind::Error, describe(evidence.error()));
        return;
    }
    auto *dialog = new IssueDialog(m_workspace, *evidence, m_form->holder(), corrected, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IssueDialog::issued, this, [this](const Certificate &certificate) {
        reloadIssued();
        showReadiness();
        m_notice->tell(Notice::Kind::Information,
                       tr("Certificate %1 is issued and stored. Export it as a PDF whenever you "
                          "need it.")
                           .arg(certificate.number));
        m_form->setHolder(certificate.holder); // a correction may have put it right
        remember(certificate.holder);
        // Once the dialog is gone: what had opened it is gone as well, or waits for nothing more.
        QMetaObject::invokeMethod(this, &CertificateView::showNewest, Qt::QueuedConnection);
    });
    dialog->open();
}

void CertificateView::showNewest()
{
    if (m_issued->isEmpty()) {
        return;
    }
    m_issued->focusNewest();
    m_scroll->sheet()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_issued);
}

void CertificateView::exportChosen()
{
    const QWidget *focus = focusWidget(); // before the page takes it to its beginning
    Q_EMIT pageWanted();
    m_issued->exportChosen(focus);
}

} // namespace companion
