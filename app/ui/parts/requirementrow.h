// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One rule for the certificate: how much is there, what is missing, and a way to act on it.
#pragma once

#include <QWidget>

class QPushButton;

namespace companion {

class ProgressRing;
class TextLabel;

class RequirementRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequirementRow)

public:
    struct Content {
        QString name;
        QString detail; //!< have, need and what is missing, in words
        QString action; //!< verb of the link; empty when met
        double fraction = 0; //!< have / need, 0..1
        bool met = false;
        bool operator==(const Content &) const = default;
    };

    explicit RequirementRow(QWidget *parent);

    void setContent(const Content &content);

Q_SIGNALS:
    void actionTriggered();

private:
    ProgressRing *m_ring;
    TextLabel *m_name;
    TextLabel *m_detail;
    QPushButton *m_action;
};

} // namespace companion
