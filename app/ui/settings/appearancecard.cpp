// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/settings/appearancecard.h>
#include <ui/settings/languages.h>
#include <workspace/workspace.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

AppearanceCard::AppearanceCard(Workspace &workspace, QWidget *parent)
    : Card(tr("Appearance"), parent)
    , m_workspace(workspace)
{
    addScheme();
    addLanguage();
    auto *still = new QCheckBox(tr("Reduce mot&ion"), this);
    still->setChecked(workspace.settings().reduceMotion);
    connect(still, &QCheckBox::toggled, this, [this](bool on) {
        m_workspace.settings().reduceMotion = on;
        m_workspace.storeSettings();
    });
    body()->addLayout(outdented(still));
}

void AppearanceCard::addScheme()
{
    auto *group = new QButtonGroup(this);
    auto *row = new OutdentedRow;
    row->setSpacing(space::l);
    const std::pair<SchemeChoice, QString> choices[] = {
        { SchemeChoice::System, tr("Like the system") },
        { SchemeChoice::Light, tr("Light") },
        { SchemeChoice::Dark, tr("Dark") },
    };
    for (const auto &[choice, text] : choices) {
        auto *button = new QRadioButton(text, this);
        button->setChecked(m_workspace.settings().scheme == choice);
        group->addButton(button, int(choice));
        row->addWidget(button);
    }
    row->addStretch(1);
    body()->addLayout(row);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_workspace.settings().scheme = SchemeChoice(id);
        m_workspace.storeSettings();
    });
}

void AppearanceCard::addLanguage()
{
    auto *label = new LineLabel(tr("Lang&uage"), this);
    auto *box = new QComboBox(this);
    box->setObjectName(u"languageBox"_s);
    label->setBuddy(box);
    box->addItem(tr("Like the system"), QString());
    for (const QString &code : carriedLanguages()) {
        box->addItem(localeOf(code).nativeLanguageName(), code);
    }
    box->setCurrentIndex(std::max(0, box->findData(m_workspace.settings().language)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    TextLabel *restart = makeSecondary(
        tr("The language changes when the program is started the next time."), this);
    restart->hide();
    connect(box, &QComboBox::activated, this, [this, box, restart] {
        m_workspace.settings().language = box->currentData().toString();
        m_workspace.storeSettings();
        restart->show();
    });
    body()->addWidget(label);
    body()->addWidget(box, 0, Qt::AlignLeading);
    body()->addWidget(restart);
}

} // namespace companion
