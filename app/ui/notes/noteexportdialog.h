// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which notes go into which kind of file, and that they name no client.
#pragma once

#include <QDialog>

class QCheckBox;
class QRadioButton;

namespace companion {

class NoteExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteExportDialog)

public:
    enum class Format { Markdown, Csv };

    //! `shown` and `all`: numbers of notes, for the choice between them.
    NoteExportDialog(int shown, int all, const QString &privacyNotice, QWidget *parent);

    [[nodiscard]] Format format() const;
    [[nodiscard]] bool onlyShown() const;

private:
    QRadioButton *m_markdown;
    QRadioButton *m_shown;
    QCheckBox *m_confirmed;
};

} // namespace companion
