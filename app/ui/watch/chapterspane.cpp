// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/pagedirection.h>
#include <ui/watch/chaptersmodel.h>
#include <ui/watch/chapterspane.h>
#include <workspace/workspace.h>

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int ringSide = 20;
constexpr int accentBar = 3;

void paintRing(QPainter &painter, const QRectF &rect, const ListedChapter &row)
{
    const Theme &theme = Appearance::theme();
    const QRectF inner = rect.adjusted(2, 2, -2, -2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.track, 3));
    painter.drawEllipse(inner);
    painter.setPen(QPen(theme.accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(inner, 90 * 16, -int(row.percent * 3.6 * 16));
    if (row.met) {
        painter.setPen(QPen(theme.accent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = rect.center();
        painter.drawPolyline(
            QPolygonF({ c + QPointF(-3.5, 0), c + QPointF(-1, 2.5), c + QPointF(3.5, -2.5) }));
    }
}

//! Number | title, then length and share | ring; a content note below.
class ChapterDelegate final : public QStyledItemDelegate {
public:
    ChapterDelegate(const ChaptersModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const Parts parts = layOut(option.font, QRect(0, 0, width, 0), m_model.row(index.row()));
        return { width, parts.height };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Appearance::theme();
        const ListedChapter &row = m_model.row(index.row());
        const bool playing = m_model.playingRow() == index.row();
        const Parts parts = layOut(option.font, option.rect, row);
        const auto mirrored = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (playing) {
            painter->fillRect(option.rect, theme.tint(theme.accent, 0.08));
            painter->fillRect(
                mirrored(QRect(option.rect.topLeft(), QSize(accentBar, option.rect.height()))),
                theme.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, theme.tint(theme.ink, 0.04));
        }
        painter->setPen(theme.muted);
        painter->setFont(tabularFont(option.font));
        painter->drawText(mirrored(parts.number), Qt::AlignLeading | Qt::AlignTop,
                          QLocale().toString(row.number));
        painter->setPen(theme.ink);
        painter->setFont(scaledFont(option.font, 1, playing ? QFont::DemiBold : QFont::Normal));
        drawWithPage(*painter, option.direction, mirrored(parts.title), Qt::TextWordWrap,
                     row.title);
        painter->setPen(theme.muted);
        painter->setFont(scaledFont(option.font, 0.9));
        drawWithPage(*painter, option.direction, mirrored(parts.detail), Qt::TextWordWrap,
                     detail(row));
        drawWithPage(*painter, option.direction, mirrored(parts.note), Qt::TextWordWrap,
                     contentNote(row));
        paintRing(*painter, mirrored(parts.ring), row);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    struct Parts {
        QRect number, title, detail, note, ring; //!< left to right
        int height = 0;
    };

    static QString detail(const ListedChapter &row)
    {
        const QString minutes = minutesText(row.span.length());
        const QString watched = QLocale().toString(int(row.percent));
        return row.optional
            //: Below a chapter's title: start, length, share watched.
            ? ChaptersModel::tr("%1 · %2 · %3 % watched · optional")
                  .arg(formatPosition(row.span.from), minutes, watched)
            //: Below a chapter's title: start, length, share watched.
            : ChaptersModel::tr("%1 · %2 · %3 % watched")
                  .arg(formatPosition(row.span.from), minutes, watched);
    }

    static QString contentNote(const ListedChapter &row)
    {
        return row.contentNote.isEmpty()
            ? QString()
            : ChaptersModel::tr("Content note: %1").arg(row.contentNote);
    }

    static Parts layOut(const QFont &font, const QRect &cell, const ListedChapter &row)
    {
        const QFontMetrics body(scaledFont(font, 1, QFont::DemiBold));
        const QFontMetrics small(scaledFont(font, 0.9));
        const int numberWidth = body.horizontalAdvance(u"00"_s) + space::s;
        const int left = cell.left() + space::l + numberWidth;
        const int width = std::max(
            6 * space::l, cell.width() - space::l - numberWidth - space::m - ringSide - space::l);
        const auto heightOf = [width](const QFontMetrics &metrics, const QString &text) {
            return text.isEmpty()
                ? 0
                : metrics.boundingRect(QRect(0, 0, width, 1 << 16), Qt::TextWordWrap, text)
                      .height();
        };
        Parts parts;
        const int top = cell.top() + space::m;
        parts.number = QRect(cell.left() + space::l, top, numberWidth, body.height());
        parts.title = QRect(left, top, width, heightOf(body, row.title));
        parts.detail = QRect(left, parts.title.bottom() + 1 + space::xs, width,
                             heightOf(small, detail(row)));
        parts.note = QRect(left, parts.detail.bottom() + 1 + space::xs, width,
                           heightOf(small, contentNote(row)));
        parts.ring = QRect(left + width + space::m, top, ringSide, ringSide);
        const QRect last = row.contentNote.isEmpty() ? parts.detail : parts.note;
        parts.height = last.bottom() + 1 + space::m - cell.top();
        return parts;
    }

    const ChaptersModel &m_model;
};

} // namespace

ChaptersPane::ChaptersPane(Workspace &workspace, QWidget *parent)
    : QListView(parent)
    , m_model(new ChaptersModel(workspace, this))
{
    setObjectName(u"chaptersView"_s);
    setAccessibleName(tr("Chapters"));
    setModel(m_model);
    setItemDelegate(new ChapterDelegate(*m_model, this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListView::clicked, this, &ChaptersPane::choose);
}

void ChaptersPane::setPosition(Milliseconds position) { m_model->setPosition(position); }

void ChaptersPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void ChaptersPane::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT seekWanted(m_model->row(index.row()).span.from);
    }
}

} // namespace companion
