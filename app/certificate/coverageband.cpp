// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/coverageband.h>
#include <certificate/sheet.h>
#include <look/theme.h>

#include <array>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qreal bandTop = 13;
constexpr qreal bandHeight = 15;
constexpr qreal narrowest = 0.4; // a gap or span of seconds in hours is still to be seen

struct Scale {
    qreal left;
    qreal width;
    Milliseconds duration;

    [[nodiscard]] qreal x(Milliseconds position) const
    {
        return left + width * qreal(position.count()) / qreal(duration.count());
    }
};

//! The shortest step of a reader's clock that gives at most eight labels.
Milliseconds tickStep(Milliseconds duration)
{
    static constexpr std::array<Milliseconds, 9> steps{ 10s,   30s,   1min,  5min,  10min,
                                                        15min, 30min, 60min, 120min };
    for (const Milliseconds step : steps) {
        if (duration / step <= 8) {
            return step;
        }
    }
    return duration / 6;
}

void paintTicks(Sheet &sheet, const Scale &scale, qreal top)
{
    const Theme &theme = Theme::light();
    const TextStyle style{ .size = 7, .colour = theme.muted, .align = Qt::AlignHCenter };
    const Milliseconds step = tickStep(scale.duration);
    for (Milliseconds at{ 0 }; at <= scale.duration; at += step) {
        const qreal x = scale.x(at);
        sheet.fill(QRectF(x - 0.2, top, 0.4, 3), theme.muted);
        const QString label = formatPosition(at);
        const qreal width = sheet.width(label, style) + 1;
        const qreal left = std::clamp(x - width / 2, scale.left, scale.left + scale.width - width);
        sheet.text(left, top + 4, width, label, style);
    }
}

void paintChapters(Sheet &sheet, const Scale &scale, const QRectF &band, const Evidence &evidence)
{
    const Theme &theme = Theme::light();
    const TextStyle style{ .size = 7, .colour = theme.muted, .align = Qt::AlignHCenter };
    for (const RecordedChapter &chapter : evidence.recording.chapters) {
        const qreal from = scale.x(chapter.span.from);
        const qreal to = scale.x(chapter.span.to);
        const qreal labelWidth = sheet.width(chapter.id.value, style);
        if (to - from > labelWidth + 2) {
            sheet.text(from, band.top() - 11, to - from, chapter.id.value, style);
        }
        for (const qreal edge : { from, to }) {
            sheet.fill(QRectF(edge - 0.3, band.top() - 3, 0.6, band.height() + 3), theme.ink);
        }
    }
}

} // namespace

void paintCoverageBand(Sheet &sheet, const QRectF &area, const Evidence &evidence)
{
    const Theme &theme = Theme::light();
    const Scale scale{ area.left(), area.width(), evidence.recording.duration };
    if (scale.duration <= 0ms) {
        return;
    }
    const QRectF band(area.left(), area.top() + bandTop, area.width(), bandHeight);
    sheet.fill(band, theme.track);
    for (const TimeSpan &span : evidence.coverage.spans()) {
        const qreal from = scale.x(span.from);
        const qreal width = std::max(narrowest, scale.x(span.to) - from);
        sheet.fill(QRectF(from, band.top() + 2, width, band.height() - 4), theme.accent);
    }
    paintChapters(sheet, scale, band, evidence);
    paintTicks(sheet, scale, band.bottom());
}

} // namespace companion
