// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A certificate that was issued: what it says, whether it is unaltered, and what can be done with
// it.
#pragma once

#include <certificate/certificate.h>

#include <QWidget>

class QPushButton;

namespace companion {

class IssuedRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssuedRow)

public:
    struct Standing {
        QString supersededBy; //!< the number of the one that corrects it, or empty
        bool isGenuine = false; //!< its stored parts belong together
        bool isOfThisRecording = false; //!< the one that is open: only then it can be corrected
    };

    IssuedRow(const Certificate &certificate, const Standing &standing, QWidget *parent);

    [[nodiscard]] const Certificate &certificate() const { return m_certificate; }
    void focusExport();

Q_SIGNALS:
    void exportWanted(const companion::Certificate &certificate);
    void correctionWanted(const companion::Certificate &certificate);
    void checkWanted(const companion::Certificate &certificate);

private:
    Certificate m_certificate;
    QPushButton *m_save;
};

} // namespace companion
