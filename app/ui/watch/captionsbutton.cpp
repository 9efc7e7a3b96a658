// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/watch/captionsbutton.h>
#include <ui/watch/transportbutton.h>

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

CaptionsButton::CaptionsButton(Actions &actions, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"captionsButton"_s);
    setIcon(companion::icon(u"captions"_s));
    dressTransportButton(this);
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Captions"));
    setToolTip(tr("Captions: place and size (C switches them)"));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"captionsMenu"_s);
    setMenu(menu);
    addPlaces();
    menu->addSeparator();
    m_sizeShown = menu->addSection(QString());
    menu->addActions({ actions[Actions::CaptionsLarger], actions[Actions::CaptionsSmaller] });
    menu->addSeparator();
    menu->addActions({ actions[Actions::CaptionsEarlier], actions[Actions::CaptionsLater] });
    m_tracks = new QActionGroup(menu);
}

void CaptionsButton::addPlaces()
{
    auto *choice = new QActionGroup(menu());
    const std::array places{
        std::pair{ CaptionPlace::Below, tr("Below the picture") },
        std::pair{ CaptionPlace::Beside, tr("Beside the picture") },
        std::pair{ CaptionPlace::Above, tr("Above the picture") },
        std::pair{ CaptionPlace::Off, tr("Off") },
    };
    for (const auto &[place, text] : places) {
        QAction *entry = menu()->addAction(text);
        entry->setCheckable(true);
        entry->setData(int(place));
        choice->addAction(entry);
        m_places.push_back(entry);
        connect(entry, &QAction::triggered, this,
                [this, chosen = place] { Q_EMIT placeChosen(chosen); });
    }
}

void CaptionsButton::showSettings(CaptionPlace place, int percent)
{
    for (QAction *entry : m_places) {
        entry->setChecked(entry->data().toInt() == int(place));
    }
    m_sizeShown->setText(tr("Size: %1 %").arg(QLocale().toString(percent)));
    setIcon(companion::icon(u"captions"_s,
                            place == CaptionPlace::Off ? Appearance::theme().muted : QColor()));
}

void CaptionsButton::showTracks(const QStringList &names, std::optional<qsizetype> current)
{
    const QList<QAction *> before = m_tracks->actions();
    for (QAction *entry : before) {
        m_tracks->removeAction(entry);
        menu()->removeAction(entry);
        entry->deleteLater(); // it may be the one that was just chosen
    }
    if (names.size() < 2) {
        return;
    }
    QAction *heading = menu()->addSection(tr("Language"));
    m_tracks->addAction(heading);
    for (qsizetype index = 0; index < names.size(); ++index) {
        QAction *entry = menu()->addAction(names.at(index));
        entry->setCheckable(true);
        entry->setChecked(current == index);
        m_tracks->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, index] { Q_EMIT trackChosen(index); });
    }
}

} // namespace companion
