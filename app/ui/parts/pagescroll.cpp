// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/parts/pagescroll.h>

#include <QResizeEvent>
#include <QVBoxLayout>

namespace companion {

namespace {
constexpr int narrowPage = 1028; //!< a window of 1100 without the rail
}

PageScroll::PageScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(new QWidget(this));
    widget()->setAutoFillBackground(false);
    m_column = new QVBoxLayout(widget());
    m_column->setSpacing(space::l);
}

void PageScroll::setWidestColumn(int width)
{
    m_widest = width;
    placeColumn(viewport()->width());
}

void PageScroll::setEdge(int edge)
{
    m_edge = edge;
    placeColumn(viewport()->width());
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    placeColumn(event->size().width());
    QScrollArea::resizeEvent(event);
}

void PageScroll::placeColumn(int page)
{
    if (m_edge) {
        // The scroll bar stands in the room at the end of the line.
        const int end = std::max(space::xs, *m_edge - (width() - page));
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        m_column->setContentsMargins(mirrored ? end : *m_edge, *m_edge, mirrored ? *m_edge : end,
                                     *m_edge);
        return;
    }
    const int least = page < narrowPage ? space::l : space::xxl;
    const int side = std::max(least, (page - m_widest) / 2);
    m_column->setContentsMargins(side, least, side, space::xxl);
}

} // namespace companion
