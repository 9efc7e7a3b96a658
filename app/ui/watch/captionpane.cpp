// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/captionfit.h>
#include <ui/watch/captionpane.h>

#include <QEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr QMargins margins(space::l, space::s, space::l, space::s);
constexpr auto tellingTime = 2s;
constexpr int besideLetters = 26; //!< width of the column beside the picture

} // namespace

CaptionPane::CaptionPane(const CaptionTrack &track, QWidget *parent)
    : QFrame(parent)
    , m_track(track)
    , m_longest(longestTogether(track))
    , m_label(new QLabel(this))
{
    setObjectName(u"captionPane"_s);
    setAccessibleName(tr("Captions"));
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingTime);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        m_told.clear();
        showCue();
    });
    m_label->setObjectName(u"captionText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setFocusPolicy(Qt::ClickFocus);
    applyFont();
    showCue();
}

void CaptionPane::reload()
{
    m_longest = longestTogether(m_track);
    m_cues = m_track.cuesAt(m_position);
    updateGeometry();
    showCue();
}

void CaptionPane::tell(const QString &words)
{
    m_told = words;
    m_telling.start();
    showCue();
}

QString CaptionPane::text() const { return m_label->text(); }

void CaptionPane::setPosition(Milliseconds position)
{
    m_position = position;
    const QList<qsizetype> cues = m_track.cuesAt(position);
    if (cues != m_cues) {
        m_cues = cues;
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
    setAutoFillBackground(on);
    applyColours();
}

void CaptionPane::setStyle(const CaptionStyle &style)
{
    if (m_style != style) {
        m_style = style;
        applyFont();
        applyColours();
    }
}

CaptionColours CaptionPane::colours() const
{
    const Theme &theme = m_cinema ? Theme::dark() : Appearance::theme();
    return captionColours(m_style, m_cinema ? QColor(Qt::black) : theme.window, theme.ink);
}

void CaptionPane::applyColours()
{
    QPalette palette;
    if (m_cinema) {
        palette.setColor(QPalette::Window, Qt::black);
    }
    if (m_cinema || m_style.ink
        || m_style.ground) { // else the palette of the windows, which may change
        palette.setColor(QPalette::WindowText, colours().ink);
    }
    setPalette(palette);
    m_label->setPalette(palette); // below a style sheet it does not inherit them
    update();
}

void CaptionPane::applyFont()
{
    // 100 % is a size and a quarter of running text, read from a little farther away.
    m_applying = true;
    m_letters = scaledFont(font(), 1.25 * m_percent / 100.0);
    if (!m_style.family.isEmpty()) {
        m_letters.setFamily(m_style.family);
    }
    m_label->setFont(m_letters);
    m_applying = false;
    updateGeometry();
    showCue();
}

void CaptionPane::showCue()
{
    const QSize room = m_label->size();
    QList<Cue> shown;
    for (const qsizetype index : std::as_const(m_cues)) {
        shown.append(m_track.cues().at(index));
    }
    const QString text
        = m_told.isEmpty() ? arrangedCues(textsOf(shown), m_letters, room.width()) : m_told;
    m_applying = true;
    m_label->setFont(shown.size() > 1 ? fittingLetters(m_letters, text, room) : m_letters);
    m_applying = false;
    m_label->setText(text);
    update();
    m_label->setAccessibleName(text.isEmpty() ? tr("Captions") : text);
}

int CaptionPane::heightForWidth(int width) const
{
    return linesToReserve(m_longest, m_letters, width - margins.left() - margins.right())
        * QFontMetrics(m_letters).lineSpacing()
        + margins.top() + margins.bottom() + space::xs;
}

QSize CaptionPane::sizeHint() const
{
    const QFontMetrics metrics(m_letters);
    if (m_beside) {
        return { besideLetters * metrics.averageCharWidth() + 2 * space::l,
                 fewestCaptionLines * metrics.lineSpacing() };
    }
    const int wide = 42 * metrics.averageCharWidth() + 2 * space::l;
    return { wide, heightForWidth(wide) };
}

QSize CaptionPane::minimumSizeHint() const
{
    const QFontMetrics metrics(m_letters);
    return { (m_beside ? 14 : 8) * metrics.averageCharWidth() + 2 * space::l,
             fewestCaptionLines * metrics.lineSpacing() + 2 * space::s };
}

//! The ground lies behind the words only, as a box round them.
void CaptionPane::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_style.ground || m_label->text().isEmpty()) {
        return;
    }
    const QRect words = m_label->fontMetrics().boundingRect(
        m_label->geometry(), Qt::AlignCenter | Qt::TextWordWrap, m_label->text());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().ground);
    painter.drawRoundedRect(words.adjusted(-space::m, -space::xs, space::m, space::xs),
                            radius::control, radius::control);
}

void CaptionPane::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // By hand: a layout would ask for the room of the cue that is shown instead of the longest.
    m_label->setGeometry(contentsRect().marginsRemoved(margins));
    showCue();
}

void CaptionPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_applying) {
        applyFont();
    } else if (event->type() == QEvent::StyleChange) {
        applyColours(); // of the other theme
    }
}

} // namespace companion
