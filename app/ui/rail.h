// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The navigation rail: one button a page, icon over label, the current one marked.
#pragma once

#include <QFrame>
#include <QToolButton>

class QVBoxLayout;

namespace companion {

//! Shows its action as icon over label; the accent bar and semibold mark the current page.
class RailButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RailButton)

public:
    RailButton(QAction *action, QWidget *parent);

    void setIconsOnly(bool on);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_iconsOnly = false;
};

class Rail final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rail)

public:
    explicit Rail(QWidget *parent);

    //! `action` is checkable; triggering it shows its page. The last one stands at the bottom.
    void addPage(QAction *action);
    void addPageAtBottom(QAction *action);
    void setIconsOnly(bool on);

private:
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QList<RailButton *> m_buttons;
};

} // namespace companion
