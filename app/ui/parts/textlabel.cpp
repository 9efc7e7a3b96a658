// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

TextLabel *make(const QString &text, QWidget *parent, qreal factor, QFont::Weight weight,
                const char *role)
{
    auto *label = new TextLabel(text, parent);
    label->setFont(scaledFont(label->font(), factor, weight));
    setRole(label, role);
    return label;
}

} // namespace

int readingWidth(const QFontMetrics &metrics)
{
    static const QString sample = u"the same act may do a different job on a different day"_s;
    return int(metrics.horizontalAdvance(sample) * 68 / sample.size());
}

TextLabel::TextLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    align();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TextLabel::setParagraphs(const QStringList &paragraphs)
{
    QString html;
    for (const QString &paragraph : paragraphs) {
        const int below = paragraph == paragraphs.last() ? 0 : space::m;
        html += u"<p style=\"line-height:140%; margin-top:0; margin-bottom:%1px\">%2</p>"_s.arg(
            QString::number(below), paragraph.toHtmlEscaped());
    }
    setTextFormat(Qt::RichText);
    setText(html);
}

void TextLabel::setMeasure(int letters)
{
    m_letters = letters;
    updateGeometry();
}

void TextLabel::setRoom(const QMargins &room)
{
    m_room = room;
    placeWords();
    updateGeometry();
}

int TextLabel::measure() const { return readingWidth(fontMetrics()) * m_letters / 68; }

int TextLabel::margin() const
{
    const QMargins margins = contentsMargins();
    return margins.left() + margins.right();
}

//! On one line where it fits into the measure. (QLabel's own hint counts the margin as text.)
QSize TextLabel::sizeHint() const
{
    int natural = measure();
    if (textFormat() == Qt::PlainText) {
        const QRect onOneLine = fontMetrics().boundingRect({}, Qt::TextExpandTabs, text());
        natural = std::min(natural, onOneLine.width() + 2);
    }
    natural += roomAtSides();
    return { natural, heightForWidth(natural) };
}

//! Words longer than this break the line anyway; a page must be able to get narrow.
QSize TextLabel::minimumSizeHint() const
{
    const int narrow
        = std::min(sizeHint().width(), roomAtSides() + readingWidth(fontMetrics()) / 4);
    return { narrow, m_room.top() + fontMetrics().height() + m_room.bottom() };
}

int TextLabel::heightForWidth(int width) const
{
    return QLabel::heightForWidth(std::min(width - roomAtSides(), measure()) + margin());
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
        placeWords();
    }
    QLabel::changeEvent(event);
}

void TextLabel::align() { alignWithPage(*this, Qt::AlignTop); }

void TextLabel::resizeEvent(QResizeEvent *event)
{
    placeWords();
    QLabel::resizeEvent(event);
}

void TextLabel::placeWords()
{
    const int begin = m_room.left();
    const int end = m_room.right() + std::max(0, width() - roomAtSides() - measure());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(mirrored ? end : begin, m_room.top(), mirrored ? begin : end,
                       m_room.bottom());
}

TextLabel *makeTitle(const QString &text, QWidget *parent)
{
    return make(text, parent, 1.6, QFont::DemiBold, "title");
}

TextLabel *makeSection(const QString &text, QWidget *parent)
{
    return make(text, parent, 1.2, QFont::DemiBold, "section");
}

TextLabel *makeStrong(const QString &text, QWidget *parent)
{
    return make(text, parent, 1.0, QFont::DemiBold, "body");
}

TextLabel *makeBody(const QString &text, QWidget *parent)
{
    return make(text, parent, 1.0, QFont::Normal, "body");
}

TextLabel *makeSecondary(const QString &text, QWidget *parent)
{
    return make(text, parent, 0.9, QFont::Normal, "secondary");
}

TextLabel *makeProse(const QStringList &paragraphs, QWidget *parent)
{
    auto *label = new TextLabel({}, parent);
    label->setParagraphs(paragraphs);
    return label;
}

} // namespace companion
