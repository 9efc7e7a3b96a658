// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A wide column and a narrow one beside it; one above the other where the page is too narrow.
#pragma once

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace companion {

class TwoColumns final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwoColumns)

public:
    enum class Stacked { SideFirst, MainFirst };

    TwoColumns(Stacked stacked, QWidget *parent);

    [[nodiscard]] QVBoxLayout *main() { return m_main; }
    [[nodiscard]] QVBoxLayout *side() { return m_side; }
    //! Width of the narrow column in letters of running text.
    void setSideLetters(int letters);
    //! Both columns side by side, with a main column that fits reading text.
    [[nodiscard]] int comfortableWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int sideWidth() const;

    Stacked m_stacked;
    int m_sideLetters = 54;
    QBoxLayout *m_box;
    QWidget *m_sideWidget;
    QVBoxLayout *m_main;
    QVBoxLayout *m_side;
};

} // namespace companion
