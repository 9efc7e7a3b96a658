// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/deletenotesdialog.h>
#include <ui/settings/privacycard.h>
#include <ui/settings/recoverydialog.h>
#include <workspace/workspace.h>

#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

PrivacyCard::PrivacyCard(Workspace &workspace, Actions &actions, QWidget *parent)
    : Card(tr("Privacy and lock"), parent)
    , m_workspace(workspace)
    , m_notice(new Notice(this))
    , m_mode(makeBody({}, this))
    , m_recoveryState(makeSecondary({}, this))
    , m_lock(new QPushButton(tr("Lock notes now"), this))
    , m_recovery(new QPushButton(tr("Make a recovery code…"), this))
    , m_delete(new QPushButton(tr("Delete all my notes…"), this))
{
    body()->addWidget(m_notice);
    body()->addWidget(makeBody(tr("Nothing leaves this machine: the program has no network code. "
                                  "Notes and reflection are sealed on disk."),
                               this));
    addFolder(workspace.dataFolder());
    body()->addSpacing(space::s);
    body()->addWidget(m_mode);
    body()->addWidget(m_recoveryState);
    addActs(actions);
    connect(&workspace.vault(), &Vault::stateChanged, this, &PrivacyCard::showState);
    connect(&workspace, &Workspace::notebookChanged, this, &PrivacyCard::showState);
    showState();
}

void PrivacyCard::addFolder(const QString &dataFolder)
{
    body()->addWidget(makeSecondary(
        tr("Everything you write lies in this folder. If somebody else uses this account, they "
           "can open the folder, and read your notes while they are unlocked."),
        this));
    TextLabel *path = makeSecondary(QDir::toNativeSeparators(dataFolder), this);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(path);
    auto *open = new QPushButton(tr("Open the folder"), this);
    connect(open, &QPushButton::clicked, this,
            [dataFolder] { QDesktopServices::openUrl(QUrl::fromLocalFile(dataFolder)); });
    body()->addWidget(open, 0, Qt::AlignLeading);
}

void PrivacyCard::addActs(Actions &actions)
{
    m_lock->setObjectName(u"lockButton"_s);
    m_recovery->setObjectName(u"recoveryButton"_s);
    m_delete->setObjectName(u"deleteNotesButton"_s);
    for (QPushButton *button : { m_lock, m_recovery, m_delete }) {
        body()->addWidget(button, 0, Qt::AlignLeading);
    }
    connect(m_lock, &QPushButton::clicked, actions[Actions::LockNotes], &QAction::trigger);
    connect(m_recovery, &QPushButton::clicked, this, &PrivacyCard::makeRecoveryCode);
    connect(m_delete, &QPushButton::clicked, this, &PrivacyCard::openDelete);
}

void PrivacyCard::showState()
{
    const Vault &vault = m_workspace.vault();
    const bool unlocked = vault.isUnlocked();
    m_mode->setText(!unlocked ? tr("Your notes are locked.")
                        : vault.usesPassphrase()
                        ? tr("Your notes are open. The key is sealed with your passphrase.")
                        : tr("Your notes are open. The key lies in the system's keyring."));
    m_recoveryState->setText(
        vault.hasRecoveryCode()
            ? tr("A recovery code exists. A new one takes its place.")
            : tr("There is no recovery code yet. Without one, a lost keyring or passphrase means "
                 "lost notes."));
    m_lock->setEnabled(unlocked);
    m_recovery->setEnabled(unlocked);
    m_delete->setEnabled(m_workspace.notebook() != nullptr);
}

void PrivacyCard::makeRecoveryCode()
{
    auto code = m_workspace.vault().createRecoveryCode();
    if (!code) {
        m_notice->tell(Notice::Kind::Error, describe(code.error()));
        return;
    }
    auto *dialog = new RecoveryDialog(*code, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &PrivacyCard::showState);
    dialog->open();
}

void PrivacyCard::openDelete()
{
    auto *dialog = new DeleteNotesDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (!m_workspace.notebook()) {
            return;
        }
        if (const auto left = m_workspace.purgeNotes(); !left) {
            m_notice->tell(Notice::Kind::Error, describe(left.error()));
        } else {
            tellDeleted(*left);
        }
    });
    dialog->open();
}

void PrivacyCard::tellDeleted(const QStringList &copiesLeft)
{
    if (copiesLeft.isEmpty()) {
        m_notice->tell(Notice::Kind::Information, tr("All notes are deleted for good."));
        return;
    }
    m_notice->tell(Notice::Kind::Warning,
                   //: %1 names one or more files.
                   tr("All notes are deleted. Copies of your data from before an update could not "
                      "be removed: former notes are still in there, sealed. Delete them in the "
                      "data folder: %1")
                       .arg(copiesLeft.join(u", "_s)));
}

} // namespace companion
