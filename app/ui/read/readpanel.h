// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Explains what a link in the text stands for: a work with its DOI, or a word of the glossary.
#pragma once

#include <ui/parts/card.h>

class QPushButton;

namespace companion {

class TextLabel;
struct CitedWork;
struct CourseLibrary;
struct Term;

//! Hidden until something is to be explained; Escape and *Close* hide it again.
class ReadPanel final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadPanel)

public:
    explicit ReadPanel(QWidget *parent);

    void showWork(const CitedWork &work);
    //! `library` names the related terms.
    void showTerm(const Term &term, const CourseLibrary &library);
    //! The keyboard goes to what can be done here.
    void takeFocus();

Q_SIGNALS:
    void closed();

private:
    void show(const QString &title, const QString &text, const QString &more, const QString &doi);
    void copyDoi();
    void close();

    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_more;
    TextLabel *m_said;
    QPushButton *m_copy;
    QPushButton *m_close;
    QString m_doi;
};

} // namespace companion
