// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Boxes and circles stand in line with the fields above them.
#pragma once

#include <QHBoxLayout>

namespace companion {

//! What a check box or radio button keeps free round its mark for the focus ring: padding and
//! border in style.qss.
inline constexpr int ringRoom = 6;

//! Lets the focus ring of its options stand out on both sides, so that their marks are in line with
//! the column. The parent needs that room at its sides. (Contents margins cannot be negative.)
class OutdentedRow final : public QHBoxLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutdentedRow)

public:
    OutdentedRow();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize maximumSize() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] int minimumHeightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
};

//! A row with one widget in it.
[[nodiscard]] OutdentedRow *outdented(QWidget *option);

} // namespace companion
