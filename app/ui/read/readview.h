// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of one chapter: a column of reading width with links for every key and pointer.
#pragma once

#include <base/timespan.h>
#include <ui/read/readcontent.h>

#include <QTextBrowser>

namespace companion {

class ReadView final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadView)

public:
    explicit ReadView(QWidget *parent);

    //! Shows the chapter with block `block` of its script on top. Null content clears the view.
    void showChapter(const ReadContent *content, const Chapter &chapter, int block);
    [[nodiscard]] const ChapterId &chapter() const { return m_chapter.id; }
    //! The block of the script that stands on top; 0 at the head of the chapter.
    [[nodiscard]] int topBlock() const;
    void goTo(int block);
    //! Marks the words of a search; an empty query takes the marks away.
    void mark(const QString &query);

Q_SIGNALS:
    void referenceWanted(const QString &id);
    void termWanted(const QString &id);
    void watchWanted(companion::Milliseconds position);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    void fitColumn();
    void write(int block);
    void showMarks();
    //! The term whose link the keyboard is on; empty elsewhere.
    [[nodiscard]] QString termUnderCursor() const;

    const ReadContent *m_content = nullptr;
    Chapter m_chapter;
    QList<int> m_starts; //!< where each block of the script begins
    QString m_query;
    int m_columnWidth = 0;
};

} // namespace companion
