// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/read/hitlist.h>

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int HeadingRole = Qt::UserRole + 1;
constexpr int QueryRole = Qt::UserRole + 2;
constexpr int mostLines = 3;

QString kindName(ReadHit::Kind kind)
{
    switch (kind) {
    case ReadHit::Kind::Text:
        return HitList::tr("Text");
    case ReadHit::Kind::Glossary:
        return HitList::tr("Glossary");
    case ReadHit::Kind::Reference:
        return HitList::tr("References");
    }
    return {};
}

//! At most a few lines; answers their height.
qreal layOut(QTextLayout &layout, int width)
{
    qreal y = 0;
    layout.beginLayout();
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height();
    }
    layout.endLayout();
    return y;
}

//! Heading rows in one line; hits as heading and words, the searched words marked.
class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const int line = option.fontMetrics.height();
        if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
            return { width, line + space::xl };
        }
        QTextLayout words(index.data().toString(), option.font);
        return { width, int(std::ceil(layOut(words, width - 2 * space::m))) + line + 2 * space::s };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Appearance::theme();
        const auto left = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        const QRect inner = option.rect.adjusted(space::m, space::s, -space::m, -space::s);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
            painter->setPen(theme.muted);
            painter->setFont(scaledFont(option.font, 1.0, QFont::DemiBold));
            painter->drawText(inner, left | Qt::AlignBottom, index.data().toString());
            painter->restore();
            return;
        }
        paintGround(*painter, option);
        painter->setPen(theme.muted);
        const QFont small = scaledFont(option.font, 0.9);
        painter->setFont(small);
        painter->drawText(inner, left | Qt::AlignTop,
                          QFontMetrics(small).elidedText(index.data(HeadingRole).toString(),
                                                         Qt::ElideRight, inner.width()));
        painter->setPen(theme.ink);
        QTextLayout words(index.data().toString(), option.font);
        layOut(words, inner.width());
        QList<QTextLayout::FormatRange> marks;
        for (const auto &[start, length] :
             searchMarks(words.text(), index.data(QueryRole).toString())) {
            QTextLayout::FormatRange range{ int(start), int(length), {} };
            range.format.setBackground(theme.tint(theme.note, 0.30));
            marks.append(range);
        }
        words.draw(painter, inner.topLeft() + QPoint(0, option.fontMetrics.height()), marks);
        painter->restore();
    }

private:
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
    {
        const Theme &theme = Appearance::theme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(chosen ? theme.tint(theme.accent, 0.14) : theme.tint(theme.ink, 0.05));
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), radius::control,
                                    radius::control);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), radius::control,
                                    radius::control);
        }
    }
};

} // namespace

HitList::HitList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"readHits"_s);
    setAccessibleName(tr("What the search found"));
    setItemDelegate(new HitDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, &HitList::choose);
}

void HitList::setHits(const QList<ReadHit> &hits, const QString &query)
{
    clear();
    m_hits = hits;
    for (const auto kind :
         { ReadHit::Kind::Text, ReadHit::Kind::Glossary, ReadHit::Kind::Reference }) {
        const auto count = std::ranges::count(hits, kind, &ReadHit::kind);
        if (count > 0) {
            addHeading(kind, count);
            std::ranges::for_each(hits, [this, kind](const ReadHit &hit) {
                if (hit.kind == kind) {
                    addHit(hit);
                }
            });
        }
    }
    for (int i = 0; i < this->count(); ++i) {
        item(i)->setData(QueryRole, query);
    }
}

void HitList::addHeading(ReadHit::Kind kind, qsizetype count)
{
    //: A kind of search hits and how many there are.
    auto *row = new QListWidgetItem(tr("%1 (%2)").arg(kindName(kind), locale().toString(count)));
    row->setFlags(Qt::NoItemFlags);
    addItem(row);
}

void HitList::addHit(const ReadHit &hit)
{
    auto *row = new QListWidgetItem(hit.words);
    row->setData(Qt::UserRole, m_hits.indexOf(hit));
    row->setData(HeadingRole, hit.heading);
    row->setData(Qt::AccessibleTextRole,
                 //: A search hit: its kind, where it stands, and the words.
                 tr("%1, %2: %3").arg(kindName(hit.kind), hit.heading, hit.words));
    addItem(row);
}

void HitList::enter()
{
    if (count() > 1) {
        setFocus(Qt::OtherFocusReason);
        setCurrentRow(1); // below the first heading
    }
}

void HitList::choose(const QListWidgetItem *row)
{
    if (row && row->data(Qt::UserRole).isValid()) {
        Q_EMIT chosen(m_hits.at(row->data(Qt::UserRole).toInt()));
    }
}

void HitList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentItem());
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace companion
