// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The handout of the slides: save a copy, or show where it lies.
#pragma once

#include <ui/parts/card.h>
#include <ui/parts/filechooser.h>

namespace companion {

class Notice;

class HandoutCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoutCard)

public:
    //! `handout` is the absolute path of a PDF; `courseTitle` names the copy.
    HandoutCard(const QString &handout, const QString &courseTitle, QWidget *parent);

    void setChooser(ChooseSavePath chooser) { m_choose = std::move(chooser); }

private:
    void saveCopy();

    QString m_handout;
    QString m_title;
    ChooseSavePath m_choose = systemSaveDialog();
    Notice *m_notice;
};

} // namespace companion
