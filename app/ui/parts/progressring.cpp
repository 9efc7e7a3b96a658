// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/progressring.h>

#include <QLocale>
#include <QPainter>

namespace companion {

namespace {
constexpr int figureDiameter = 64; //!< from this size on there is room for a figure inside
}

ProgressRing::ProgressRing(int diameter, QWidget *parent)
    : QProgressBar(parent)
    , m_diameter(diameter)
{
    setRange(0, 1000);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProgressRing::setProgress(double fraction, bool met)
{
    setValue(int(fraction * 1000));
    if (m_met != met) {
        m_met = met;
        update();
    }
}

QSize ProgressRing::sizeHint() const { return { m_diameter, m_diameter }; }

void ProgressRing::paintEvent(QPaintEvent *)
{
    const Theme &theme = Appearance::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = m_diameter >= figureDiameter ? 7 : 3.5;
    const double side = std::min(width(), height()) - stroke;
    const QRectF ring((width() - side) / 2, (height() - side) / 2, side, side);

    painter.setPen(QPen(theme.track, stroke));
    painter.drawEllipse(ring);
    const double fraction = value() / 1000.0;
    if (fraction > 0) {
        painter.setPen(QPen(theme.accent, stroke, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 90 * 16, -int(fraction * 360 * 16));
    }
    if (m_diameter >= figureDiameter) {
        painter.setPen(theme.ink);
        painter.setFont(tabularFont(scaledFont(font(), 1.2, QFont::DemiBold)));
        const QString text = tr("%1 %").arg(locale().toString(value() / 10));
        painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(rect(), Qt::AlignCenter, text);
    } else if (m_met) {
        const QPointF centre = ring.center();
        const double u = side / 20;
        painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF({ centre + QPointF(-4 * u, 0.5 * u), centre + QPointF(-1 * u, 3.5 * u),
                        centre + QPointF(4.5 * u, -3.5 * u) }));
    }
}

} // namespace companion
