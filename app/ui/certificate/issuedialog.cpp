// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/certificate/certificatepreview.h>
#include <ui/certificate/holderform.h>
#include <ui/certificate/issuedialog.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

IssueDialog::IssueDialog(Workspace &workspace, Evidence evidence, const Holder &holder,
                         const std::optional<Certificate> &corrected, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_evidence(std::move(evidence))
    , m_holder(corrected ? corrected->holder : holder)
    , m_notice(new Notice(this))
    , m_lockReason(makeBody(tr("The certificate is signed with a key that lies with your notes: "
                               "unlock them first."),
                            this))
    , m_unlock(new UnlockPanel(workspace.vault(), this))
    , m_first(new CertificatePreview(1, this))
    , m_second(new CertificatePreview(2, this))
    , m_issue(new QPushButton(corrected ? tr("&Issue correction") : tr("&Issue certificate"), this))
{
    if (corrected) {
        m_supersedes = corrected->number;
    }
    setWindowTitle(corrected ? tr("Issue a correction") : tr("Issue certificate"));
    build(corrected);
    connect(m_issue, &QPushButton::clicked, this, &IssueDialog::issue);
    // After the key that unlocked: it is not to press the button that it has made ready.
    connect(&workspace.vault(), &Vault::stateChanged, this, &IssueDialog::showLock,
            Qt::QueuedConnection);
    reload();
    showLock();
    focusStart();
    const QSize room = parent ? parent->window()->size() : screen()->availableSize();
    resize(QSize(1000, 820).boundedTo(room - QSize(space::xxl, space::xxl)));
}

void IssueDialog::build(const std::optional<Certificate> &corrected)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeSection(corrected ? tr("A correction of %1").arg(corrected->number)
                                            : tr("Check before it is issued"),
                                  this));
    TextLabel *warning = makeBody(
        corrected ? tr("The earlier certificate stays as it is. The new one names it and the "
                       "reason, and takes its place.")
                  : tr("Once issued, these two pages are stored and never change. A mistake found "
                       "later is put right by a new certificate that supersedes this one."),
        this);
    warning->setMeasure(110);
    column->addWidget(warning);
    column->addWidget(m_notice);
    m_lockReason->setMeasure(110); // as the words above it
    column->addWidget(m_lockReason);
    column->addLayout(outdented(m_unlock));

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("The pages of the certificate"));
    setRole(scroll, "pages");
    auto *sheet = new QWidget(scroll);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    row->setSpacing(space::l);
    if (corrected) {
        m_correction = buildCorrection(sheet);
        row->addWidget(m_correction, 2);
    }
    row->addWidget(m_first, 3, Qt::AlignTop);
    row->addWidget(m_second, 3, Qt::AlignTop);
    scroll->setWidget(sheet);
    column->addLayout(outdented(scroll), 1); // its ring takes as much room as that of an option

    auto *acts = new QHBoxLayout;
    acts->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    acts->addWidget(cancel);
    acts->addWidget(m_issue);
    column->addLayout(acts);
    m_issue->setObjectName(u"confirmIssueButton"_s);
    setRole(m_issue, "primary");
    m_issue->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void IssueDialog::showLock()
{
    const bool unlocked = m_workspace.vault().isUnlocked();
    const bool wasLocked = m_unlock->isVisibleTo(this);
    m_lockReason->setVisible(!unlocked);
    m_unlock->setVisible(!unlocked);
    reload();
    const bool isWriting = m_correction && m_correction->isAncestorOf(focusWidget());
    if (wasLocked && unlocked && !isWriting) {
        focusStart();
    }
}

void IssueDialog::focusStart()
{
    if (m_unlock->isVisibleTo(this)) {
        m_unlock->setFocus();
    } else if (m_form) {
        m_form->setFocus(); // the button for it waits for a reason
    }
}

QWidget *IssueDialog::buildCorrection(QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_form = new HolderForm(side);
    m_form->setHolder(m_holder);
    m_reason = new QLineEdit(side);
    m_reason->setObjectName(u"correctionReason"_s);
    m_reason->setMaxLength(200);
    m_reason->setPlaceholderText(tr("For example: name misspelt"));
    auto *label = new LineLabel(tr("Rea&son, printed on the correction"), side);
    label->setBuddy(m_reason);
    label->setWordWrap(true);
    column->addWidget(m_form);
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addStretch(1);
    connect(m_form, &HolderForm::changed, this, &IssueDialog::reload);
    connect(m_reason, &QLineEdit::textChanged, this, &IssueDialog::reload);
    return side;
}

void IssueDialog::reload()
{
    if (m_form) {
        m_holder = m_form->holder();
    }
    const QString reason = m_reason ? m_reason->text().simplified() : QString();
    const CertificatePage page = previewOf(m_workspace, m_evidence, m_holder, m_supersedes, reason);
    m_first->setPreview(page);
    m_second->setPreview(page);
    m_issue->setEnabled(m_workspace.vault().isUnlocked()
                        && (!m_form || (m_form->isAcceptable() && !reason.isEmpty())));
}

void IssueDialog::issue()
{
    const Sealer *sealer = m_workspace.vault().sealer();
    if (!sealer) {
        return; // being locked, which the next event shows
    }
    const CertificateIssuer::Request request{ .holder = m_holder,
                                              .supersedes = m_supersedes,
                                              .reason = m_reason ? m_reason->text().simplified()
                                                                 : QString(),
                                              .locale = locale() };
    const auto certificate = m_workspace.issuer().issue(m_workspace.course(),
                                                        m_workspace.recording(), request, *sealer);
    if (!certificate) {
        m_notice->tell(Notice::Kind::Error, describe(certificate.error()));
        return;
    }
    Q_EMIT issued(*certificate);
    accept();
}

} // namespace companion
