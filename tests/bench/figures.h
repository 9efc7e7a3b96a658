// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measured times beside their budgets, printed as a table.
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace companion::bench {

struct Figure {
    QString what;
    double milliseconds = 0;
    double budget = 0; //!< milliseconds on two cores
};

//! Runs `work` so often and keeps every duration, in milliseconds.
class Durations final {
public:
    void measure(const std::function<void()> &work);
    void add(double milliseconds) { m_values.append(milliseconds); }
    //! The value that `percent` of the durations do not exceed.
    [[nodiscard]] double percentile(int percent) const;

private:
    QList<double> m_values;
};

//! One row a figure: what, measured, budget, and a mark where the budget is exceeded.
[[nodiscard]] QString table(const QList<Figure> &figures);

//! Ends the program with `what` on the standard error when a step that is measured has failed.
void require(bool succeeded, const char *what);

} // namespace companion::bench
