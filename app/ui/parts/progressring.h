// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of something is done, as a ring.
#pragma once

#include <QProgressBar>

namespace companion {

//! A progress bar for assistive technology, painted as a ring. Full and met: a tick inside.
class ProgressRing final : public QProgressBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressRing)

public:
    //! `diameter` in device-independent pixels; from 64 on the percentage stands inside.
    ProgressRing(int diameter, QWidget *parent);

    //! `fraction` 0..1; `met` when the rule behind it is satisfied (which may be below 1).
    void setProgress(double fraction, bool met);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    bool m_met = false;
};

} // namespace companion
