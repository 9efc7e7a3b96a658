// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks twice before every note is deleted for good.
#pragma once

#include <QDialog>

class QStackedWidget;

namespace companion {

class DeleteNotesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteNotesDialog)

public:
    explicit DeleteNotesDialog(QWidget *parent); //!< accepted: both steps were taken

private:
    [[nodiscard]] QWidget *buildFirst();
    [[nodiscard]] QWidget *buildSecond();

    QStackedWidget *m_steps;
};

} // namespace companion
