// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A short list of choices with counts, one of them chosen: filters and sections.
#pragma once

#include <QListWidget>

#include <optional>

namespace companion {

//! As tall as its rows. The key travels with each row and comes back when it is chosen.
class ChoiceList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceList)

public:
    struct Choice {
        QString text;
        std::optional<int> count = 0; //!< none: the row shows no number
        QVariant key;
        bool operator==(const Choice &) const = default;
    };

    ChoiceList(const QString &name, QWidget *parent);

    //! Keeps the chosen key where it is still offered, else chooses the first.
    void setChoices(const QList<Choice> &choices);
    void choose(const QVariant &key);
    [[nodiscard]] QVariant chosen() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QVariant &key);

private:
    QList<Choice> m_choices;
};

//! Of a column of such lists beside a page of that width: whole titles where there is room.
[[nodiscard]] int choiceColumnWidth(int pageWidth, const QFontMetrics &metrics);

} // namespace companion
