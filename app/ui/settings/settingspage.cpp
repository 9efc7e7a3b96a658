// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/actions.h>
#include <ui/certificate/holderform.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/card.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/appearancecard.h>
#include <ui/settings/captionscard.h>
#include <ui/settings/desktopcard.h>
#include <ui/settings/playbackcard.h>
#include <ui/settings/privacycard.h>
#include <ui/settings/settingspage.h>
#include <workspace/workspace.h>

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

SettingsPage::SettingsPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageScroll(this);
    page->setWidestColumn(readingWidth(fontMetrics()) + 2 * (space::xxl + space::l));
    frame->addWidget(page);
    page->column()->addWidget(new PageHeader(tr("Settings"), {}, page->sheet()));
    addHolder(page);
    page->column()->addWidget(new AppearanceCard(workspace, page->sheet()));
    page->column()->addWidget(new PlaybackCard(workspace, page->sheet()));
    page->column()->addWidget(new DesktopCard(workspace, page->sheet()));
    page->column()->addWidget(new CaptionsCard(workspace, page->sheet()));
    page->column()->addWidget(new PrivacyCard(workspace, actions, page->sheet()));
    addCourse(page);
    page->column()->addStretch(1);
    setFocusProxy(page);
}

void SettingsPage::addHolder(PageScroll *page)
{
    auto *card = new Card(tr("Your name"), page->sheet());
    card->body()->addWidget(
        makeSecondary(tr("For certificates, exactly as it stands in your register."), card));
    auto *notice = new Notice(card);
    card->body()->addWidget(notice);
    m_form = new HolderForm(card);
    card->body()->addWidget(m_form);
    offerRemembered();
    connect(m_form, &HolderForm::finished, this, [this, notice] {
        if (const auto kept = m_workspace.issuer().rememberHolder(m_form->holder()); !kept) {
            notice->tell(Notice::Kind::Error, describe(kept.error()));
        }
    });
    page->column()->addWidget(card);
}

void SettingsPage::offerRemembered()
{
    if (const auto remembered = m_workspace.issuer().rememberedHolder()) {
        m_form->setHolder(*remembered);
    }
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    offerRemembered(); // it may have been changed with a certificate
}

void SettingsPage::addCourse(PageScroll *page)
{
    auto *card = new Card(tr("Course"), page->sheet());
    card->body()->addWidget(makeBody(m_workspace.course().title, card));
    TextLabel *folder = makeSecondary(QDir::toNativeSeparators(m_workspace.course().folder), card);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(folder);
    auto *open = new QPushButton(tr("Open another course…"), card);
    open->setObjectName(u"openCourseButton"_s);
    connect(open, &QPushButton::clicked, m_actions[Actions::OpenCourse], &QAction::trigger);
    card->body()->addWidget(open, 0, Qt::AlignLeading);
    page->column()->addWidget(card);
}

} // namespace companion
