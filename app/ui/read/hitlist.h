// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a search on the reading page found, below one heading for each kind.
#pragma once

#include <ui/read/readsearch.h>

#include <QListWidget>

namespace companion {

class HitList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HitList)

public:
    explicit HitList(QWidget *parent);

    //! `query` marks its words in the rows.
    void setHits(const QList<ReadHit> &hits, const QString &query);
    //! The keyboard goes to the first hit; nothing happens when there is none.
    void enter();

Q_SIGNALS:
    void chosen(const companion::ReadHit &hit);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHeading(ReadHit::Kind kind, qsizetype count);
    void addHit(const ReadHit &hit);
    void choose(const QListWidgetItem *row);

    QList<ReadHit> m_hits;
};

} // namespace companion
