// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One idea on a surface of its own.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace companion {

class Card : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    //! An empty title leaves the heading out.
    Card(const QString &title, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() { return m_body; } //!< owned by the card

private:
    QVBoxLayout *m_body;
};

//! A line of one pixel between two parts of a page.
[[nodiscard]] QFrame *makeHairline(QWidget *parent);

} // namespace companion
