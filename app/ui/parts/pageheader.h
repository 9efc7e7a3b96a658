// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a page: its title, a line below, and acts at the far end.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace companion {

class TextLabel;

class PageHeader final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageHeader)

public:
    //! An empty subtitle leaves its line out.
    PageHeader(const QString &title, const QString &subtitle, QWidget *parent);

    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QHBoxLayout *acts() { return m_acts; }

private:
    TextLabel *m_subtitle;
    QHBoxLayout *m_acts;
};

} // namespace companion
