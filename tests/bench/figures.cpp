// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

namespace {

QString inMilliseconds(double value)
{
    return QString::number(value, 'f', value < 1 ? 4 : value < 100 ? 2 : 0) + u" ms"_s;
}

} // namespace

void Durations::measure(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    m_values.append(double(timer.nsecsElapsed()) / 1e6);
}

double Durations::percentile(int percent) const
{
    if (m_values.isEmpty()) {
        return 0;
    }
    QList<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = qsizetype(std::ceil(double(sorted.size()) * percent / 100.0)) - 1;
    return sorted[std::clamp<qsizetype>(rank, 0, sorted.size() - 1)];
}

QString table(const QList<Figure> &figures)
{
    QString text
        = u"%1 %2 %3\n"_s.arg(u"what"_s, -52).arg(u"measured"_s, 12).arg(u"expected"_s, 14);
    for (const Figure &figure : figures) {
        text += u"%1 %2 %3%4\n"_s.arg(figure.what, -52)
                    .arg(inMilliseconds(figure.milliseconds), 12)
                    .arg(u"<= "_s + inMilliseconds(figure.budget), 14)
                    .arg(figure.milliseconds > figure.budget ? u"  exceeded"_s : QString());
    }
    return text;
}

void require(bool succeeded, const char *what)
{
    if (!succeeded) {
        std::fprintf(stderr, "companion-bench: %s failed\n", what);
        std::exit(1);
    }
}

} // namespace companion::bench
