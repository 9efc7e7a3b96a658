// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/captionpane.h>

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int reservedLines = 2;
constexpr qsizetype samples = 60; //!< cues measured for the room to reserve
constexpr int besideLetters = 26; //!< width of the column beside the picture

QStringList linesOf(const QString &text) { return text.split(u'\n'); }

int widest(const QString &text, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &line : linesOf(text)) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    return width;
}

} // namespace

CaptionPane::CaptionPane(const CaptionTrack &track, QWidget *parent)
    : QFrame(parent)
    , m_track(track)
    , m_label(new QLabel(this))
{
    setObjectName(u"captionPane"_s);
    setAccessibleName(tr("Captions"));
    for (const Cue &cue : track.cues()) {
        m_longest.append(cue.text);
    }
    std::ranges::stable_sort(m_longest, std::ranges::greater{}, &QString::size);
    m_longest.resize(std::min(m_longest.size(), samples));

    m_label->setObjectName(u"captionText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->addWidget(m_label);
    applyFont();
    showCue();
}

QString CaptionPane::text() const { return m_label->text(); }

void CaptionPane::setPosition(Milliseconds position)
{
    const auto cue = m_track.cueAt(position);
    if (cue != m_cue) {
        m_cue = cue;
        showCue();
    }
}

void CaptionPane::setPercent(int percent)
{
    const int allowed = std::clamp(percent, smallestPercent, largestPercent);
    if (m_percent != allowed) {
        m_percent = allowed;
        applyFont();
    }
}

void CaptionPane::setBeside(bool beside)
{
    if (m_beside == beside) {
        return;
    }
    m_beside = beside;
    QSizePolicy policy(beside ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                       beside ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    policy.setHeightForWidth(!beside);
    setSizePolicy(policy);
    updateGeometry();
    showCue();
}

void CaptionPane::setCinema(bool on)
{
    m_cinema = on;
    QPalette colours;
    if (on) {
        colours.setColor(QPalette::Window, Qt::black);
        colours.setColor(QPalette::WindowText, Theme::dark().ink);
    }
    setAutoFillBackground(on);
    setPalette(colours);
    m_label->setPalette(colours); // below a style sheet it does not inherit them
}

void CaptionPane::applyFont()
{
    // 100 % is a size and a quarter of running text, read from a little farther away.
    m_applying = true;
    m_label->setFont(scaledFont(font(), 1.25 * m_percent / 100.0));
    m_applying = false;
    updateGeometry();
    showCue();
}

QString CaptionPane::arranged(const QString &cueText, int width) const
{
    // The makers' line breaks are kept where they fit.
    return widest(cueText, m_label->fontMetrics()) <= width ? cueText : cueText.simplified();
}

void CaptionPane::showCue()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const QString text = m_cue ? arranged(m_track.cues().at(*m_cue).text, room) : QString();
    m_label->setText(text);
    m_label->setAccessibleName(text.isEmpty() ? tr("Captions") : text);
}

int CaptionPane::linesFor(int width) const
{
    const QFontMetrics metrics = m_label->fontMetrics();
    int lines = reservedLines;
    for (const QString &text : m_longest) {
        const QRect used = metrics.boundingRect(QRect(0, 0, std::max(1, width), 1 << 16),
                                                Qt::TextWordWrap, arranged(text, width));
        lines = std::max(lines, (used.height() + metrics.leading()) / metrics.lineSpacing());
    }
    return lines;
}

int CaptionPane::heightForWidth(int width) const
{
    const QMargins margins = layout()->contentsMargins();
    return linesFor(width - margins.left() - margins.right()) * m_label->fontMetrics().lineSpacing()
        + margins.top() + margins.bottom() + space::xs;
}

QSize CaptionPane::sizeHint() const
{
    const QFontMetrics metrics = m_label->fontMetrics();
    if (m_beside) {
        return { besideLetters * metrics.averageCharWidth() + 2 * space::l,
                 reservedLines * metrics.lineSpacing() };
    }
    const int wide = 42 * metrics.averageCharWidth() + 2 * space::l;
    return { wide, heightForWidth(wide) };
}

QSize CaptionPane::minimumSizeHint() const
{
    const QFontMetrics metrics = m_label->fontMetrics();
    return { (m_beside ? 14 : 8) * metrics.averageCharWidth() + 2 * space::l,
             reservedLines * metrics.lineSpacing() + 2 * space::s };
}

void CaptionPane::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showCue();
}

void CaptionPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_applying) {
        applyFont();
    }
}

} // namespace companion
