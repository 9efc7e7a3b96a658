// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who the certificate is made out to: name as registered, body and number.
#pragma once

#include <certificate/certificate.h>

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace companion {

class TextLabel;

class HolderForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HolderForm)

public:
    explicit HolderForm(QWidget *parent);

    void setHolder(const Holder &holder);
    [[nodiscard]] Holder holder() const;
    //! A name is there, and everything can be printed.
    [[nodiscard]] bool isAcceptable() const;

Q_SIGNALS:
    void changed();
    void finished(); //!< a field was left: a good moment to remember

private:
    void check();
    void showBeginning();

    QLineEdit *m_name;
    QComboBox *m_body;
    QLineEdit *m_registration;
    TextLabel *m_problem;
};

} // namespace companion
