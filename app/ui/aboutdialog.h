// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this program is, whose words it carries, and under which terms.
#pragma once

#include <QDialog>

namespace companion {

struct Course;
struct Recording;

class AboutDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    AboutDialog(const Course &course, const Recording &recording, QWidget *parent);
};

} // namespace companion
