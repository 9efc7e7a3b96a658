// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page that scrolls: the design's margins, and a column that does not grow without end.
#pragma once

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace companion {

class PageScroll final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageScroll)

public:
    explicit PageScroll(QWidget *parent);

    //! Where the page's parts go; owned by the page.
    [[nodiscard]] QVBoxLayout *column() { return m_column; }
    //! The parent for the page's parts.
    [[nodiscard]] QWidget *sheet() { return widget(); }

    //! Narrower than the design's 1120, where a page is mostly text.
    void setWidestColumn(int width);
    //! In a dialog, whose buttons stand this far from its sides.
    void setEdge(int edge);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeColumn(int page);

    QVBoxLayout *m_column;
    int m_widest = 1120;
    std::optional<int> m_edge;
};

} // namespace companion
