// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/certificate/issuedcard.h>
#include <ui/certificate/issuedrow.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <workspace/workspace.h>

#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

IssuedCard::IssuedCard(Workspace &workspace, Notice &notice, QWidget *parent)
    : Card(tr("Issued certificates"), parent)
    , m_workspace(workspace)
    , m_notice(notice)
    , m_column(new QVBoxLayout)
{
    m_column->setSpacing(0);
    body()->addLayout(m_column);
}

Result<> IssuedCard::reload()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const auto issued = m_workspace.issuer().issued(m_workspace.course().id);
    if (!issued) {
        return tl::unexpected(issued.error());
    }
    QHash<QString, QString> supersededBy;
    for (const Certificate &certificate : *issued) {
        if (certificate.supersedes) {
            supersededBy.insert(*certificate.supersedes, certificate.number);
        }
    }
    m_current.reset();
    for (const Certificate &certificate : *issued) {
        const bool isOfThisRecording = certificate.recording == m_workspace.recording().id;
        if (isOfThisRecording && !supersededBy.contains(certificate.number)) {
            m_current = certificate;
        }
        auto *row = new IssuedRow(certificate,
                                  { .supersededBy = supersededBy.value(certificate.number),
                                    .isGenuine = CertificateIssuer::verify(certificate),
                                    .isOfThisRecording = isOfThisRecording },
                                  this);
        connect(row, &IssuedRow::exportWanted, this, &IssuedCard::exportPdf);
        connect(row, &IssuedRow::correctionWanted, this, &IssuedCard::correctionWanted);
        connect(row, &IssuedRow::checkWanted, this, &IssuedCard::check);
        m_column->addWidget(row);
        m_rows.append(row);
    }
    setVisible(!m_rows.isEmpty());
    return {};
}

void IssuedCard::focusNewest()
{
    if (!m_rows.isEmpty()) {
        m_rows.first()->focusExport();
    }
}

void IssuedCard::exportChosen(const QWidget *focus)
{
    for (const IssuedRow *row : std::as_const(m_rows)) {
        if (row->isAncestorOf(focus)) {
            exportPdf(row->certificate());
            return;
        }
    }
    if (!m_rows.isEmpty()) {
        exportPdf(m_rows.first()->certificate());
    }
}

void IssuedCard::exportPdf(const Certificate &certificate)
{
    //: Suggested file name; %1 is the number of the certificate.
    const QString name = tr("Certificate %1").arg(certificate.number) + u".pdf"_s;
    const QString path = m_choose(this, tr("Export certificate"), name, tr("PDF files (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto saved = CertificateIssuer::exportPdf(certificate, path); !saved) {
        m_notice.tell(Notice::Kind::Error, describe(saved.error()));
    } else {
        m_notice.tell(
            Notice::Kind::Information,
            tr("Certificate %1 saved as %2.").arg(certificate.number, QFileInfo(path).fileName()));
    }
}

void IssuedCard::check(const Certificate &certificate)
{
    const bool genuine = CertificateIssuer::verify(certificate);
    const QString finding = genuine
        ? tr("%1 is unaltered: evidence, signature and pages belong together.")
        : tr("%1 was altered: what is stored does not fit its signature. Do not rely on it. "
             "Restore a backup of the data folder, or issue a correction.");
    m_notice.tell(genuine ? Notice::Kind::Information : Notice::Kind::Error,
                  finding.arg(certificate.number));
}

} // namespace companion
