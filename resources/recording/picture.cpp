// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include <QDir>
#include <QFile>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qreal drawingSide = 120; //!< the drawings' own coordinates

QColor blend(const QColor &ground, const QColor &over, qreal strength)
{
    const auto channel = [strength](int a, int b) { return qRound(a + (b - a) * strength); };
    return QColor(channel(ground.red(), over.red()), channel(ground.green(), over.green()),
                  channel(ground.blue(), over.blue()));
}

} // namespace

const QStringList &pictureNames()
{
    static const QStringList names = [] {
        QStringList found
            = QDir(u":/recording/pictures"_s).entryList({ u"*.svg"_s }, QDir::Files, QDir::Name);
        return found.replaceInStrings(u".svg"_s, QString());
    }();
    return names;
}

void drawPicture(QPainter &painter, const QString &name, const QRectF &area, qreal stroke,
                 const QColor &tone, const QColor &ground, const Theme &theme)
{
    QFile file(u":/recording/pictures/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "drawPicture", "names are checked when slides are read");
        return;
    }
    const qreal side = std::min(area.width(), area.height());
    const qreal line = stroke * drawingSide / side;
    QString svg = QString::fromUtf8(file.readAll());
    svg.replace("{ink}"_L1, theme.ink.name())
        .replace("{tone}"_L1, tone.name())
        .replace("{soft}"_L1, blend(ground, tone, 0.10).name())
        .replace("{hair}"_L1, blend(ground, theme.muted, 0.55).name())
        .replace("{ground}"_L1, ground.name())
        .replace("{line}"_L1, QString::number(line, 'f', 3))
        .replace("{dash}"_L1, u"%1 %2"_s.arg(line * 1.6, 0, 'f', 3).arg(line * 2.2, 0, 'f', 3));
    QSvgRenderer renderer(svg.toUtf8());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    renderer.render(&painter, square);
}

} // namespace companion
