// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/timelinehover.h>

#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr QSize pictureSize{ 12 * space::l, 27 * space::xs }; // 192×108
constexpr int longestText = 160;
}

TimelineHover::TimelineHover(QWidget *owner)
    : QFrame(owner, Qt::ToolTip | Qt::WindowTransparentForInput)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setObjectName(u"timelineHover"_s);
    setFrameShape(QFrame::Box);
    m_picture->setFixedSize(pictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    m_heading->setFont(tabularFont(scaledFont(m_heading->font(), 0.9, QFont::DemiBold)));
    m_text->setFont(scaledFont(m_text->font(), 0.9));
    for (QLabel *label : { m_heading, m_text }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(pictureSize.width());
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_picture);
    column->addWidget(m_heading);
    column->addWidget(m_text);
}

void TimelineHover::setPicture(const QImage &image)
{
    if (image.isNull()) {
        QPixmap ground((QSizeF(pictureSize) * devicePixelRatioF()).toSize());
        ground.fill(Appearance::theme().track);
        ground.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(ground);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QImage fitting = image.scaled((QSizeF(pictureSize) * ratio).toSize(), Qt::KeepAspectRatio,
                                  Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(fitting));
}

void TimelineHover::setHasPictures(bool has) { m_picture->setVisible(has); }

void TimelineHover::showAt(QPoint anchor, const Content &content)
{
    if (m_content != content) {
        m_content = content;
        m_heading->setText(content.chapter.isEmpty()
                               ? content.time
                               //: Under the pointer on the timeline: time, then chapter.
                               : tr("%1  %2").arg(content.time, content.chapter));
        m_text->setText(content.text.size() > longestText ? content.text.left(longestText) + u'…'
                                                          : content.text);
        m_text->setVisible(!content.text.isEmpty());
        layout()->activate();
        adjustSize();
    }
    const QWidget *owner = parentWidget();
    const QRect screen = owner->screen()->availableGeometry();
    const int x = std::clamp(anchor.x() - width() / 2, screen.left(),
                             std::max(screen.left(), screen.right() - width()));
    move(x, std::max(screen.top(), anchor.y() - height() - space::xs));
    show();
}

} // namespace companion
