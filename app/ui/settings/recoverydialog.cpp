// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/outdent.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/recoverydialog.h>

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Four groups a line, as one copies them to paper.
QString inTwoLines(const QString &code)
{
    const QStringList groups = code.split(u'-');
    const qsizetype half = (groups.size() + 1) / 2;
    return groups.first(half).join(u" - "_s) + u'\n' + groups.sliced(half).join(u" - "_s);
}

} // namespace

RecoveryDialog::RecoveryDialog(const SecretBytes &code, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Recovery code"));
    const auto bytes = code.bytes();
    const QString text = QString::fromLatin1(reinterpret_cast<const char *>(bytes.data()),
                                             qsizetype(bytes.size()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeSection(tr("Your recovery code"), this));
    column->addWidget(
        makeBody(tr("It opens your notes when the keyring or the passphrase is lost. It is shown "
                    "only now and is stored nowhere in clear. Write it on paper and keep it away "
                    "from this machine."),
                 this));
    auto *shown = new QLabel(inTwoLines(text), this);
    shown->setObjectName(u"recoveryCode"_s);
    shown->setAccessibleName(text);
    shown->setFont(scaledFont(QFontDatabase::systemFont(QFontDatabase::FixedFont), 1.4));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setAlignment(Qt::AlignCenter);
    setRole(shown, "field");
    shown->setMargin(space::l);
    column->addWidget(shown);
    auto *copied = new QCheckBox(tr("I have written it down"), this);
    column->addLayout(outdented(copied));
    auto *row = new QHBoxLayout;
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setToolTip(tr("Other programs can read the clipboard: clear it afterwards"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeRecoveryButton"_s);
    close->setEnabled(false);
    setRole(close, "primary");
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    connect(copied, &QCheckBox::toggled, close, &QPushButton::setEnabled);
    connect(copy, &QPushButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace companion
