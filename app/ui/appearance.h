// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The look of every window: palette, style sheet and recoloured icons from one Theme.
#pragma once

#include <look/theme.h>
#include <workspace/settings.h>

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;
class QWidget;

namespace companion {

//! Applies a Theme to the application and follows the desktop's scheme where the user chose so.
//! Widgets that paint themselves read `Appearance::theme()` in paintEvent; a change of theme
//! arrives as QEvent::PaletteChange. Style sheet hooks are dynamic properties, see ui/style.qss:
//! `role`: title, section, secondary, card, primary, quiet, link, notice, rail, status, field,
//! badge.
class Appearance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    explicit Appearance(QApplication &application);

    void setChoice(SchemeChoice choice);
    [[nodiscard]] static const Theme &theme();

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    SchemeChoice m_choice = SchemeChoice::System;
    bool m_systemDark = false;
};

//! `:/icons/<name>.svg` painted in palette colours (normal, disabled, selected) at any size. A
//! colour overrides the normal state.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour = {});

//! Sets the `role` property and repolishes, so that the style sheet takes it up.
void setRole(QWidget *widget, const char *role);

//! A font with tabular figures where the platform offers them, else unchanged; for times and
//! counts.
[[nodiscard]] QFont tabularFont(const QFont &font);

} // namespace companion
