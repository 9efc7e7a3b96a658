// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/secretfield.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>
#include <ui/unlocktext.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

UnlockPanel::UnlockPanel(Vault &vault, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_icon(new QLabel(this))
    , m_heading(makeSection({}, this))
    , m_text(makeBody({}, this))
    , m_passphraseLabel(new LineLabel(tr("Pa&ssphrase"), this))
    , m_passphrase(new SecretField(this))
    , m_repeatLabel(new LineLabel(tr("T&he same again"), this))
    , m_repeat(new SecretField(this))
    , m_codeLabel(new LineLabel(tr("&Recovery code"), this))
    , m_code(new SecretField(this))
    , m_reveal(new QCheckBox(tr("Sh&ow what I type"), this))
    , m_complaint(makeBody({}, this))
    , m_unlock(new QPushButton(this))
    , m_acts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_retry(new QPushButton(tr("&Try again"), this))
    , m_method(new QPushButton(this))
{
    m_passphrase->setObjectName(u"passphraseEdit"_s);
    m_repeat->setObjectName(u"repeatEdit"_s);
    m_code->setObjectName(u"recoveryEdit"_s);
    m_unlock->setObjectName(u"unlockButton"_s);
    m_retry->setObjectName(u"retryButton"_s);
    m_method->setObjectName(u"unlockMethodButton"_s);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_repeatLabel->setBuddy(m_repeat);
    m_codeLabel->setBuddy(m_code);
    setRole(m_complaint, "error");
    setRole(m_unlock, "primary");
    setRole(m_method, "link");
    build();
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPanel::submit);
    for (SecretField *field : { m_passphrase, m_repeat, m_code }) {
        connect(field, &QLineEdit::returnPressed, this, &UnlockPanel::submit);
        connect(m_reveal, &QCheckBox::toggled, field, &SecretField::setRevealed);
    }
    connect(m_retry, &QPushButton::clicked, this, [this] { m_vault.unlock(); });
    connect(m_method, &QPushButton::clicked, this, [this] { chooseMethod(!m_byCode); });
    connect(&m_vault, &Vault::stateChanged, this, &UnlockPanel::showState);
    showState();
}

void UnlockPanel::build()
{
    drawIcon();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ringRoom, 0, ringRoom, 0);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1, Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addSpacing(space::xs);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_passphraseLabel, m_passphrase, m_repeatLabel, m_repeat, m_codeLabel, m_code }) {
        column->addWidget(part);
    }
    column->addLayout(outdented(m_reveal));
    column->addWidget(m_complaint);
    m_acts->setSpacing(space::s);
    m_acts->addWidget(m_unlock);
    m_acts->addWidget(m_retry);
    m_acts->addWidget(m_method);
    m_acts->addStretch(1);
    column->addLayout(m_acts);
}

void UnlockPanel::drawIcon()
{
    constexpr int side = 24;
    m_icon->setPixmap(
        icon(u"lock"_s, Appearance::theme().accent).pixmap(QSize(side, side), devicePixelRatioF()));
}

void UnlockPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
    QWidget::changeEvent(event);
}

//! A recovery code that does not open is told below the field, and is no reason to ask for a
//! passphrase that nobody chose.
UnlockText::View UnlockPanel::view() const
{
    Vault::State state = m_vault.state();
    if (state == Vault::State::WrongPassphrase && (m_byCode || !m_vault.usesPassphrase())) {
        state = m_vault.usesPassphrase() ? Vault::State::NeedsPassphrase
                                         : Vault::State::KeyringLocked;
    }
    return UnlockText::of(state, m_vault.lastError(),
                          { .keyring = m_vault.usesKeyring(), .code = m_vault.hasRecoveryCode() });
}

void UnlockPanel::showState()
{
    const Vault::State state = m_vault.state();
    const UnlockText::View view = this->view();
    if (state == Vault::State::Unlocked || state == Vault::State::Closed) {
        forget();
    }
    if (state == Vault::State::Unlocked && m_submitted) {
        Q_EMIT opened();
    }
    if (!view.busy) {
        m_submitted = false;
    }
    m_heading->setText(view.heading);
    m_text->setText(view.text);
    m_complaint->hide();

    const bool byCode = view.code && m_byCode;
    showFields(view.passphrase && !byCode, view.repeat, byCode);
    m_unlock->setText(view.repeat ? tr("Set passphrase and op&en") : tr("&Unlock"));
    m_unlock->setVisible(view.passphrase || byCode);
    // Two long names side by side would widen the pane beside the picture.
    m_acts->setDirection(view.repeat ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_retry->setVisible(view.retry);
    m_retry->setText(state == Vault::State::Closed ? tr("Unlock notes")
                         : view.passphrase         ? tr("Ask the &keyring again")
                                                   : tr("&Try again"));
    m_method->setVisible(view.code && !view.busy);
    m_method->setText(!byCode                        ? tr("Use the recovery code")
                          : m_vault.usesPassphrase() ? tr("Use the passphrase")
                                                     : tr("Use the keyring"));
    const bool wrong = state == Vault::State::WrongPassphrase;
    setRole(m_text, wrong && view.passphrase && !byCode ? "error" : "body");
    // Not disabled: the keyboard would go elsewhere, and a second try begins here.
    for (SecretField *field : { m_passphrase, m_repeat, m_code }) {
        field->setReadOnly(view.busy);
    }
    m_unlock->setEnabled(!view.busy);
    m_reveal->setEnabled(!view.busy);
    if (byCode && wrong) {
        complain(tr("That recovery code does not open these notes. They are safe. Check it "
                    "against your copy."));
    }
    setFocusProxy(byCode                ? static_cast<QWidget *>(m_code)
                      : view.passphrase ? static_cast<QWidget *>(m_passphrase)
                                        : static_cast<QWidget *>(m_retry));
}

void UnlockPanel::showFields(bool passphrase, bool repeat, bool code)
{
    m_passphraseLabel->setVisible(passphrase);
    m_passphrase->setVisible(passphrase);
    m_repeatLabel->setVisible(passphrase && repeat);
    m_repeat->setVisible(passphrase && repeat);
    m_codeLabel->setVisible(code);
    m_code->setVisible(code);
    m_reveal->setVisible(passphrase || code);
}

//! Opened by another panel, or locked again: what was typed here is to be seen no more.
void UnlockPanel::forget()
{
    for (SecretField *field : { m_passphrase, m_repeat, m_code }) {
        field->forget();
    }
    m_reveal->setChecked(false);
    m_byCode = false;
}

void UnlockPanel::chooseMethod(bool byCode)
{
    m_byCode = byCode;
    m_code->forget();
    m_passphrase->forget();
    showState();
    if (byCode) {
        m_complaint->hide();
        m_code->setFocus();
    }
}

void UnlockPanel::submit()
{
    const UnlockText::View view = this->view();
    if (view.busy) {
        return;
    }
    if (view.code && m_byCode) {
        beginWith(m_code);
        m_vault.unlockWithRecoveryCode(m_code->take());
        return;
    }
    if (!view.passphrase) {
        return;
    }
    if (!view.repeat) {
        beginWith(m_passphrase);
        m_vault.unlockWithPassphrase(m_passphrase->take());
        return;
    }
    if (m_passphrase->text().size() < UnlockText::shortestPassphrase) {
        complain(tr("That is too short: at least %n character(s), please.", nullptr,
                    UnlockText::shortestPassphrase));
    } else if (m_passphrase->text() != m_repeat->text()) {
        complain(tr("The two are not the same. Type both again."));
        m_repeat->forget();
    } else {
        m_repeat->forget();
        beginWith(m_passphrase);
        m_vault.createWithPassphrase(m_passphrase->take());
    }
}

//! The field that stays while the key is worked out keeps the keyboard.
void UnlockPanel::beginWith(SecretField *field)
{
    field->setFocus();
    m_submitted = true;
}

void UnlockPanel::complain(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->show();
}

} // namespace companion
